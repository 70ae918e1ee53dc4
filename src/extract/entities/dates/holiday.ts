import { type Day, numberOf } from '../../../values/calendar.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { type DateContext, relative, stated, type When } from './when.ts';
import { YEAR } from './words.ts';

/** Holidays that have the same date every year. */
const DAYS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'christmas eve': [12, 24], 'christmas day': [12, 25], christmas: [12, 25], 'boxing day': [12, 26], "new year's eve": [12, 31], "new year's day": [1, 1], "valentine's day": [2, 14], 'st patrick\'s day': [3, 17], halloween: [10, 31], 'independence day': [7, 4], 'bastille day': [7, 14], 'veterans day': [11, 11],
};

export const holiday: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/holiday',
  about: 'Holidays of a fixed date: without a year, the one nearest to publication.',
  opens: ['christmas', 'boxing', 'new', 'valentine', 'st', 'halloween', 'independence', 'bastille', 'veterans'],
  cue: null,
  pattern: pattern(String.raw`(?<![\p{L}\d])(?<name>Christmas(?:\sEve|\sDay)?|Boxing Day|New\sYear['’]s\s(?:Eve|Day)|Valentine['’]s Day|St\.? Patrick['’]s Day|Halloween|Independence Day|Bastille Day|Veterans Day)(?:,?\s(?:of\s|in\s)?(?<year>${YEAR}))?(?!\p{L}|\s(?:Island|shopping|party|tree|lights|card|gift|bonus|season|sales|period))`),
  read({ name = '', year }, { published }) {
    const [month, day] = DAYS[name.toLowerCase().replaceAll('’', "'").replace('.', '').replace(/\s+/gu, ' ')] ?? [1, 1];
    if (year !== undefined) return stated({ year: Number(year), month, day });
    const stub = { value: `XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, basis: 'stated', parts: null, open: { kind: 'year', month, day } } as const;
    if (published === null) return stub;
    const away = (candidate: Day): number => Math.abs(numberOf(candidate) - numberOf(published));
    const years = [-1, 0, 1].map((step) => ({ year: published.year + step, month, day })).toSorted((a, b) => away(a) - away(b));
    return years[0] === undefined ? stub : relative(years[0]);
  },
  examples: [
    ['before Christmas', 'Christmas', { value: '2023-12-25' }],
    ["on New Year's Eve of 2021", "New Year's Eve of 2021", { value: '2021-12-31' }],
  ],
  rejects: ['Christmas Island', 'Christmas shopping'],
};
