import { isDay, type PlacedDate, type Refine, stated } from './when.ts';
import { YEAR } from './words.ts';

/** How far back a date of the same month may lend its year, and any date of the same sentence. */
const SAME_MONTH = 600;
const SAME_SENTENCE = 120;

/** What may stand between days or months that share the year after the last: "February 6 and 17, 2012". */
const LIST = new RegExp(String.raw`^(?:(?:,?\s(?:and|or)|,|\s?[-–]|\sthrough|\sto)\s?\d{1,2}(?:st|nd|rd|th)?(?=[\s,-])){1,4},?\s(?<year>${YEAR})(?!\d)`, 'u');
const AND = /^(?:,|,?\s(?:and|or))\s(?:on\s)?$/u;

/** Gives the first of several days or months the year that is stated once, after the last of them. */
export const shareYears: Refine = (dates, text) => {
  const shared: PlacedDate[] = [];
  for (const date of dates.toReversed()) {
    const next = shared.at(-1);
    const list = date.open?.kind === 'year' && date.open.day !== null ? LIST.exec(text.slice(date.end, date.end + 40)) : null;
    const year = list?.groups?.['year'] ?? (next?.basis === 'stated' && next.parts !== null && next.parts.month !== null && AND.test(text.slice(date.end, next.start)) ? next.parts.year : null);
    // The year itself, found by its rule, belongs to the days before it.
    if (list !== null && next?.rule === 'dates/year' && next.start < date.end + list[0].length) shared.pop();
    shared.push(year === null || date.open?.kind !== 'year' || !isDay(Number(year), date.open.month, date.open.day ?? 1) ? date : { ...date, ...stated({ year: Number(year), month: date.open.month, day: date.open.day }) });
  }
  return shared.toReversed();
};

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
    lent.push(year === null || open?.kind !== 'year' ? date : { ...date, ...stated({ year, month: open.month, day: open.day }) });
  }
  return lent;
};

function lenderOf(earlier: readonly PlacedDate[], date: PlacedDate, month: number, text: string): PlacedDate | undefined {
  const days = earlier.slice(-8).filter(({ basis, parts }) => basis === 'stated' && parts !== null && parts.day !== null);
  const last = days.at(-1);
  const near = last !== undefined && last === earlier.at(-1) && date.start - last.end <= SAME_SENTENCE && !/[.!?]\s|\n/u.test(text.slice(last.end, date.start));
  return near ? last : days.findLast(({ parts, end }) => parts?.month === month && date.start - end <= SAME_MONTH);
}
