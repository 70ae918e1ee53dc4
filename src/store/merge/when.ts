import { periodOf } from '../../values/period.ts';
import type { Report } from './report.ts';

/** Days that two accounts of one act may differ by: time zones, the day of the act and that of its announcement. */
const SLACK = 10;
/** Days before its publication that a story without a date may tell of: the news of the year. */
const MEMORY = 400;
const DAY = 86_400_000;

/** Days since 1970, both inclusive. */
export interface Window {
  readonly first: number;
  readonly last: number;
}
const ALWAYS: Window = { first: -Infinity, last: Infinity };

/** When the act of a report was done, as far as the report tells. */
export function windowOf({ date, article: { published } }: Report): Window {
  const reported = published === null ? null : dayOf(published.slice(0, 10));
  const period = date === null ? null : periodOf(date);
  if (period !== null) return { first: dayOf(period.first), last: dayOf(period.last) };
  return reported === null ? ALWAYS : { first: reported - MEMORY, last: reported + 1 };
}

/** Whether two windows leave one act possible. */
export function windowsMeet(a: Window, b: Window): boolean {
  return a.first <= b.last + SLACK && b.first <= a.last + SLACK;
}

/** Of a date with unknown year, what is stated has to agree: `XXXX-07` and `2022-07-21` do. */
export function statedAlike(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a.includes('/') || b.includes('/') || !(a.startsWith('X') || b.startsWith('X'))) return true;
  const [monthA = 'XX', monthB = 'XX'] = [a.split('-')[1], b.split('-')[1]];
  return monthA === monthB || monthA.includes('X') || monthB.includes('X') || Number(monthA) > 12 || Number(monthB) > 12;
}

/** Day of a date; the 31st of a short month is the next month's first days, near enough for bounds. */
function dayOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Math.floor(Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1) / DAY);
}
