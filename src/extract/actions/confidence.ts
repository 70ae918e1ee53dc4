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
}

/** The signs that confidence is weighed on. */
export function signsOf({ penalty, respondents, agencies, status, mood, prominent, told }: Grounds): readonly string[] {
  return [
    'sure', `penalty ${bandOf(penalty)}`, `respondents ${respondents.basis}`, `respondents ${Math.min(3, respondents.count)}`, `respondents ${respondents.basis.split(' ')[0]}`,
    `agencies ${agencies.basis}`, `agencies ${agencies.basis.split(' ')[0]}`, `agencies ${Math.min(3, agencies.count)}`,
    `status ${status}`, mood ? 'mood' : 'no mood', prominent ? 'prominent' : 'in passing', `told ${Math.min(3, told)}`,
  ];
}

export function confidenceOf(model: Pick<Model, 'confidence'>, signs: readonly string[]): number {
  return Math.round(1000 * chance(model.confidence, signs)) / 1000;
}
