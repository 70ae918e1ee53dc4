/** Days of the Gregorian calendar, without clock or time zone. */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MS_A_DAY = 86_400_000;

/** Reads the day of an RFC 3339 date or date-time; null where there is no such day. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Null where the calendar has no such day (31 June). */
export function dayOf(year: number, month: number, day: number): Day | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null;
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** Days since 1970-01-01. */
export function numberOf({ year, month, day }: Day): number {
  return Math.floor(Date.UTC(year, month - 1, day) / MS_A_DAY);
}

export function addDays(day: Day, days: number): Day {
  const date = new Date((numberOf(day) + days) * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same day of another month, or that month's last. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const count = year * 12 + month - 1 + months;
  const at = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...at, day: Math.min(day, daysIn(at.year, at.month)) };
}

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return ((numberOf(day) + 3) % 7 + 7) % 7 + 1;
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

export function formatYear(year: number): string {
  return pad(year, 4);
}

export function formatMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}`;
}

export function formatDay({ year, month, day }: Day): string {
  return `${formatMonth(year, month)}-${pad(day, 2)}`;
}
