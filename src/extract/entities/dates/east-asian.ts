import { FIGURE_OPENS } from '../openings.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { inYear } from './resolve.ts';
import { type DateContext, isDay, stated, type When } from './when.ts';

export const eastAsianDate: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/east-asian',
  about: 'Chinese, Japanese and Korean dates: year, month and day with their signs.',
  opens: [FIGURE_OPENS],
  cue: { within: 6, words: ['年', '月', '년', '월'] },
  pattern: pattern(String.raw`(?<!\d)(?:(?<year>(?:19|20)\d\d)\s?[年년]\s?)?(?<month>\d{1,2})\s?[月월](?:\s?(?<day>\d{1,2})\s?[日号일])?|(?<!\d)(?<only>(?:19|20)\d\d)\s?[年년](?!\s?\d)`),
  read({ year, month = '', day, only }, context, place) {
    if (only !== undefined) return stated({ year: Number(only), month: null, day: null });
    const at = { month: Number(month), day: day === undefined ? null : Number(day) };
    if (at.month < 1 || at.month > 12) return null;
    if (year === undefined) return inYear(at.month, at.day, context, place);
    return at.day === null || isDay(Number(year), at.month, at.day) ? stated({ year: Number(year), ...at }) : null;
  },
  examples: [
    ['于2023年6月14日宣布', '2023年6月14日', { value: '2023-06-14' }],
    ['2023年6月', '2023年6月', { value: '2023-06' }],
    ['2月8日', '2月8日', { value: '2024-02-08' }],
    ['自2019年以来', '2019年', { value: '2019' }],
  ],
  rejects: ['13月', '30个月'],
};
