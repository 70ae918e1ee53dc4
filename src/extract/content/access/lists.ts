import { load } from 'cheerio/slim';
import type { Document, Element } from 'domhandler';
import { nodeText } from '../metadata/node-text.ts';

const LONG_ENOUGH = 25;
const HEADLINE_LINKS = ['h2', 'h3', 'h4'].flatMap((heading) => [`${heading} > a`, `a:has(> ${heading})`]).join(', ');

/** How many headings on a page are links to something else: the look of front pages and sections. */
export function headlineLinks(document: Document): number {
  const $ = load(document);
  return $<Element, string>(HEADLINE_LINKS).filter((_index, link) => !(link.attribs['href'] ?? '').startsWith('#') && nodeText(link, 200).length >= LONG_ENOUGH).length;
}
