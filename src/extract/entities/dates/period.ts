import { FIGURE_OPENS } from '../openings.ts';
import { pattern } from '../pattern.ts';
import type { Place, Rule } from '../rule.ts';
import { tenseAt } from './tense.ts';
import { type DateContext, interval, months, UNKNOWN, type When } from './when.ts';
import { countOf, YEAR } from './words.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const OF_YEAR = String.raw`(?:,?\s?(?:of\s|in\s)?(?:the\s)?(?:fiscal\s|financial\s|FY\s?)?(?<year>${YEAR})(?!\d|,\d)|['’]?(?<short>\d\d)(?!\d|[.,]\d|\p{L}|\s?%)|\s(?:of\s)?(?<rel>last|this|next|the|the\sprevious)\syear)?`;

export const period: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/period',
  about: 'Quarters, halves and the first or last months of a year. Without a year, the last one that has begun.',
  opens: ['q', 'h', 'the', 'first', 'second', 'third', 'fourth', FIGURE_OPENS],
  cue: { within: 20, words: ['q', 'h', 'quarter', 'half', 'months'] },
  pattern: pattern(String.raw`(?<![\p{L}\d])(?:(?<yearFirst>${YEAR})[\s-]?)?(?:Q(?<q>[1-4])|(?<q2>[1-4])Q|H(?<h>[12])|(?<h2>[12])H|(?:the\s)?(?<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)[\s-](?<unit>quarter|half)(?:\sresults)?(?!\p{L}|-\p{L}|\sof\sthe\s(?!year|fiscal|financial))|the\s(?<side>first|last)\s(?<count>two|three|four|five|six|seven|eight|nine|ten|eleven)\smonths(?=\sof\s(?:\d|the\syear|this\syear|last\syear)))${OF_YEAR}(?!\p{L}|\d)`),
  read({ yearFirst, q, q2, h, h2, ordinal, unit, side, count, year, short, rel }, { published }, place) {
    const [from, to] = monthsOf(q ?? q2, h ?? h2, ordinal?.toLowerCase(), unit, side, count);
    const said = yearFirst ?? year ?? (short === undefined ? undefined : `20${short}`);
    if (said !== undefined) return months(Number(said), from, to, 'stated');
    if ((q ?? h) !== undefined && rel === undefined && !isPeriod(place)) return null;
    if (published === null) return UNKNOWN;
    const year0 = published.year + (rel === 'last' || rel === 'the previous' ? -1 : rel === 'next' ? 1 : 0);
    if (rel !== undefined) return months(year0, from, to, 'relative');
    return months(begun(from, to, published.month, place) ? year0 : begunBefore(place) ? year0 - 1 : year0, from, to, 'relative');
  },
  examples: [
    ['users in Q1 2021', 'Q1 2021', { value: '2021-01/2021-03' }],
    ['In the first half of 2022', 'the first half of 2022', { value: '2022-01/2022-06' }],
    ['in 2021Q4', '2021Q4', { value: '2021-10/2021-12' }],
    ['1Q22', '1Q22', { value: '2022-01/2022-03' }],
    ['profit fell in the fourth quarter', 'the fourth quarter', { value: '2023-10/2023-12' }],
    ['the third quarter of last year', 'the third quarter of last year', { value: '2023-07/2023-09' }],
    ['the first nine months of 2012', 'the first nine months of 2012', { value: '2012-01/2012-09' }],
  ],
  rejects: ['the first half of the match', 'a quarter of users', 'Q5', 'the Keychron Q2 board', 'an Apple H2 chip', 'the second half-brother'],
};

/** Whether a bare "Q2" or "H1" is a part of the year, not a product. */
function isPeriod({ text, start, end }: Place): boolean {
  return /(?:^|\b(?:in|for|of|during|from|since|by|the|its|their|this|last|and|to|through|versus|vs\.?)\s|\n)$/iu.test(text.slice(Math.max(0, start - 8), start))
    || /^(?:\s(?:results|earnings|revenues?|profits?|sales|loss|net|guidance|report|income|trading|update)\b)/iu.test(text.slice(end, end + 12));
}

function monthsOf(quarter: string | undefined, half: string | undefined, ordinal: string | undefined, unit: string | undefined, side: string | undefined, count: string | undefined): readonly [number, number] {
  if (count !== undefined) return side === 'first' ? [1, countOf(count)] : [13 - countOf(count), 12];
  const number = Number(quarter ?? half ?? (ordinal === undefined ? 1 : /^\d/.test(ordinal) ? ordinal.charAt(0) : ORDINALS.indexOf(ordinal) + 1));
  const length = quarter === undefined && unit !== 'quarter' ? 6 : 3;
  return [length * (number - 1) + 1, length * number];
}

/** Whether the period has begun in its year, or lies ahead as meant. */
function begun(from: number, to: number, now: number, place: Place): boolean {
  return from <= now || (tenseAt(place) === 'future' && to >= now);
}

function begunBefore(place: Place): boolean {
  return tenseAt(place) !== 'future';
}

const PARTS_OF_DECADE: Readonly<Record<string, readonly [first: number, last: number]>> = { early: [0, 3], mid: [4, 6], late: [7, 9] };

export const decade: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/decade',
  about: 'A decade by its first year; the years of its early, middle or late part.',
  opens: ['the', 'early', 'late', 'mid', FIGURE_OPENS],
  cue: { within: 20, words: ['s'] },
  pattern: pattern(String.raw`(?<![\p{L}\d])(?:the\s)?(?:(?<part>early|late|mid)[\s-])?(?<start>(?:1[6-9]|20)\d0)[’']?s(?!\p{L})`),
  read({ part, start = '' }) {
    const years = PARTS_OF_DECADE[part ?? ''];
    return interval(years === undefined ? `${start.slice(0, 3)}X` : years.map((year) => start.slice(0, 3) + year).join('/'), 'stated');
  },
  examples: [
    ['in the 1990s', 'the 1990s', { value: '199X' }],
    ['the mid-1980s', 'the mid-1980s', { value: '1984/1986' }],
  ],
  rejects: ['a 1990 sedan', '1995s'],
};
