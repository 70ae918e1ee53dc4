import type { Element } from 'domhandler';
import type { PageDate } from '../../../records.ts';
import { readDates } from '../dates/read-dates.ts';
import type { Order } from '../dates/day.ts';
import type { Candidate } from './choose.ts';
import type { Evidence, Spot } from './evidence.ts';
import { listOf, textOf, type Json } from './json-ld.ts';
import { nodeText } from './node-text.ts';

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
}

/** All that the page says of one day. */
export interface DayCandidate extends Candidate {
  readonly day: string;
  readonly sightings: readonly Sighting[];
}

const META_PUBLISHED = /publi|pub[-_]?date|^date$|^dc[.:].*date|^dcterms[.:](?:date|created|issued)|release|issued|created|create_at|^citation_.*date|sailthru\.date|displaydate|^by date$|date-pub|^gsa_date$|uploaddate|^article[.:_]date|^article[.:]create/u;
const META_MODIFIED = /modif|updat|revis|reviewed|lastmod/u;
const NOT_A_DATE = /publisher|publishing|version|type|status|page$|auto|expir|unpublish|current|timer/u;
const UPDATED = /updat|modif|edited|reviewed|revis|aktualisiert|actualiz|mis à jour|aggiornat|atualizad|bijgewerkt|uppdater|oppdater|opdater|päivitet|aktualiz|обновл|оновл|更新|수정|تحديث|güncel/iu;
const PUBLISHED = /publi|posted|created|issued|released|entry-date|post-date|veröffentl|pubblic|gepubl|publicerad|julkaistu|opublik|опублик|发布|發布|公開|入力|입력|نشر/iu;
const ELSEWHERE = /(?:^|[\s_-])(?:related|recents?|popular|sidebar|footer|comments?|comment-list|recommend(?:ed|ations?)|trending|latest|teasers?|cards?|promos?|copyright|nav|navigation|carousel|slider|read-?next|more-(?:posts|stories|articles|from|news))(?=[\s_-]|$)/iu;
const URL_DAY = /(?:^|[/_-])((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)|\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})\//u;
const HAS_YEAR = /\p{Nd}{4}|\d[/.-]\d{2}$|令和/u;
const MOST_YEARS = 40;
/** So close to the headline that a class about other stories proves little. */
const BESIDE = 25;
const NEAR = 40;
const FAR = 160;

type See = (raw: string, source: string, from: Sighting['from'], distance?: number | null) => void;

/** Every day that the page states for itself, with who says so; exported for the learner. */
export function dayCandidates(evidence: Evidence, headline: number, order: Order): readonly DayCandidate[] {
  const days = new Map<string, Sighting[]>();
  const read = new Map<string, ReturnType<typeof readDates>>();
  const see: See = (raw, source, from, distance = null) => {
    const dates = read.get(raw) ?? readStated(raw, order);
    read.set(raw, dates);
    for (const { value, start, end } of dates) {
      const day = value.slice(0, 10);
      const sightings = days.get(day) ?? [];
      sightings.push({ value, quote: raw.slice(start, end), from, source, distance });
      days.set(day, sightings);
    }
  };
  seeLinked(evidence, see);
  seeMeta(evidence, see);
  seeUrl(evidence, see);
  for (const spot of evidence.times) seeTime(spot, headline, see);
  for (const spot of evidence.dated) seeNamed(spot, headline, see);
  for (const { text, order: at, parent } of evidence.years.slice(0, MOST_YEARS)) if (text.length < 120) see(text, placed(`text${labelAround(text, parent)}`, at, headline, parent), 'text', headline === -1 ? null : Math.abs(at - headline));
  return describe(days);
}

const EPOCH = /^1[0-9]{9}(?:[0-9]{3})?$/u;

function readStated(raw: string, order: Order): ReturnType<typeof readDates> {
  if (!EPOCH.test(raw)) return readDates(raw, order);
  const value = new Date(Number(raw) * (raw.length === 10 ? 1000 : 1)).toISOString().replace('.000Z', 'Z');
  return [{ value, start: 0, end: raw.length }];
}

function seeLinked({ linked }: Evidence, see: See): void {
  for (const node of [...linked.articles, ...linked.nodes.filter((other) => !linked.isArticle(other))]) {
    const kind = linked.isArticle(node) ? '' : '-page';
    const say = (key: string, source: string): void => listOf(node[key]).forEach((value: Json) => see(textOf(value), `${source}${kind}`, 'json-ld'));
    say('datePublished', 'ld-published');
    say('dateCreated', 'ld-created');
    say('uploadDate', 'ld-upload');
    say('dateModified', 'ld-modified');
  }
}

function seeMeta({ meta }: Evidence, see: See): void {
  for (const [name, values] of meta) {
    if (NOT_A_DATE.test(name) && !/time|date/u.test(name)) continue;
    const source = META_MODIFIED.test(name) ? 'meta-modified' : META_PUBLISHED.test(name) && !NOT_A_DATE.test(name) ? 'meta-published' : null;
    if (source !== null) see(values[0] ?? '', name === 'article:published_time' ? 'meta-article-published' : source, 'meta');
  }
}

