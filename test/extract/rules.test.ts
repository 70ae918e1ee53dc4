import { readFileSync } from 'node:fs';
import { dateRules } from '../../src/extract/entities/dates/index.ts';
import { rulesManual } from '../../src/extract/entities/manual.ts';
import { moneyRules } from '../../src/extract/entities/money/index.ts';
import { find, type Rule } from '../../src/extract/entities/rule.ts';

/** What the examples are read against: an American article of Tuesday, 12 March 2024. */
const money = { country: 'US', named: () => 0, marked: () => false };
const dates = { published: { year: 2024, month: 3, day: 12 } };

function found<Value, Context>(rule: Rule<Value, Context>, text: string, context: Context): readonly { readonly quote: string; readonly value: Value }[] {
  return find(rule, text, context).map(({ start, end, value }) => ({ quote: text.slice(start, end), value }));
}

describe.each(moneyRules)('$name', (rule) => {
  test.each(rule.examples)('reads %j', (text, quote, value) => {
    expect(found(rule, text, money)).toMatchObject([{ quote, value }]);
  });

  test.each(rule.rejects)('declines %j', (text) => {
    expect(found(rule, text, money)).toEqual([]);
  });
});

describe.each(dateRules)('$name', (rule) => {
  test.each(rule.examples)('reads %j', (text, quote, value) => {
    expect(found(rule, text, dates)).toMatchObject([{ quote, value }]);
  });

  test.each(rule.rejects)('declines %j', (text) => {
    expect(found(rule, text, dates)).toEqual([]);
  });
});

test('the manual is current; `npm run rules` writes it', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesManual());
});
