import { moneyRules } from '../../src/extract/entities/money/index.ts';
import { find } from '../../src/extract/entities/rule.ts';

/** What the examples are read against: an American article of a Tuesday. */
const money = { country: 'US', named: () => 0 };

describe.each(moneyRules)('$name', (rule) => {
  test.each(rule.examples)('reads %j', (text, quote, value) => {
    expect(find(rule, text, money).map((found) => ({ quote: text.slice(found.start, found.end), value: found.value }))).toMatchObject([{ quote, value }]);
  });

  test.each(rule.rejects)('declines %j', (text) => {
    expect(find(rule, text, money)).toEqual([]);
  });
});
