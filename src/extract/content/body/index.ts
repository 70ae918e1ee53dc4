import type { Warning } from '../../../records.ts';
import type { Trace } from '../../../types.ts';
import { loadData } from '../../data/load.ts';
import type { PageIndex } from '../page-index.ts';
import { isByline } from './byline.ts';
import { contextOf, type Context } from './context.ts';
import { readFeatures } from './features.ts';
import { Forest, ForestData } from './model.ts';
import { segment } from './segment.ts';
import { select, type Verdict } from './select.ts';
import { statedBody } from './stated.ts';
import type { Told } from './told.ts';

export interface Body {
  /** Paragraphs joined by a blank line; empty where the page has no article. */
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** What the page's data states is taken where the page itself shows less than this share of it. */
const SHOWN_SHARE = 0.5;
/** A block of this length is a paragraph. */
const PARAGRAPH = 100;
/** A shown text of this length is no stub, so the data is not searched. */
const LONG = 3_000;

let learned: Forest | null = null;
function forest(): Forest {
  learned ??= new Forest(ForestData.parse(loadData('content-model.json')));
  return learned;
}

/**
 * Keeps the article's own words and drops the rest of the page.
 *
 * The page is cut into blocks; boosted trees over their text, their frames and their neighbours give each the probability
 * that it is article; {@link select} makes the choice. A body that only the page's data holds is taken from there.
 * Linear in the page, deterministic.
 */
export function readBody({ document, elements }: PageIndex, told: Told, authors: readonly string[], trace?: Trace): Body {
  const context = contextOf(segment(document));
  const probabilities = new Float64Array(context.blocks.length);
  readFeatures(context, told.title, (row, i) => {
    probabilities[i] = forest().judge(row);
  });
  const verdicts = withoutBylines(context, select(context, probabilities, told), authors);
  if (trace !== undefined) verdicts.forEach(({ keep, reason }, i) => trace({ stage: 'content', what: keep ? 'kept' : 'dropped', rule: 'content/body', quote: context.blocks[i]?.text ?? '', reason: reason ?? `article with probability ${probabilities[i]?.toFixed(2)}` }));
  const shown = context.blocks.filter((_, i) => verdicts[i]?.keep === true).map(({ text }) => text).join('\n\n');
  const stated = shown.length > LONG ? '' : statedBody(elements).join('\n\n');
  if (shown.length >= SHOWN_SHARE * stated.length) return { text: shown, warnings: [] };
  trace?.({ stage: 'content', what: 'kept', rule: 'content/stated-body', quote: stated, reason: 'the page shows less than its data states' });
  return { text: stated, warnings: [{ code: 'body-from-data', message: 'The text was taken from the data in the page, which shows little of it.' }] };
}

/** Above the text stands who wrote it and when; further down, a date alone is a heading. */
function withoutBylines({ blocks }: Context, verdicts: readonly Verdict[], authors: readonly string[]): readonly Verdict[] {
  let paragraphs = 0;
  return verdicts.map((verdict, i) => {
    const text = blocks[i]?.text ?? '';
    if (!verdict.keep || paragraphs > 1) return verdict;
    if (isByline(text, authors)) return { keep: false, reason: 'by whom or when, no more' };
    if (text.length >= PARAGRAPH) paragraphs += 1;
    return verdict;
  });
}