function seeUrl({ url }: Evidence, see: See): void {
  const match = URL_DAY.exec(url?.pathname ?? '');
  if (match === null) return;
  const [year, month, day] = match[1] === undefined ? [match[4], match[5], match[6]] : [match[1], match[2], match[3]];
  see(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`, 'url', 'url');
}

function seeTime({ element, order }: Spot, headline: number, see: See): void {
  const words = nodeText(element, 120);
  const distance = headline === -1 ? null : Math.abs(order - headline);
  const names = namesOf(element);
  const label = labelOf(`${names} ${words} ${'pubdate' in element.attribs ? 'published' : ''}`);
  const stated = element.attribs['datetime'] ?? element.attribs['content'] ?? '';
  see(/\d{4}/u.test(stated) ? stated : words, placed(`time${label}`, order, headline, element), 'time', distance);
  if (/\d{4}/u.test(stated)) see(words, placed('time-words', order, headline, element), 'time', distance);
}

function seeNamed({ element, order }: Spot, headline: number, see: See): void {
  const label = labelOf(namesOf(element));
  const stated = element.attribs['content'] ?? element.attribs['datetime'] ?? element.attribs['data-date'] ?? element.attribs['title'] ?? '';
  const words = /\d/u.test(stated) ? stated : nodeText(element, 160);
  if (words.length < 120 && HAS_YEAR.test(words)) see(words, placed(`named${label === '' ? '' : label}`, order, headline, element), 'text');
}

function namesOf({ attribs }: Element): string {
  return `${attribs['class'] ?? ''} ${attribs['itemprop'] ?? ''} ${attribs['id'] ?? ''}`;
}

function labelOf(words: string): string {
  if (UPDATED.test(words)) return '-updated';
  return PUBLISHED.test(words) ? '-published' : '';
}

/** A label in the same words, on the element, or beside it in a short line. */
function labelAround(text: string, parent: Element): string {
  const own = labelOf(text) || labelOf(namesOf(parent));
  if (own !== '') return own;
  const line = parent.parent !== null && 'attribs' in parent.parent ? nodeText(parent.parent, 100) : '';
  return line.length < 90 ? labelOf(line.replace(text, ' ')) : '';
}

/** Near the headline, in the article's reach, or elsewhere: other stories, the footer. */
function placed(source: string, order: number, headline: number, element: Element): string {
  const distance = order - headline;
  const other = elsewhere(element);
  if (other !== null) return other === 'by name' && headline !== -1 && Math.abs(distance) <= BESIDE ? `${source}-beside` : `${source}-elsewhere`;
  if (headline === -1) return `${source}-unplaced`;
  if (distance >= -NEAR && distance <= NEAR) return `${source}-near`;
  return distance > 0 && distance <= FAR ? `${source}-after` : `${source}-far`;
}

type Elsewhere = 'by element' | 'by name';

/** Whether an element stands among other stories or in the footer, by its tag or its class. */
function elsewhere(element: Element): Elsewhere | null {
  let node: Element | null = element;
  let named: Elsewhere | null = null;
  for (let up = 0; up < 5 && node !== null; up += 1) {
    if (node.name === 'footer' || node.name === 'aside' || node.name === 'nav') return 'by element';
    if (ELSEWHERE.test(`${node.attribs['class'] ?? ''} ${node.attribs['id'] ?? ''}`)) named = 'by name';
    node = node.parent !== null && 'attribs' in node.parent ? node.parent : null;
  }
  return named;
}

const STRUCTURED = /^(?:ld|meta|time-published|named-published)/u;

function describe(days: ReadonlyMap<string, readonly Sighting[]>): readonly DayCandidate[] {
  const sorted = [...days.keys()].toSorted();
  const stated = sorted.filter((day) => days.get(day)?.some(({ source }) => STRUCTURED.test(source)));
  const nearest = Math.min(...[...days.values()].map(nearestOf));
  return sorted.map((day) => {
    const sightings = days.get(day) ?? [];
    const sources = new Set(sightings.map(({ source }) => source));
    const features = [...sources, `kinds-${Math.min(4, new Set([...sources].map((source) => source.split('-')[0])).size)}`];
    const shown = sightings.some(({ source }) => /^(?:time|named|text)\S*-(?:near|after)$/u.test(source));
    const said = sightings.some(({ source }) => /^(?:ld|meta)\S*published|^url/u.test(source));
    const revised = sightings.some(({ source }) => /modified|updated/u.test(source));
    features.push(`${said ? 'said' : 'unsaid'}-${shown ? 'shown' : 'unshown'}-${revised ? 'revised' : 'unrevised'}`);
    if (nearest !== Infinity && nearestOf(sightings) === nearest) features.push('nearest');
    if (sorted.length === 1) features.push('only');
    if (day === stated[0] && stated.length > 1) features.push('first-stated');
    if (day === stated.at(-1) && stated.length > 1) features.push('last-stated');
    if (stated.length > 0 && day < (stated[0] ?? '')) features.push('before-stated');
    if (stated.length > 0 && day > (stated.at(-1) ?? '')) features.push('after-stated');
    return { day, sightings, features };
  });
}

function nearestOf(sightings: readonly Sighting[]): number {
  return Math.min(...sightings.map(({ distance, source }) => (distance === null || source.endsWith('elsewhere') ? Infinity : distance)));
}
