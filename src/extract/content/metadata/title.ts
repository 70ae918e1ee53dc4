import { matchesOf } from '../matches.ts';
import { foldWords } from '../plain/verdict.ts';
import { choose, models, type Candidate } from './choose.ts';
import type { Evidence } from './evidence.ts';
import { textOf, typesOf } from './json-ld.ts';
import { nodeText, tidy } from './node-text.ts';
import { namesSite, type Site } from './site.ts';

const PAGE = /^(?:Web|Item|FAQ|About|Medical|Collection|QA)Page$/u;
const SEPARATORS = /\s+[|–—·•»:›~\\/-]+\s+|\s?[|｜»]\s?|\s::\s|(?<=\S): (?=\S)|_{1,2}(?=\p{Script=Han})/gu;
const MAX_LENGTH = 300;
const LONG = 25;

export interface TitleCandidate extends Candidate {
  readonly text: string;
}

/** The headline, without the site's name. */
export function readTitle(evidence: Evidence, site: Site): string | null {
  return choose(titleCandidates(evidence, site), models.title)?.text ?? null;
}

/** Every text that may be the headline with the sources that give it; exported for the learner. */
export function titleCandidates(evidence: Evidence, site: Site): readonly TitleCandidate[] {
  const found = new Map<string, { text: string; readonly features: Set<string> }>();
  const add = (raw: string, ...features: readonly string[]): void => {
    const text = tidy(raw);
    const key = foldWords(text);
    if (key === '' || text.length > MAX_LENGTH) return;
    const known = found.get(key);
    if (known === undefined) found.set(key, { text, features: new Set(features) });
    else for (const feature of features) known.features.add(feature);
  };
  addHeadings(evidence, add);
  addLinked(evidence, add);
  for (const [source, keys] of METAS) for (const key of keys) for (const raw of (evidence.meta.get(key) ?? []).slice(0, 2)) addWithParts(raw, source, site, add);
  addWithParts(evidence.titleTag, 'tag', site, add);
  const slug = slugWords(evidence.url);
  return [...found].map(([key, { text, features }]) => ({ text, features: [...features, ...shapeOf(key, slug, site, features)] }));
}

type Add = (raw: string, ...features: readonly string[]) => void;

const METAS: readonly (readonly [string, readonly string[]])[] = [
  ['og', ['og:title']], ['twitter', ['twitter:title']],
  ['meta', ['title', 'dc.title', 'dcterms.title', 'citation_title', 'parsely-title', 'sailthru.title', 'headline', 'hdl', 'cxenseparse:title', 'mediator', 'name']],
];

function addHeadings({ headings }: Evidence, add: Add): void {
  const ones = headings.filter(({ element }) => element.name === 'h1').map(({ element }) => ({ element, text: nodeText(element) })).filter(({ text }) => text !== '');
  ones.forEach(({ element, text }, at) => {
    add(text, 'h1', at === 0 ? 'h1-first' : 'h1-later', ones.length === 1 ? 'h1-only' : 'h1-many');
    if (/title|headline|heading|entry|post|article/iu.test(`${element.attribs['class'] ?? ''} ${element.attribs['itemprop'] ?? ''}`)) add(text, 'h1-named');
    if (/logo|site|brand/iu.test(element.attribs['class'] ?? '')) add(text, 'h1-logo');
  });
  const two = headings.find(({ element }) => element.name === 'h2');
  if (two !== undefined) add(nodeText(two.element), ones.length === 0 ? 'h2-no-h1' : 'h2');
}

function addLinked({ linked }: Evidence, add: Add): void {
  for (const node of linked.articles) {
    add(textOf(node['headline']), 'ld-headline');
    add(textOf(node['name']), 'ld-name');
  }
  for (const node of linked.nodes) {
    if (typesOf(node).some((type) => PAGE.test(type))) add(textOf(node['name']) || textOf(node['headline']), 'ld-page');
  }
}

/** A title as it stands, and without the segments before or after its separators. */
function addWithParts(raw: string, source: string, site: Site, add: Add): void {
  if (raw === '') return;
  const title = tidy(raw.slice(0, MAX_LENGTH * 2));
  add(title, source);
  const separators = matchesOf(SEPARATORS, title).slice(0, 6);
  for (const separator of separators) {
    const before = title.slice(0, separator.index);
    const after = title.slice(separator.index + separator[0].length);
    const mark = separator[0].trim();
    const kind = mark === '|' || mark === '｜' ? 'bar' : mark === ':' ? 'colon' : 'dash';
    add(before, `${source}-cut`, `${source}-cut-${kind}`, namesSite(foldWords(after), site) ? 'cut-site' : 'cut-other');
    if (namesSite(foldWords(before), site)) add(after, `${source}-cut`, 'cut-site-before');
  }
}

function shapeOf(key: string, slug: ReadonlySet<string>, site: Site, sources: ReadonlySet<string>): readonly string[] {
  const words = key.split(' ');
  const shared = words.filter((word) => slug.has(word)).length;
  const shape = [`agree-${Math.min(5, ['h1', 'ld-headline', 'og', 'twitter', 'tag', 'og-cut', 'tag-cut', 'ld-page', 'meta'].filter((source) => sources.has(source)).length)}`];
  if (slug.size > 2) shape.push(shared >= slug.size * 0.7 ? 'slug-most' : shared >= slug.size * 0.4 ? 'slug-half' : 'slug-little');
  if (words.length < 3) shape.push(words.length === 1 ? 'one-word' : 'two-words');
  if (words.length > LONG) shape.push('long');
  if (namesSite(key, site)) shape.push('is-site');
  return shape;
}

function slugWords(url: URL | null): ReadonlySet<string> {
  const parts = (url?.pathname ?? '').split('/').map((part) => part.replace(/\.\w{2,5}$/u, '').toLowerCase().split(/[-_+%]+/u).filter((word) => word.length > 1 && !/^\d+$/u.test(word)));
  return new Set(parts.reduce((longest, part) => (part.length > longest.length ? part : longest), []));
}
