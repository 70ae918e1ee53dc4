import { addDays, type Day, dayOf, numberOf, weekdayOf } from '../../../values/calendar.ts';
import type { Place } from '../rule.ts';
import { tenseAt } from './tense.ts';
import { isDay, relative, type DateContext, type When } from './when.ts';

/** A month, with or without its day, of no stated year: the one that the tense means, seen from publication. */
export function inYear(month: number, day: number | null, { published }: DateContext, place: Place): When | null {
  if (day !== null && !isDay(2000, month, day)) return null;
  const open = { kind: 'year', month, day } as const;
  const stub = `XXXX-${String(month).padStart(2, '0')}${day === null ? '' : `-${String(day).padStart(2, '0')}`}`;
  if (published === null) return { value: stub, basis: 'stated', parts: null, open };
  const year = day === null ? yearOfMonth(month, published, place) : yearOfDay(month, day, published, place);
  return { ...relative({ year, month, day }), open };
}

/** Without a verb to tell, a day or month is taken to lie ahead only if it is as near as this. */
const SOON_DAYS = 60;
const SOON_MONTHS = 2;

function yearOfMonth(month: number, { year, month: now }: Day, place: Place): number {
  const tense = tenseAt(place);
  if (tense === 'future') return month >= now ? year : year + 1;
  return month <= now + (tense === null ? SOON_MONTHS : 0) ? year : year - 1;
}

function yearOfDay(month: number, day: number, published: Day, place: Place): number {
  const years = [published.year - 1, published.year, published.year + 1];
  const away = (year: number): number => numberOf(dayOf(year, month, day) ?? { year, month, day: 28 }) - numberOf(published);
  const tense = tenseAt(place);
  // A day's grace: newsrooms and their pages are not always in one time zone.
  const latest = { past: 1, future: Infinity, none: SOON_DAYS }[tense ?? 'none'];
  const fits = years.filter((year) => away(year) <= latest && (tense !== 'future' || away(year) >= 0));
  return fits.reduce((best, year) => (Math.abs(away(year)) < Math.abs(away(best)) ? year : best), fits[0] ?? published.year);
}

/** A weekday: on or before publication in the past, after it in the future. */
export function nearestWeekday(weekday: number, published: Day, tense: 'past' | 'future'): Day {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  return tense === 'past' ? addDays(published, -back) : addDays(published, back === 0 ? 0 : 7 - back);
}
