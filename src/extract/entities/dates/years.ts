import { type PlacedDate, relative, type Refine } from './when.ts';

/** How far back a date of the same month may lend its year, and any date of the same sentence. */
const SAME_MONTH = 600;
const SAME_SENTENCE = 120;

/**
 * Gives days of no stated year the year of the stated date before them that is of the same month or sentence, or
 * the one that the article states for the same day elsewhere: "on September 20, 2001 … on September 24".
 */
export const lendYears: Refine = (dates, text) => {
  const known = new Map<string, number>();
  for (const { parts, basis } of dates) if (basis === 'stated' && parts?.month != null && parts.day !== null) known.set(`${parts.month}-${parts.day}`, parts.year);
  const lent: PlacedDate[] = [];
  for (const date of dates) {
    const { open } = date;
    const year = open?.kind !== 'year' || open.day === null ? null : lenderOf(lent, date, open.month, text)?.parts?.year ?? known.get(`${open.month}-${open.day}`) ?? null;
    lent.push(year === null || open?.kind !== 'year' ? date : { ...date, ...relative({ year, month: open.month, day: open.day }), basis: 'stated' });
  }
  return lent;
};

function lenderOf(earlier: readonly PlacedDate[], date: PlacedDate, month: number, text: string): PlacedDate | undefined {
  const days = earlier.slice(-8).filter(({ basis, parts }) => basis === 'stated' && parts !== null && parts.day !== null);
  const last = days.at(-1);
  const near = last !== undefined && last === earlier.at(-1) && date.start - last.end <= SAME_SENTENCE && !/[.!?]\s|\n/u.test(text.slice(last.end, date.start));
  return near ? last : days.findLast(({ parts, end }) => parts?.month === month && date.start - end <= SAME_MONTH);
}
