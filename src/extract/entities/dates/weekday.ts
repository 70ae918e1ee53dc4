import { addDays, mondayOf } from '../../../values/calendar.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { nearestWeekday } from './resolve.ts';
import { tenseAt } from './tense.ts';
import { type DateContext, onDay, UNKNOWN, type When } from './when.ts';
import { WEEKDAY_NAME, WEEKDAY_OPENS, weekdayOfWord } from './words.ts';

const NOT_AFTER = /\b(?:Black|Good|Super|Cyber|Bloody|Ash|Palm|Ruby|Mail on|Sheffield|Every|every|Each|each|Most|most)\s$/u;
const NOT_BEFORE = /^(?:s\b|\s(?:Times|Telegraph|Mirror|Mail|Express|Herald|Post|Star|Sun|Night|Morning Herald|Group|Capital|Inc|Ltd)\b|,\s\d)/u;

export const weekday: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/weekday',
  about: 'A weekday: in news the last such day on or before publication, the next one where the words look ahead; "next" is the one of the following week, "this" the one of the same week.',
  opens: ['last', 'next', 'this', 'the', 'coming', ...WEEKDAY_OPENS],
  cue: { within: 16, words: WEEKDAY_OPENS },
  pattern: pattern(String.raw`(?<![\p{L}\d])(?:(?<rel>[Ll]ast|[Nn]ext|[Tt]his(?:\spast|\scoming)?|[Tt]he\s(?:previous|following)|[Cc]oming)\s)?(?<day>${WEEKDAY_NAME})(?!\p{L})`),
  read({ rel, day = '' }, { published }, place) {
    if (NOT_AFTER.test(place.text.slice(Math.max(0, place.start - 10), place.start)) || NOT_BEFORE.test(place.text.slice(place.end, place.end + 16))) return null;
    if (published === null) return UNKNOWN;
    const number = weekdayOfWord(day);
    const said = rel?.toLowerCase().split(/\s/u).at(-1);
    if (said === 'last' || said === 'previous') return onDay(nearestWeekday(number, addDays(published, -1), 'past'));
    if (said === 'next') return onDay(addDays(mondayOf(published), 6 + number));
    if (said === 'this') return onDay(addDays(mondayOf(published), number - 1));
    if (said === 'coming' || said === 'following') return onDay(nearestWeekday(number, addDays(published, 1), 'future'));
    return onDay(nearestWeekday(number, published, said === undefined && tenseAt(place) === 'future' ? 'future' : 'past'));
  },
  examples: [
    ['the agency said on Friday', 'Friday', { value: '2024-03-08' }],
    ['the regulator said on Tuesday it would appeal', 'Tuesday', { value: '2024-03-12' }],
    ['fined last Thursday', 'last Thursday', { value: '2024-03-07' }],
    ['a hearing is scheduled for next Monday', 'next Monday', { value: '2024-03-18' }],
    ['the board will vote this Wednesday', 'this Wednesday', { value: '2024-03-13' }],
    ['it will take effect on Friday', 'Friday', { value: '2024-03-15' }],
    ['it said late Thursday', 'Thursday', { value: '2024-03-07' }],
  ],
  rejects: ['"Friday Night" is a brand', 'the Sunday Times', 'on Black Friday', 'open every Monday', 'on Mondays'],
};
