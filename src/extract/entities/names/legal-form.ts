import { isForm, isTail, legalForms } from '../companies/words.ts';
import type { Token } from './tokens.ts';
import { isCommon } from './vocabulary.ts';

/** Legal forms that a comma may stand before: "Las Vegas, NV" is no Dutch company. */
const COMMA_FORMS = new Set('inc incorporated corp corporation co company ltd limited lc llc llp lp plc pllc na sa pc pa lllp'.split(' '));
/** Legal forms that nothing of the name follows. */
const CLOSING = new Set('inc incorporated llc llp ltd plc corp gmbh bhd sarl srl spa oyj'.split(' '));

export function isLegalForm(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.cap || !(token.text.endsWith('.s') ? legalForms.has(token.lower.slice(0, -1)) : isForm(token))) return false;
  // "As" and "Se" are words, "AS" and "SE" legal forms.
  if (token.lower === 'na' || token.lower === 'lc' || token.lower === 'pa') return token.text.includes('.');
  return token.lower.length > 2 || token.upper || /^(?:co|oy|ab|sa|ag|pt|lp)$/.test(token.lower) || token.text.includes('.');
}

/** ", Inc.": a form with the comma before it, the comma at the token given. */
export function isCommaForm(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === ',' && ((COMMA_FORMS.has(tokens[at + 1]?.lower ?? '') && isLegalForm(tokens[at + 1])) || isPractice(tokens[at + 1], tokens[at - 1]));
}

/** The "PA" of "Northtown Heart Clinic, PA", a professional association; that of "Northtown, PA" is a state. */
export function isPractice(token: Token | undefined, before: Token | undefined): boolean {
  return token?.text === 'PA' && before?.lower !== 'center' && (isTail(before) || isCommon(before));
}

const DEGREES = new Set('md phd cpa esq dds dmd dpm dvm rn np dc jd mba od pharmd psyd lpc crna'.split(' '));

/** "Jane Roe, MD": what physicians, lawyers and accountants bear after their names. */
export function isDegree(token: Token | undefined): boolean {
  return token?.kind === 'word' && DEGREES.has(token.lower) && (token.upper || token.text.includes('.'));
}

/** Whether the name is over with this token. */
export function isClosing(token: Token): boolean {
  return CLOSING.has(token.lower) && isLegalForm(token);
}
