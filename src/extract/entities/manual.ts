import { agencyRules } from './agencies/find.ts';
import type { AgencyRule } from './agencies/rule.ts';
import { dateRules } from './dates/index.ts';
import { moneyRules } from './money/index.ts';
import type { Rule } from './rule.ts';

const HEAD = `# The rules for sums, dates and agencies

Printed from the rules' own examples by \`npm run rules\`; the same examples are the rules' tests. Everything is read as in an
American article of Tuesday, 12 March 2024. Values are decimals with ISO 4217 codes, and EDTF dates; a date without a value
has words that say none ("recently") or needs a date of publication that the article lacks.

Two rules may see one text: the expression that begins first wins, then the longer one. Afterwards ends of ranges are
joined, hedges ("up to", "nearly") and rates ("a day") read, restatements in another currency tied to the sum that they
restate, and the ends of intervals joined.
`;

const AGENCIES = `## Agencies

The gazetteer's names come before these rules, and names before descriptions. All forms of one body are then put together:
acronyms by the brackets that introduce them, descriptions by country and task, "the regulator" by what was named before.`;

/** The manual of all rules, in Markdown. */
export function rulesManual(): string {
  return [HEAD, '## Money', ...moneyRules.map(pageOf), '## Dates', ...dateRules.map(pageOf), AGENCIES, ...agencyRules.map(agencyPage)].join('\n\n').replace(/\n{3,}/g, '\n\n').trimEnd() + '\n';
}

function pageOf<Value, Context>({ name, about, examples, rejects }: Rule<Value, Context>): string {
  const rows = examples.map(([text, quote, value]) => `| ${cell(text)} | ${cell(quote)} | ${cell(Object.values(value).join(' '))} |`);
  const declined = rejects.length === 0 ? '' : `\n\nLeft alone: ${rejects.map((text) => `"${text}"`).join('; ')}.`;
  return `### ${name}\n\n${about}\n\n| text | found | value |\n| --- | --- | --- |\n${rows.join('\n')}${declined}`;
}

function agencyPage({ name, about, examples, rejects }: AgencyRule): string {
  const rows = examples.map(([text, quote]) => `| ${cell(text)} | ${cell(quote)} |`);
  return `### ${name}\n\n${about}\n\n| text | found |\n| --- | --- |\n${rows.join('\n')}\n\nLeft alone: ${rejects.map((text) => `"${text}"`).join('; ')}.`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
