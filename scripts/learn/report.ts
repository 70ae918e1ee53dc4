/** Figures of a cross-validation, and the table that says what a confidence is worth. */
import { confidenceOf } from '../../src/extract/actions/confidence.ts';
import { confidenceSamples, isWhole, type Verdict } from './crossval.ts';
import { fit } from './logistic.ts';
import { FITTINGS } from './model.ts';

export function reportOf(verdicts: readonly Verdict[]): string {
  const found = verdicts.filter(({ act }) => act !== null).length;
  const gold = verdicts.filter((verdict) => verdict.gold !== null).length;
  const matched = verdicts.filter(({ right }) => right !== null);
  const whole = verdicts.filter(isWhole).length;
  const share = (part: keyof NonNullable<Verdict['right']>) => (matched.filter(({ right }) => right?.[part] === true).length / Math.max(1, matched.length)).toFixed(3);
  return [
    `penalties   F1 ${(2 * matched.length / (found + gold)).toFixed(3)}  (${matched.length} of ${gold}, ${found} found)`,
    `whole acts  F1 ${(2 * whole / (found + gold)).toFixed(3)}`,
    ...(['agencies', 'respondents', 'status', 'kind', 'date'] as const).map((part) => `${part.padEnd(12)}${share(part)}`),
  ].join('\n');
}

export interface Band {
  readonly from: number;
  readonly acts: number;
  readonly right: number;
}

const BANDS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.3, 0];

/** For each fold, confidence learned from the verdicts on the others: how often acts of each band are right. */
export function calibrate(verdicts: readonly Verdict[], folds: number): readonly Band[] {
  const scored = Array.from({ length: folds }, (_, fold) => {
    const confidence = fit(confidenceSamples(verdicts.filter((verdict) => verdict.fold !== fold)), FITTINGS.confidence);
    return verdicts.flatMap((verdict) => (verdict.fold !== fold || verdict.act === null ? [] : [{ value: confidenceOf({ confidence }, verdict.act.signs), right: isWhole(verdict) }]));
  }).flat();
  return BANDS.map((from, at) => {
    const inside = scored.filter(({ value }) => value >= from && value < (BANDS[at - 1] ?? Infinity));
    return { from, acts: inside.length, right: inside.filter(({ right }) => right).length };
  });
}

export function calibrationPage(bands: readonly Band[], documents: number, folds: number): string {
  const rows = bands.map(({ from, acts, right }, at) => `| ${from.toFixed(1)} to ${(bands[at - 1]?.from ?? 1).toFixed(1)} | ${acts} | ${acts === 0 ? '–' : (right / acts).toFixed(2)} |`);
  return `# Confidence

\`confidence\` of an action is the chance that its sum, status, agencies and respondents are all right. It is a logistic
regression on the grounds of the decisions: whether grammar tied the parties to the sum or the likeliest were taken, how clear
a penalty the sum is, whether the headline or opening tells it, and how many authorities, respondents and sums the article
names. Dates, kinds and reasons do not count.

Measured by cross-validation (${folds} folds by documents, ${documents} labelled documents): neither the links nor the confidence of an
act were learned from its own document.

| confidence | actions | share wholly right |
| --- | --- | --- |
${rows.join('\n')}

Written by \`scripts/learn-actions.ts\`.
`;
}
