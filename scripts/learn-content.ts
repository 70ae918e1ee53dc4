// Learns which blocks of a page are its article, prints a cross-validated report, writes the weights:
//   npx tsx scripts/learn-content.ts PAGES.ndjson[.gz] TRUTH.ndjson[.gz] [--report-only]
// PAGES rows are {key, url, html}, TRUTH rows {id, body}.
import { writeFileSync } from 'node:fs';
import { contextOf, type Context } from '../src/extract/content/body/context.ts';
import { FEATURES, readFeatures } from '../src/extract/content/body/features.ts';
import { Forest } from '../src/extract/content/body/model.ts';
import { select } from '../src/extract/content/body/select.ts';
import type { Told } from '../src/extract/content/body/told.ts';
import { boost, type BoostOptions, type Sample } from './content/boost.ts';
import { labelledPages, type LabelledPage } from './content/corpus.ts';
import { disguise, SCRIPTS, type Script } from './content/disguise.ts';
import { score } from '../bench/content/body-score.ts';

const OPTIONS: BoostOptions = { trees: 60, leaves: 20, rate: 0.16, columns: 0.4, rows: 0.5, l2: 5, minHessian: 4 };
const FOLDS = 5;
const WEIGHTS = new URL('../src/extract/data/content-model.json', import.meta.url);

interface Rows { readonly page: LabelledPage; readonly context: Context; readonly told: Told; readonly rows: Float32Array }

function rowsOf(page: LabelledPage, script: Script | null): Rows {
  const say = (text: string): string => (script === null ? text : disguise(text, script));
  const blocks = page.segments.blocks.map((block) => {
    const text = say(block.text);
    const scale = text.length / block.text.length;
    return { ...block, text, linked: Math.min(text.length, block.linked * scale), strong: Math.min(text.length, block.strong * scale) };
  });
  const context = contextOf({ blocks, frames: page.segments.frames });
  const told = { title: page.told.title === null ? null : say(page.told.title), body: script === null ? page.told.body : new Set<string>() };
  const rows = new Float32Array(blocks.length * FEATURES);
  readFeatures(context, told.title, (row, i) => rows.set(row, i * FEATURES));
  return { page, context, told, rows };
}

function samplesOf(pages: readonly Rows[]): readonly Sample[] {
  return pages.flatMap(({ page, rows, context: { blocks, furniture } }) => blocks.flatMap((_, i) => {
    const label = page.labels[i] as number;
    if (furniture[i] === 1) return [];
    return [{ row: rows.subarray(i * FEATURES, (i + 1) * FEATURES), label, weight: page.weights[i] as number }];
  }));
}

function textOf({ page, context, told, rows }: Rows, forest: Forest): string {
  const probabilities = new Float64Array(context.blocks.map((_, i) => (context.furniture[i] === 1 ? 0 : forest.judge(rows.subarray(i * FEATURES, (i + 1) * FEATURES)))));
  const verdicts = select(context, probabilities, told);
  return page.segments.blocks.filter((_, i) => verdicts[i]?.keep === true).map(({ text }) => text).join('\n\n');
}

/** Pages of one site share a fold. */
function foldOf({ page: { site } }: Rows): number {
  let hash = 5381;
  for (const letter of site) hash = (hash * 33 + letter.charCodeAt(0)) % 4_294_967_291;
  return hash % FOLDS;
}

const [pagesFile, truthFile, flag] = process.argv.slice(2);
if (pagesFile === undefined || truthFile === undefined) throw new Error('usage: learn-content.ts PAGES TRUTH [--report-only]');
const pages = labelledPages(pagesFile, truthFile);
const plain = pages.map((page) => rowsOf(page, null));
const disguised = pages.map((page, i) => rowsOf(page, SCRIPTS[i % SCRIPTS.length] as Script));

const answers: { key: string; body: string; text: string }[] = [];
const foreign: { key: string; body: string; text: string }[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const forest = new Forest(boost(samplesOf([...plain, ...disguised].filter((rows) => foldOf(rows) !== fold)), OPTIONS));
  const answer = (rows: Rows): { key: string; body: string; text: string } => ({ key: rows.page.key, body: rows.page.body, text: textOf(rows, forest) });
  answers.push(...plain.filter((rows) => foldOf(rows) === fold).map(answer));
  foreign.push(...disguised.filter((rows) => foldOf(rows) === fold).map(answer));
}
for (const [name, pairs] of [['as they are', answers], ['in other scripts', foreign]] as const) {
  const { f1, precision, recall, poor } = score(pairs);
  console.log(`${name.padEnd(18)} F1 ${f1.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  below .5: ${poor} of ${pairs.length}`);
}
for (const page of score(answers).pages.slice(0, 30)) console.log(`${page.key}  F1 ${page.f1.toFixed(3)}  precision ${page.precision.toFixed(3)}  recall ${page.recall.toFixed(3)}`);
if (process.env['ANSWERS'] !== undefined) writeFileSync(process.env['ANSWERS'], answers.map(({ key, text }) => JSON.stringify({ type: 'article', source: { key }, text })).join('\n'));

if (flag !== '--report-only') {
  const forest = boost(samplesOf([...plain, ...disguised]), OPTIONS);
  const brief = (value: number): number => Number(value.toPrecision(6));
  writeFileSync(WEIGHTS, `${JSON.stringify({ base: brief(forest.base), trees: forest.trees.map((tree) => ({ ...tree, value: tree.value.map(brief) })) })}\n`);
}
