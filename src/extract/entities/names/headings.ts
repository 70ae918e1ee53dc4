import type { Token } from './tokens.ts';

/** Headings in running text are no longer than this many tokens. */
const LONGEST = 18;

/**
 * Marks the tokens of headings (1 each): lines without a full stop most of whose words have capitals, where a capital
 * says little. A title is one line of any length.
 */
export function headingsOf(tokens: readonly Token[], isTitle: boolean): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]?.endsLine === false) continue;
    if ((isTitle || (at - from <= LONGEST && tokens[at - 1]?.text !== '.')) && isCapital(tokens, from, at)) marks.fill(1, from, at);
    from = at + 1;
  }
  return marks;
}

function isCapital(tokens: readonly Token[], from: number, to: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.lower.length < 4) continue;
    words++;
    if (token.cap) capitals++;
  }
  return words > 2 && capitals > words * 0.7;
}
