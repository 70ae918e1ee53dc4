import { codeUnitsOf } from './code-units.ts';

/** A figure, among the words and marks that matches begin with or have. */
export const FIGURE_OPENS = '0';

/** Words or marks, and how many characters after the beginning of a match one of them stands at most. */
export interface Cue {
  readonly within: number;
  readonly words: readonly string[];
}

interface Opening {
  readonly opens: readonly string[];
  readonly cue: Cue | null;
}

/** The table's size, a power of two: several times as many as there are words that rules open with. */
const SLOTS = 8192;
const SMALL_A = 97;
const SMALL_Z = 122;
const ZERO = 48;
const NINE = 57;
const TO_SMALL = 32;

/**
 * Makes the search for the places where rules, at most 31, may begin to match, so that their patterns are tried there alone.
 * What shares a slot with another word costs a try and no more.
 */
export function openingsFor(rules: readonly Opening[]): (text: string) => readonly (readonly number[])[] {
  const opens = tableOf(rules.map((rule) => rule.opens));
  const cues = tableOf(rules.map(({ cue }) => cue?.words ?? []));
  return (text) => {
    const marks = marksIn(text, opens, cues);
    return rules.map(({ cue }, rule) => (cue === null ? opened(marks, rule) : cued(marks, rule, cue.within)));
  };
}

/** Where words or marks of any rule stand in a text, and of which rules: one bit each. */
interface Marks {
  readonly starts: readonly number[];
  readonly opens: readonly number[];
  readonly cues: readonly number[];
}

/** The rules of each slot. */
function tableOf(lists: readonly (readonly string[])[]): Int32Array {
  const table = new Int32Array(SLOTS);
  lists.forEach((words, rule) => {
    for (const word of words.flatMap((form) => [form, form.toUpperCase()])) table[slotOf(word)] = (table[slotOf(word)] ?? 0) | (1 << rule);
  });
  return table;
}

/** One pass over a text that hashes each run of ASCII letters, and takes runs of digits as one and other characters singly. */
function marksIn(text: string, opens: Int32Array, cues: Int32Array): Marks {
  const marks = { starts: [] as number[], opens: [] as number[], cues: [] as number[] };
  const { length } = text;
  const units = codeUnitsOf(text);
  for (let at = 0; at < length;) {
    const start = at;
    const code = units[at++] as number;
    let slot = code & (SLOTS - 1);
    if (isLetter(code)) {
      let hash = next(0, code);
      while (isLetter(units[at] as number)) hash = next(hash, units[at++] as number);
      slot = slotOfHash(hash);
    } else if (isDigit(code)) {
      while (isDigit(units[at] as number)) at++;
      slot = ZERO;
    }
    if ((opens[slot] as number) === 0 && (cues[slot] as number) === 0) continue;
    marks.starts.push(start);
    marks.opens.push(opens[slot] as number);
    marks.cues.push(cues[slot] as number);
  }
  return marks;
}

function opened({ starts, opens }: Marks, rule: number): readonly number[] {
  return starts.filter((_, at) => ((opens[at] as number) >> rule & 1) === 1);
}

/** Where a rule may begin that has a cue near enough after it. */
function cued({ starts, opens, cues }: Marks, rule: number, within: number): readonly number[] {
  const found: number[] = [];
  let cue = Infinity;
  for (let at = starts.length - 1; at >= 0; at--) {
    const start = starts[at] as number;
    if (((cues[at] as number) >> rule & 1) === 1) cue = start;
    if (((opens[at] as number) >> rule & 1) === 1 && cue - start <= within) found.push(start);
  }
  return found.toReversed();
}

/** The slot of the run of letters or the one character that a word begins with. */
function slotOf(word: string): number {
  if (!isLetter(word.charCodeAt(0))) return word.charCodeAt(0) & (SLOTS - 1);
  let hash = 0;
  for (let at = 0; isLetter(word.charCodeAt(at)); at++) hash = next(hash, word.charCodeAt(at));
  return slotOfHash(hash);
}

function next(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) + (code | TO_SMALL)) | 0;
}

function slotOfHash(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function isLetter(code: number): boolean {
  const small = code | TO_SMALL;
  return small >= SMALL_A && small <= SMALL_Z;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
