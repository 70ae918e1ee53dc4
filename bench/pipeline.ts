/**
 * What the pipeline costs, stage by stage, beside a bare htmlparser2 DOM parse of the same bytes, in one run.
 *
 *   npm run bench [-- --corpus FILE] [-- --rounds N]
 */
import { parseArgs } from 'node:util';
import { linkActions } from '../src/extract/actions/index.ts';
import { readArticle } from '../src/extract/content/index.ts';
import { findDates } from '../src/extract/entities/dates/index.ts';
import { findMoney } from '../src/extract/entities/money/index.ts';
import { findOrganisations } from '../src/extract/entities/organisations.ts';
import { readInputs } from '../src/fetch/sources/index.ts';
import type { Page } from '../src/types.ts';
import { parseDocument } from './parse-document.ts';

const STAGES = ['dom parse alone', 'content (parse included)', 'organisations', 'money', 'dates', 'actions'] as const;
type Stage = (typeof STAGES)[number];

const { values: { corpus, rounds } } = parseArgs({ options: { corpus: { type: 'string', default: 'samples' }, rounds: { type: 'string', default: '3' } } });
const pages: Page[] = [];
for await (const input of readInputs([corpus])) if (!('type' in input)) pages.push(input);

const best = new Map<Stage, number>();
for (let round = 0; round < Number(rounds); round += 1) {
  const spent = measure(pages);
  for (const stage of STAGES) best.set(stage, Math.min(best.get(stage) ?? Infinity, spent.get(stage) ?? 0));
}

const characters = pages.reduce((sum, { body }) => sum + (body.kind === 'html' ? body.html : body.text).length, 0);
const parse = best.get('dom parse alone') ?? 0;
const whole = STAGES.slice(1).reduce((sum, stage) => sum + (best.get(stage) ?? 0), 0);
console.log(`${pages.length} documents of ${Math.round(characters / pages.length).toLocaleString('en')} characters on average; best of ${rounds} rounds, one thread\n`);
for (const stage of STAGES) row(stage, best.get(stage) ?? 0);
row('whole pipeline', whole);
console.log(`\n${(pages.length / (whole / 1000)).toFixed(1)} documents/s`);

function row(name: string, milliseconds: number): void {
  const ratio = parse > 0 ? `${(milliseconds / parse).toFixed(2)} × parse` : '';
  console.log(`${name.padEnd(26)} ${(milliseconds / pages.length).toFixed(3).padStart(9)} ms  ${ratio}`);
}

/** Milliseconds that each stage takes for all pages. */
function measure(all: readonly Page[]): ReadonlyMap<Stage, number> {
  const spent = new Map<Stage, number>();
  const timed = <T>(stage: Stage, work: () => T): T => {
    const start = performance.now();
    const result = work();
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - start);
    return result;
  };
  for (const page of all) {
    const { body } = page;
    if (body.kind === 'html') timed('dom parse alone', () => parseDocument(body.html));
    const article = timed('content (parse included)', () => readArticle(page));
    if (article.kind === 'skipped') continue;
    const { agencies, companies, people, country } = timed('organisations', () => findOrganisations(article));
    const money = timed('money', () => findMoney(article, { country }));
    const dates = timed('dates', () => findDates(article));
    timed('actions', () => linkActions(article, { agencies, companies, people, money, dates }));
  }
  return spent;
}
