import { FIGURE_OPENS } from '../openings.ts';

/** The words of which calendar expressions are made, and what they stand for. */
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];

const SHORT_MONTHS = ['sept', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SHORT_WEEKDAYS = ['mon', 'tues', 'tue', 'weds', 'wed', 'thurs', 'thur', 'thu', 'fri', 'sat', 'sun'];
const cased = (words: readonly string[]): string => words.flatMap((word) => [word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]).join('|');

/** Full month names, capitalised or in capitals: "may" and "march" in small letters are verbs. */
export const MONTH_NAME = `(?:${cased(MONTHS)})`;
/** The same with short forms: "Sept.", "Jan". */
export const MONTH = String.raw`(?:${cased(MONTHS)}|(?:${cased(SHORT_MONTHS)})(?!\p{L})\.?)`;
export const WEEKDAY_NAME = `(?:${cased(WEEKDAYS)})`;
export const WEEKDAY = String.raw`(?:${cased(WEEKDAYS)}|(?:${cased(SHORT_WEEKDAYS)})(?!\p{L})\.?)`;
export const YEAR = String.raw`(?:1[89]\d\d|20\d\d)`;
export const COUNT = `(?:\\d{1,3}|an?|${NUMBERS.slice(1).join('|')})`;

/** What months, weekdays and counts begin with. */
export const MONTH_OPENS: readonly string[] = [...MONTHS, ...SHORT_MONTHS];
export const WEEKDAY_OPENS: readonly string[] = [...WEEKDAYS, ...SHORT_WEEKDAYS];
export const COUNT_OPENS: readonly string[] = [FIGURE_OPENS, 'a', 'an', ...NUMBERS.slice(1)];

export function monthOf(word: string): number {
  return MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3))) + 1;
}

export function weekdayOfWord(word: string): number {
  return WEEKDAYS.findIndex((day) => day.startsWith(word.toLowerCase().slice(0, 3))) + 1;
}

/** "12", "a", "three"; "few" is taken for three. */
export function countOf(word: string): number {
  const plain = word.toLowerCase();
  if (/^\d+$/.test(plain)) return Number(plain);
  if (plain.endsWith('few')) return 3;
  return plain === 'a' || plain === 'an' ? 1 : NUMBERS.indexOf(plain);
}
