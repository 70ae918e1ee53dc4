import { z } from 'zod';
import { loadData } from '../../data/load.ts';
import { matchesOf } from '../matches.ts';
import { dayOf, fullYear, type Order } from './day.ts';
import { clockAfter, clockBefore } from './time.ts';

/** A day, with its clock time where one stands beside it, as a dateline or an attribute writes it. */
export interface ReadDate {
  /** RFC 3339. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The day that figures alone ("03/04/2022") mean under the other order; null where only one fits. */
  readonly swapped: string | null;
}

const months = new Map(Object.entries(z.record(z.string(), z.number()).parse(loadData('month-names.json'))));

const MONTH = String.raw`(?<month>[\p{L}][\p{L}\p{M}.]{1,14}(?: (?:الثاني|الأول|الاول))?)(?:/[\p{L}\p{M}]{2,12})?`;
const DAY = String.raw`(?<day>\d{1,2})`;
const YEAR = String.raw`(?<year>\d{4})`;
const OF = String.raw`(?:(?:de|of|del|da|di|do|den|ng|m\.)\s|d['’])?`;
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?: [A-Z]{3,4})? `;

/** Most telling first; of two that overlap the earlier in this list wins. Rare are those of few languages, told by a sign or word of their own. */
const FORMS = [
  { rare: false, source: String.raw`(?<!\d)${YEAR}(?<mark>[-/.])(?<monthNumber>\d{1,2})\k<mark>${DAY}(?!\d)` },
  { rare: true, source: String.raw`(?<!\d)${YEAR}\s?[年년]\s?(?<monthNumber>\d{1,2})\s?[月월]\s?${DAY}\s?[日号號일]` },
  { rare: true, source: String.raw`(?<!\d)${YEAR}\. (?<monthNumber>\d{1,2})\. ${DAY}(?!\d)` },
  { rare: true, source: String.raw`令和\s?(?<reiwa>\d{1,2}|元)年\s?(?<monthNumber>\d{1,2})月\s?${DAY}日` },
  { rare: true, source: String.raw`(?<!\d)${YEAR}[.,]?\s?(?:gada|m\.)\s${DAY}\.?\s${MONTH}` },
  { rare: false, source: String.raw`(?<![\d.:])${DAY}(?:\.?º|ª|°|\.|st|nd|rd|th|er|e|a|η|-?го)?[\s./,-]{0,3}${OF}${MONTH}[\s./,-]{0,3}${OF}(?:${CLOCK})?['’]?(?<year>\d{4}|\d{2}(?=\s*$))(?!\d)` },
  { rare: false, source: String.raw`(?<![\p{L}])${MONTH}[\s./-]{0,2}${DAY}(?:st|nd|rd|th|er)?[\s.,/-]{1,3}(?:${CLOCK})?(?<year>\d{4}|['’]\d{2})(?!\d)` },
  { rare: false, source: String.raw`(?<!\d)${YEAR}[\s.,/-]{1,3}(?:m\. )?${MONTH}[\s.-]{1,3}${DAY}(?!\d)` },
  { rare: true, source: String.raw`(?<!\d)${DAY} tháng (?<monthNumber>\d{1,2}),? (?:năm )?${YEAR}` },
  { rare: false, source: String.raw`(?<![\d./-])(?<first>\d{1,2})(?<mark>\s?[/.-]\s?)(?<second>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\d/]|\.\d)` },
  { rare: false, source: String.raw`(?<!\d)(?<year>(?:19|20)\d{2})(?<monthNumber>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?!\d)` },
].map(({ rare, source }) => ({ rare, pattern: new RegExp(source, 'giu') }));
const COMMON_FORMS = FORMS.filter(({ rare }) => !rare);
const RARE = /[年년]|gada|m\.|tháng|\d{4}\. /iu;

