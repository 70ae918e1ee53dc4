/**
 * Learns the weights of action linking from labelled documents: `npx tsx scripts/learn-actions.ts [--confidence-only] GOLD.ndjson…`.
 *
 * Extraction runs as users run it, so that the weights know the mistakes that entities make. Prints what cross-validation
 * gives, writes `src/extract/data/actions.json` and the calibration table in `docs/confidence.md`. `--confidence-only` keeps
 * the links as they were learned and learns from these documents only when to be sure.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { model as shipped } from '../src/extract/actions/model.ts';
import { findEntities } from '../src/extract/entities/index.ts';
import type { Article } from '../src/types.ts';
import { confidenceSamples, crossValidate, lessonsOf, type Case } from './learn/crossval.ts';
import type { GoldDocument } from './learn/labels.ts';
import { fit } from './learn/logistic.ts';
import { FITTINGS, learn } from './learn/model.ts';
import { calibrate, calibrationPage, reportOf } from './learn/report.ts';

const FOLDS = 8;

const { values: { 'confidence-only': confidenceOnly }, positionals: files } = parseArgs({ options: { 'confidence-only': { type: 'boolean', default: false } }, allowPositionals: true });
if (files.length === 0) throw new Error('usage: learn-actions.ts [--confidence-only] GOLD.ndjson…');
const documents = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as GoldDocument));
const cases = documents.map((document): Case => {
  const article = articleOf(document);
  return { document, article, entities: findEntities(article) };
});
const verdicts = crossValidate(cases, FOLDS);
const bands = calibrate(verdicts, FOLDS);
const model = { ...(confidenceOnly ? shipped : learn(lessonsOf(cases))), confidence: fit(confidenceSamples(verdicts), FITTINGS.confidence) };
writeFileSync(new URL('../src/extract/data/actions.json', import.meta.url), `${JSON.stringify(model)}\n`);
writeFileSync(new URL('../docs/confidence.md', import.meta.url), calibrationPage(bands, documents.length, FOLDS));
console.log(reportOf(verdicts));
for (const { from, acts, right } of bands) console.log(`confidence from ${from.toFixed(1)}: ${right} of ${acts} right`);

function articleOf({ title, published, text }: GoldDocument): Article {
  return {
    kind: 'article', url: null, canonicalUrl: null, title, authors: [], publisher: null, language: 'en', modified: null, access: 'full', text, warnings: [],
    published: published === null ? null : { value: published, quote: published, from: 'input' },
  };
}
