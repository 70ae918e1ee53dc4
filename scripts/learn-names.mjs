// Learns the weights that tell companies from agencies, institutions, people, places and the rest
// (src/extract/data/name-weights.json): a multinomial logistic regression over the features of a name, trained by
// stochastic gradient descent (AdaGrad) on labelled articles. Weights are numbers on features; no text is kept.
//
//   node scripts/learn-names.mjs --labelled DEV.ndjson --entities WIKIGOLD.ndjson [--unlabelled PAGES.ndjson] [--folds 5 --out FOLDER] [--write]
//
// DEV: articles with `gold.agencies` and `gold.companies`; a name that is neither may be anything but a company.
// WIKIGOLD: texts with `expected` spans of type ORG, PER, LOC, MISC; an ORG may be company, agency or institution.
// A label is therefore a set of allowed classes, and what is maximised is their summed probability.
// PAGES: articles with neither (public-domain releases, CC BY pages), of which only the sure names are taken.
// `--folds` writes weights that have not seen each fold's documents, for honest figures; `--write` those of all documents.
import { readFileSync, writeFileSync } from 'node:fs';
import { readNames } from '../dist/src/extract/entities/organisations.js';
import { featuresOf } from '../dist/src/extract/entities/companies/features.js';
import { CLASSES } from '../dist/src/extract/entities/companies/model.js';
import { spanOfName } from '../dist/src/extract/entities/companies/index.js';

const args = process.argv.slice(2);
const option = (name, fallback) => { const at = args.indexOf(name); return at < 0 ? fallback : args[at + 1]; };
const lines = (file) => (file ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : []);
const EPOCHS = Number(option('--epochs', 12));
const RATE = Number(option('--rate', 0.08));
const DECAY = Number(option('--decay', 1e-2));
const RARE = 2;
const DISTANT = Number(option('--distant-weight', 0.15));

