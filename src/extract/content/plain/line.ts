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
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;

export function lineOf(text: string, gap: boolean): Line {
  return { text, gap, words: countWords(text), closed: CLOSED.test(text) };
}

/** A running sentence or more: not a headline, label, button or name. */
export function isParagraph({ words, closed }: Line): boolean {
  return closed ? words >= 9 : words >= 45;
}

function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  if (unspaced > text.length / 3) return Math.ceil(unspaced / 2);
  return text.match(WORD)?.length ?? 0;
}
