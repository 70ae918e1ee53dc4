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

const BEGINS = 1;
const GOES_ON = 2;
const PARTS = 3;
/** Half of a sign beyond the first 65,536; the pattern reads those. */
const HALF = 4;
/** What each character is to a word, learned when it is first met; 0 before. */
const roles = new Uint8Array(0x1_0000).fill(HALF, 0xd800, 0xe000);

function learnRole(code: number): number {
  const character = String.fromCharCode(code);
  const role = /[\p{L}\p{N}]/u.test(character) ? BEGINS : /[\p{M}'’.-]/u.test(character) ? GOES_ON : PARTS;
  roles[code] = role;
  return role;
}

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
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const role = roles[code] || learnRole(code);
    if (role === HALF) return text.match(WORD)?.length ?? 0;
    if (role === BEGINS && !inside) words += 1;
    inside = role === BEGINS || (role === GOES_ON && inside);
  }
  return words;
}
