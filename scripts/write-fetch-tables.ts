/** Writes the tables of settings and failures into `docs/fetching.md`; `--check` only tells whether they are current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { FETCH_SETTINGS, flagOf, settings, variableOf } from '../src/config.ts';
import { failureKinds, type FailureKind } from '../src/fetch/retry.ts';

const file = new URL('../docs/fetching.md', import.meta.url);
const tables: Readonly<Record<string, readonly string[]>> = {
  settings: [
    '| flag | variable | default | |', '| --- | --- | --- | --- |',
    ...FETCH_SETTINGS.map((name) => {
      const { kind, default: fallback, sentence } = settings[name];
      return `| \`${flagOf(name)}\` | \`${variableOf(name)}\` | ${(kind.show as (value: unknown) => string)(fallback) || 'none'} | ${sentence} |`;
    }),
  ],
  failures: [
    '| code | tried again | when |', '| --- | --- | --- |',
    ...Object.entries<FailureKind>(failureKinds).map(([code, { retryable, when }]) => `| \`${code}\` | ${retryable ? 'yes' : 'no'} | ${when} |`),
  ],
};

const before = readFileSync(file, 'utf8');
const after = Object.entries(tables).reduce((text, [name, lines]) => (
  text.replace(new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`, 'u'), (_all, start: string, end: string) => `${start}${lines.join('\n')}\n${end}`)
), before);
if (!process.argv.includes('--check')) writeFileSync(file, after);
else if (after !== before) throw new Error('docs/fetching.md is stale; run npx tsx scripts/write-fetch-tables.ts.');
