import { isForm, legalForms } from '../companies/words.ts';
import type { Token } from './tokens.ts';

/** Legal forms that a comma may stand before: "Las Vegas, NV" is no Dutch company. */
const COMMA_FORMS = new Set('inc incorporated corp corporation co company ltd limited lc llc llp lp plc pllc na sa pc lllp'.split(' '));
/** Legal forms that nothing of the name follows. */
const CLOSING = new Set('inc incorporated llc llp ltd plc corp gmbh bhd sarl srl spa oyj'.split(' '));

export function isLegalForm(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.cap || !(token.text.endsWith('.s') ? legalForms.has(token.lower.slice(0, -1)) : isForm(token))) return false;
  // "As" and "Se" are words, "AS" and "SE" legal forms.
  if (token.lower === 'na' || token.lower === 'lc') return token.text.includes('.');
  return token.lower.length > 2 || token.upper || /^(?:co|oy|ab|sa|ag|pt|lp)$/.test(token.lower) || token.text.includes('.');
}

/** ", Inc.": a form with the comma before it, the comma at the token given. */
export function isCommaForm(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === ',' && COMMA_FORMS.has(tokens[at + 1]?.lower ?? '') && isLegalForm(tokens[at + 1]);
}

/** Whether the name is over with this token. */
export function isClosing(token: Token): boolean {
  return CLOSING.has(token.lower) && isLegalForm(token);
}
