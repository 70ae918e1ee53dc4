import { FIGURE_OPENS } from '../openings.ts';
import { pattern } from '../pattern.ts';
import type { Groups, Place, Rule } from '../rule.ts';
import { inYear } from './resolve.ts';
import { type DateContext, isDay, relative, stated, type When } from './when.ts';
import { MONTH, MONTH_OPENS, monthOf, WEEKDAY, WEEKDAY_OPENS, YEAR } from './words.ts';

const DAY = String.raw`(?<day>\d{1,2})(?:\s?(?:st|nd|rd|th))?(?!\d|[.,:]\d|\s?%|\p{L})`;
const SAID_YEAR = String.raw`(?:(?:\s?,\s?|-|,?\s(?:of\s)?|,?\s(?:in\s)?)(?:(?<year>${YEAR})(?![\d%]|,\d)|(?<rel>last|this|next)\syear))?`;

function read(groups: Groups, context: DateContext, place: Place): When | null {
  const { day = '', month = '', year, rel } = groups;
  const [monthNumber, dayNumber] = [monthOf(month), Number(day)];
  if (year !== undefined) return isDay(Number(year), monthNumber, dayNumber) ? stated({ year: Number(year), month: monthNumber, day: dayNumber }) : null;
  const at = inYear(monthNumber, dayNumber, context, place);
  if (rel === undefined || at === null || context.published === null) return at;
  return relative({ year: context.published.year + STEPS[rel.toLowerCase() as Rel], month: monthNumber, day: dayNumber });
}

type Rel = keyof typeof STEPS;
const STEPS = { last: -1, this: 0, next: 1 };

export const monthDay: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/month-day',
  about: 'A month, then a day, with or without weekday and year. A missing year is the one that the tense means, seen from publication; without a publication date it stays unknown (XXXX).',
  opens: [...WEEKDAY_OPENS, ...MONTH_OPENS],
  cue: { within: 28, words: [FIGURE_OPENS] },
  pattern: pattern(String.raw`(?<![\p{L}\d])(?:${WEEKDAY},?\s)?(?<month>${MONTH})(?:[^\S\n]{1,2}|\s(?=\d{1,2},?\s\d{4}))(?:the\s)?${DAY}${SAID_YEAR}(?!\s?(?:percent|million|billion|people)\b)`),
  read,
  examples: [
    ['on June 14, 2023', 'June 14, 2023', { value: '2023-06-14' }],
    ['on Sept. 5, 2021', 'Sept. 5, 2021', { value: '2021-09-05' }],
    ['in court on Thursday, February 8', 'Thursday, February 8', { value: '2024-02-08' }],
    ['it was fined on November 20', 'November 20', { value: '2023-11-20' }],
    ['it will take effect on June 1', 'June 1', { value: '2024-06-01' }],
    ['by Dec 31', 'Dec 31', { value: '2024-12-31' }],
    ['January 5 last year', 'January 5 last year', { value: '2023-01-05' }],
    ['MARCH 3, 2020', 'MARCH 3, 2020', { value: '2020-03-03' }],
  ],
  rejects: ['May 30,000 people', 'June 31, 2020', 'it may 5 times', 'March 10%', 'a plastic-free July\n3. Go on foot'],
};

export const dayMonth: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/day-month',
  about: 'A day, then a month, with or without weekday and year.',
  opens: [...WEEKDAY_OPENS, 'the', FIGURE_OPENS],
  cue: { within: 40, words: MONTH_OPENS },
  pattern: pattern(String.raw`(?<![\p{L}\d.,/$€£]|(?<!(?<!\d)\d{1,2})-)(?:${WEEKDAY},?\s)?(?:the\s)?(?<day>\d{1,2})(?:\s?(?:st|nd|rd|th))?[\s-](?:day\s)?(?:of\s)?(?<month>${MONTH})(?!\p{L})${SAID_YEAR}`),
  read,
  examples: [
    ['on 14 June 2023', '14 June 2023', { value: '2023-06-14' }],
    ['the 16th of July 2021', 'the 16th of July 2021', { value: '2021-07-16' }],
    ['since Thursday 8 February', 'Thursday 8 February', { value: '2024-02-08' }],
    ['Fri 19 Aug 2022', 'Fri 19 Aug 2022', { value: '2022-08-19' }],
    ['it opened on 30 November', '30 November', { value: '2023-11-30' }],
    ['dated 02-Mar-2021', '02-Mar-2021', { value: '2021-03-02' }],
  ],
  rejects: ['30 may apply', '2.5 March', '31 June 2020', '40 May'],
};

export const ordinalDay: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/ordinal-day',
  about: 'A day of the month of publication by its number alone: "on the 19th".',
  opens: ['the'],
  cue: { within: 4, words: [FIGURE_OPENS] },
  pattern: pattern(String.raw`(?<![\p{L}\d])the\s(?<=\b[Oo]n\sthe\s)(?<day>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:[.,;:)]|$))`),
  read({ day = '' }, { published }) {
    if (published === null || !isDay(published.year, published.month, Number(day))) return null;
    return relative({ ...published, day: Number(day) });
  },
  examples: [['it met on the 7th.', 'the 7th', { value: '2024-03-07' }]],
  rejects: ['on the 5th floor', 'the 7th.'],
};
