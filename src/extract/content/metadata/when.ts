import type { Element } from 'domhandler';
import { readDates } from '../dates/read-dates.ts';
import type { Order } from '../dates/day.ts';
import { describe, swapFigures, type DayCandidate, type Sighting } from './days.ts';
import type { Evidence, Spot } from './evidence.ts';
import { listOf, textOf, typesOf, type Json } from './json-ld.ts';
import { FIRST, labelBeside, labelIn, labelOf, labelOfNames, type Label } from './labels.ts';
import { nodeText } from './node-text.ts';

const META_PUBLISHED = /publi|pub[-_]?date|^date$|^dc[.:].*date|^dcterms[.:](?:date|created|issued)|release|issued|created|create_at|^citation_.*date|sailthru\.date|displaydate|^by date$|date-pub|^gsa_date$|uploaddate|^article[.:_]date|^article[.:]create/u;
const META_MODIFIED = /modif|updat|revis|reviewed|lastmod/u;
const NOT_A_DATE = /publisher|publishing|version|type|status|page$|auto|expir|unpublish|current|timer/u;
const ELSEWHERE = /(?:^|[\s_-])(?:related|recents?|popular|sidebar|footer|comments?|comment-list|recommend(?:ed|ations?)|trending|latest|teasers?|cards?|promos?|copyright|nav|navigation|carousel|slider|read-?next|more-(?:posts|stories|articles|from|news))(?=[\s_-]|$)/iu;
const URL_MONTH = /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:\/|$)/u;
const URL_DAY = /(?:^|[/_-])((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)|\/((?:19|20)\d\d)\/(\d{1,2}|[a-z]{3,9})\/(\d{1,2})\//u;
const HAS_YEAR = /\p{Nd}{4}|\d[/.-]\d{2}$|令和/u;
const MOST_YEARS = 40;
/** So close to the headline that a class about other stories proves little. */
const BESIDE = 25;
const NEAR = 40;
const FAR = 160;

/** @param kind - Who says so; the place follows the label, which is `label` where the words have none of their own. */
type See = (raw: string, kind: string, from: Sighting['from'], where?: Where) => void;
interface Where { readonly label: Label; readonly place: string; readonly distance: number | null }
const NOWHERE: Where = { label: '', place: '', distance: null };

/** Every day that the page states for itself, with who says so; exported for the learner. */
export function dayCandidates(evidence: Evidence, headline: number, order: Order): readonly DayCandidate[] {
  const days = new Map<string, Sighting[]>();
  const read = new Map<string, ReturnType<typeof readDates>>();
  const see: See = (raw, kind, from, { label, place, distance } = NOWHERE) => {
    const dates = read.get(raw) ?? readStated(raw, order);
    read.set(raw, dates);
    dates.forEach(({ value, start, end, swapped }, at) => {
      const day = value.slice(0, 10);
      const sightings = days.get(day) ?? [];
      const source = place === '' ? kind : `${kind}${labelIn(raw, dates, at) || label}${place}`;
      sightings.push({ value, quote: raw.slice(start, end), from, source, distance, swapped });
      days.set(day, sightings);
    });
  };
  seeLinked(evidence, see);
  seeMeta(evidence, see);
  seeUrl(evidence, see);
  for (const spot of evidence.times) seeTime(spot, headline, see);
  for (const spot of evidence.dated) seeNamed(spot, headline, see);
  for (const { text, order: at, parent } of evidence.years.slice(0, MOST_YEARS)) {
    if (text.length < 120 || FIRST.test(text)) see(text, 'text', 'text', { label: labelOfNames(namesOf(parent)) || labelBeside(text, parentOf(parent)), place: placeOf(at, headline, parent), distance: distanceOf(at, headline) });
  }
  swapFigures(days);
  return describe(days, monthOfUrl(evidence));
}

/** Stories whose day is when they appeared; guides are as young as their last change. */
const NEWS = /News|LiveBlog|Report/u;

const EPOCH = /^1[0-9]{9}(?:[0-9]{3})?$/u;

function readStated(raw: string, order: Order): ReturnType<typeof readDates> {
  if (!EPOCH.test(raw)) return readDates(raw, order);
  const value = new Date(Number(raw) * (raw.length === 10 ? 1000 : 1)).toISOString().replace('.000Z', 'Z');
  return [{ value, start: 0, end: raw.length, swapped: null }];
}

function seeLinked({ linked }: Evidence, see: See): void {
  for (const node of [...linked.articles, ...linked.nodes.filter((other) => !linked.isArticle(other))]) {
    const kind = linked.isArticle(node) ? '' : '-page';
    const say = (key: string, source: string): void => listOf(node[key]).forEach((value: Json) => see(textOf(value), `${source}${kind}`, 'json-ld'));
    say('datePublished', 'ld-published');
    if (typesOf(node).some((type) => NEWS.test(type))) say('datePublished', 'ld-published-news');
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
  const [year, month = '', day] = match[1] === undefined ? [match[4], match[5], match[6]] : [match[1], match[2], match[3]];
  see(`${year}-${/\d/u.test(month) ? month.padStart(2, '0') : month}-${day?.padStart(2, '0')}`, 'url', 'url');
}

/** "2022-12" of an address that has it; the empty string of others. */
function monthOfUrl({ url }: Evidence): string {
  const [, year, month] = URL_MONTH.exec(url?.pathname ?? '') ?? [];
  return year === undefined ? '' : `${year}-${month}`;
}

function seeTime({ element, order }: Spot, headline: number, see: See): void {
  const words = nodeText(element, 120);
  const label = 'pubdate' in element.attribs ? '-published' : labelOfNames(namesOf(element)) || labelOf(words) || labelBeside(words, parentOf(element));
  const where = { label, place: placeOf(order, headline, element), distance: distanceOf(order, headline) };
  const stated = element.attribs['datetime'] ?? element.attribs['content'] ?? '';
  if (!/\d{4}/u.test(stated)) return see(words, 'time', 'time', where);
  see(stated, 'time', 'time', where);
  see(words, 'time-words', 'time', { ...where, label: '' });
}

function seeNamed({ element, order }: Spot, headline: number, see: See): void {
  const stated = element.attribs['content'] ?? element.attribs['datetime'] ?? element.attribs['data-date'] ?? element.attribs['title'] ?? '';
  const words = /\d/u.test(stated) ? stated : nodeText(element, 160);
  if (words.length < 120 && HAS_YEAR.test(words)) see(words, 'named', 'text', { label: labelOfNames(namesOf(element)), place: placeOf(order, headline, element), distance: null });
}

function namesOf({ attribs }: Element): string {
  return `${attribs['class'] ?? ''} ${attribs['itemprop'] ?? ''} ${attribs['id'] ?? ''}`;
}

function parentOf({ parent }: Element): Element | null {
  return parent !== null && 'attribs' in parent ? parent : null;
}

function distanceOf(order: number, headline: number): number | null {
  return headline === -1 ? null : Math.abs(order - headline);
}

/** Near the headline, in the article's reach, or elsewhere: other stories, the footer. */
function placeOf(order: number, headline: number, element: Element): string {
  const distance = order - headline;
  const other = elsewhere(element);
  if (other !== null) return other === 'by name' && headline !== -1 && Math.abs(distance) <= BESIDE ? `-beside` : `-elsewhere`;
  if (headline === -1) return `-unplaced`;
  if (distance >= -NEAR && distance <= NEAR) return `-near`;
  return distance > 0 && distance <= FAR ? `-after` : `-far`;
}

type Elsewhere = 'by element' | 'by name';

/** Whether an element stands among other stories or in the footer, by its tag or its class. */
function elsewhere(element: Element): Elsewhere | null {
  let node: Element | null = element;
  let named: Elsewhere | null = null;
  for (let up = 0; up < 5 && node !== null; up += 1) {
    if (node.name === 'footer' || node.name === 'aside' || node.name === 'nav') return 'by element';
    if (ELSEWHERE.test(`${node.attribs['class'] ?? ''} ${node.attribs['id'] ?? ''}`)) named = 'by name';
    node = parentOf(node);
  }
  return named;
}
