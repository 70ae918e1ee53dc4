import type { Line } from './line.ts';
import { markHead } from './head.ts';
import { bareLine, clutterRuleFor } from './rules/index.ts';
import type { ClutterRule } from './rules/rule.ts';
import { markSections } from './sections.ts';
import { markStanzas, markTail } from './tail.ts';
import type { Verdict } from './verdict.ts';

const LONG_ENOUGH_TO_REPEAT = 8;

/**
 * Judges each line of a text that once was a page: first by itself, then by its neighbours.
 *
 * A text of one line is an article, whatever it says.
 *
 * @param title - The headline as stated beside the document, or null to look for one.
 */
export function judgeLines(lines: readonly Line[], title: string | null): readonly Verdict[] {
  if (lines.length < 2) return lines.map(() => 'text');
  const rules = withoutAdvice(lines, lines.map((line) => clutterRuleFor(line)));
  const verdicts: Verdict[] = rules.map((rule) => rule?.kind ?? 'text');
  markRepeats(lines, verdicts);
  markSections(lines, rules, verdicts);
  markHead(lines, rules, verdicts, title);
  markStanzas(lines, rules, verdicts);
  markTail(lines, rules, verdicts);
  return verdicts.includes('text') ? verdicts : lines.map(() => 'text');
}

/** "- Start your claim early", beside items that no rule takes: the article's own list. */
function withoutAdvice(lines: readonly Line[], rules: readonly (ClutterRule | null)[]): readonly (ClutterRule | null)[] {
  const isItem = lines.map((line) => bareLine(line) !== line);
  const isOwn = (at: number): boolean => isItem[at] === true && rules[at] === null;
  return rules.map((rule, at) => ((rule?.kind === 'call' || rule?.kind === 'caption') && isItem[at] === true && (isOwn(at - 1) || isOwn(at + 1)) ? null : rule));
}

function markRepeats(lines: readonly Line[], verdicts: Verdict[]): void {
  const seen = new Set<string>();
  lines.forEach(({ text, words }, at) => {
    if (words < LONG_ENOUGH_TO_REPEAT || !/^\P{Ll}*\p{Lu}|^\p{Lo}/u.test(text.slice(0, 3)) || verdicts[at] !== 'text') return;
    if (seen.has(text)) verdicts[at] = 'repeat';
    seen.add(text);
  });
}
