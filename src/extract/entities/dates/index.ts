import type { Span } from '../../../records.ts';
import type { Article, FoundDate, Trace } from '../../../types.ts';
import { parseDay } from '../../../values/calendar.ts';
import { spanOf } from '../../../values/span.ts';
import { type Rule, searchFor } from '../rule.ts';
import { ago, ahead, earlier, window } from './ago.ts';
import { eastAsianDate } from './east-asian.ts';
import { takeEdges } from './edges.ts';
import { fiscal } from './fiscal.ts';
import { dayMonth, monthDay, ordinalDay } from './full.ts';
import { holiday } from './holiday.ts';
import { joinIntervals } from './intervals.ts';
import { month } from './month.ts';
import { numeric } from './numeric.ts';
import { decade, period } from './period.ts';
import { nearDay, relativeUnit } from './relative.ts';
import { season } from './season.ts';
import { applyShifts } from './shifts.ts';
import { weekday } from './weekday.ts';
import type { DateContext, PlacedDate, Refine, When } from './when.ts';
import { year } from './year.ts';
import { lendYears, shareYears } from './years.ts';

/** In running order: of two that begin together and are as long, the first wins. */
export const dateRules: readonly Rule<When, DateContext>[] = [monthDay, dayMonth, ordinalDay, numeric, eastAsianDate, month, fiscal, period, season, decade, year, holiday, weekday, nearDay, relativeUnit, ago, window, ahead, earlier];

const search = searchFor(dateRules);

const refiners: readonly Refine[] = [shareYears, joinIntervals, lendYears, takeEdges, applyShifts];

/** Finds every calendar expression in title and text, in reading order, resolved against `article.published`. */
export function findDates(article: Article, trace?: Trace): readonly FoundDate[] {
  const context = { published: article.published === null ? null : parseDay(article.published.value) };
  return (['title', 'text'] as const).flatMap((field) => datesIn(article, field, context, trace));
}

function datesIn(article: Article, field: Span['in'], context: DateContext, trace?: Trace): readonly FoundDate[] {
  const text = article[field] ?? '';
  const found = search(text, context, trace).map(({ rule, start, end, value }): PlacedDate => ({ ...value, rule, start, end }));
  return refiners.reduce((dates, refine) => refine(dates, text, context), found as readonly PlacedDate[]).map(({ value, basis, rule, start, end }) => ({ value, basis, rule, ...spanOf(article, field, start, end) }));
}
