/** Lessons to weights. */
import type { Model } from '../../src/extract/actions/model.ts';
import { fit, fitMany, type Fitting } from './logistic.ts';
import type { Lesson } from './samples.ts';

/** Pulls found by cross-validation. */
export const FITTINGS = {
  penalty: { l2: 1, minimum: 3, rounds: 200 },
  link: { l2: 1, minimum: 4, rounds: 200 },
  date: { l2: 0.6, minimum: 3, rounds: 200 },
  answer: { l2: 1.5, minimum: 6, rounds: 200 },
  confidence: { l2: 4, minimum: 8, rounds: 200 },
} as const satisfies Record<string, Fitting>;

export function learn(lessons: readonly Lesson[]): Model {
  return {
    penalty: fit(lessons.flatMap(({ penalty }) => penalty), FITTINGS.penalty),
    agency: fit(lessons.flatMap(({ agency }) => agency), FITTINGS.link),
    payer: fit(lessons.flatMap(({ payer }) => payer), FITTINGS.link),
    date: fit(lessons.flatMap(({ date }) => date), FITTINGS.date),
    status: fitMany(lessons.flatMap(({ status }) => status), FITTINGS.answer),
    kind: fitMany(lessons.flatMap(({ kind }) => kind), FITTINGS.answer),
    confidence: {},
  };
}
