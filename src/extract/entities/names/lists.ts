/** For each word the lists that it is on, one bit each. */
const bits = new Map<string, number>();
let count = 0;

/** Before a token is first asked for its lists. */
export const UNKNOWN = -1;

export interface Asked {
  readonly lower: string;
  /** The lists that the word is on, or {@link UNKNOWN}. */
  lists: number;
}

/**
 * Makes a list of words, in small letters, and gives what tells whether a token is one of them. A token looks up once which lists
 * it is on, and remembers. At most 31 lists, all made while modules load.
 */
export function onList(words: Iterable<string>): (token: Asked | undefined) => boolean {
  const bit = 1 << count++;
  for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  return (token) => token !== undefined && (listsOf(token) & bit) !== 0;
}

function listsOf(token: Asked): number {
  if (token.lists === UNKNOWN) token.lists = bits.get(token.lower) ?? 0;
  return token.lists;
}
