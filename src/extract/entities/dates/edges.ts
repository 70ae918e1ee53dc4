import { daysIn, formatDay, formatMonth } from '../../../values/calendar.ts';
import { interval, type PlacedDate, type Refine } from './when.ts';

const EDGE = /(?<!\p{L})(?:(?<part>late|early|mid|earlier|later)(?:[\s-]in)?[\s-]|(?:the\s)?(?:end|beginning|start|middle|close)\sof\s)$/iu;

/** The thirds of a year in months, and of a month in days. */
const MONTHS: Readonly<Record<string, readonly [first: number, last: number]>> = { early: [1, 4], mid: [5, 8], late: [9, 12] };
const DAYS: Readonly<Record<string, readonly [first: number, last: number]>> = { early: [1, 10], mid: [11, 20], late: [21, 31] };

/**
 * Takes "late", "early" and "the end of" into the words of a month, year or other period. A named one stays that period
 * ("late 2020" is 2020); one told from publication becomes its third ("late last year"). A time of day before a weekday is
 * no part of the date.
 */
export const takeEdges: Refine = (dates, text) => dates.map((date, at) => {
  if (date.rule === 'dates/weekday' || date.rule === 'dates/near-day') return date;
  const from = Math.max(dates[at - 1]?.end ?? 0, date.start - 18);
  const edge = EDGE.exec(text.slice(from, date.start));
  if (edge === null) return date;
  const third = date.rule === 'dates/relative-unit' ? thirdOf(date, (edge.groups?.['part'] ?? '').toLowerCase()) : null;
  return { ...date, start: date.start - edge[0].length, ...(third === null ? {} : interval(third, date.basis)) };
});

function thirdOf({ parts }: PlacedDate, word: string): string | null {
  const [months, days] = [MONTHS[word], DAYS[word]];
  if (parts === null || parts.day !== null || months === undefined || days === undefined) return null;
  const { year, month } = parts;
  if (month === null) return `${formatMonth(year, months[0])}/${formatMonth(year, months[1])}`;
  return `${formatDay({ year, month, day: days[0] })}/${formatDay({ year, month, day: Math.min(days[1], daysIn(year, month)) })}`;
}
