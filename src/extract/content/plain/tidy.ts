import { unescapeDump } from './escapes.ts';
import { lineOf, type Line } from './line.ts';
import { unwrapLines } from './unwrap.ts';

const HEADING_MARK = /^#{1,6} (?=\S)/u;
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** The lines of a text that hold words, in one kind of white space. */
export function tidyLines(raw: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (const text of unwrapLines(unescapeDump(raw))) {
    const words = text.replace(HEADING_MARK, '');
    if (HAS_WORDS.test(words)) {
      lines.push(lineOf(words, gap));
      gap = false;
    } else if (text === '' || lines.length === 0) gap = true;
  }
  return lines;
}

/** A printer's end mark, or an address hung on the last sentence by commas. */
const END = /(?:\s*,){0,2}(?:\s*,\s*https?:\/\/\S{1,300})?\s*$|(?<=[.!?”"’)])\s*[®■□▪●◆♦∎▮]+\s*$/u;

/** The last paragraph without what closes a page. */
export function withoutEndMark(text: string): string {
  return text.replace(END, '');
}
