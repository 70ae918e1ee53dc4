/** Writes the JSON Schemas in `schema/` from the zod schemas; `--check` only tells whether they are current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { ActionRecord, ArticleRecord, FailureRecord } from '../src/records.ts';

const schemas = { article: ArticleRecord, action: ActionRecord, failure: FailureRecord };

for (const [name, schema] of Object.entries(schemas)) {
  const file = new URL(`../schema/${name}.schema.json`, import.meta.url);
  const text = `${JSON.stringify({ title: `finewire ${name} record`, ...z.toJSONSchema(schema) }, null, 2)}\n`;
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) throw new Error(`schema/${name}.schema.json is stale; run npm run schema.`);
}
