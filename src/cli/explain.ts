import { Command } from 'commander';
import { ConfigError, PermanentError } from '../errors.ts';
import { readInputs } from '../fetch/sources/index.ts';
import type { Failure, Outcome } from '../outcome.ts';
import type { ArticleAction, ArticleRecord } from '../records.ts';
import type { Page, TraceNote } from '../types.ts';

interface ExplainFlags {
  readonly key?: string;
  readonly json?: true;
}

export function explainCommand(): Command {
  return new Command('explain')
    .description('Show why a document gave what it gave: blocks kept and dropped, what was found, what was declined and by which rule.')
    .argument('<input>', 'a file or folder, or - for standard input')
    .option('--key <key>', 'the document of this key (or place, where it has none), where the input holds several')
    .option('--json', 'print the notes as NDJSON')
    .addHelpText('after', '\nExample:\n  finewire explain samples/regulator-release.html')
    .action(explain);
}

async function explain(input: string, { key, json }: ExplainFlags): Promise<void> {
  const page = await find(input, key);
  // The gazetteers are loaded only here: other commands read in threads, or not at all.
  const { processPage } = await import('../pipeline.ts');
  const notes: TraceNote[] = [];
  const outcome = processPage(page, (note) => notes.push(note));
  if (json) for (const note of notes) process.stdout.write(`${JSON.stringify(note)}\n`);
  else process.stdout.write(`${report(outcome, notes).join('\n')}\n`);
  if (outcome.type === 'failure') process.exitCode = 1;
}

/** Documents looked at to tell how many there are. */
const LOOKED_AT = 100;

/** The document of the key, else the first; others than that one are told of on stderr. */
async function find(input: string, wanted: string | undefined): Promise<Page> {
  let first: Page | Failure | null = null;
  const keys: string[] = [];
  for await (const found of readInputs([input])) {
    const key = found.source.key ?? found.source.location;
    if (wanted !== undefined && key !== wanted) continue;
    first ??= found;
    if (keys.push(key) === LOOKED_AT || wanted !== undefined) break;
  }
  if (first === null) throw new PermanentError('not-found', `${input} holds no document${wanted === undefined ? '' : ` of the key ${wanted}`}.`);
  if (keys.length > 1) process.stderr.write(`${keys[0]}: first of ${keys.length}${keys.length === LOOKED_AT ? ' or more' : ''} documents; choose with --key KEY (${keys.slice(1, 6).join(', ')}${keys.length > 6 ? ', …' : ''}).\n`);
  if (!('type' in first)) return first;
  throw new (isMissing(first) ? ConfigError : PermanentError)(first.code, first.message);
}

function isMissing({ code }: Failure): boolean {
  return code === 'not-found' || code === 'unreadable';
}

const STAGES = [['content', 'Content'], ['entities', 'Entities'], ['actions', 'Actions']] as const;

function report(outcome: Outcome, notes: readonly TraceNote[]): readonly string[] {
  return [
    ...(outcome.type === 'failure' ? [`No article: ${outcome.message} (${outcome.code})`] : headline(outcome)),
    ...STAGES.flatMap(([stage, name]) => ['', name, ...notes.filter((note) => note.stage === stage).map(line)]),
    ...(outcome.type === 'failure' ? [] : ['', 'Result', ...outcome.actions.map((action) => `  ${describeAction(action, outcome)}`), ...(outcome.actions.length === 0 ? ['  no enforcement action'] : [])]),
  ];
}

function headline({ title, published, publisher, access, warnings }: ArticleRecord): readonly string[] {
  return [
    title ?? '(no title)', `${publisher ?? 'unknown publisher'}, ${published === null ? 'no date' : `${published.value} (from ${published.from}: ${published.quote})`}, ${access}`,
    ...warnings.map(({ message }) => `Warning: ${message}`),
  ];
}

function line({ what, rule, quote, reason }: TraceNote): string {
  const words = quote.replace(/\s+/gu, ' ');
  return `  ${what.padEnd(8)} ${rule.padEnd(26)} ${words.length > 90 ? `${words.slice(0, 89)}…` : words}${reason === null ? '' : `  (${reason})`}`;
}

/** "fine imposed: Cyberspace Administration of China → Didi Global, 8026000000 CNY" */
export function describeAction({ kind, status, penalty, agencies, respondents, confidence }: ArticleAction, { agencies: bodies }: ArticleRecord): string {
  const names = agencies.map((id) => bodies.find((body) => body.id === id)?.name ?? id).join(', ') || '?';
  const sum = penalty === null ? '' : `, ${penalty.amount} ${penalty.currency}`;
  return `${kind} ${status}: ${names} → ${respondents.map(({ name }) => name).join(', ') || '?'}${sum} (confidence ${confidence.toFixed(2)})`;
}
