import type { Document, Element } from 'domhandler';
import type { Warning } from '../../../records.ts';
import type { Page, Trace } from '../../../types.ts';
import type { Metadata } from '../metadata/index.ts';
import type { Block } from './block.ts';
import { Mark, marksOf } from './marks.ts';
import { segment } from './segment.ts';

export interface Body {
  /** Paragraphs joined by a blank line; empty where the page has no article. */
  readonly text: string;
  readonly warnings: readonly Warning[];
}

const CLUTTER = Mark.nav | Mark.footer | Mark.form | Mark.aside | Mark.comment | Mark.share | Mark.related | Mark.promo | Mark.author | Mark.caption | Mark.ad | Mark.tags | Mark.consent | Mark.side | Mark.widget | Mark.hidden;

/** Keeps the article's own words and drops the rest of the page. */
export function readBody(document: Document, _page: Page, metadata: Metadata, trace?: Trace): Body {
  const blocks = segment(document);
  let good = blocks.filter((block) => block.text.length > 80 && density(block) < 0.3 && (block.marks & (Mark.nav | Mark.footer | Mark.comment | Mark.hidden)) === 0);
  if (good.length < 3) good = blocks.filter((block) => density(block) < 0.5 && (block.marks & (Mark.nav | Mark.footer | Mark.hidden)) === 0 && block.text.length > 30);
  const sums = new Map<Element, number>();
  const total = good.reduce((sum, block) => sum + block.text.length, 0);
  for (const block of good) for (let node: Element | null = block.node; node !== null; node = node.parent as Element | null) sums.set(node, (sums.get(node) ?? 0) + block.text.length);
  let container: Element | null = null;
  for (const [node, sum] of sums) if (sum >= 0.6 * total && (container === null || sum < (sums.get(container) ?? 0) || inside(node, container))) container = node;
  const above = container === null ? 0 : marksAbove(container);
  const common = new Map<number, number>();
  for (const block of good) if (container !== null && inside(block.node, container)) for (let bit = 0; bit < 30; bit += 1) if ((block.marks & (1 << bit)) !== 0) common.set(bit, (common.get(bit) ?? 0) + block.text.length);
  const forgiven = [...common].reduce((bits, [bit, size]) => (size > 0.3 * total ? bits | (1 << bit) : bits), above);
  const kept = blocks.filter((block) => {
    const keep = container !== null && inside(block.node, container) && density(block) < 0.5 && (block.marks & CLUTTER & ~forgiven) === 0
      && block.text !== metadata.title && (block.text.length > 25 || /^(?:h[2-6]|li|blockquote)$/.test(block.node.name));
    trace?.({ stage: 'content', what: keep ? 'kept' : 'dropped', rule: 'body', quote: block.text, reason: null });
    return keep;
  });
  return { text: kept.map(({ text }) => text).join('\n\n'), warnings: [] };
}

const density = ({ text, linked }: Block): number => linked / text.length;

function inside(node: Element, container: Element): boolean {
  for (let at: Element | null = node; at !== null; at = at.parent as Element | null) if (at === container) return true;
  return false;
}

function marksAbove(container: Element): number {
  let marks = 0;
  for (let at: Element | null = container; at !== null && 'attribs' in at; at = at.parent as Element | null) marks |= marksOf(at);
  return marks;
}
