import { agencyRules } from '../../../../src/extract/entities/agencies/find.ts';
import { findByRule } from '../../../../src/extract/entities/agencies/rule.ts';

describe.each(agencyRules)('$name', (rule) => {
  test.each(rule.examples)('reads %j', (text, quote) => {
    expect(findByRule(rule, text)).toContain(quote);
  });

  test.each(rule.rejects)('declines %j', (text) => {
    expect(findByRule(rule, text)).toEqual([]);
  });
});
