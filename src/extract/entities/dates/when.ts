import { type Day, daysIn, formatDay, formatMonth, formatYear } from '../../../values/calendar.ts';

/** Calendar parts as far as they are known; what is coarser than a given part is always known or resolved. */
export interface Parts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** A date as found. */
export interface When {
  /** EDTF, or null where nothing is known. */
  readonly value: string | null;
  readonly basis: 'stated' | 'relative';
  /** Of a year, month or day; null for intervals, decades and what has no value. */
  readonly parts: Parts | null;
  /** What others may supply: the year of a month or day, or what a shift counts from. */
  readonly open: Open | null;
}

export type Open =
  | { readonly kind: 'year'; readonly month: number; readonly day: number | null }
  | { readonly kind: 'shift'; readonly months: number; readonly days: number };

export interface DateContext {
  /** The day of publication, or null: then what is relative has no value. */
  readonly published: Day | null;
}

export function formatParts({ year, month, day }: Parts): string {
  if (month === null) return formatYear(year);
  return day === null ? formatMonth(year, month) : formatDay({ year, month, day });
}

export function stated(parts: Parts): When {
  return { value: formatParts(parts), basis: 'stated', parts, open: null };
}

export function relative(parts: Parts): When {
  return { ...stated(parts), basis: 'relative' };
}

export function onDay(day: Day): When {
  return relative(day);
}

export function interval(value: string, basis: When['basis']): When {
  return { value, basis, parts: null, open: null };
}

export const UNKNOWN: When = { value: null, basis: 'relative', parts: null, open: null };

/** From the first day of the earlier to the last day of the later, at their own precision. */
export function between(from: Parts, to: Parts, basis: When['basis']): When {
  return interval(`${formatParts(from)}/${formatParts(to)}`, basis);
}

/** Months `from` to `to` of a year; beyond 12 is the next year's. */
export function months(year: number, from: number, to: number, basis: When['basis']): When {
  return interval(`${formatMonth(year, from)}/${formatMonth(year + Math.floor((to - 1) / 12), ((to - 1) % 12) + 1)}`, basis);
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export interface PlacedDate extends When {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** A step over the dates of one field, in order. */
export type Refine = (dates: readonly PlacedDate[], text: string, context: DateContext) => readonly PlacedDate[];
