// Writes src/extract/data/vocabulary.json: words that English mostly writes in lower case, counted over articles,
// and last names out of compromise's lexicon (MIT). Evidence for telling names from ordinary words.
//
//   node scripts/write-vocabulary.mjs ARTICLES.ndjson[.gz]…      each line an object with `text`
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import nlp from 'compromise';

const LEAST = 6;
const lower = new Map();
const upper = new Map();
const count = (map, word) => map.set(word, (map.get(word) ?? 0) + 1);

for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  for (const line of (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n').filter(Boolean)) {
    const text = JSON.parse(line).text ?? '';
    for (const [word] of text.replace(/\\[rns]/g, ' ').matchAll(/(?<![\p{L}'’.-])\p{L}+/gu)) {
      count(/^\p{Ll}/u.test(word) ? lower : upper, word.toLowerCase());
    }
  }
}
const common = [...lower].filter(([word, times]) => times >= LEAST && /^[a-z]{2,}$/.test(word) && (times > (upper.get(word) ?? 0) / 3 || times >= 60));

const lexicon = Object.entries(nlp.world().model.one.lexicon);
const tagged = (...tags) => lexicon.filter(([word, tag]) => /^\p{L}{3,}$/u.test(word) && tags.some((t) => [tag].flat().includes(t))).map(([word]) => word);
const sorted = (words) => [...new Set(words)].toSorted().join(' ');

writeFileSync('src/extract/data/vocabulary.json', JSON.stringify({
  common: sorted(common.map(([word]) => word)),
  lastNames: sorted(tagged('LastName')),
}, null, 1) + '\n');
