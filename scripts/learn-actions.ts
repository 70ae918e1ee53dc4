/**
 * Learns the weights of action linking from labelled documents: `npx tsx scripts/learn-actions.ts GOLD.ndjson`.
 *
 * Extraction runs as users run it, so that the weights know the mistakes that entities make. Writes
 * `src/extract/data/actions.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { findEntities } from '../src/extract/entities/index.ts';
import type { Article } from '../src/types.ts';
import type { GoldDocument } from './learn/labels.ts';
import { learn } from './learn/model.ts';
import { lessonOf } from './learn/samples.ts';

const file = process.argv[2];
if (file === undefined) throw new Error('usage: learn-actions.ts GOLD.ndjson');
const documents = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as GoldDocument);
const lessons = documents.map((document) => {
  const article = articleOf(document);
  return lessonOf(document, article, findEntities(article));
});
writeFileSync(new URL('../src/extract/data/actions.json', import.meta.url), `${JSON.stringify(learn(lessons), null, 1)}\n`);

function articleOf({ title, published, text }: GoldDocument): Article {
  return {
    kind: 'article', url: null, canonicalUrl: null, title, authors: [], publisher: null, language: 'en', modified: null, access: 'full', text, warnings: [],
    published: published === null ? null : { value: published, quote: published, from: 'input' },
  };
}
