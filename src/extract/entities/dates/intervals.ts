import { between, type DateContext, formatParts, interval, isDay, type Parts, type PlacedDate, type Refine } from './when.ts';
import { YEAR } from './words.ts';

const HEDGE = String.raw`(?:(?:at\sleast|around|about|roughly|approximately|early|late|mid|the\send\sof|the)[\s-]){0,3}`;
const TO = new RegExp(String.raw`^(?:\s?[-–—]\s?|\s(?:to|until|till|through|thru|and)\s${HEDGE})$`, 'iu');
const PRESENT = /^\s(?:to|until|till|through)\s(?:the\s)?present(?!\p{L})/iu;
const OPENING = new RegExp(String.raw`\b(?<word>between|from)\s${HEDGE}$`, 'iu');
const MORE_DAYS = new RegExp(String.raw`^[-–](?<day>\d{1,2})(?!\d|[.,:]\d)(?:,\s(?<year>${YEAR}))?`, 'u');
const LESS_DAYS = /(?<![\d.,-])(?<day>\d{1,2})\s?(?:[-–]|\sto\s)\s?$/u;

/** Joins two dates into the interval that they bound: "from May 2018 until July 2021", "July 4-8", "between March and December 2020". */
export const joinIntervals: Refine = (dates, text, context) => {
  const joined: PlacedDate[] = [];
  for (const date of dates) {
    const last = joined.at(-1);
    if (last !== undefined && date.start < last.end) continue; // the year of "July 4-8, 2023"
    const whole = last === undefined ? null : joinTwo(last, date, text, context);
    if (whole !== null) joined.pop();
    joined.push(whole ?? withDays(date, text, context));
  }
  return joined;
};

function joinTwo(low: PlacedDate, high: PlacedDate, text: string, { published }: DateContext): PlacedDate | null {
  const gap = text.slice(low.end, high.start);
  if (!TO.test(gap) || low.open?.kind === 'shift' || high.open?.kind === 'shift') return null;
  const opening = OPENING.exec(text.slice(Math.max(0, low.start - 40), low.start));
  if (/and/iu.test(gap) && !/between/iu.test(opening?.groups?.['word'] ?? '')) return null;
  const start = low.start - (opening?.[0].length ?? 0);
  const basis = low.basis === 'stated' || high.basis === 'stated' ? 'stated' : 'relative';
  const at = { ...high, start, end: high.end };
  if (published === null && low.open !== null && high.open !== null) return { ...at, ...interval(`${low.value}/${high.value}`, 'stated') };
  const to = high.open !== null && low.open === null && low.parts !== null ? after(low.parts, high.open) : high.parts;
  const from = low.open !== null && to !== null ? before(to, low.open) : low.parts;
  if (from === null || to === null || formatParts(from) >= formatParts(to)) return null;
  return { ...at, ...between(from, to, basis) };
}

/** Lends the year of the upper end to the lower one, which may lie in the year before. */
function before(to: Parts, { month, day }: { readonly month: number; readonly day: number | null }): Parts {
  const same = { year: to.year, month, day };
  return to.month === null || formatParts(same) < formatParts(to) ? same : { ...same, year: to.year - 1 };
}

function after(from: Parts, { month, day }: { readonly month: number; readonly day: number | null }): Parts {
  const same = { year: from.year, month, day };
  return formatParts(same) > formatParts(from) ? same : { ...same, year: from.year + 1 };
}

/** Days of one month, to the present, or a date as it is. */
function withDays(date: PlacedDate, text: string, { published }: DateContext): PlacedDate {
  const tail = text.slice(date.end, date.end + 24);
  const present = PRESENT.exec(tail);
  if (present !== null && date.parts !== null && published !== null) {
    const to = { ...published, month: date.parts.month === null ? null : published.month, day: date.parts.day === null ? null : published.day };
    const start = date.start - (OPENING.exec(text.slice(Math.max(0, date.start - 40), date.start))?.[0].length ?? 0);
    if (formatParts(date.parts) < formatParts(to)) return { ...date, start, end: date.end + present[0].length, ...between(date.parts, to, 'relative') };
  }
  if (date.parts === null || date.parts.month === null || date.parts.day === null) return date;
  const { year, month, day } = date.parts;
  const more = MORE_DAYS.exec(tail);
  if (more?.groups?.['day'] !== undefined && date.rule === 'dates/month-day') {
    const at = Number(more.groups['year'] ?? year);
    const last = Number(more.groups['day']);
    if (last > day && isDay(at, month, last)) return { ...date, end: date.end + more[0].length, ...between({ year: at, month, day }, { year: at, month, day: last }, more.groups['year'] === undefined ? date.basis : 'stated') };
  }
  const less = date.rule === 'dates/day-month' ? LESS_DAYS.exec(text.slice(Math.max(0, date.start - 8), date.start)) : null;
  const first = Number(less?.groups?.['day'] ?? 0);
  if (less === null || first < 1 || first >= day) return date;
  return { ...date, start: date.start - less[0].length, ...between({ year, month, day: first }, { year, month, day }, date.basis) };
}
