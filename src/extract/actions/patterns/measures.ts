import type { ActionKind } from '../../../records.ts';

/** A measure without money: its verb in the active and passive, and how its object is told. */
export interface Measure {
  readonly kind: ActionKind;
  /** Verbs that take the respondent as their object. */
  readonly verbs: ReadonlySet<string>;
  /** Nouns that an agency opens, files or issues, with the prepositions that lead to the respondent. */
  readonly nouns: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
}

function measure(kind: ActionKind, verbs: string, nouns: string, prepositions: string): Measure {
  return { kind, verbs: new Set(verbs.split(' ')), nouns: new Set(nouns.split(' ')), prepositions: new Set(prepositions.split(' ')) };
}

/** In running order: the first that fits a clause tells its kind. */
export const MEASURES: readonly Measure[] = [
  measure('ban', 'banned bans barred bars prohibited', 'ban bar', 'on against'),
  measure('suspension', 'suspended suspends', 'suspension', 'of on'),
  measure('removal', 'removed removes delisted', 'removal', 'of'),
  measure('charge', 'charged charges sued sues indicted indicts prosecuted', 'charges lawsuit suit complaint indictment', 'against'),
  measure('investigation', 'investigating investigated probing', 'investigation probe inquiry', 'into of'),
  measure('warning', 'warned warns reprimanded reprimands censured censures', 'warning reprimand', 'to against'),
  measure('order', 'ordered orders', 'order', 'against'),
];

/** Verbs by which an agency takes a measure that a noun names. */
export const TAKES = new Set('opened opens launched launches began begun started starts filed files filing issued issues brought imposed announced handed gave'.split(' '));
/** What makes a measure unreal, or not done yet. */
export const UNREAL = new Set('not never no may might could would can should will if whether threatened threatens considering considered plans planned wants seeks seeking sought asked urged refused declined denied expected to'.split(' '));
