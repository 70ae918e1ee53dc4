import { lineOf } from '../../../src/extract/content/plain/line.ts';
import { biographies, clutterRuleFor, clutterRules } from '../../../src/extract/content/plain/rules/index.ts';

describe.each([...clutterRules, biographies].map((rule) => ({ name: `${rule.kind}${rule.opens ? ' (opens)' : ''}`, rule })))('$name', ({ rule }) => {
  test.each([...rule.examples])('takes %j', (text) => {
    expect(rule.matches(lineOf(text, true))).toBe(true);
    if (rule !== biographies) expect(clutterRuleFor(lineOf(text, true))).not.toBeNull();
  });

  test.each([...rule.rejects])('leaves %j', (text) => {
    expect(rule.matches(lineOf(text, true))).toBe(false);
    expect(clutterRuleFor(lineOf(text, true))?.kind ?? 'text').toBe('text');
  });
});
