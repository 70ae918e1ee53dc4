import { bandOf } from './link.ts';
import { chance, type Model } from './model.ts';

/** The grounds of an act's decisions. */
export interface Grounds {
  /** The chance that the sum is a penalty. */
  readonly penalty: number;
  readonly respondents: { readonly basis: string; readonly count: number };
  readonly agencies: { readonly basis: string; readonly count: number };
  readonly status: string;
  /** Whether grammar told the status. */
  readonly mood: boolean;
  /** Whether the sum is told in the headline or the opening. */
  readonly prominent: boolean;
  /** How often it is told. */
  readonly told: number;
  /** How many the article names: with one authority and one respondent there is little to mistake. */
  readonly among: { readonly agencies: number; readonly respondents: number; readonly sums: number };
}

/** The signs that confidence is weighed on. */
export function signsOf({ penalty, respondents, agencies, status, mood, prominent, told, among }: Grounds): readonly string[] {
  return [
    'sure', `penalty ${bandOf(penalty)}`, `respondents ${respondents.basis}`, `respondents ${Math.min(3, respondents.count)}`, `respondents ${respondents.basis.split(' ')[0]}`,
    `agencies ${agencies.basis}`, `agencies ${agencies.basis.split(' ')[0]}`, `agencies ${Math.min(3, agencies.count)}`,
    `status ${status}`, mood ? 'mood' : 'no mood', prominent ? 'prominent' : 'in passing', `told ${Math.min(3, told)}`,
    `among agencies ${few(among.agencies)}`, `among respondents ${few(among.respondents)}`, `among sums ${few(among.sums)}`,
    `agencies ${agencies.basis.split(' ')[0]} among ${few(among.agencies)}`, `respondents ${respondents.basis.split(' ')[0]} among ${few(among.respondents)}`,
  ];
}

/** Counts in steps: 0, 1, 2, 3 (to 4), 5 (and more). */
function few(count: number): number {
  return count >= 5 ? 5 : Math.min(3, count);
}

export function confidenceOf(model: Pick<Model, 'confidence'>, signs: readonly string[]): number {
  return Math.round(1000 * chance(model.confidence, signs)) / 1000;
}
