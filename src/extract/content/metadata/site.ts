import { isObject, textOf, typesOf } from './json-ld.ts';
import type { Evidence } from './evidence.ts';
import { foldWords } from '../plain/verdict.ts';

const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'gov', 'edu', 'ac', 'or', 'ne', 'go', 'gob', 'gouv', 'blogspot', 'wordpress', 'substack']);

/** Names that the page gives its site or publisher, best first. */
export function siteNames({ meta, linked }: Evidence): readonly string[] {
  const names: string[] = [];
  for (const key of ['og:site_name', 'application-name', 'al:ios:app_name', 'apple-mobile-web-app-title', 'publisher', 'dc.publisher', 'dcterms.publisher', 'citation_publisher', 'twitter:app:name:iphone']) names.push(...(meta.get(key) ?? []));
  for (const node of linked.nodes) {
    const publisher = linked.resolve(node['publisher'] ?? node['sourceOrganization']);
    if (isObject(publisher)) names.push(textOf(publisher['name']));
    if (typesOf(node).some((type) => type === 'WebSite' || /Organization$|Corporation$/u.test(type))) names.push(textOf(node['name']), textOf(node['alternateName']));
  }
  return [...new Set(names.filter((name) => name !== '' && name.length < 80 && !/^https?:/u.test(name)))];
}

/** "ledger" of www.ledger.co.uk: letters by which a site's name is known in a title. */
export function domainLabel(url: URL | null): string {
  if (url === null) return '';
  const parts = url.hostname.toLowerCase().split('.').slice(0, -1);
  while (parts.length > 1 && SECOND_LEVEL.has(parts.at(-1) ?? '')) parts.pop();
  return (parts.at(-1) ?? '').replaceAll('-', '');
}

/** Whether a segment of a title names the site: a stated name, or the domain's letters. */
export function namesSite(segment: string, names: readonly string[], domain: string): boolean {
  const folded = foldWords(segment);
  if (folded === '') return true;
  const joined = folded.replaceAll(' ', '').replace(/^the/u, '');
  if (domain.length > 2 && (joined === domain || joined === `${domain}com` || (joined.length > 3 && joined.length < domain.length * 2.2 && (joined.includes(domain) || domain.includes(joined))))) return true;
  const initials = folded.split(' ').map((word) => word.charAt(0)).join('');
  if (initials.length > 2 && initials === domain) return true;
  return names.some((name) => {
    const stated = foldWords(name);
    return stated !== '' && (stated === folded || (folded.length > 3 && stated.length > 3 && (stated.startsWith(`${folded} `) || folded.startsWith(`${stated} `))));
  });
}
