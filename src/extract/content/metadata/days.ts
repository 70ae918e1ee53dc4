import type { PageDate } from '../../../records.ts';
import type { Candidate } from './choose.ts';

/** One statement of a date on the page. */
export interface Sighting {
  /** RFC 3339. */
  readonly value: string;
  readonly quote: string;
  readonly from: PageDate['from'];
  /** What says so: "ld-published", "meta-modified", "time-near". */
  readonly source: string;
  /** Elements between it and the headline; null where it stands in no place. */
  readonly distance: number | null;
  /** What figures alone mean with day and month the other way round. */
  readonly swapped: string | null;
}

/** All that the page says of one day. */
export interface DayCandidate extends Candidate {
  readonly day: string;
  readonly sightings: readonly Sighting[];
}

const STRUCTURED = /^(?:ld|meta|time-published|named-published)/u;
const SOON = 30 * 86_400_000;

/** Figures that fit a day which the page states beyond doubt are read as that day. */
export function swapFigures(days: Map<string, Sighting[]>): void {
  const plain = new Set([...days].filter(([, sightings]) => sightings.some(({ swapped }) => swapped === null)).map(([day]) => day));
  for (const [day, sightings] of days) {
    const other = sightings[0]?.swapped ?? null;
    if (other === null || plain.has(day) || !plain.has(other)) continue;
    days.get(other)?.push(...sightings.map((sighting) => ({ ...sighting, value: other + sighting.value.slice(10), swapped: null })));
    days.delete(day);
  }
}

/** What speaks for and against each day. @param month - "2022-12" where the address names it, else empty. */
export function describe(days: ReadonlyMap<string, readonly Sighting[]>, month: string): readonly DayCandidate[] {
  const sorted = [...days.keys()].toSorted();
  const stated = sorted.filter((day) => days.get(day)?.some(({ source }) => STRUCTURED.test(source)));
  const told = new Set(sorted.filter((day) => days.get(day)?.some(isSaid)));
  const shownDays = new Set(sorted.filter((day) => days.get(day)?.some(isShown)));
  const earliest = sorted.find((day) => told.has(day));
  const nearest = Math.min(...[...days.values()].map(nearestOf));
  return sorted.map((day) => {
    const sightings = days.get(day) ?? [];
    const sources = new Set(sightings.map(({ source }) => source));
    const features = [...sources, `kinds-${Math.min(4, new Set([...sources].map((source) => source.split('-')[0])).size)}`];
    const said = told.has(day);
    const revised = sightings.some(({ source }) => /modified|updated/u.test(source));
    const shown = shownDays.has(day);
    // Near midnight the clocks of data and page may be a day apart.
    const around = [dayAfter(day, -1), dayAfter(day, 1)];
    if (said && !shown && around.some((other) => shownDays.has(other) && !told.has(other))) features.push('shown-a-day-off');
    if (!said && around.some((other) => told.has(other))) features.push('said-a-day-off');
    // News is corrected within days; what is revised later is a guide, as young as its last change.
    if (!said && earliest !== undefined && day > earliest) features.push(Date.parse(day) - Date.parse(earliest) > SOON ? 'long-after-said' : revised ? 'soon-revised' : 'soon-after-said');
    if (day === earliest && told.size > 1) features.push('first-said');
    features.push(`${said ? 'said' : 'unsaid'}-${shown ? 'shown' : 'unshown'}-${revised ? 'revised' : 'unrevised'}`);
    if (month !== '') features.push(day.startsWith(month) ? 'url-month' : 'not-url-month');
    if (nearest !== Infinity && nearestOf(sightings) === nearest) features.push('nearest');
    if (sorted.length === 1) features.push('only');
    if (day === stated[0] && stated.length > 1) features.push('first-stated');
    if (day === stated.at(-1) && stated.length > 1) features.push('last-stated');
    if (stated.length > 0 && day < (stated[0] ?? '')) features.push('before-stated');
    if (stated.length > 0 && day > (stated.at(-1) ?? '')) features.push('after-stated');
    return { day, sightings, features };
  });
}

function isSaid({ source }: Sighting): boolean {
  return /^(?:ld|meta)\S*published|^url/u.test(source);
}

function isShown({ source }: Sighting): boolean {
  return /^(?:time|named|text)\S*-(?:near|after)$/u.test(source);
}

function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

function nearestOf(sightings: readonly Sighting[]): number {
  return Math.min(...sightings.map(({ distance, source }) => (distance === null || source.endsWith('elsewhere') ? Infinity : distance)));
}
