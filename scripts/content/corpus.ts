import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Segments } from '../../src/extract/content/body/block.ts';
import { segment } from '../../src/extract/content/body/segment.ts';
import { toldBy, type Told } from '../../src/extract/content/body/told.ts';
import { gatherEvidence } from '../../src/extract/content/metadata/evidence.ts';
import { readMetadata } from '../../src/extract/content/metadata/index.ts';
import { repairHtml } from '../../src/extract/content/mojibake.ts';
import { parsePage } from '../../src/extract/content/page-index.ts';
import { settleStreamed } from '../../src/extract/content/streamed.ts';
import type { Page } from '../../src/types.ts';
import { align, wordsOf } from './align.ts';

export interface TruthRow {
  readonly id: string;
  readonly body: string;
}
export interface PageRow {
  readonly key: string;
  readonly url: string | null;
  readonly html: string;
}

/** A page to learn from: its blocks and the share of each that is article. */
export interface LabelledPage {
  readonly key: string;
  readonly site: string;
  readonly told: Told;
  readonly body: string;
  readonly segments: Segments;
  readonly labels: readonly number[];
  /** What an error in each block costs: its share of the article's words. */
  readonly weights: readonly number[];
}

/** Rows of an NDJSON file, gzipped or plain. */
export function readRows<Row>(file: string): readonly Row[] {
  const raw = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Row);
}

export function pageOf({ key, url, html }: PageRow): Page {
  const source: Page['source'] = { kind: 'ndjson', location: key, key, fetchedAt: null, status: null, contentType: null, charset: null, bytes: 0, sha256: '' };
  return { source, url, body: { kind: 'html', html }, title: null, published: null, warnings: [] };
}

export function labelledPages(pagesFile: string, truthFile: string): readonly LabelledPage[] {
  const truth = new Map(readRows<TruthRow>(truthFile).map((row) => [row.id, row.body]));
  return readRows<PageRow>(pagesFile).filter(({ key }) => truth.has(key)).map((row) => label(row, truth.get(row.key) ?? ''));
}

function label(row: PageRow, body: string): LabelledPage {
  const index = settleStreamed(parsePage(repairHtml(row.html)));
  const segments = segment(index.document);
  const evidence = gatherEvidence(index.elements, row.url);
  const texts = segments.blocks.map(({ text }) => text);
  const length = Math.max(60, wordsOf(body).length);
  return {
    key: row.key, body, segments,
    site: /^https?:\/\/(?:www\.)?([^/]+)/.exec(row.url ?? '')?.[1] ?? row.key,
    told: toldBy(evidence, readMetadata(evidence, pageOf(row)).title),
    labels: align(texts, body),
    weights: texts.map((text) => 0.05 + Math.min(20, (100 * wordsOf(text).length) / length)),
  };
}
