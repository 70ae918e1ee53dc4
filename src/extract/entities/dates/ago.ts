import { addDays, addMonths, type Day } from '../../../values/calendar.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { tenseAt } from './tense.ts';
import { between, type DateContext, onDay, UNKNOWN, type When } from './when.ts';
import { COUNT, COUNT_OPENS, countOf } from './words.ts';

export const ago: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/ago',
  about: 'A stretch of time back from publication: "two weeks ago"; "a few" are three, where the day of publication is known. What follows an event ("a year later") is none.',
  opens: COUNT_OPENS,
  cue: { within: 24, words: ['ago'] },
  pattern: pattern(String.raw`(?<![\p{L}\d.,-])(?<count>${COUNT}|a\sfew)\s(?<unit>second|minute|hour|day|week|month|year|decade)s?\sago(?!\p{L})`, 'gi'),
  read({ count = '', unit = '' }, { published }) {
    return published === null ? unknown(count) : onDay(back(published, countOf(count), unit.toLowerCase()));
  },
  examples: [
    ['two weeks ago', 'two weeks ago', { value: '2024-02-27' }],
    ['a year ago', 'a year ago', { value: '2023-03-12' }],
    ['11 hours ago', '11 hours ago', { value: '2024-03-12' }],
    ['a few days ago', 'a few days ago', { value: '2024-03-09' }],
    ['nearly a decade ago', 'a decade ago', { value: '2014-03-12' }],
  ],
  rejects: ['long ago', 'a year later', 'ten years in prison'],
};

export const window: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/window',
  about: 'A stretch of time that ends with publication: "the past year", "the last 12 months", "recent weeks".',
  opens: ['the', 'recent'],
  cue: { within: 24, words: ['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years', 'decade', 'decades'] },
  pattern: pattern(String.raw`(?<![\p{L}\d])(?:the\s(?:past|last)\s(?:(?<count>${COUNT}|few)\s)?(?<unit>day|week|month|year|decade)s?|recent\s(?<recent>day|week|month)s)(?!\p{L}|\s(?:of|that|before|to|or\sso|prior)\b)`, 'gi'),
  read({ count, unit, recent }, { published }) {
    const said = recent === undefined ? count : 'few';
    if (published === null) return unknown(said);
    const number = said === undefined ? 1 : countOf(said);
    const of = (unit ?? recent ?? '').toLowerCase();
    if (of === 'day') return between(addDays(published, 1 - number), published, 'relative');
    return between(back(published, number, of), published, 'relative');
  },
  examples: [
    ['over the past year', 'the past year', { value: '2023-03-12/2024-03-12' }],
    ['in the last 12 months', 'the last 12 months', { value: '2023-03-12/2024-03-12' }],
    ['in the past few weeks', 'the past few weeks', { value: '2024-02-20/2024-03-12' }],
    ['in recent weeks', 'recent weeks', { value: '2024-02-20/2024-03-12' }],
    ['the past two days', 'the past two days', { value: '2024-03-11/2024-03-12' }],
  ],
  rejects: ['the last year of his term', 'for the last time'],
};

/** What is vague and without a day to count from tells nothing. */
function unknown(count: string | undefined): When | null {
  return count?.toLowerCase().endsWith('few') === true ? null : UNKNOWN;
}

function back(day: Day, count: number, unit: string): Day {
  if (unit === 'day') return addDays(day, -count);
  if (unit === 'week') return addDays(day, -7 * count);
  if (unit === 'month') return addMonths(day, -count);
  return unit === 'year' || unit === 'decade' ? addMonths(day, -12 * count * (unit === 'decade' ? 10 : 1)) : day;
}

/** "The first rise in three months": how long nothing like it was. */
const RECORD = /\b(?:first|most|least|best|worst|only|\p{Ll}{3,}est)\b[^.,;]{0,26}$/u;

export const ahead: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/ahead',
  about: 'A stretch of time on from publication, where the words look ahead: "a ruling is due in three months". How long something takes ("in the first three months") is none.',
  opens: ['in'],
  cue: { within: 24, words: ['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years', 'decade', 'decades'] },
  pattern: pattern(String.raw`(?<![\p{L}\d])in\s(?:about\s|around\s)?(?<count>${COUNT})\s(?<unit>day|week|month|year)s?(?:['’]?\stime)?(?!\p{L}|\s(?:of|or|in|and|prison|jail)\b|-)`, 'gi'),
  read({ count = '', unit = '' }, { published }, place) {
    if (tenseAt(place) === 'past' || RECORD.test(place.text.slice(Math.max(0, place.start - 30), place.start)) || (unit === 'year' && !place.text.slice(place.start, place.end).endsWith('time'))) return null;
    return published === null ? UNKNOWN : onDay(back(published, -countOf(count), unit.toLowerCase()));
  },
  examples: [
    ['The court will rule in three months.', 'in three months', { value: '2024-06-12' }],
    ['It takes effect in two weeks', 'in two weeks', { value: '2024-03-26' }],
  ],
  rejects: ['It was built in two months', 'the first rise in three months', 'the largest fine in two years', 'five days in a week of'],
};

export const earlier: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/earlier',
  about: 'A stretch of time before or after the date that the text named last: "a year earlier", "ten days after that", "the day before".',
  opens: [...COUNT_OPENS, 'the'],
  cue: { within: 24, words: ['earlier', 'later', 'before', 'after'] },
  pattern: pattern(String.raw`(?<![\p{L}\d.,-])(?:(?<count>${COUNT})\s(?<unit>day|week|month|year)s?\s(?<side>earlier|later|before\sthat|after\sthat)|the\s(?<next>day|month|year)\s(?<edge>before|earlier|after))(?=\s*[.,;:)]|\s*$|\s(?:and|when|as|in|on|by|to|from|with|after|for)\b)`, 'gi'),
  read({ count = 'a', unit, side = '', next, edge = '' }, { published }) {
    const step = (/earlier|before/iu.test(side + edge) ? -1 : 1) * countOf(count);
    const what = (unit ?? next ?? '').toLowerCase();
    const open = { kind: 'shift', months: what === 'month' ? step : what === 'year' ? 12 * step : 0, days: what === 'day' ? step : what === 'week' ? 7 * step : 0 } as const;
    if (published === null) return { ...UNKNOWN, open };
    return { ...onDay(addMonths(addDays(published, open.days), open.months)), open };
  },
  examples: [
    ['profit of a year earlier.', 'a year earlier', { value: '2023-03-12' }],
    ['six months earlier', 'six months earlier', { value: '2023-09-12' }],
    ['late on the day before', 'the day before', { value: '2024-03-11' }],
  ],
  rejects: ['the day before he resigned', 'sooner or later'],
};