const SUFFIX = /\b(inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|ag|sa|nv|bv|gmbh|spa|ab|asa|oyj|pte|pty|holdings?|group)\b/g;
const norm = (s) => s.normalize('NFKC').toLowerCase().replace(/[’']s?\b/g, '').replace(/&/g, ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/^(the|a|an) /, '');
const company = (s) => norm(s).replace(SUFFIX, ' ').replace(/\s+/g, ' ').trim() || norm(s);

/** The allowed classes of a name in a labelled article. */
function labelOf(cluster, gold) {
  const quotes = cluster.names.map((name) => spanOfName(name).quote);
  if (quotes.some((q) => gold.companies.has(company(q)))) return ['company'];
  if (quotes.some((q) => gold.agencies.has(norm(q)))) return ['agency'];
  return ['institution', 'person', 'place', 'other'];
}

function fromArticles(file) {
  return lines(file).map((doc) => {
    const forms = (list, key) => new Set(list.flatMap((e) => [e.name, ...e.aliases]).map(key));
    const gold = { companies: forms(doc.gold.companies, company), agencies: forms(doc.gold.agencies, norm) };
    const rows = candidatesOf(doc).map(({ cluster, features }) => ({ features, allowed: labelOf(cluster, gold) }));
    return { id: doc.id, weight: 2, rows: [...rows, ...rows.flatMap(asUnlisted)] };
  });
}

/** A company that the gazetteer has, once more as if it had not: most companies are in no list. */
function asUnlisted({ features, allowed }) {
  if (!features.some((f) => f.startsWith('listed'))) return [];
  return [{ features: features.filter((f) => !f.startsWith('listed') && !LEXICAL.test(f)), allowed }];
}
const PLACE = /^place-(?!first)/;
const LEXICAL = /^(?:first|last|word|suffix)=/;

const candidatesOf = (doc) => readNames(doc).candidates.map(({ cluster, beside }) => ({ cluster, features: [...featuresOf(cluster, beside)] }));

const ALLOWED = { ORG: ['company', 'agency', 'institution'], PER: ['person'], LOC: ['place'], MISC: ['other'] };
function fromSpans(file) {
  return lines(file).map((doc) => {
    const rows = candidatesOf({ title: null, text: doc.text }).flatMap(({ cluster, features }) => {
      const votes = {};
      for (const name of cluster.names) {
        const { start, end } = spanOfName(name);
        const span = doc.expected.find((e) => e.start < end && start < e.end);
        const type = span === undefined ? 'none' : span.type;
        votes[type] = (votes[type] ?? 0) + 1;
      }
      const [type] = Object.entries(votes).toSorted((a, b) => b[1] - a[1])[0];
      return [{ features, allowed: ALLOWED[type] ?? ['other'] }];
    });
    return { id: doc.id, weight: 2, rows };
  });
}

/**
 * Articles without labels: a name with a legal form is a company whatever else is seen of it, a name with a first name
 * that is later called by its last word is a person. They teach what stands around such names.
 */
function fromUnlabelled(file) {
  return lines(file).map((doc) => ({
    id: doc.key, weight: DISTANT,
    rows: candidatesOf(doc).flatMap(({ cluster, features }) => {
      if (cluster.form !== '') return [{ features: features.filter((f) => f !== 'legal-form'), allowed: ['company'] }];
      if (features.includes('listed')) return asUnlisted({ features, allowed: ['company'] });
      if (features.some((f) => PLACE.test(f))) return [{ features: features.filter((f) => !PLACE.test(f) && !LEXICAL.test(f)), allowed: ['place'] }];
      const person = features.includes('shortened-to-last') && (features.includes('first-name') || features.includes('titled'));
      return person ? [{ features, allowed: ['person'] }] : [];
    }),
  }));
}

/** Known features alone: those of at least RARE documents. */
function vocabulary(docs) {
  const counts = new Map();
  for (const doc of docs) for (const f of new Set(doc.rows.flatMap((r) => r.features))) counts.set(f, (counts.get(f) ?? 0) + 1);
  return new Map([...counts].filter(([, n]) => n >= RARE).map(([f], i) => [f, i]));
}

/** A small generator with a fixed seed: the same data gives the same weights. */
function random(seed) {
  let state = seed;
  return () => ((state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32);
}

function learn(docs) {
  const index = vocabulary(docs);
  const K = CLASSES.length;
  const weights = new Float64Array(index.size * K);
  const sums = new Float64Array(index.size * K);
  const squares = new Float64Array(index.size * K).fill(1e-2);
  const rows = docs.flatMap((doc) => doc.rows.map((row) => ({
    weight: doc.weight, ids: row.features.map((f) => index.get(f)).filter((i) => i !== undefined), allowed: CLASSES.map((c) => row.allowed.includes(c)),
  })));
  const next = random(7);
  let taken = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = rows.length - 1; i > 0; i--) { const j = Math.floor(next() * (i + 1)); [rows[i], rows[j]] = [rows[j], rows[i]]; }
    for (const { ids, allowed, weight } of rows) {
      const scores = Array.from({ length: K }, (_, k) => ids.reduce((sum, id) => sum + weights[id * K + k], 0));
      const most = Math.max(...scores);
      const powers = scores.map((s) => Math.exp(s - most));
      const total = powers.reduce((a, b) => a + b);
      const inside = powers.reduce((sum, p, k) => sum + (allowed[k] ? p : 0), 0);
      for (let k = 0; k < K; k++) {
        const gradient = weight * (powers[k] / total - (allowed[k] ? powers[k] / inside : 0));
        for (const id of ids) {
          const at = id * K + k;
          const g = gradient + DECAY * weights[at];
          squares[at] += g * g;
          weights[at] -= (RATE * g) / Math.sqrt(squares[at]);
        }
      }
    }
    if (epoch >= EPOCHS / 2) { taken++; for (let i = 0; i < weights.length; i++) sums[i] += weights[i]; }
  }
  const out = {};
  for (const [feature, id] of [...index].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const row = Array.from({ length: K }, (_, k) => Math.round((100 * sums[id * K + k]) / taken));
    if (row.some((w) => Math.abs(w) >= 4)) out[feature] = row;
  }
  return out;
}

const labelled = fromArticles(option('--labelled'));
const spans = fromSpans(option('--entities'));
const unlabelled = fromUnlabelled(option('--unlabelled'));
const folds = Number(option('--folds', 0));
const out = option('--out', null);
if (folds > 0) {
  // Weights that never saw the documents they judge, for an honest figure: one file for each fold.
  const hash = (id) => [...id].reduce((h, c) => (h * 31 + c.charCodeAt(0)) >>> 0, 7) % folds;
  for (let fold = 0; fold < folds; fold++) {
    const weights = learn([...[...labelled, ...spans].filter((doc) => hash(doc.id) !== fold), ...unlabelled]);
    writeFileSync(`${out}/weights-${fold}.json`, JSON.stringify({ weights, ids: [...labelled, ...spans].filter((doc) => hash(doc.id) === fold).map((doc) => doc.id) }));
  }
}
if (args.includes('--write')) {
  const weights = learn([...labelled, ...spans, ...unlabelled]);
  writeFileSync('src/extract/data/name-weights.json', `{\n${Object.entries(weights).map(([f, row]) => `${JSON.stringify(f)}:${JSON.stringify(row)}`).join(',\n')}\n}\n`);
  console.log(`${Object.keys(weights).length} features from ${labelled.length + spans.length} documents`);
}
