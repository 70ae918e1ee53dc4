/** Which of day and month comes first where a date has figures only and both fit. */
export type Order = 'day-month' | 'month-day';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
/** Thailand counts from the Buddha: 2565 is 2022. */
const BUDDHIST = 543;

/** "2022-08-19" where that day exists and the press may have printed on it, else null. */
export function dayOf(year: number, month: number, day: number): string | null {
  const common = year >= FIRST_YEAR + BUDDHIST && year <= LAST_YEAR + BUDDHIST ? year - BUDDHIST : year;
  if (common < FIRST_YEAR || common > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > daysIn(common, month)) return null;
  return `${common}-${pad(month)}-${pad(day)}`;
}

/** A year of two digits, as "19/08/22" has it. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year >= FIRST_YEAR % 100 ? 1900 + year : 2000 + year;
}

export function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
