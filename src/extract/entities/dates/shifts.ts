import { addDays, addMonths } from '../../../values/calendar.ts';
import { interval, type Parts, type PlacedDate, type Refine, relative } from './when.ts';

/** How far back the date may stand that a shift counts from. */
const REACH = 250;

/** Counts "a year earlier" from the date that the text named last, at that date's precision; else from publication. */
export const applyShifts: Refine = (dates) => {
  const shifted: PlacedDate[] = [];
  for (const date of dates) {
    const before = shifted.at(-1);
    shifted.push(date.open?.kind === 'shift' && before !== undefined && date.start - before.end <= REACH ? shift(date, date.open, before) : date);
  }
  return shifted;
};

function shift(date: PlacedDate, by: { readonly months: number; readonly days: number }, from: PlacedDate): PlacedDate {
  if (from.parts !== null) {
    const moved = move(from.parts, by);
    return moved === null ? date : { ...date, ...relative(moved) };
  }
  const ends = from.value?.split('/').map((end) => /^(\d{4})-(\d{2})$/.exec(end)) ?? [];
  const moved = ends.map((end) => (end === null ? null : move({ year: Number(end[1]), month: Number(end[2]), day: null }, by)));
  const [first, last] = moved;
  if (first == null || last == null) return date;
  return { ...date, ...interval([first, last].map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`).join('/'), 'relative') };
}

/** Null where the precision is too coarse for the step: no day can be counted from a year. */
function move({ year, month, day }: Parts, { months, days }: { readonly months: number; readonly days: number }): Parts | null {
  if (month === null) return months % 12 === 0 && days === 0 ? { year: year + months / 12, month, day } : null;
  if (day === null) return days === 0 ? { ...addMonths({ year, month, day: 1 }, months), day: null } : null;
  return addMonths(addDays({ year, month, day }, days), months);
}
