import { InvalidArgumentError } from 'commander';
import { parseDay } from '../values/calendar.ts';

/** A value of an option that may be given several times. Another option's name is no value: it was forgotten. */
export function each(value: string, before: readonly string[] = []): readonly string[] {
  if (value.startsWith('--')) throw new InvalidArgumentError('Its value is missing.');
  return [...before, value];
}

/** A day, month or year of the calendar, as given. */
export function calendarDate(value: string): string {
  const isDate = /^\d{4}(?:-\d{2}){0,2}$/u.test(value) && parseDay(`${value}-01-01`.slice(0, 10)) !== null;
  if (!isDate) throw new InvalidArgumentError('It takes a date of the calendar: YYYY-MM-DD, YYYY-MM or YYYY.');
  return value;
}

/** "1,000,000.50" → "1000000.5"; commas and the like only between groups of three figures. */
export function figure(value: string): string {
  if (!/^(?:\d+|\d{1,3}(?:([,_' ])\d{3})(?:\1\d{3})*)(?:\.\d+)?$/u.test(value)) throw new InvalidArgumentError('It takes a figure, such as 1000000 or 1,000,000.50.');
  return value.replace(/[,_' ]/gu, '').replace(/^0+(?=\d)/u, '').replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '');
}
