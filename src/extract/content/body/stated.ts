import { load } from 'cheerio/slim';
import type { Element } from 'domhandler';
import { parsePage } from '../page-index.ts';
import { segment } from './segment.ts';

/** Keys under which JSON-LD, and the state objects that scripts render pages from, hold a body. */
const BODY_KEYS = /"(articleBody|body|bodyHtml|body_html|content|contentHtml|content_html|html|text|storyBody|story)"\s{0,9}:\s{0,9}"/g;
/** Shorter values are teasers. */
const LEAST = 500;
/** What is looked at; no article is longer. */
const MOST = 400_000;
const MARKUP = /<\/?(?:p|div|br|h\d|ul|li|strong|em|a)\b/i;

/** What editors put into bodies that is none of their words. */
const FURNITURE = 'script, style, iframe, form, aside, nav, figure, figcaption, [class*="related"], [class*="newsletter"], [class*="caption"]';

/** The body that a page's data states, as paragraphs; empty where it states none. JSON-LD's `articleBody` comes first. */
export function statedBody(elements: readonly Element[]): readonly string[] {
  let best = '';
  for (const { name, firstChild } of elements) {
    if (name !== 'script' || firstChild === null || !('data' in firstChild) || firstChild.data.length < LEAST) continue;
    const found = longestValue(firstChild.data);
    if (found.named) return paragraphsOf(found.value);
    if (found.value.length > best.length && MARKUP.test(found.value)) best = found.value;
  }
  return paragraphsOf(best);
}

interface Found { readonly value: string; readonly named: boolean }

function longestValue(data: string): Found {
  let best: Found = { value: '', named: false };
  if (!data.includes('"articleBody"') && !data.includes('</p>') && !data.includes('\\u003c') && !data.includes('<\\/p>')) return best;
  BODY_KEYS.lastIndex = 0;
  for (let match = BODY_KEYS.exec(data); match !== null; match = BODY_KEYS.exec(data)) {
    const from = BODY_KEYS.lastIndex;
    const to = endOfString(data, from);
    BODY_KEYS.lastIndex = to;
    const named = match[1] === 'articleBody';
    if (to - from < LEAST || to - from > MOST || (best.named && !named)) continue;
    if (to - from > best.value.length || (named && !best.named)) best = { value: unescape(data.slice(from, to)), named };
  }
  return best;
}

function endOfString(data: string, from: number): number {
  let at = from;
  while (at < data.length && data.charCodeAt(at) !== 34) at += data.charCodeAt(at) === 92 ? 2 : 1;
  return Math.min(at, data.length);
}

/** A JSON string's content; raw line breaks, which JSON forbids and pages have, are let pass. */
function unescape(literal: string): string {
  try {
    return String(JSON.parse(`"${literal.replace(/[\u0000-\u001F]/g, (control) => (control === '\n' ? '\\n' : ' '))}"`));
  } catch {
    return '';
  }
}

function paragraphsOf(value: string): readonly string[] {
  if (value.length < LEAST) return [];
  if (MARKUP.test(value)) {
    const { document } = parsePage(`<body>${value}</body>`);
    load(document)(FURNITURE).remove();
    return segment(document).blocks.map(({ text }) => text);
  }
  return value.split(/\n+/).map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}
