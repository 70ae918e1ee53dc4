import type { Pool, PoolOptions } from '../../src/pool.ts';
import type { Page } from '../../src/types.ts';
import { pageOf } from '../../src/fetch/sources/page.ts';

// Threads run JavaScript, so this is the built pool.
const { createPool, PoolClosedError } = await import(new URL('../../dist/src/pool.js', import.meta.url).href) as { createPool: (options: PoolOptions) => Pool; PoolClosedError: new () => Error };

const page = (key: string, html: string): Page => pageOf({ kind: 'html', location: `${key}.html`, key }, { kind: 'html', html }, html);
const small = page('small', '<html><body><article><h1>Fined</h1><p>The regulator fined Northwind Bank $5 million on Tuesday for late reports.</p></article></body></html>');
const huge = page('huge', `<html><body><article>${'<p>The regulator fined <b>Northwind Bank</b> $5 million on Tuesday for late reports.</p>'.repeat(40_000)}</article></body></html>`);

const greedy = page('greedy', `<html><body><article>${'<p>a</p>'.repeat(900_000)}</article></body></html>`);

let pool: Pool;
afterEach(() => pool.close());

test('a document over the time limit is one failure; the next has a thread again', async () => {
  pool = createPool({ threads: 1 });
  const slow = createPool({ threads: 1, timeLimit: 20 });
  const outcomes = await Promise.all([slow.run(huge), slow.run(huge)]);
  await slow.close();
  expect(outcomes).toMatchObject([{ type: 'failure', code: 'time-limit', source: { key: 'huge' } }, { type: 'failure', code: 'time-limit' }]);
  expect(await pool.run(small)).toMatchObject({ type: 'article' });
});

test('a document over the memory limit is one failure; its neighbours are done', async () => {
  pool = createPool({ threads: 1, memoryLimit: 120 });
  const outcomes = await Promise.all([small, greedy, small].map((document) => pool.run(document)));
  expect(outcomes).toMatchObject([{ type: 'article' }, { type: 'failure', code: 'memory-limit' }, { type: 'article' }]);
});

test('closing cuts work in hand short, and says so', async () => {
  pool = createPool({ threads: 1 });
  const cut = Promise.allSettled([pool.run(huge), pool.run(small)]);
  await pool.close();
  expect(await cut).toMatchObject([{ reason: expect.any(PoolClosedError) }, { reason: expect.any(PoolClosedError) }]);
});
