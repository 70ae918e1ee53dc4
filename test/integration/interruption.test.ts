import { join } from 'node:path';
import { openStore } from '../../src/store/open.ts';
import { finewire, start } from '../support/cli.ts';
import { collect } from '../support/collect.ts';
import { corpus } from '../support/corpus.ts';
import { folderOf } from '../support/folder.ts';

const COUNT = 1_500;

async function articlesOf(path: string): Promise<string> {
  const store = await openStore(path, { readOnly: true });
  const articles = await collect(store.articles());
  await store.close();
  return articles.map((article) => JSON.stringify(article)).join('\n');
}

test('a batch killed at random moments and run again ends as one that was not', async () => {
  const folder = await folderOf({ 'corpus.ndjson': corpus(COUNT) });
  const batch = (store: string): readonly string[] => ['batch', 'corpus.ndjson', '--store', store, '--threads', '2'];
  const began = performance.now();
  expect(await finewire(batch('whole.db'), { cwd: folder })).toMatchObject({ code: 0, stdout: '' });
  const whole = performance.now() - began;

  for (let kill = 0; kill < 5; kill += 1) {
    const child = start(batch('killed.db'), folder);
    const killer = setTimeout(() => child.kill('SIGKILL'), Math.random() * whole);
    await new Promise((resolve) => child.on('close', resolve));
    clearTimeout(killer);
  }
  const last = await finewire(batch('killed.db'), { cwd: folder });
  expect(last.code).toBe(0);
  expect(last.stderr).toContain(`${COUNT} inputs: ${COUNT} articles, 0 failures, 0 queued`);
  expect(await articlesOf(join(folder, 'killed.db'))).toBe(await articlesOf(join(folder, 'whole.db')));
}, 600_000);

test('Ctrl-C ends a batch soon, keeps what is finished, and the next run goes on', async () => {
  const folder = await folderOf({ 'corpus.ndjson': corpus(20 * COUNT) });
  const child = start(['batch', 'corpus.ndjson', '--store', 'a.db', '--threads', '2'], folder);
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  let articles = 0;
  while (articles === 0) {
    await new Promise((resume) => setTimeout(resume, 50));
    articles = await countArticles(join(folder, 'a.db'));
  }
  const asked = performance.now();
  child.kill('SIGINT');
  expect(await closed).toBe(130);
  expect(performance.now() - asked).toBeLessThan(15_000);
  const kept = await countArticles(join(folder, 'a.db'));
  expect(kept).toBeGreaterThanOrEqual(articles);
  expect(kept).toBeLessThan(20 * COUNT);
}, 300_000);

async function countArticles(path: string): Promise<number> {
  try {
    const store = await openStore(path, { readOnly: true });
    const { articles } = await store.counts();
    await store.close();
    return articles;
  } catch {
    return 0; // not made yet
  }
}
