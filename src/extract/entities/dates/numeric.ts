import { dayOf, numberOf, type Day } from '../../../values/calendar.ts';
import { FIGURE_OPENS } from '../openings.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { type DateContext, stated, type When } from './when.ts';
import { YEAR } from './words.ts';

/** How far from publication an ambiguous figure may be read. */
const NEAR_DAYS = 45;

export const numeric: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/numeric',
  about: 'Dates in figures. With dots the day comes first; with slashes the order that the figures or the publication date allow, and none where both orders do; years of two digits only near publication.',
  opens: [FIGURE_OPENS],
  cue: null,
  pattern: pattern(String.raw`(?<![\p{L}\d./#§-])(?:(?<y>${YEAR})(?<s1>[-/.])(?<m>\d{1,2})\k<s1>(?<d>\d{1,2})(?:T\d{2}:\d{2}[\d:.]{0,10}Z?)?|(?<a>\d{1,2})(?<s2>[-/]|\.\s?)(?<b>\d{1,2})\k<s2>(?<year>${YEAR}|\d\d)|(?<compact>20[0-3]\d[01]\d[0-3]\d))(?![\p{L}\d/-]|\.\d)`),
  read({ y, m, d, a, b, s2 = '', year, compact }, { published }) {
    if (compact !== undefined) return of(dayOf(Number(compact.slice(0, 4)), Number(compact.slice(4, 6)), Number(compact.slice(6))));
    if (y !== undefined) return of(dayOf(Number(y), Number(m), Number(d)));
    const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
    const dayFirst = dayOf(full, Number(b), Number(a));
    const monthFirst = dayOf(full, Number(a), Number(b));
    const near = nearest([dayFirst, monthFirst], published);
    if (year?.length === 2 || (dayFirst !== null && monthFirst !== null && a !== b && !s2.startsWith('.'))) return of(near);
    return of(dayFirst ?? (s2.startsWith('.') ? null : monthFirst));
  },
  examples: [
    ['dated 2021-07-02', '2021-07-02', { value: '2021-07-02' }],
    ['am 25.5.2018', '25.5.2018', { value: '2018-05-25' }],
    ['29. 10. 2019', '29. 10. 2019', { value: '2019-10-29' }],
    ['19/08/2022, London', '19/08/2022', { value: '2022-08-19' }],
    ['8/19/2022', '8/19/2022', { value: '2022-08-19' }],
    ['03/11/2024', '03/11/2024', { value: '2024-03-11' }],
    ['03.04.21 or 10.03.24', '10.03.24', { value: '2024-03-10' }],
    ['20210702', '20210702', { value: '2021-07-02' }],
  ],
  rejects: ['04/05/2019', '31/31/2020', 'version 2.10.2020.1', 'case 12/34/5678-9', '24/7', '1.2.3'],
};

function of(day: Day | null): When | null {
  return day === null ? null : stated(day);
}

/** The reading nearest to publication, if it is near at all. */
function nearest(days: readonly (Day | null)[], published: Day | null): Day | null {
  if (published === null) return null;
  const away = (day: Day): number => Math.abs(numberOf(day) - numberOf(published));
  const near = days.filter((day): day is Day => day !== null && away(day) <= NEAR_DAYS).toSorted((x, y) => away(x) - away(y));
  return near[0] ?? null;
}
