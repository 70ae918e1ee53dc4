// Learns how much each kind of evidence says for a title, a publication date and an author, and writes the weights to
// src/extract/data/metadata-weights.json. Reports ten-fold cross-validation, the figures to quote.
//
//   npm run build && node scripts/learn-metadata.mjs PAGES.ndjson[.gz] TRUTH.ndjson[.gz]
//
// PAGES rows: {key, url, html}; TRUTH rows: {id, title?, authors?, date?: [days]}. Deterministic: no shuffling, no random numbers.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { gatherEvidence } from '../dist/src/extract/content/metadata/evidence.js';
import { headlineOrder } from '../dist/src/extract/content/metadata/index.js';
import { orderOf } from '../dist/src/extract/content/metadata/published.js';
import { siteOf } from '../dist/src/extract/content/metadata/site.js';
import { titleCandidates } from '../dist/src/extract/content/metadata/title.js';
import { dayCandidates } from '../dist/src/extract/content/metadata/when.js';
import { authorCandidates } from '../dist/src/extract/content/metadata/who.js';
import { parsePage } from '../dist/src/extract/content/page-index.js';

const FOLDS = 10;
const ROUNDS = 80;
const STEP = 0.25;
// The labelled pages are seldom news: what they cannot teach hardly moves from its prior.
const FIXED = { 'ld-published-news': 3, 'soon-after-said': -1.5, 'soon-revised': -4, 'labelled-near': 1.5 };
const FIRM = 100;
// What schema.org, Open Graph and the press mean by a field: where the pages at hand say little, this stands.
const PRIOR = {
  title: { h1: 1, 'h1-first': 0.5, 'h1-only': 0.5, 'ld-headline': 0.7, og: 0.5, 'cut-site': 0.5, 'is-site': -1.5, 'one-word': -0.5 },
  published: {
    'ld-published': 2, 'meta-article-published': 2, 'meta-published': 1.5, ...FIXED, 'ld-published-page': 1, 'time-published-near': 1.5, 'named-published-near': 1.2, url: 1.5, 'text-published-near': 1.2,
    'ld-modified': -0.5, 'ld-modified-page': -0.5, 'meta-modified': -0.5, 'text-updated-near': -0.3, 'time-updated-near': -0.3,
    'text-first-near': 2.5, 'text-first-after': 2.5, 'text-first-far': 1, 'first-said': 0.5, 'shown-a-day-off': 1, 'said-a-day-off': -1, 'url-month': 0.7, 'not-url-month': -0.7,
  },
  authors: { 'labelled-near': FIXED['labelled-near'] },
};
const STRENGTH = { title: 3, published: 2, authors: 3 };
const THRESHOLDS = { first: -0.75, others: 0.1 };

const [pagesFile, truthFile] = process.argv.slice(2);
if (truthFile === undefined) {
  console.error('usage: node scripts/learn-metadata.mjs PAGES.ndjson[.gz] TRUTH.ndjson[.gz]');
  process.exit(2);
}
const rows = (file) => (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)).toString('utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const fold = (text) => (text ?? '').normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const people = (list) => new Set((list ?? []).flatMap((name) => name.split(/\s*(?:;|,| and | & |\||\n)\s*/u)).map((name) => fold(name.replace(/^\s*by\s+/iu, ''))).filter(Boolean));
const dot = (features, weights) => features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0);

