import { addDays, addMonths, dayOf, formatDay, formatMonth } from '../../../values/calendar.ts';
import { FIGURE_OPENS } from '../openings.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { between, type DateContext, interval, stated, type When } from './when.ts';
import { countOf, MONTH, monthOf, YEAR } from './words.ts';

export const fiscal: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/fiscal',
  about: 'A fiscal year by its number, or a year, half, quarter or number of months by the day or month that ends it.',
  opens: ['fy', 'fiscal', 'financial', 'tax', 'the', 'a', 'full', 'year', 'quarter', 'half', 'two', 'three', 'six', 'nine', 'twelve', FIGURE_OPENS],
  cue: { within: 24, words: ['fy', 'fiscal', 'financial', 'tax', 'year', 'quarter', 'half', 'month', 'months'] },
  pattern: pattern(String.raw`(?<![\p{L}\d])(?:(?:FY\s?['’]?|(?:[Ff]iscal|[Ff]inancial|[Tt]ax)\s(?:years?\s)?)(?<year>${YEAR}|(?<=FY\s?['’]?)\d\d)(?:[-–/](?<to>${YEAR}|\d\d))?(?![\d%]|,\d)|(?:(?:the|a)\s)?(?:(?:fiscal|financial|full)\s)?(?<span>year|quarter|half|half-year|(?<count>two|three|six|nine|twelve|12|3|6|9)[\s-]months?)\s(?:ended|ending|to|that\sended)\s(?:on\s)?(?:(?<day1>\d{1,2})\s)?(?<month>${MONTH})(?:\s(?<day2>\d{1,2})(?!\d),?)?,?\s(?<end>${YEAR}))`),
  read({ year, to, span, count, day1, day2, month, end }) {
    if (year !== undefined) {
      const first = { year: Number(year.length === 2 ? `20${year}` : year), month: null, day: null };
      if (to === undefined) return stated(first);
      return between(first, { ...first, year: to.length === 2 ? Math.floor(first.year / 100) * 100 + Number(to) : Number(to) }, 'stated');
    }
    const length = count !== undefined ? countOf(count) : span === 'year' ? 12 : span === 'quarter' ? 3 : 6;
    const said = day1 ?? day2;
    const [lastYear, lastMonth] = [Number(end), monthOf(month ?? '')];
    const first = addMonths({ year: lastYear, month: lastMonth, day: 1 }, 1 - length);
    if (said === undefined) return interval(`${formatMonth(first.year, first.month)}/${formatMonth(lastYear, lastMonth)}`, 'stated');
    const last = dayOf(lastYear, lastMonth, Number(said));
    if (last === null) return null;
    const from = last.day >= 28 ? first : addDays(addMonths(last, -length), 1);
    return interval(`${formatDay(from)}/${formatDay(last)}`, 'stated');
  },
  examples: [
    ['in fiscal 2023', 'fiscal 2023', { value: '2023' }],
    ['in FY2021', 'FY2021', { value: '2021' }],
    ['FY2021-22', 'FY2021-22', { value: '2021/2022' }],
    ['for the fiscal year ended March 31, 2022', 'the fiscal year ended March 31, 2022', { value: '2021-04-01/2022-03-31' }],
    ['the year ending March 2025', 'the year ending March 2025', { value: '2024-04/2025-03' }],
    ['the quarter ended 30 June 2021', 'the quarter ended 30 June 2021', { value: '2021-04-01/2021-06-30' }],
  ],
  rejects: ['fiscal policy', 'the year ended well'],
};
