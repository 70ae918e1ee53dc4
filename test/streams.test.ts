import fc from 'fast-check';
import { chunked, mapOrdered, until } from '../src/streams.ts';
import { collect } from './support/collect.ts';

async function* from<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

describe('mapOrdered', () => {
  test('keeps the order of its items, whatever finishes first', () => fc.assert(fc.asyncProperty(fc.array(fc.nat(3)), fc.integer({ min: 1, max: 5 }), async (turns, ahead) => {
    const numbered = turns.map((wait, index) => ({ wait, index }));
    const results = await collect(mapOrdered(from(numbered), ahead, async ({ wait, index }) => {
      for (let turn = 0; turn < wait; turn += 1) await Promise.resolve();
      return index;
    }));
    expect(results).toEqual(numbered.map(({ index }) => index));
  })));

  test('has no more than `ahead` items in hand', async () => {
    let inHand = 0;
    let most = 0;
    await collect(mapOrdered(from([...Array(50).keys()]), 4, async () => {
      most = Math.max(most, inHand += 1);
      await new Promise((resume) => setImmediate(resume));
      inHand -= 1;
    }));
    expect(most).toBe(4);
  });

  test('passes a result on while the source is still waiting for more', async () => {
    async function* slow(): AsyncGenerator<string> {
      yield 'first';
      await new Promise(() => undefined);
    }
    const results = mapOrdered(slow(), 4, async (word) => word);
    await expect(results.next()).resolves.toEqual({ done: false, value: 'first' });
  });

  test('ends with the error of the task whose turn it is', async () => {
    const results = collect(mapOrdered(from([1, 2, 3]), 2, async (number) => {
      if (number === 2) throw new Error('two');
      return number;
    }));
    await expect(results).rejects.toThrow('two');
  });
});

describe('chunked', () => {
  test('loses and adds nothing', () => fc.assert(fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), async (items, size) => {
    const chunks = await collect(chunked(from(items), size));
    expect(chunks.flat()).toEqual(items);
    expect(chunks.every((chunk) => chunk.length > 0 && chunk.length <= size)).toBe(true);
  })));

  test('holds nothing back for longer than its patience', async () => {
    async function* slow(): AsyncGenerator<number> {
      yield* [1, 2];
      await new Promise((resume) => { setTimeout(resume, 5_000); });
      yield* [3, 4, 5];
    }
    const began = performance.now();
    const chunks = chunked(slow(), 3, 50);
    expect((await chunks.next()).value).toEqual([1, 2]);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(await collect(chunks)).toEqual([[3, 4, 5]]);
  });
});

describe('until', () => {
  test('stops a wait for the next item', async () => {
    async function* endless(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => undefined);
    }
    const controller = new AbortController();
    const items = until(endless(), controller.signal);
    expect(await items.next()).toEqual({ done: false, value: 1 });
    const next = items.next();
    controller.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
