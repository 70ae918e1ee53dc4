import { Channel } from '../../src/fetch/channel.ts';

test('what is made and not taken stays little, and nothing is lost', async () => {
  const channel = new Channel<number>(3);
  let made = 0;
  let unread = 0;
  let most = 0;
  const produce = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) {
      await channel.room();
      await new Promise((resume) => { setImmediate(resume); });
      most = Math.max(most, unread += 1);
      channel.push(made);
      made += 1;
    }
  };
  void Promise.all(Array.from({ length: 5 }, () => produce(20))).then(() => channel.end());
  const taken: number[] = [];
  for await (const item of channel.read()) {
    taken.push(item);
    unread -= 1;
    await new Promise((resume) => { setImmediate(resume); });
  }
  expect(taken).toEqual([...Array(100).keys()]);
  // The three that may lie unread, and one from each producer that had begun before they did.
  expect(most).toBeLessThanOrEqual(3 + 5);
});

test('an error ends the consumer at once, an end only after what is left', async () => {
  const broken = new Channel<number>(1);
  broken.push(1);
  broken.end(new Error('no'));
  await expect(broken.read().next()).rejects.toThrow('no');
  const ended = new Channel<number>(1);
  ended.push(1);
  ended.end();
  const items: number[] = [];
  for await (const item of ended.read()) items.push(item);
  expect(items).toEqual([1]);
  await ended.room();
});

test('a producer that went on and ended does not leave the others waiting', async () => {
  const channel = new Channel<number>(1);
  channel.push(0);
  const quits = channel.room();
  const goesOn = channel.room().then(() => { channel.push(1); channel.end(); });
  const taken: number[] = [];
  for await (const item of channel.read()) taken.push(item);
  await Promise.all([quits, goesOn]);
  expect(taken).toEqual([0, 1]);
});
