import { Element, Text } from 'domhandler';
import { z } from 'zod';
import { loadData } from '../../data/load.ts';
import { isByAlone, isLabelled } from './byline-words.ts';
import type { Candidate } from './choose.ts';
import type { Evidence, Spot } from './evidence.ts';
import { isObject, listOf, textOf, typesOf, type Json, type JsonObject } from './json-ld.ts';
import { splitNames, wholeName, type PrintedName } from './names.ts';
import { nodeText, tidy } from './node-text.ts';
import { namesSite, type Site } from './site.ts';
import { foldWords } from '../plain/verdict.ts';

/** Somebody who may have written the article, with who says so. */
export interface AuthorCandidate extends Candidate {
  readonly name: string;
  readonly key: string;
}

const META = /^(?:author|authors|article:author|article_author|article:author:name|article:author_name|og:author|og:article:author|parsely-author|sailthru\.author|byl|byline|dc\.creator|dcterms\.creator|dc\.contributor|citation_authors?|cxenseparse:author|creator|author_name|bc:authors|shareaholic:article_author_name|mediator_author|rbauthors|nar_author|branch:deeplink:authorname\d)$/u;
const ROLE = /\b(?:admin|administrator|webmaster|staff|team|editors?|editorial|desk|newsroom|contributors?|contributing|guest|writers?|reporters?|correspondent|journalist|redaktion|redacción|redação|redazione|rédaction|agency|agencies|news|press|media|marketing|support|content|blog|group|inc|llc|ltd|gmbh|company|corp|university|institute|foundation|association|department|center|centre|office|council|service|services|magazine|online|the|reuters|afp|ap|bloomberg|ani|pti|ians|dpa|ansa|efe|tass|xinhua|unknown|anonymous|default|user|author|authors|about|by|profile|posts?|articles?|comments?|share|view|follow|more|read|minutes?|updated|published|reviewed|fact|checked|medically|senior|chief|manager|director|founder|ceo|expert|specialist)\b/i;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}’'.-]*|(?:de|da|di|do|dos|del|della|van|von|der|den|la|le|bin|ibn|al|el|ter|ten|af|zu|y)|[\p{Lo}\p{M}]+)$/u;
/** Names in scripts that write them without a space: "李华", "김민수". */
const UNSPACED = /^(?:\p{Script=Han}{2,5}|\p{Script=Hangul}{2,4}|[\p{Script=Katakana}ー]{2,8}・[\p{Script=Katakana}ー・]{2,12}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3,6})$/u;
const NOBODY = /https?:|www\.|@|\.(?:com|org|net|co)\b|[<>{}[\]_=#%]|\d{2,}/u;
/** Words that byline elements hold instead of a name. */
const NO_NAME = /^(?:by|written by|https?|www .*|author|authors|share|on|in|posted|published|updated|last updated|\d[\d\s]*)$/u;
const NEAR = 60;
const ELSEWHERE = /(?:^|[\s_-])(?:related|recent|popular|sidebar|footer|comments?|comment-author|recommend(?:ed)?|trending|cards?|testimonial|quote|review(?:er|ed)-by|reviewer|nav|carousel)(?=[\s_-]|$)/iu;
const givenNames = new Set(z.array(z.string()).parse(loadData('given-names.json')).map((name) => name.toLowerCase()));

type Say = (raw: string, ...features: readonly string[]) => void;

/** Every name that the page prints where authors stand; exported for the learner. */
export function authorCandidates(evidence: Evidence, site: Site, headline: number): readonly AuthorCandidate[] {
  const found = new Map<string, { name: string; readonly features: Set<string> }>();
  const split = new Map<string, readonly PrintedName[]>();
  const namesIn = (raw: string): readonly PrintedName[] => {
    const known = split.get(raw) ?? splitNames(tidy(raw));
    split.set(raw, known);
    return known;
  };
  const say: Say = (raw, ...features) => {
    for (const { name, key } of features.includes('ld-organization') ? wholeName(raw) : namesIn(raw)) {
      if (NO_NAME.test(key)) continue;
      const known = found.get(key);
      if (known === undefined) found.set(key, { name, features: new Set(features) });
      else for (const feature of features) known.features.add(feature);
    }
  };
  sayLinked(evidence, say);
  sayMeta(evidence, say);
  for (const spot of evidence.bylines) sayNamed(spot, headline, say);
  for (const words of evidence.byWords) sayByWords(words, headline, say);
  for (const { element, order } of evidence.profiles) say(nodeText(element, 80), isElsewhere(element) ? 'profile-elsewhere' : `profile${place(order, headline)}`);
  sayBare(evidence, headline, say);
  const keys = [...found.keys()];
  const shaped = [...found].filter(([, { features }]) => [...features].some((feature) => !/-elsewhere$|^by-words-(?:before|after)$/u.test(feature)))
    .map(([key, { name, features }]) => ({ key, name, features, shape: shapeOf(name, key, site) }));
  const best = Math.max(0, ...shaped.map(({ features, shape }) => (looksLikePerson(shape) ? strength(features) : 0)));
  return shaped.map(({ key, name, features, shape }) => {
    const extended = keys.some((other) => other.includes(' ') && key.startsWith(`${other} `));
    return { key, name, features: ['any', ...features, ...shape, ...standing(features, best, looksLikePerson(shape)), ...(extended ? ['extends-another'] : [])] };
  });
}

function sayLinked({ linked }: Evidence, say: Say): void {
  const sayAll = (value: Json | undefined, source: string): void => {
    for (const item of listOf(value).slice(0, 20)) {
      const author = linked.resolve(item);
      if (!isObject(author)) say(textOf(author), source);
      else for (const name of listOf(author['name']).map(textOf)) say(name, source, ...kindsOfAuthor(author, source));
    }
  };
  for (const node of [...linked.articles, ...linked.nodes.filter((other) => !linked.isArticle(other))]) {
    const kind = linked.isArticle(node) ? '' : '-page';
    sayAll(node['author'], `ld-author${kind}`);
    sayAll(node['creator'], `ld-creator${kind}`);
    if (typesOf(node).includes('Person')) say(textOf(node['name']), 'ld-person');
  }
}

function kindsOfAuthor(author: JsonObject, source: string): readonly string[] {
  const types = typesOf(author);
  if (types.includes('Person')) return [`${source}-person`];
  return types.some((type) => /Organization|Corporation|Brand/u.test(type)) ? ['ld-organization', `${source}-other`] : [`${source}-other`];
}

function sayMeta({ meta }: Evidence, say: Say): void {
  for (const [name, values] of meta) if (META.test(name)) for (const value of values.slice(0, 12)) say(value, name === 'author' ? 'meta-author' : /^citation|^dc/u.test(name) ? 'meta-scholar' : 'meta-other');
  for (const at of [1, 2]) {
    if (/written by|author|autor|verfasst|écrit|scritto|geschreven|skrive|napisan|автор|yazan/iu.test(meta.get(`twitter:label${at}`)?.[0] ?? '')) say(meta.get(`twitter:data${at}`)?.[0] ?? '', 'meta-label');
  }
}

function sayNamed({ element, order }: Spot, headline: number, say: Say): void {
  const { attribs } = element;
  const names = `${attribs['class'] ?? ''} ${attribs['itemprop'] ?? ''} ${attribs['rel'] ?? ''}`;
  const text = nodeText(element, 140);
  if (text.length > 100) return;
  const source = attribs['rel']?.includes('author') === true ? 'rel' : attribs['itemprop'] !== undefined ? 'itemprop' : element.name === 'a' ? 'named-link' : 'named';
  const spot = ELSEWHERE.test(names) || isElsewhere(spotParent(element)) ? '-elsewhere' : place(order, headline);
  say(attribs['content'] ?? text, `${source}${spot}`, ...(/name/iu.test(names) ? [`said-name${spot}`] : []), ...(/^\s*(?:by|written by)\s/iu.test(text) ? [`by${spot}`] : []), ...(isSignature(text) ? [`person${spot}`] : []));
}

/** "By" and a name, or "By" alone with the name beside it. */
function sayByWords({ text, order, parent }: Evidence['byWords'][number], headline: number, say: Say): void {
  if (text.length > 100 || isElsewhere(parent)) return;
  const source = `by-words${place(order, headline)}`;
  const signed = (names: string): readonly string[] => (isSignature(names) ? [`${isLabelled(text) ? 'labelled' : 'signed'}${place(order, headline)}`] : []);
  if (!isByAlone(text)) return say(text, source, ...signed(text));
  for (let around: Element | null = parent, up = 0; up < 3 && around !== null; around = spotParent(around), up += 1) {
    const line = nodeText(around, 160);
    const rest = line.slice(line.indexOf(text) + text.length).trim();
    if (rest === '') continue;
    const names = rest.length > 80 ? linkAfter(parent, text) : rest;
    return names === '' ? undefined : say(names, source, 'by-label', ...signed(names));
  }
}

/** The words of the link that follows a text: "Par <a>…</a>", and on the same line when, and when again. */
function linkAfter(parent: Element, text: string): string {
  const link = parent.children.find((child) => child instanceof Text && tidy(child.data) === text)?.next;
  return link instanceof Element && link.name === 'a' ? nodeText(link, 80) : '';
}

const NO_SITE: Site = { names: [], folded: [], domain: '' };

/** Whether a byline is nothing but its words for "by" and people's names, perhaps a place or an agency of one word behind them. */
function isSignature(text: string): boolean {
  const names = splitNames(text);
  const isPerson = ({ name, key }: PrintedName): boolean => looksLikePerson(shapeOf(name, key, NO_SITE));
  const [first] = names;
  return first !== undefined && names.length < 5 && isPerson(first) && names.every((name) => isPerson(name) || !name.key.includes(' '));
}

const REACH = 30;

/** A short line right after the headline that is nothing but a name. */
function sayBare({ elements }: Evidence, headline: number, say: Say): void {
  if (headline === -1) return;
  for (const element of elements.slice(headline + 1, headline + REACH)) {
    const [child] = element.children;
    if (!(child instanceof Text) || element.children.length > 3 || child.data.length > 80 || isElsewhere(element)) continue;
    const person = tidy(child.data).split(/ [|•·–-] |, /u)[0] ?? '';
    const words = person.split(' ');
    if (words.length > 1 && words.length < 4 && words.every((word) => NAME_WORD.test(word)) && givenNames.has((words[0] ?? '').toLowerCase())) say(person, 'bare-near');
  }
}

function spotParent({ parent }: Spot['element']): Spot['element'] | null {
  return parent !== null && 'attribs' in parent ? parent : null;
}

function isElsewhere(start: Spot['element'] | null): boolean {
  let node = start;
  for (let up = 0; up < 4 && node !== null; up += 1) {
    if (node.name === 'footer' || node.name === 'aside' || node.name === 'nav' || ELSEWHERE.test(`${node.attribs['class'] ?? ''} ${node.attribs['id'] ?? ''}`)) return true;
    node = spotParent(node);
  }
  return false;
}

function place(order: number, headline: number): string {
  if (headline === -1) return '-unplaced';
  const distance = order - headline;
  return distance >= -NEAR && distance <= NEAR ? '-near' : distance > 0 ? '-after' : '-before';
}

function shapeOf(name: string, key: string, site: Site): readonly string[] {
  const person = name.split(', ')[0] ?? '';
  const words = person.split(' ');
  const shape: string[] = [words.length === 1 && !UNSPACED.test(person) ? 'one-word' : words.length <= 3 ? 'few-words' : words.length === 4 ? 'four-words' : 'many-words'];
  if (NOBODY.test(name)) shape.push('nobody');
  if (ROLE.test(name)) shape.push('role');
  if (!words.every((word) => NAME_WORD.test(word))) shape.push('not-capitals');
  // The list knows given names of the English-speaking world; those that it cannot know have the benefit of the doubt.
  if (givenNames.has((words[0] ?? '').toLowerCase()) || /[^\p{ASCII}’]/u.test(person)) shape.push('given-name');
  if (namesSite(foldWords(person), site) || site.folded.some((known) => known.includes(key))) shape.push('is-site');
  return shape;
}

function looksLikePerson(shape: readonly string[]): boolean {
  return !shape.some((feature) => feature === 'nobody' || feature === 'role' || feature === 'is-site' || feature === 'not-capitals' || feature === 'many-words' || feature === 'one-word');
}

const STRONG: readonly (readonly [RegExp, number])[] = [[/^ld-author(?!-page)/u, 3], [/^meta-(?:author|label|other|scholar)|^rel-near|^itemprop-near|^ld-author-page/u, 2], [/-near$/u, 1]];

function strength(features: ReadonlySet<string>): number {
  return Math.max(0, ...[...features].map((feature) => STRONG.find(([pattern]) => pattern.test(feature))?.[1] ?? 0));
}

/** How this name's evidence compares with the best on the page, and how many kinds agree. */
function standing(features: ReadonlySet<string>, best: number, person: boolean): readonly string[] {
  const own = strength(features);
  const kinds = new Set([...features].map((feature) => feature.split('-')[0])).size;
  return [person ? `strength-${own}-of-${best}` : `other-${own}-of-${best}`, `kinds-${Math.min(4, kinds)}`];
}
