import { type PlacedDate, relative, type Refine } from './when.ts';

/** How far back in its sentence a date may lend its year. */
const REACH = 120;

/**
 * Gives months and days of no stated year the year that the article states for the same day, or that the date
 * before it in the same sentence has: "on September 20, 2001 … on September 24".
 */
export const lendYears: Refine = (dates, text) => {
  const known = new Map<string, number>();
  for (const { parts, basis } of dates) if (basis === 'stated' && parts?.month != null && parts.day !== null) known.set(`${parts.month}-${parts.day}`, parts.year);
  return dates.map((date, at) => {
    const { open } = date;
    if (open?.kind !== 'year' || open.day === null) return date;
    const year = known.get(`${open.month}-${open.day}`) ?? lent(dates[at - 1], date, text);
    return year === null ? date : { ...date, ...relative({ year, month: open.month, day: open.day }) };
  });
};

function lent(before: PlacedDate | undefined, date: PlacedDate, text: string): number | null {
  if (before?.basis !== 'stated' || before.parts === null || before.parts.day === null || date.start - before.end > REACH) return null;
  return /[.!?]\s|\n/u.test(text.slice(before.end, date.start)) ? null : before.parts.year;
}
