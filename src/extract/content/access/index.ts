import { Text, type Document } from 'domhandler';
import type { Access } from '../../../records.ts';
import type { Page, Skipped, SkipReason } from '../../../types.ts';
import type { Body } from '../body/index.ts';
import type { Evidence } from '../metadata/evidence.ts';
import type { Metadata } from '../metadata/index.ts';
import { isObject, listOf, textOf, typesOf } from '../metadata/json-ld.ts';
import { nodeText } from '../metadata/node-text.ts';
import { BLOCKED, CONSENT, MISSING, PAYWALL, SEARCH } from './phrases.ts';
import { headlineLinks } from './lists.ts';

export type Judgement = { readonly kind: 'readable'; readonly access: Access } | Skipped;

/** Words below which a page may be a wall or an error; an article this short is told by its other marks. */
const WALL_WORDS = 130;
/** Words that publishers leave before a lock, at most. */
const STUB_WORDS = 320;
/** The same where only a line says so: blogs ask for a subscription under whole posts, too. */
const UNSTATED_STUB_WORDS = 200;
/** Words of a clip's description. */
const CAPTION_WORDS = 60;
const MANY_HEADLINES = 12;

/**
 * Tells articles from walls, and from pages that are no article.
 *
 * A locked page with a readable beginning is an article with `paywalled` access; a page in place of
 * an article (a cookie wall, a captcha, an error, a list) is skipped with its reason.
 */
export function judgeAccess(document: Document, evidence: Evidence, page: Page, metadata: Metadata, body: Body): Judgement {
  const words = countWords(body.text);
  const faces = facesOf(evidence, metadata);
  const reason = wallReason(evidence, page, faces, words) ?? kindReason(document, evidence, faces, words, body.text);
  if (reason !== null) return skip(reason);
  const locked = isLocked(evidence, words);
  if (body.text === '') return skip(locked ? 'paywalled' : 'no-article');
  if (locked) return { kind: 'readable', access: 'paywalled' };
  return { kind: 'readable', access: endsCut(body, words) ? 'truncated' : 'full' };
}

const MESSAGES: Readonly<Record<string, string>> = {
  blocked: 'The site answered with a check for robots or a refusal instead of the page.', consent: 'A consent wall stands in place of the page.', 'error-page': 'The page says that there is no such page.',
  'search-page': 'The page lists search results.', 'list-page': 'The page lists articles and holds none.', 'video-page': 'The page holds a video and no article.',
  paywalled: 'The article is locked, and nothing of it is left to read.', 'no-article': 'The page holds no article text.',
};

function skip(reason: SkipReason): Skipped {
  return { kind: 'skipped', reason, message: MESSAGES[reason] ?? reason };
}

/** What a reader sees first: the page's title and its headings. */
function facesOf({ titleTag, headings }: Evidence, { title }: Metadata): readonly string[] {
  return [titleTag, title ?? '', ...headings.slice(0, 3).map(({ element }) => nodeText(element, 160))].filter((face) => face !== '' && face.length < 160);
}

function wallReason(evidence: Evidence, { source }: Page, faces: readonly string[], words: number): SkipReason | null {
  if (words >= WALL_WORDS) return null;
  const says = (phrase: RegExp): boolean => faces.some((face) => phrase.test(face));
  if (source.status === 404 || source.status === 410) return 'error-page';
  if (says(BLOCKED) || ((source.status === 403 || source.status === 429 || source.status === 503) && words < WALL_WORDS / 2)) return 'blocked';
  if (isMarkedArticle(evidence)) return null;
  if (says(MISSING)) return 'error-page';
  if (says(CONSENT) || evidence.url?.hostname.startsWith('consent.') === true) return 'consent';
  const lines = words < WALL_WORDS / 2 ? shortLines(evidence) : [];
  if (lines.some((line) => BLOCKED.test(line))) return 'blocked';
  if (lines.length < 40 && lines.filter((line) => CONSENT.test(line)).length > 1) return 'consent';
  return null;
}

