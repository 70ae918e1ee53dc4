import { addDays, addMonths, type Day, formatDay, formatYear, mondayOf } from '../../../values/calendar.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { between, type DateContext, interval, months, onDay, relative, UNKNOWN, type When } from './when.ts';

type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade';

export const nearDay: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/near-day',
  about: 'Today and the days beside it.',
  opens: ['the', 'today', 'tonight', 'yesterday', 'tomorrow'],
  cue: { within: 16, words: ['today', 'tonight', 'yesterday', 'tomorrow'] },
  pattern: pattern(String.raw`(?<![\p{L}\d]|USA\s|Russia\s|Psychology\s)(?:[Tt]he\sday\s(?<edge>before\syesterday|after\stomorrow)|(?<word>[Tt]oday|TODAY|[Tt]onight|[Yy]esterday|[Tt]omorrow))(?!\p{L})`),
  read({ edge, word }, { published }) {
    if (published === null) return UNKNOWN;
    const steps: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
    return onDay(addDays(published, edge === undefined ? steps[(word ?? '').toLowerCase()] ?? 0 : edge.startsWith('before') ? -2 : 2));
  },
  examples: [
    ['announced today', 'today', { value: '2024-03-12', basis: 'relative' }],
    ['The agency said yesterday', 'yesterday', { value: '2024-03-11' }],
    ['a ruling is due tomorrow', 'tomorrow', { value: '2024-03-13' }],
  ],
  rejects: ['USA Today reported'],
};

export const relativeUnit: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/relative-unit',
  about: 'The week, month, quarter, year or decade of publication, or one beside it. "Earlier this year" ends, and "later this year" begins, on the day of publication.',
  opens: ['earlier', 'later', 'last', 'this', 'next', 'the'],
  cue: { within: 40, words: ['day', 'weekend', 'week', 'month', 'quarter', 'year', 'decade'] },
  pattern: pattern(String.raw`(?<![\p{L}\d])(?:(?<edge>earlier|later)\s)?(?<rel>(?<!\bthe\s)last|this|next|the\s(?:previous|preceding|prior|current|coming|following)|the(?<=(?:end|beginning|start|middle|rest|remainder|part)\sof\sthe)|the(?=\s\p{L}+\sbefore\slast))\s(?:(?:calendar|fiscal|financial)\s)?(?<unit>weekend|week|month|quarter|year|decade)(?<before>\sbefore\slast)?(?!\p{L}|-\p{L}|\s(?:ago|earlier|before|ended|ending)\b)`, 'gi'),
  read({ edge, rel = '', unit = '', before }, { published }) {
    if (published === null) return UNKNOWN;
    const step = before !== undefined ? -2 : /last|previous|preceding|prior/iu.test(rel) ? -1 : /next|coming|following/iu.test(rel) ? 1 : 0;
    const whole = unitAt(unit.toLowerCase() as Unit, step, published);
    return edge === undefined || step !== 0 ? whole : upTo(whole, unit.toLowerCase() as Unit, edge.toLowerCase() === 'earlier', published);
  },
  examples: [
    ['fined last month', 'last month', { value: '2024-02' }],
    ['Last week it moved', 'Last week', { value: '2024-03-04/2024-03-10' }],
    ['later than this year', 'this year', { value: '2024' }],
    ['next quarter', 'next quarter', { value: '2024-04/2024-06' }],
    ['last weekend', 'last weekend', { value: '2024-03-09/2024-03-10' }],
    ['the year before last', 'the year before last', { value: '2022' }],
    ['the end of the decade', 'the decade', { value: '2020/2029' }],
    ['earlier this year', 'earlier this year', { value: '2024-01-01/2024-03-12' }],
  ],
  rejects: ['the last year of his term', 'a last year-end rush', 'the year was hard', 'this year-old'],
};

function unitAt(unit: Unit, step: number, published: Day): When {
  const { year, month } = published;
  switch (unit) {
    case 'day': return onDay(addDays(published, step));
    case 'week': return between(addDays(mondayOf(published), 7 * step), addDays(mondayOf(published), 7 * step + 6), 'relative');
    case 'weekend': return between(addDays(mondayOf(published), 7 * step + 5), addDays(mondayOf(published), 7 * step + 6), 'relative');
    case 'month': return relative({ ...addMonths({ ...published, day: 1 }, step), day: null });
    case 'quarter': {
      const first = addMonths({ year, month: month - ((month - 1) % 3), day: 1 }, 3 * step);
      return months(first.year, first.month, first.month + 2, 'relative');
    }
    case 'year': return relative({ year: year + step, month: null, day: null });
    case 'decade': {
      const first = year - (year % 10) + 10 * step;
      return interval(`${formatYear(first)}/${formatYear(first + 9)}`, 'relative');
    }
  }
}

/** The part of a unit before, or after, the day of publication. */
function upTo(whole: When, unit: Unit, earlier: boolean, published: Day): When {
  const starts: Partial<Record<Unit, Day>> = { year: { year: published.year, month: 1, day: 1 }, month: { ...published, day: 1 }, week: mondayOf(published) };
  const ends: Partial<Record<Unit, Day>> = { year: { year: published.year, month: 12, day: 31 }, month: addDays(addMonths({ ...published, day: 1 }, 1), -1), week: addDays(mondayOf(published), 6) };
  const edge = (earlier ? starts : ends)[unit];
  if (edge === undefined) return whole;
  return interval(earlier ? `${formatDay(edge)}/${formatDay(published)}` : `${formatDay(published)}/${formatDay(edge)}`, 'relative');
}
