import type { PageDate } from '../../../records.ts';
import type { Order } from '../dates/day.ts';
import { matchesOf } from '../matches.ts';
import { choose, models } from './choose.ts';
import type { Evidence } from './evidence.ts';
import type { DayCandidate, Sighting } from './days.ts';

const TRUST: readonly Sighting['from'][] = ['json-ld', 'meta', 'time', 'url', 'text'];
const MODIFIED = /^(?:ld-modified|meta-modified|time-updated\S*-(?:near|after|unplaced)|named-updated\S*-(?:near|after|unplaced)|text-updated\S*-near)/u;
/** A day that only other stories, the footer or a change show dates nothing. */
const IDLE = 'elsewhere';

/** The day that the learned chooser prefers, as precisely as the best evidence for it says. */
export function readPublished(days: readonly DayCandidate[]): PageDate | null {
  const chosen = choose(days, models.published);
  return chosen === null || chosen.sightings.every(({ source }) => source.endsWith(IDLE)) ? null : dateOf(chosen.sightings);
}

/** When the page says that it was changed: never before it appeared. */
export function readModified(days: readonly DayCandidate[], published: PageDate | null): PageDate | null {
  const changes = days.flatMap(({ sightings }) => sightings.filter(({ source }) => MODIFIED.test(source))).filter(({ value }) => published === null || value.slice(0, 10) >= published.value.slice(0, 10));
  return changes.length === 0 ? null : dateOf(changes);
}

function dateOf(sightings: readonly Sighting[]): PageDate | null {
  const sorted = sightings.toSorted((a, b) => Number(b.value.length > 10) - Number(a.value.length > 10) || TRUST.indexOf(a.from) - TRUST.indexOf(b.from));
  const [best] = sorted;
  return best === undefined ? null : { value: best.value, quote: best.quote, from: best.from };
}

const FIGURES = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?!\d)/gu;

/** The order that figures on the page must have, since only one fits; null where none tells, or they differ. */
function shownOrder({ years }: Evidence): Order | null {
  const orders = new Set<Order>();
  for (const { text } of years) {
    for (const [, first, , second] of matchesOf(FIGURES, text)) {
      if (Number(first) > 12) orders.add('day-month');
      else if (Number(second) > 12) orders.add('month-day');
    }
  }
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

/** The United States and the Philippines write the month first; their press seldom says so but by language and address. */
export function orderOf(evidence: Evidence): Order {
  const { lang, url, meta } = evidence;
  const shown = shownOrder(evidence);
  if (shown !== null) return shown;
  const locale = (lang || (meta.get('og:locale')?.[0] ?? '')).toLowerCase().replace('_', '-');
  const home = /\.([a-z]{2})$/u.exec(url?.hostname ?? '')?.[1];
  if (/^(?:en-us|en-ph|es-us)/u.test(locale)) return 'month-day';
  return locale.startsWith('en') && locale.length < 4 && (home === undefined || home === 'us' || home === 'ph' || home === 'io' || home === 'co' || home === 'ai') ? 'month-day' : 'day-month';
}
