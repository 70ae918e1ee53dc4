import fc from 'fast-check';
import { compareDecimals } from '../../../src/values/decimal.ts';
import { matches, NO_FILTER, type Filter } from '../../../src/store/export/filter.ts';
import { periodOf } from '../../../src/values/period.ts';
import { mergeReports, reportsOf } from '../../../src/store/merge/index.ts';
import { failure, line } from '../contract.ts';
import { fineRecord } from '../../support/records.ts';

const article = fineRecord('FERC fined Northwind Power 1.5 million euros.', {
  agency: 'FERC', company: 'Northwind Power', sum: '1.5 million euros', amount: '1500000.5', currency: 'EUR', published: '2023-04-05T06:00:00Z', date: '2023-03',
});

const WANTED: readonly [Partial<Filter>, passes: boolean, why: string][] = [
  [{}, true, 'nothing is asked'],
  [{ agency: 'us/ferc' }, true, 'the id'],
  [{ agency: 'FERC' }, true, 'the end of the id, in any case'],
  [{ agency: 'erc' }, false, 'only a part of a word'],
  [{ company: 'northwind' }, true, 'a word of the name'],
  [{ company: 'Northwind Power' }, true, 'the name'],
  [{ company: 'Power Northwind' }, false, 'words in another order'],
  [{ currency: 'EUR' }, true, 'the currency'],
  [{ currency: 'USD' }, false, 'another currency'],
  [{ minAmount: '1500000.5' }, true, 'the very sum'],
  [{ minAmount: '1500000.51' }, false, 'a cent more'],
  [{ minAmount: '999999999', currency: 'EUR' }, false, 'more digits'],
  [{ status: 'imposed' }, true, 'the status'],
  [{ status: 'proposed' }, false, 'another status'],
  [{ agency: 'ferc', company: 'northwind', minAmount: '1000000' }, true, 'all of it'],
  [{ agency: 'ferc', company: 'southwind', minAmount: '1000000' }, false, 'all but one'],
];

describe.each(WANTED)('a filter %j', (wanted, passes, why) => {
  test(`${passes ? 'lets pass' : 'stops'}: ${why}`, async () => {
    expect(matches(article, { ...NO_FILTER, ...wanted })).toBe(passes);
    for (const { act } of mergeReports(reportsOf(article))) expect(matches(act, { ...NO_FILTER, ...wanted })).toBe(passes);
  });
});

test('a failure passes only where nothing is asked', () => {
  const { outcome } = failure(line(1));
  const record = { ...outcome, attempts: 1, at: '2024-01-01T00:00:00Z' } as Parameters<typeof matches>[0];
  expect(matches(record, NO_FILTER)).toBe(true);
  expect(matches(record, { ...NO_FILTER, since: '2020' })).toBe(false);
});

// The article appeared on 5 April 2023 and dates the act to March 2023.
test.each<[Partial<Filter>, ofArticle: boolean, ofAct: boolean]>([
  [{ since: '2023' }, true, true],
  [{ since: '2023-04' }, true, false],
  [{ since: '2023-03-15' }, true, true],
  [{ until: '2023-03' }, false, true],
  [{ until: '2023-04-05' }, true, true],
  [{ until: '2022' }, false, false],
  [{ since: '2023-03-01', until: '2023-03-31' }, false, true],
])('dates %j: article %p, act %p', async (wanted, ofArticle, ofAct) => {
  expect(matches(article, { ...NO_FILTER, ...wanted })).toBe(ofArticle);
  for (const { act } of mergeReports(reportsOf(article))) expect(matches(act, { ...NO_FILTER, ...wanted })).toBe(ofAct);
});

test.each<[string, string | null, string | null]>([
  ['2024-02-29', '2024-02-29', '2024-02-29'],
  ['2024-02', '2024-02-01', '2024-02-31'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['199X', '1990-01-01', '1999-12-31'],
  ['2022-21', '2022-03-01', '2022-05-31'],
  ['2022-35', '2022-07-01', '2022-09-31'],
  ['2022-01/2023-06', '2022-01-01', '2023-06-31'],
  ['2022-XX-05', '2022-01-05', '2022-12-05'],
  ['XXXX-01-28', null, null],
])('%s lasts from %s to %s', (edtf, first, last) => {
  expect(periodOf(edtf)).toEqual(first === null ? null : { first, last });
});

test('decimals compare as numbers do, without being made ones', () => {
  const cents = fc.bigInt({ min: 0n, max: 10n ** 30n });
  const decimal = (value: bigint): string => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`.replace(/0+$/u, '').replace(/\.$/u, '');
  fc.assert(fc.property(cents, cents, (a, b) => {
    expect(Math.sign(compareDecimals(decimal(a), decimal(b)))).toBe(a < b ? -1 : Number(a > b));
  }));
});