/** Gradient ascent with per-feature steps (AdaGrad) towards the maximum of likelihood times a Gaussian around `prior`. */
function learn(groups, gradientOf, prior, strength) {
  const weights = { ...prior };
  const squares = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = {};
    for (const group of groups) {
      for (const [candidate, error] of gradientOf(group, weights)) for (const feature of candidate.features) gradient[feature] = (gradient[feature] ?? 0) + error;
    }
    for (const [feature, value] of Object.entries(gradient)) {
      const pull = value - (feature in FIXED ? FIRM : 1) * strength * ((weights[feature] ?? 0) - (prior[feature] ?? 0));
      squares[feature] = (squares[feature] ?? 0) + pull * pull;
      weights[feature] = (weights[feature] ?? 0) + (STEP * pull) / Math.sqrt(squares[feature] + 1e-8);
    }
  }
  return Object.fromEntries(Object.entries(weights).map(([feature, weight]) => [feature, Number(weight.toFixed(2))]).filter(([, weight]) => weight !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** One right candidate among several: softmax. */
function choiceGradient(group, weights) {
  if (!group.some(({ right }) => right)) return [];
  const scores = group.map(({ features }) => dot(features, weights));
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((a, b) => a + b, 0);
  const rightOnes = odds.reduce((sum, odd, at) => sum + (group[at].right ? odd : 0), 0);
  return group.map((candidate, at) => [candidate, (candidate.right ? odds[at] / rightOnes : 0) - odds[at] / all]);
}

/** Each candidate right or wrong by itself: logistic. */
function eachGradient(group, weights) {
  return group.map((candidate) => [candidate, Number(candidate.right) - 1 / (1 + Math.exp(-dot(candidate.features, weights)))]);
}

function crossValidate(groups, gradientOf, prior, strength) {
  return groups.map((group, at) => ({ group, at })).reduce((scored, { group, at }) => {
    const part = at % FOLDS;
    scored.models[part] ??= learn(groups.filter((_, index) => index % FOLDS !== part), gradientOf, prior, strength);
    scored.scores.push(group.map(({ features }) => dot(features, scored.models[part])));
    return scored;
  }, { models: [], scores: [] }).scores;
}

const truth = new Map(rows(truthFile).map((row) => [String(row.id), row]));
const sets = { title: [], published: [], authors: [] };
for (const { key, url, html } of rows(pagesFile)) {
  const want = truth.get(String(key));
  if (want === undefined) continue;
  const evidence = gatherEvidence(parsePage(html).elements, url ?? null);
  const site = siteOf(evidence);
  const headline = headlineOrder(evidence, want.title ?? null);
  if (want.title) sets.title.push(titleCandidates(evidence, site).map(({ text, features }) => ({ features, right: fold(text) === fold(want.title) })));
  if (want.date?.length) sets.published.push(dayCandidates(evidence, headline, orderOf(evidence)).map(({ day, features }) => ({ features, right: want.date.includes(day) })));
  const wanted = people(want.authors);
  sets.authors.push(Object.assign(authorCandidates(evidence, site, headline).map(({ name, key: folded, features }) => ({ name, features, right: wanted.has(folded) })), { wanted }));
}

for (const kind of ['title', 'published']) {
  const scores = crossValidate(sets[kind], choiceGradient, PRIOR[kind], STRENGTH[kind]);
  const right = sets[kind].filter((group, at) => group[scores[at].indexOf(Math.max(...scores[at]))]?.right).length;
  const possible = sets[kind].filter((group) => group.some((candidate) => candidate.right)).length;
  console.log(`${kind}: ${(right / sets[kind].length).toFixed(3)} of ${sets[kind].length} right in cross-validation; ${(possible / sets[kind].length).toFixed(3)} have a right candidate`);
}
const scores = crossValidate(sets.authors, eachGradient, PRIOR.authors, STRENGTH.authors);
const f1 = [];
let [bare, invented] = [0, 0];
sets.authors.forEach((group, at) => {
  const top = Math.max(-Infinity, ...scores[at]);
  const got = people(group.filter((_, index) => scores[at][index] > THRESHOLDS.others || (scores[at][index] === top && top > THRESHOLDS.first)).map(({ name }) => name));
  if (group.wanted.size === 0) {
    bare += 1;
    invented += Number(got.size > 0);
  } else f1.push((2 * [...got].filter((name) => group.wanted.has(name)).length) / (group.wanted.size + got.size));
});
console.log(`authors: ${(f1.reduce((a, b) => a + b, 0) / f1.length).toFixed(3)} mean set F1 in cross-validation; ${(invented / bare).toFixed(3)} of ${bare} pages without author are given one`);

writeFileSync(new URL('../src/extract/data/metadata-weights.json', import.meta.url), `${JSON.stringify({
  title: learn(sets.title, choiceGradient, PRIOR.title, STRENGTH.title),
  published: learn(sets.published, choiceGradient, PRIOR.published, STRENGTH.published),
  authors: learn(sets.authors, eachGradient, PRIOR.authors, STRENGTH.authors),
  authorThresholds: THRESHOLDS,
}, null, 1)}\n`);
