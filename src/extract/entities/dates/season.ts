import { formatMonth, type Day } from '../../../values/calendar.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { tenseAt } from './tense.ts';
import { type DateContext, interval, months, UNKNOWN, type When } from './when.ts';
import { YEAR } from './words.ts';

/** First months of the meteorological seasons of the north, and their codes in EDTF. */
const SEASONS: Readonly<Record<string, readonly [first: number, code: number]>> = { spring: [3, 21], summer: [6, 22], autumn: [9, 23], fall: [9, 23], winter: [12, 24] };

export const season: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/season',
  about: 'A season as its months, winter from December on; by its code where no year is known. "Spring" and "fall" as verbs are left alone.',
  opens: ['last', 'this', 'next', 'the', 'spring', 'summer', 'autumn', 'fall', 'winter'],
  cue: { within: 8, words: ['spring', 'summer', 'autumn', 'fall', 'winter'] },
  pattern: pattern(String.raw`(?<![\p{L}\d])(?:(?<rel>last|this|next|the)\s)?(?<name>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\s(?:of\s|in\s)?(?<year>${YEAR})(?:[-–/](?<to>\d\d))?(?!\d|,\d)|\s(?:of\s)?(?<ofYear>last|this|next)\syear)?(?!\p{L}|\sin\s(?!\d))`, 'gi'),
  read({ rel, name = '', year, ofYear }, { published }, place) {
    const [first, code] = SEASONS[name.toLowerCase()] ?? [1, 21];
    const led = /\b(?:in|since|until|by|of|through|during|early|late|mid)[\s-](?:the\s)?$/iu.test(place.text.slice(Math.max(0, place.start - 12), place.start));
    if (year !== undefined) return months(Number(year), first, first + 2, 'stated');
    if (rel === undefined && ofYear === undefined && (!led || /^[sf]/iu.test(name) && !/^summer/iu.test(name))) return null;
    if (rel?.toLowerCase() === 'the' && !led && /^(?:fall|spring)/iu.test(name)) return null;
    if (published === null) return rel === undefined || rel.toLowerCase() === 'the' ? interval(`XXXX-${code}`, 'stated') : UNKNOWN;
    const step = ofYear === undefined ? 0 : ofYear === 'last' ? -1 : ofYear === 'next' ? 1 : 0;
    const at = ofYear === undefined ? yearOf(first, rel?.toLowerCase(), published, tenseAt(place) === 'future') : published.year + step;
    return months(at, first, first + 2, 'relative');
  },
  examples: [
    ['Last summer, it opened a file', 'Last summer', { value: '2023-06/2023-08' }],
    ['in the fall of 2021', 'the fall of 2021', { value: '2021-09/2021-11' }],
    ['in spring 2020', 'spring 2020', { value: '2020-03/2020-05' }],
    ['the winter of 2020-21', 'the winter of 2020-21', { value: '2020-12/2021-02' }],
    ['next spring', 'next spring', { value: '2025-03/2025-05' }],
  ],
  rejects: ['prices fall in Europe', 'they spring from debt', 'a Spring application', 'the fall in prices', 'Winter Olympics', 'behind the fall.'],
};

function yearOf(first: number, rel: string | undefined, { year, month }: Day, future: boolean): number {
  const current = month < 3 && first === 12 ? year - 1 : year;
  const ended = formatMonth(current + (first === 12 ? 1 : 0), ((first + 1) % 12) + 1) < formatMonth(year, month);
  if (rel === 'last') return ended ? current : current - 1;
  if (rel === 'next') return first > month ? year : year + 1;
  if (rel === 'this') return current;
  return future || first <= month || current < year ? current : year - 1;
}
