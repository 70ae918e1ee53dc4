import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Command } from 'commander';
import { addSettings, FETCH_SETTINGS } from '../config.ts';
import { ConfigError } from '../errors.ts';
import type { Fetcher } from '../fetch/index.ts';
import { readListings, readUrlList } from '../fetch/sources/urls.ts';
import { normaliseUrl } from '../fetch/url.ts';
import { chunked, until } from '../streams.ts';
import { ticketOf, type Store } from '../store/index.ts';
import { isRedis, shownStore } from '../store/open.ts';
import { counted } from '../values/counted.ts';
import { memoryLimitOption, storeOption, threadsOption, timeLimitOption } from './options.ts';
import { calendarDate, each } from './values.ts';
import { withStore, workQueue, type WorkFlags } from './work.ts';

interface SubmitFlags extends WorkFlags {
  readonly from?: readonly string[];
  readonly feed?: readonly string[];
  readonly sitemap?: readonly string[];
  readonly since?: number;
  readonly detach?: true;
}

/** URLs entered at a time. */
const ENTER = 500;

export function submitCommand(): Command {
  const command = new Command('submit')
    .description('Enter article URLs into a store and fetch them. Each URL is entered once; run it again after an interruption and it goes on.')
    .argument('[urls...]', 'addresses of articles')
    .option('--from <file>', 'a file with one URL a line ("#" begins a remark), or - for standard input; may be repeated', each)
    .option('--feed <url>', 'an RSS, Atom or JSON feed whose articles to fetch; may be repeated', each)
    .option('--sitemap <url>', 'a sitemap, news sitemap or index of them whose articles to fetch; may be repeated', each)
    .option('--since <date>', 'of feeds and sitemaps only what is dated from here on (what has no date is fetched)', readDate)
    .option('--detach', 'only enter the URLs; `finewire work` fetches them')
    .addOption(storeOption()).addOption(threadsOption()).addOption(timeLimitOption()).addOption(memoryLimitOption())
    .addHelpText('after', '\nExample:\n  finewire submit --feed https://news.example/rss --since 2024-06-01 --store fines.db --contact you@example.org')
    .action((urls: readonly string[], flags: SubmitFlags) => submit(urls, flags));
  return addSettings(command, FETCH_SETTINGS);
}

async function submit(urls: readonly string[], flags: SubmitFlags): Promise<void> {
  const { from = [], feed = [], sitemap = [] } = flags;
  if (urls.length + from.length + feed.length + sitemap.length === 0) throw new ConfigError('nothing-to-do', 'Name URLs, or where they are: --from FILE, --feed URL, --sitemap URL.');
  for (const path of from) if (path !== '-' && (await stat(path).catch(() => null))?.isFile() !== true) throw new ConfigError('not-found', `${path} is no file that can be read.`);

  if (isRedis(flags.store)) {
    const { submitShared } = await import('./shared.ts');
    await submitShared(flags, async (accept, fetcher, signal) => tell(await enter(until(addresses(urls, flags, fetcher, signal), signal), { accept }), flags.store));
    return;
  }
  await withStore(flags, {}, async (store, fetcher, signal) => {
    tell(await enter(until(addresses(urls, flags, fetcher, signal), signal), store), flags.store);
    if (flags.detach !== true && !signal.aborted) await workQueue(store, fetcher, signal, flags);
  });
}

interface Told {
  readonly entered: number;
  readonly known: number;
  /** Of those known: what failed before. */
  readonly failed: number;
}

function tell({ entered, known, failed }: Told, store: string): void {
  const before = failed === 0 ? '' : ` ${failed} of them failed before: \`finewire retry --store ${shownStore(store)}\` tries them again.`;
  process.stderr.write(`${counted(entered, 'URL')} entered, ${known} known already.${before}\n`);
}

async function* addresses(urls: readonly string[], { from = [], feed = [], sitemap = [], since = null }: Omit<SubmitFlags, 'since'> & { readonly since?: number | null }, fetcher: Fetcher, signal: AbortSignal): AsyncGenerator<string> {
  yield* urls;
  for (const path of from) yield* readUrlList(path === '-' ? process.stdin : createReadStream(path));
  for (const url of [...feed, ...sitemap]) {
    yield* readListings(url, {
      fetcher, since, signal,
      problem: ({ code, message }) => {
        process.exitCode ??= 1;
        process.stderr.write(`${code}: ${message}\n`);
      },
    });
  }
}

/** What is no URL is entered too, and becomes a failure like any other: nothing handed in disappears. */
async function enter(words: AsyncIterable<string>, store: Pick<Store, 'accept'>): Promise<Told> {
  const told = { entered: 0, known: 0, failed: 0 };
  for await (const group of chunked(words, ENTER)) {
    for (const entry of await store.accept(group.map((word) => ticketOf({ kind: 'url', location: normaliseUrl(word) ?? word, key: null, sha256: null })))) {
      told[entry === 'work' ? 'entered' : 'known'] += 1;
      if (entry === 'failed') told.failed += 1;
    }
  }
  return told;
}

function readDate(words: string): number {
  return Date.parse(/^\d{4}-\d{2}-\d{2}T/u.test(words) && !Number.isNaN(Date.parse(words)) ? words : calendarDate(words));
}
