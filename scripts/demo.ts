/** `npm run demo`: the samples through the pipeline into a store, the acts found as a table, the exports beside it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { ActionRecord } from '../src/records.ts';

const FOLDER = 'demo';
const STORE = `${FOLDER}/demo.db`;

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
// Some samples are pages without an article: their failures are part of the show.
finewire([0, 1], 'batch', 'samples', '--store', STORE);
for (const type of ['article', 'action', 'failure']) finewire([0], 'export', '--store', STORE, '--type', type, '-o', `${FOLDER}/${type}s.ndjson`);

const actions = readFileSync(`${FOLDER}/actions.ndjson`, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as ActionRecord);
console.log(`\n${actions.length} enforcement actions\n`);
for (const action of actions.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))) console.log(`${card(action)}\n`);
console.log(`Exports: ${FOLDER}/articles.ndjson, ${FOLDER}/actions.ndjson, ${FOLDER}/failures.ndjson`);

function finewire(accepted: readonly number[], ...args: readonly string[]): void {
  console.log(`$ finewire ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, ['dist/bin/finewire.js', ...args], { stdio: 'inherit' });
  if (status === null || !accepted.includes(status)) process.exit(status ?? 1);
}

/** An act in three lines: what, who and whom, and the sentence that it rests on. */
function card({ kind, status, penalty, agencies, respondents, date, evidence, sources }: ActionRecord): string {
  const who = `${agencies.map(({ name }) => name).join(', ') || 'unnamed authority'} → ${respondents.map(({ name }) => name).join(', ') || 'unnamed party'}`;
  const what = [date ?? 'no date', `${kind} ${status}`, penalty === null ? '' : sum(penalty), `${sources} source${sources === 1 ? '' : 's'}`].filter(Boolean).join(' · ');
  return `${what}\n  ${who}\n  “${(evidence[0]?.quote ?? '').replace(/\s+/gu, ' ')}”`;
}

function sum({ amount, currency, equivalents }: NonNullable<ActionRecord['penalty']>): string {
  const written = (value: string, code: string): string => `${Number(value).toLocaleString('en')} ${code}`;
  return [written(amount, currency), ...equivalents.map((other) => `(${written(other.amount, other.currency)})`)].join(' ');
}
