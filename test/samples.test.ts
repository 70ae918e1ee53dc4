import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { SAMPLES, expectationOf, viewSample } from './support/sample-view.ts';

test('there are samples of all kinds, and no expectation without one', () => {
  expect(SAMPLES.length).toBeGreaterThanOrEqual(24);
  expect(readdirSync('samples/expected').filter((name) => !SAMPLES.includes(name.replace(/\.json$/u, '')))).toEqual([]);
});

// A sample without an expectation fails: `npm run samples:accept` writes one, to be read before it is committed.
describe.each(SAMPLES)('%s', (sample) => {
  test('becomes what its expectation says', async () => {
    expect(existsSync(expectationOf(sample))).toBe(true);
    expect(await viewSample(sample)).toEqual(JSON.parse(readFileSync(expectationOf(sample), 'utf8')));
  });
});
