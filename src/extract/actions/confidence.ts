import { chance, type Model } from './model.ts';

/** The chances that went into an act's decisions. */
export interface Chances {
  readonly penalty: number;
  readonly respondents: readonly number[];
  readonly agencies: readonly number[];
}

/** The signs that confidence is weighed on: how clear each decision was, in bands. */
export function signsOf({ penalty, respondents, agencies }: Chances): readonly string[] {
  return ['sure', `penalty ${step(penalty)}`, ...clarity('respondent', respondents), ...clarity('agency', agencies)];
}

export function confidenceOf(model: Model, chances: Chances): number {
  return Math.round(1000 * chance(model.confidence, signsOf(chances))) / 1000;
}

/** The decision nearest to even odds is the weakest link. */
function clarity(name: string, chances: readonly number[]): readonly string[] {
  if (chances.length === 0) return [`${name} none`];
  const weakest = Math.min(...chances.map((each) => Math.abs(each - 0.5)));
  return [`${name} ${step(0.5 + weakest)}`, `${name} ${Math.max(...chances) >= 0.5 ? 'chosen' : 'not chosen'}`];
}

function step(value: number): string {
  return value >= 0.98 ? 'clear' : value >= 0.9 ? 'high' : value >= 0.75 ? 'fair' : 'low';
}
