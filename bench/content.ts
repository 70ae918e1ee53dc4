// Reads a corpus of pages with finewire and its peers, in one process:
//   npm install --prefix bench            (the peers, once)
//   npm run bench:content -- PAGES.ndjson[.gz] [TRUTH.ndjson[.gz]] [--pages N] [--only NAME]
// PAGES rows are {key, url, html}, TRUTH rows {id, body, title?, date?, authors?}. Without a truth, speed alone is printed.
import { parseArgs } from 'node:util';
import { pageOf, readRows, type PageRow } from '../scripts/content/corpus.ts';
import { readArticle } from '../src/extract/content/index.ts';
import { score } from './content/body-score.ts';
import { scoreMetadata, type TruthRow } from './content/metadata-score.ts';
import { scoreSnippets } from './content/snippet-score.ts';
import { installedPeers } from './content/peers.ts';
import { parseDocument } from './parse-document.ts';
import { NOTHING, textOf, type Reader, type Reading } from './content/reader.ts';

const finewire: Reader = {
  name: 'finewire',
  read: (html, url) => {
    const article = readArticle(pageOf({ key: url, url, html }));
    return article.kind === 'skipped' ? NOTHING : { title: article.title, authors: article.authors, date: article.published?.value ?? null, content: { text: article.text } };
  },
};
const bare: Reader = {
  name: 'htmlparser2 parse alone',
  read: (html) => {
    parseDocument(html);
    return NOTHING;
  },
};

interface Run { readonly readings: readonly Reading[]; readonly seconds: number; readonly failures: number }

/** A page that a program throws on counts as read empty. CPU time, since others share the machine. */
async function run({ read }: Reader, pages: readonly PageRow[]): Promise<Run> {
  const readings: Reading[] = [];
  let failures = 0;
  const from = process.cpuUsage();
  for (const { html, url } of pages) {
    try {
      readings.push(await read(html, url ?? 'https://example.org/'));
    } catch {
      failures += 1;
      readings.push(NOTHING);
    }
  }
  const { user, system } = process.cpuUsage(from);
  return { readings, seconds: (user + system) / 1e6, failures };
}

function scores({ readings }: Run, pages: readonly PageRow[], truth: ReadonlyMap<string, TruthRow>): readonly string[] {
  const pairs = pages.flatMap(({ key }, i) => {
    const row = truth.get(key);
    return row === undefined ? [] : [{ truth: row, reading: readings[i] ?? NOTHING }];
  });
  const texts = pairs.map(({ truth: row, reading }) => ({ truth: row, text: textOf(reading) }));
  const body = score(texts.map(({ truth: { id, body: wanted }, text }) => ({ key: id, body: wanted, text })));
  const snippets = scoreSnippets(texts);
  const about = scoreMetadata(pairs);
  return [body.f1, body.precision, body.recall, snippets.kept, snippets.dropped, about.title, about.date, about.authors, about.invented].map((value) => value.toFixed(3)).toSpliced(3, 0, String(body.poor));
}

// A peer's complaints about a page are not the report.
console.warn = () => {};
/** In CPU seconds. */
const WARM_UP = 5;

const { values, positionals: [pagesFile, truthFile] } = parseArgs({ allowPositionals: true, options: { pages: { type: 'string' }, only: { type: 'string' } } });
if (pagesFile === undefined) throw new Error('usage: bench:content -- PAGES [TRUTH] [--pages N] [--only NAME]');
const pages = readRows<PageRow>(pagesFile).slice(0, Number(values.pages ?? Infinity));
const truth = new Map((truthFile === undefined ? [] : readRows<TruthRow>(truthFile)).map((row) => [row.id, row]));
const readers = [bare, finewire, ...await installedPeers()].filter(({ name }) => values.only === undefined || name === bare.name || name.includes(values.only));

console.log(['| ', ' F1 | precision | recall | below .5 | with | without | title | date | authors | invented | pages/s | times the bare parse | threw |'].join('|'));
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
let floor = 1;
for (const reader of readers) {
  // Warm, since a worker reads many pages; the slow ones are after a few.
  for (let from = 0, seconds = 0; from < pages.length && seconds < WARM_UP; from += 20) seconds += (await run(reader, pages.slice(from, from + 20))).seconds;
  const result = await run(reader, pages);
  if (reader === bare) floor = result.seconds;
  const judged = reader === bare || truth.size === 0 ? Array.from({ length: 10 }, () => '') : scores(result, pages, truth);
  console.log(`| ${[reader.name, ...judged, (pages.length / result.seconds).toFixed(0), (result.seconds / floor).toFixed(2), result.failures].join(' | ')} |`);
}
