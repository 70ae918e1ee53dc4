/** One line of a text that may once have been a page; a paragraph, unless the text is hard-wrapped. */
export interface Line {
  readonly text: string;
  /** Whether a blank line or the beginning stands before it. */
  readonly gap: boolean;
  /** Words of a spaced alphabet, or half the signs of one without spaces. */
  readonly words: number;
  /** Ends as a sentence does. */
  readonly closed: boolean;
}

const CLOSED = /[.!?…。！？؟।][\s"'”’»)\]］」』®■]*$/u;
/** What may follow a sentence's end, in characters. */
const CLOSING = 12;
/** Scripts that set no spaces between words, and all that lies among them. */
const MAYBE_UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u19FF\u2E80-\uFFFF]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;

export function lineOf(text: string, gap: boolean): Line {
  return { text, gap, words: countWords(text), closed: CLOSED.test(text.slice(-CLOSING)) };
}

/** A running sentence or more: not a headline, label, button or name. */
export function isParagraph({ words, closed }: Line): boolean {
  return closed ? words >= 9 : words >= 45;
}

function countWords(text: string): number {
  const unspaced = MAYBE_UNSPACED.test(text) ? (text.match(UNSPACED)?.length ?? 0) : 0;
  if (unspaced > text.length / 3) return Math.ceil(unspaced / 2);
  let words = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) words += 1;
  return words;
}
