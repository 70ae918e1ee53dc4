import { describePace } from '../../src/cli/watch.ts';

const counts = (queued: number, articles: number): Parameters<typeof describePace>[0]['counts'] => ({ queued, articles, failures: 0, failuresByCode: {} });

test.each([
  [10, 100, 50, '10.0/s, about 5 s left'],
  [10, 100, 6000, '10.0/s, about 10 min left'],
  [10, 100, 72_000, '10.0/s, about 2.0 h left'],
  [10, 0, 50, ''],
  [0, 0, 50, ''],
])('after %d s with %d done and %d queued: %s', (seconds, done, queued, line) => {
  expect(describePace({ at: 0, counts: counts(queued + done, 0) }, { at: seconds * 1000, counts: counts(queued, done) })).toBe(line);
});
