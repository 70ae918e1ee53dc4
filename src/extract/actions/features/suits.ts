import type { Token } from '../reading.ts';

const CLAIMS = /^(?:claims?|lawsuits?|suits?|litigation|dispute)$/u;
const SUITORS = /^(?:investors?|shareholders?|plaintiffs?|families|trustees?|creditors?|bondholders?|rivals?|customers|players|patients)$/u;
const ESTATES = /^(?:estate|trustee|trustees|creditors|administrators?|liquidators?|shareholders|bondholders)$/u;

/** "A $5 million claim by the website Vega", "pay $5 million to settle claims from investors", "$5 million to Vega's estate": no authority has part in it. */
export function isSuit(tokens: readonly Token[], end: number): boolean {
  if (tokens.some(({ kind, cls }) => kind === 'agency' || cls === 'official' || cls === 'penalty')) return false;
  const after = tokens.slice(end + 1, end + 14);
  const claim = after.findIndex(({ text }) => CLAIMS.test(text));
  if (claim === 0 && (after[1]?.cls === 'by' || after[1]?.cls === 'from')) return true;
  if (claim > 0 && after[0]?.cls === 'to' && after[1]?.cls === 'settlement' && after.slice(claim + 1).some(({ text }) => SUITORS.test(text))) return true;
  return after[0]?.cls === 'to' && after.slice(1, 7).some(({ text }) => ESTATES.test(text));
}
