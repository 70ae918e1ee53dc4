// Rewrites the gazetteers in canonical form: sorted, one entry a line, lists sorted without duplicates.
//   node scripts/format-data.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const FOLDER = new URL('../src/extract/data/', import.meta.url);

/** The files and the field that each is sorted by (null: the entry itself). */
export const FILES = {
  'agencies.json': 'id', 'ambiguous-names.json': 'name', 'companies.json': 'id',
  'given-names.json': null, 'media.json': 'name', 'places.json': 'id',
};

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const tidyList = (value) => (Array.isArray(value) ? [...new Set(value)].toSorted(order) : value);
const tidyEntry = (entry) => (typeof entry === 'string' ? entry
  : Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, tidyList(value)])));

/** The canonical text of one file. */
export function canonical(name, text) {
  const field = FILES[name];
  const key = (entry) => (field === null ? entry : entry[field]);
  const entries = JSON.parse(text).map(tidyEntry).toSorted((a, b) => order(key(a), key(b)));
  if (field === null) return `[\n${chunk([...new Set(entries)], 12).map((line) => line.map((entry) => JSON.stringify(entry)).join(', ')).join(',\n')}\n]\n`;
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
}

function chunk(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const name of Object.keys(FILES)) {
    const path = new URL(name, FOLDER);
    const text = readFileSync(path, 'utf8');
    const tidy = canonical(name, text);
    if (tidy === text) continue;
    if (process.argv.includes('--check')) { console.error(`${name} is not in canonical form: run node scripts/format-data.mjs`); process.exitCode = 1; }
    else writeFileSync(path, tidy);
  }
}
