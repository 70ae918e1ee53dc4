import { setTimeout as sleep } from 'node:timers/promises';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../../src/store/open.ts';
import { start } from '../support/cli.ts';
import { NewsSite } from '../support/news-site.ts';

export interface KillPlan {
  readonly hosts: number;
  readonly urls: number;
  readonly kills: number;
  /** The program lives at least and at most so long before it is killed, in milliseconds. */
  readonly lives: readonly [number, number];
  readonly gapMs: number;
  /** Where the store lies. */
  readonly dir: string;
}
export interface KillReport {
  readonly articles: number;
  readonly failures: number;
  readonly queued: number;
  readonly kills: number;
  /** URLs that the store held as articles at a kill and that were asked for again later. */
  readonly refetchedStored: number;
  /** Requests above one for each URL: work under way when the program was killed. */
  readonly repeats: number;
  readonly seconds: number;
}

/** Submits URLs, kills the program with SIGKILL again and again, lets it end, and tells what the store and the site saw. */
export async function killSubmit({ hosts, urls, kills, lives, gapMs, dir }: KillPlan): Promise<KillReport> {
  const began = performance.now();
  const site = new NewsSite();
  const port = await site.open();
  const store = join(dir, 'kill.db');
  const list = join(dir, 'urls.txt');
  await writeFile(list, Array.from({ length: urls }, (_, n) => `http://127.0.${1 + (n % hosts) / 200 | 0}.${1 + (n % hosts) % 200}:${port}/${n}`).join('\n'));
  const args = ['submit', '--from', list, '--store', store, '--ports', String(port), '--allow-private', '--gap', `${gapMs}ms`, '--contact', 'test@example.org'];

  const looks: { readonly stored: ReadonlySet<string>; readonly before: number }[] = [];
  let done = 0;
  for (; done < kills; done += 1) {
    const { ended } = await runFor(args, lives[0] + Math.random() * (lives[1] - lives[0]));
    if (ended) break;
    looks.push({ stored: await articlesOf(store), before: site.hits.length });
  }
  await runFor(args, Infinity);
  const refetchedStored = looks.reduce((sum, { stored, before }) => (
    sum + site.hits.slice(before).filter(({ host, path }) => stored.has(`http://${host}:${port}${path}`)).length
  ), 0);
  const final = await openStore(store, { readOnly: true });
  const { articles, failures, queued } = await final.counts();
  await final.close();
  await site.close();
  const asked = [...site.pages().values()].reduce((sum, count) => sum + count, 0);
  return { articles, failures, queued, kills: done, refetchedStored, repeats: asked - urls, seconds: (performance.now() - began) / 1000 };
}

async function runFor(args: readonly string[], ms: number): Promise<{ readonly ended: boolean }> {
  const child = start(args);
  child.stdout?.resume();
  child.stderr?.resume();
  const end = new Promise<'ended'>((resolve) => { child.on('close', () => resolve('ended')); });
  const first = ms === Infinity ? await end : await Promise.race([end, sleep(ms)]);
  if (first === 'ended') return { ended: true };
  child.kill('SIGKILL');
  await end;
  return { ended: false };
}

async function articlesOf(path: string): Promise<ReadonlySet<string>> {
  const store = await openStore(path, { readOnly: true }).catch(() => null);
  const urls = new Set<string>();
  if (store === null) return urls;
  for await (const { source } of store.articles()) urls.add(source.location);
  await store.close();
  return urls;
}
