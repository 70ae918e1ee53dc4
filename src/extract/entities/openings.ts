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
const BLANK = 32;

/**
 * Makes the search for the places where rules, at most 31, may begin to match, so that their patterns are tried there alone.
 * What shares a slot with another word costs a try and no more.
 */
export function openingsFor(rules: readonly Opening[]): (text: string) => readonly (readonly number[])[] {
  const opens = tableOf(rules.map((rule) => rule.opens));
  const cues = tableOf(rules.map(({ cue }) => cue?.words ?? []));
  const telling = Uint8Array.from(opens, (of, slot) => Number((of | (cues[slot] as number)) !== 0));
  const within = rules.map(({ cue }) => cue?.within ?? Infinity);
  return (text) => {
    const { count, starts, slots } = runsOf(text);
    const found = rules.map((): number[] => []);
    // Backwards, so that the nearest cue after each place is known.
    const nearest = rules.map(() => Infinity);
    for (let at = count - 1; at >= 0; at--) {
      const slot = slots[at] as number;
      if (telling[slot] === 0) continue;
      const start = starts[at] as number;
      for (let left = cues[slot] as number; left !== 0; left &= left - 1) nearest[lowestOf(left)] = start;
      for (let left = opens[slot] as number; left !== 0; left &= left - 1) {
        const rule = lowestOf(left);
        if ((nearest[rule] as number) - start <= (within[rule] as number)) found[rule]?.push(start);
      }
    }
    return found.map((places) => places.toReversed());
  };
}

/** The place of the lowest bit that is set. */
function lowestOf(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** The rules of each slot. */
function tableOf(lists: readonly (readonly string[])[]): Int32Array {
  const table = new Int32Array(SLOTS);
  lists.forEach((words, rule) => {
    for (const word of words.flatMap((form) => [form, form.toUpperCase()])) table[slotOf(word)] = (table[slotOf(word)] ?? 0) | (1 << rule);
  });
  return table;
}

/** The runs of a text: ASCII letters, hashed; figures, all as one; any other character singly, blanks left out. */
interface Runs {
  text: string;
  count: number;
  starts: Int32Array;
  slots: Uint16Array;
}

/** Those of the last title and of the last text, which one search after the other asks for. */
const kept: readonly [short: Runs, long: Runs] = [noRuns(), noRuns()];
const SHORT = 500;

function noRuns(): Runs {
  return { text: '', count: 0, starts: new Int32Array(0), slots: new Uint16Array(0) };
}

function runsOf(text: string): Runs {
  const runs = kept[text.length < SHORT ? 0 : 1];
  if (runs.text === text) return runs;
  const { length } = text;
  if (runs.starts.length < length) Object.assign(runs, { starts: new Int32Array(2 * length), slots: new Uint16Array(2 * length) });
  const { starts, slots } = runs;
  const units = codeUnitsOf(text);
  let count = 0;
  for (let at = 0; at < length;) {
    const start = at;
    const code = units[at++] as number;
    if (code === BLANK) continue;
    let slot = code & (SLOTS - 1);
    if (isLetter(code)) {
      let hash = next(0, code);
      while (isLetter(units[at] as number)) hash = next(hash, units[at++] as number);
      slot = slotOfHash(hash);
    } else if (isDigit(code)) {
      while (isDigit(units[at] as number)) at++;
      slot = ZERO;
    }
    starts[count] = start;
    slots[count++] = slot;
  }
  runs.text = text;
  runs.count = count;
  return runs;
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
