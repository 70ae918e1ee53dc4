import type { Document } from 'domhandler';
import type { Warning } from '../../../records.ts';
import type { Page, Trace } from '../../../types.ts';
import { loadData } from '../../data/load.ts';
import type { Metadata } from '../metadata/index.ts';
import { contextOf } from './context.ts';
import { FEATURES, featuresOf } from './features.ts';
import { Forest, ForestData } from './model.ts';
import { segment } from './segment.ts';
import { select } from './select.ts';

export interface Body {
  /** Paragraphs joined by a blank line; empty where the page has no article. */
  readonly text: string;
  readonly warnings: readonly Warning[];
}

let learned: Forest | null = null;
function forest(): Forest {
  learned ??= new Forest(ForestData.parse(loadData('content-model.json')));
  return learned;
}

/**
 * Keeps the article's own words and drops the rest of the page.
 *
 * The page is cut into blocks; boosted trees over their text, their frames and their neighbours give each the probability
 * that it is article; {@link select} makes the choice. Linear in the page, deterministic.
 */
export function readBody(document: Document, _page: Page, { title }: Metadata, trace?: Trace): Body {
  const context = contextOf(segment(document));
  const rows = featuresOf(context, title);
  const probabilities = Float64Array.from(context.blocks, (_, i) => (context.furniture[i] === 1 ? 0 : forest().judge(rows, i * FEATURES)));
  const verdicts = select(context, probabilities, title);
  const kept = context.blocks.filter((_, i) => verdicts[i]?.keep === true);
  if (trace !== undefined) {
    context.blocks.forEach(({ text }, i) => {
      const keep = verdicts[i]?.keep === true;
      trace({ stage: 'content', what: keep ? 'kept' : 'dropped', rule: 'content/body', quote: text, reason: verdicts[i]?.reason ?? null });
    });
  }
  return { text: kept.map(({ text }) => text).join('\n\n'), warnings: [] };
}
