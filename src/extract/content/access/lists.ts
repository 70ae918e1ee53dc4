import type { Element } from 'domhandler';
import { nodeText } from '../metadata/node-text.ts';

const LONG_ENOUGH = 25;

/** How many headings on a page are links to something else: the look of front pages and sections. */
export function headlineLinks(elements: readonly Element[]): number {
  let links = 0;
  for (const element of elements) {
    if (element.name !== 'a' || (element.attribs['href'] ?? '').startsWith('#')) continue;
    if ((isInHeading(element) || hasHeading(element)) && nodeText(element, 200).length >= LONG_ENOUGH) links += 1;
  }
  return links;
}

function isInHeading({ parent }: Element): boolean {
  return parent !== null && 'attribs' in parent && /^h[2-4]$/u.test(parent.name);
}

function hasHeading({ children }: Element): boolean {
  return children.some((child) => 'attribs' in child && /^h[2-4]$/u.test(child.name));
}
