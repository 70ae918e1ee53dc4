import { isObject, textOf, typesOf } from './json-ld.ts';
import type { Evidence } from './evidence.ts';
import { foldWords } from '../plain/verdict.ts';

const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'gov', 'edu', 'ac', 'or', 'ne', 'go', 'gob', 'gouv', 'blogspot', 'wordpress', 'substack']);

/** By what a page's site is known. */
export interface Site {
  /** Names that the page gives its site or publisher, best first; then folded for comparing. */
  readonly names: readonly string[];
  readonly folded: readonly string[];
  /** "ledger" of www.ledger.co.uk: letters by which a site's name is known in a title. */
  readonly domain: string;
}

export function siteOf(evidence: Evidence): Site {
  const names = siteNames(evidence);
  return { names, folded: names.map(foldWords), domain: domainLabel(evidence.url) };
}

function siteNames({ meta, linked }: Evidence): readonly string[] {
  const names: string[] = [];
  for (const key of ['og:site_name', 'application-name', 'al:ios:app_name', 'apple-mobile-web-app-title', 'publisher', 'dc.publisher', 'dcterms.publisher', 'citation_publisher', 'twitter:app:name:iphone']) names.push(...(meta.get(key) ?? []));
  for (const node of linked.nodes) {
    const publisher = linked.resolve(node['publisher'] ?? node['sourceOrganization']);
    if (isObject(publisher)) names.push(textOf(publisher['name']));
    if (typesOf(node).some((type) => type === 'WebSite' || /Organization$|Corporation$/u.test(type))) names.push(textOf(node['name']), textOf(node['alternateName']));
  }
  return [...new Set(names.filter((name) => name !== '' && name.length < 80 && !/^https?:/u.test(name)))];
}

function domainLabel(url: URL | null): string {
  if (url === null) return '';
  const parts = url.hostname.toLowerCase().split('.').slice(0, -1);
  while (parts.length > 1 && SECOND_LEVEL.has(parts.at(-1) ?? '')) parts.pop();
  return (parts.at(-1) ?? '').replaceAll('-', '');
}

/** Whether a segment of a title, folded, names the site: a stated name, or the domain's letters. */
export function namesSite(segment: string, { folded, domain }: Site): boolean {
  if (segment === '') return true;
  const joined = segment.replaceAll(' ', '').replace(/^the/u, '');
  if (domain.length > 2 && (joined === domain || joined === `${domain}com` || (joined.length > 3 && joined.length < domain.length * 2.2 && (joined.includes(domain) || domain.includes(joined))))) return true;
  if (initialsOf(segment) === domain && domain.length > 2) return true;
  return folded.some((name) => name !== '' && (name === segment || (segment.length > 3 && name.length > 3 && (name.startsWith(`${segment} `) || segment.startsWith(`${name} `)))));
}

function initialsOf(words: string): string {
  return words.split(' ').map((word) => word.charAt(0)).join('');
}
