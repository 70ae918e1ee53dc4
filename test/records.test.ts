import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ActionRecord, ArticleRecord, Decimal, Edtf, FailureRecord, Moment } from '../src/records.ts';

describe('the published JSON Schemas', () => {
  test.each([['article', ArticleRecord], ['action', ActionRecord], ['failure', FailureRecord]])('%s is what the types are', (name, schema) => {
    const published: unknown = JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'));
    expect(published).toEqual({ title: `finewire ${name} record`, ...JSON.parse(JSON.stringify(z.toJSONSchema(schema))) });
  });
});

describe('forms', () => {
  test.each([
    [Decimal, ['0', '8026000000', '15000.5', '0.25'], ['08', '1.50', '1e9', '-5', '.5', '1,000']],
    [Edtf, ['2022-08-19', '2022-07', '2022', '2022-21', '2022-01/2022-06', '199X', 'XXXX-01-28'], ['22', '2022/07', 'July 2022', '2022-7']],
    [Moment, ['2022-08-19', '2022-08-19T23:22', '2022-08-19T23:22:00Z', '2022-08-19T23:22:00.5+08:00'], ['2022', '2022-08', '19.08.2022', '2022-08-19 23:22']],
  ])('%#: reads its own and refuses others', (form, good, bad) => {
    expect(good.filter((text) => !form.safeParse(text).success)).toEqual([]);
    expect(bad.filter((text) => form.safeParse(text).success)).toEqual([]);
  });
});
