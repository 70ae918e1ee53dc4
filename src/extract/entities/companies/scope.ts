import { fewWords } from '../names/lists.ts';
import type { Field } from '../names/tokens.ts';

/** Words of regulators, prosecutors and courts at work. */
const isOfEnforcement = fewWords((
  'fine fined fines penalty penalties penalised penalized regulator regulators regulatory watchdog watchdogs settlement settled settle lawsuit sued sue sues prosecutor prosecutors prosecuted antitrust fraud fraudulent ' +
  'sanction sanctions sanctioned probe probes investigation investigations investigators compliance enforcement violated violating violation violations charged court courts gdpr disgorgement breach breached breaches injunction ' +
  'guilty indicted indictment bribes bribery laundering defendant defendants plaintiffs privacy supervisory shares stock investors bank banks profit profits revenue investment'
).split(' '));
/** One such word may stand in any text. */
const FEW = 1;

/** Whom an article's `companies` are: businesses alone, or all organisations that are no agencies. */
export type Scope = 'businesses' | 'organisations';

/**
 * Where an article speaks of enforcement or of money, a club or a university is no business and is left out. In one that
 * names no agency and no sum, and none or one of the words of regulators, courts and markets, there is nothing to mistake it
 * for a respondent: there organisations of every kind are kept.
 */
export function scopeOf(fields: readonly Field[], namesAgencies: boolean): Scope {
  if (namesAgencies) return 'businesses';
  const seen = new Set<string>();
  for (const { tokens } of fields) {
    for (const token of tokens) {
      if (token.kind === 'word' && isOfEnforcement(token)) seen.add(token.lower);
      if (seen.size > FEW || (token.kind === 'mark' && isCurrency(token.text))) return 'businesses';
    }
  }
  return 'organisations';
}

function isCurrency(text: string): boolean {
  return text.length === 1 && /\p{Sc}/u.test(text);
}
