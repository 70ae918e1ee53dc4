const BEGIN = 26;
const END = 27;
/** Letters, and the beginning and the end of a word, as bits of a number. */
const SYMBOL_BITS = 5;
/** Of a longer name only the beginning is read. */
const LONGEST = 300;

/** What patterns stand for, and the patterns, parted by spaces. */
export type WordList = readonly [bits: number, patterns: string];

const symbolOf = (char: string): number => (char === '^' ? BEGIN : char === '$' ? END : char.charCodeAt(0) - 97);

/**
 * Finds words in names such as "entry-content relatedPosts", all in one pass over their letters (Aho and Corasick, 1975).
 *
 * Patterns are in small letters. "^" stands for where a word of the name begins, "$" for where it ends: "date" is found in any word,
 * "^comment" is a stem, "^tag$" a whole word, "by$^line" two words.
 */
export class WordFinder {
  /** The next state for each state and symbol. */
  private readonly next: Uint16Array;
  /** What is found on reaching a state. */
  private readonly found: Int32Array;

  constructor(lists: readonly WordList[]) {
    const patterns = lists.flatMap(([bits, list]) => list.split(' ').map((pattern): WordList => [bits, pattern]));
    const states = 1 + patterns.reduce((sum, [, pattern]) => sum + pattern.length, 0);
    this.next = new Uint16Array(states << SYMBOL_BITS);
    this.found = new Int32Array(states);
    this.plant(patterns);
    this.link();
  }

  /** The bits of all patterns in a stretch of text. */
  find(text: string, from = 0, to = text.length): number {
    const { next, found } = this;
    const end = Math.min(to, from + LONGEST);
    let state = 0;
    let bits = 0;
    let inWord = false;
    /** Whether the letter before is a small one, after which a capital begins a new word. */
    let small = false;
    for (let at = from; at < end; at += 1) {
      const code = text.charCodeAt(at);
      const letter = (code | 32) - 97;
      const isLetter = letter >= 0 && letter < BEGIN;
      const capital = code < 97;
      if (inWord && (!isLetter || (capital && small))) {
        state = next[(state << SYMBOL_BITS) | END] as number;
        bits |= found[state] as number;
        inWord = false;
      }
      if (!isLetter) continue;
      if (!inWord) state = next[(state << SYMBOL_BITS) | BEGIN] as number;
      inWord = true;
      small = !capital;
      state = next[(state << SYMBOL_BITS) | letter] as number;
      bits |= found[state] as number;
    }
    return inWord ? bits | (found[next[(state << SYMBOL_BITS) | END] as number] as number) : bits;
  }

  /** A tree of all patterns, whose root is state 0. */
  private plant(patterns: readonly WordList[]): void {
    let states = 1;
    for (const [bits, pattern] of patterns) {
      let state = 0;
      for (const char of pattern) {
        const step = (state << SYMBOL_BITS) | symbolOf(char);
        if (this.next[step] === 0) {
          this.next[step] = states;
          states += 1;
        }
        state = this.next[step] as number;
      }
      this.found[state] = (this.found[state] as number) | bits;
    }
  }

  /** Where the tree ends, the way goes on as from the longest end of the way that is a beginning, too. */
  private link(): void {
    const { next, found } = this;
    const fallback = new Map<number, number>();
    const queue = [0];
    for (const state of queue) {
      const other = fallback.get(state);
      for (let symbol = 0; symbol <= END; symbol += 1) {
        const step = (state << SYMBOL_BITS) | symbol;
        const elsewhere = other === undefined ? 0 : (next[(other << SYMBOL_BITS) | symbol] as number);
        const to = next[step] as number;
        if (to === 0) next[step] = elsewhere;
        else {
          fallback.set(to, elsewhere);
          found[to] = (found[to] as number) | (found[elsewhere] as number);
          queue.push(to);
        }
      }
    }
  }
}