/** The least that a date has: a year, or figures with marks between them. */
const HAS_DAY = /\p{Nd}{4}|[/.\s'’-]\p{Nd}{2}|令和/u;
/** And figures beside the year, or in one with it: most lines with a year have no more. */
const HAS_FIGURES = /\p{Nd}\P{Nd}+\p{Nd}|\p{Nd}{8}/u;
const ISO = /^\s*((?:19|20)\d\d)-(\d\d)-(\d\d)(?=T|\s|$)/u;

/**
 * Reads the dates that a dateline, a byline or an attribute states, in the languages of the press.
 *
 * Days only: a month or a year alone dates no article. Figures alone ("03/04/2022") follow `order`.
 *
 * @param text - A short text; what lies beyond 400 characters is not read.
 * @returns In reading order.
 */
export function readDates(text: string, order: Order = 'day-month'): readonly ReadDate[] {
  if (!HAS_DAY.test(text) || !HAS_FIGURES.test(text)) return [];
  const line = latinDigits(text.slice(0, 400));
  const iso = ISO.exec(line);
  if (iso !== null && line.length < 40) return readIso(line, iso);
  const found: ReadDate[] = [];
  for (const { pattern } of RARE.test(line) ? FORMS : COMMON_FORMS) {
    for (const match of matchesOf(pattern, line)) {
      const groups = match.groups ?? {};
      const day = readDay(groups, order);
      const span = { start: match.index, end: match.index + match[0].length };
      if (day === null || found.some(({ start, end }) => start < span.end && span.start < end)) continue;
      const swapped = groups['first'] === undefined ? null : readDay({ ...groups, first: groups['second'], second: groups['first'] }, order);
      const { value, start, end } = withClock(line, match[0], day, span);
      found.push({ value, start, end, swapped: swapped === day ? null : swapped });
    }
  }
  return found.length < 2 ? found : found.toSorted((a, b) => a.start - b.start);
}

/** What attributes hold, in short. */
function readIso(line: string, [quote, year, month, day]: RegExpExecArray): readonly ReadDate[] {
  const value = dayOf(Number(year), Number(month), Number(day));
  return value === null ? [] : [{ ...withClock(line, quote, value, { start: quote.length - 10, end: quote.length }), swapped: null }];
}

function readDay(groups: Readonly<Record<string, string | undefined>>, order: Order): string | null {
  const { year, reiwa, month, monthNumber, day, first, second, mark } = groups;
  const y = reiwa === undefined ? fullYear((year ?? '').replace(/['’]/u, '')) : 2018 + (reiwa === '元' ? 1 : Number(reiwa));
  if (first !== undefined && second !== undefined) {
    const monthFirst = order === 'month-day' && mark?.trim() !== '.';
    const [d, m] = monthFirst ? [second, first] : [first, second];
    return dayOf(y, Number(m), Number(d)) ?? dayOf(y, Number(d), Number(m));
  }
  const m = monthNumber === undefined ? monthOf(month ?? '') : Number(monthNumber);
  return m === null ? null : dayOf(y, m, Number(day));
}

/** 1 to 12; null for a word that names no month. */
export function monthOf(word: string): number | null {
  const name = word.normalize('NFC').toLowerCase().replace(/\.$/u, '');
  // Hebrew writes "in March" in one word.
  return months.get(name) ?? (name.startsWith('ב') ? months.get(name.slice(1)) : undefined) ?? null;
}

function withClock(line: string, quote: string, day: string, { start, end }: { readonly start: number; readonly end: number }): Omit<ReadDate, 'swapped'> {
  const inside = /\d{1,2}:\d{2}/u.exec(quote);
  if (inside !== null) return { value: `${day}${clockAfter(quote.slice(inside.index))?.value ?? ''}`, start, end };
  const after = clockAfter(line.slice(end));
  if (after !== null) return { value: day + after.value, start, end: end + after.length };
  const before = clockBefore(line.slice(0, start));
  return before === null ? { value: day, start, end } : { value: day + before.value, start: start - before.length, end };
}

const ASCII = /^[\0-\x7f]*$/;
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** Arabic, Persian, Devanagari, Bengali, Thai and full-width digits as ASCII; offsets stay. */
function latinDigits(text: string): string {
  return ASCII.test(text) ? text : text.replace(/[^\P{Nd}\d]/gu, (digit) => {
    const zero = ZEROS.find((code) => digit.charCodeAt(0) - code < 10 && digit.charCodeAt(0) >= code);
    return zero === undefined ? digit : String(digit.charCodeAt(0) - zero);
  });
}
