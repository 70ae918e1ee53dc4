import { type Print, printOf, PrintTable } from './print.ts';

/** For each word the lists that it is on, one bit each. */
const bits = new Map<string, number>();
let count = 0;
/** The same by prints, made when a list is first asked for. */
let table: PrintTable | null = null;

/** Of what has not yet been asked for its lists. */
export const UNKNOWN = -1;

/** A word of a text or of ours. */
export interface Word extends Print {
  /** In small letters. */
  readonly lower: string;
  /** The lists that it is on, or {@link UNKNOWN}. */
  lists: number;
}

export function wordOf(lower: string): Word {
  return { lower, lists: UNKNOWN, ...printOf(lower) };
}

/**
 * Makes a list of words, in small letters, and gives what tells whether a token is one of them. A token looks up once which lists
 * it is on, and remembers. At most 31 lists, all made while modules load.
 */
export function onList(words: Iterable<string>): (token: Word | undefined) => boolean {
  const bit = 1 << count++;
  for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  table = null;
  return (token) => token !== undefined && (listsOf(token) & bit) !== 0;
}

function listsOf(token: Word): number {
  if (token.lists === UNKNOWN) token.lists = (table ??= tableOfLists()).get(token.place, token.check);
  return token.lists;
}

function tableOfLists(): PrintTable {
  return new PrintTable([...bits].map(([word, lists]) => [printOf(word), lists]));
}

/** As many as keep most words of a text apart from a few. */
const FILTER = 4096;

/** The same for a few words that every token of a text is asked for: most are told apart by a small table that is always at hand. */
export function fewWords(words: readonly string[]): (token: Word) => boolean {
  const isListed = onList(words);
  const filter = new Uint8Array(FILTER);
  for (const word of words) filter[printOf(word).check & (FILTER - 1)] = 1;
  return (token) => filter[token.check & (FILTER - 1)] === 1 && isListed(token);
}
