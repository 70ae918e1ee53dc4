import type { Span } from '../../records.ts';
import { spanOf } from '../../values/span.ts';
import type { Place, Reading, Token } from './reading.ts';

const STOPS = new Set(['.', ';', '"', '”', '(', ':']);
const LONGEST = 24;

/** The shortest phrase that says what a sum is for: after "for", "over" or "after", near one of its mentions; else null. */
export function reasonOf(reading: Reading, places: readonly Place[]): Span | null {
  for (const { sentence: at, token } of places) {
    const sentence = reading.sentences[at];
    if (sentence === undefined) continue;
    const found = after(sentence.tokens, token) ?? after(sentence.tokens, Math.max(0, token - 10));
    if (found !== null) return spanOf(reading.article, sentence.in, found.start, found.end);
  }
  return null;
}

function after(tokens: readonly Token[], from: number): { readonly start: number; readonly end: number } | null {
  for (let at = from + 1; at < tokens.length - 1; at++) {
    const { cls, kind } = tokens[at] as Token;
    if (kind === 'mark' && STOPS.has((tokens[at] as Token).text) && (tokens[at] as Token).text !== '(') return null;
    if (cls !== 'for' && cls !== 'over') continue;
    const first = tokens[at + 1] as Token;
    if (first.kind !== 'word' || /^\d/u.test(first.text)) continue;
    return phrase(tokens, at + 1);
  }
  return null;
}

/** To the next stop, clause or second comma; a phrase is never endless. */
function phrase(tokens: readonly Token[], from: number): { readonly start: number; readonly end: number } {
  let to = from;
  for (let at = from; at < tokens.length && at < from + LONGEST; at++) {
    const { kind, text, cls } = tokens[at] as Token;
    if ((kind === 'mark' && (STOPS.has(text) || text === ',')) || kind === 'date' || cls === 'say' || cls === 'which' || cls === 'who' || cls === 'while' || cls === 'after') break;
    to = at;
  }
  while (to > from && ['and', 'in', 'on', 'the', 'a', 'of', 'for', 'by', 'with', 'to', 'at'].includes((tokens[to] as Token).text)) to--;
  return { start: (tokens[from] as Token).start, end: (tokens[to] as Token).end };
}