function kindReason(document: Document, evidence: Evidence, faces: readonly string[], words: number, text: string): SkipReason | null {
  const article = isMarkedArticle(evidence);
  const types = new Set(evidence.linked.nodes.flatMap(typesOf));
  const kind = evidence.meta.get('og:type')?.[0] ?? '';
  if (!article && (types.has('SearchResultsPage') || (isSearchAddress(evidence.url) && faces.some((face) => SEARCH.test(face))))) return 'search-page';
  if (words < CAPTION_WORDS && !article && (kind.startsWith('video') || types.has('VideoObject'))) return 'video-page';
  if (!article && words < STUB_WORDS * 2 && isList(document, evidence, types, kind, text)) return 'list-page';
  return null;
}

/** Whether the page says itself that it is one article. */
function isMarkedArticle({ linked, meta }: Evidence): boolean {
  return linked.articles.some((node) => node['headline'] !== undefined || node['articleBody'] !== undefined) || (meta.get('og:type')?.[0] ?? '').toLowerCase() === 'article' || meta.has('article:published_time');
}

function isSearchAddress(url: URL | null): boolean {
  return url !== null && (/\/(?:search|suche|recherche|buscar|busca|cerca|zoeken|sok|szukaj|poisk|arama)(?:[/.]|$)/iu.test(url.pathname) || ['q', 's', 'query', 'search', 'keyword', 'keywords'].some((name) => url.searchParams.has(name)));
}

/** A front page or section: headlines that lead elsewhere, and little running text. */
function isList(document: Document, evidence: Evidence, types: ReadonlySet<string>, kind: string, text: string): boolean {
  const path = evidence.url?.pathname ?? '/x/y/z';
  const front = /^\/(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)?\/?$/iu.test(path);
  const section = types.has('CollectionPage') || /^(?:website|blog)$/iu.test(kind);
  const paragraphs = text.split('\n\n').filter((paragraph) => countWords(paragraph) >= 40).length;
  return (front || section) && paragraphs < (front ? 4 : 2) && headlineLinks(document) >= (front ? MANY_HEADLINES : MANY_HEADLINES * 2);
}

function isLocked(evidence: Evidence, words: number): boolean {
  if (words >= STUB_WORDS) return false;
  const stated = evidence.linked.nodes.some((node) => isFalse(node['isAccessibleForFree']) || listOf(node['hasPart']).some((part) => isObject(part) && isFalse(part['isAccessibleForFree']))) || /^(?:locked|metered|paid|premium)$/iu.test(evidence.meta.get('article:content_tier')?.[0] ?? '');
  return stated || (words < UNSTATED_STUB_WORDS && shortLines(evidence).some((line) => PAYWALL.test(line)));
}

function isFalse(value: Parameters<typeof textOf>[0]): boolean {
  return value === false || /^(?:https?:\/\/schema\.org\/)?false$/iu.test(textOf(value));
}

/** The text of a page's short lines, walls' words among them. */
function shortLines({ elements }: Evidence): readonly string[] {
  const lines: string[] = [];
  for (const { name, children } of elements) {
    if (name === 'script' || name === 'style' || name === 'noscript') continue;
    for (const child of children) if (child instanceof Text && child.data.length > 5 && child.data.length < 300 && child.data.trim() !== '') lines.push(child.data.replace(/\s+/gu, ' ').trim());
  }
  return lines;
}

/** A last line that breaks off, or leads to the rest. */
function endsCut({ text }: Body, words: number): boolean {
  return words < STUB_WORDS && /(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\]|\(more\))\s*$/u.test(text.slice(-20));
}

const ENOUGH = STUB_WORDS * 2;
const UNSPACED = 0x2e80;

/** Words of a text, counted no further than the rules ask; a sign of a script without spaces counts for half of one. */
function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length && words < ENOUGH; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= UNSPACED) words += 0.5;
    else if (!inside && code > 47) words += 1;
    inside = code > 47 && code < UNSPACED;
  }
  return Math.ceil(words);
}
