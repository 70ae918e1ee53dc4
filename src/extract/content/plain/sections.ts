import { isParagraph, type Line } from './line.ts';
import { bareLine, biographies } from './rules/index.ts';
import type { ClutterRule } from './rules/rule.ts';
import type { Verdict } from './verdict.ts';

/** Words above which a paragraph between headlines is the article's again, not a teaser. */
const LONGEST_TEASER = 34;
const LONGEST_SUBHEADING = 6;
const LINES_OF_ENTRY = 4;
const CUT_SHORT = /(?:…|\.\.\.)\s*[\])»]?$/u;

/** What follows a label such as "Also see" or "Comments", up to where the article goes on. */
export function markSections(lines: readonly Line[], rules: readonly (ClutterRule | null)[], verdicts: Verdict[]): void {
  const words = wordsUpTo(lines, rules);
  const lastPair = lines.findLastIndex((_, at) => rules[at] === null && rules[at + 1] === null && isBody(lines[at]) && isBody(lines[at + 1]));
  for (let at = 0; at < lines.length; at += 1) {
    const rule = rules[at] ?? null;
    if (rule === null || !rule.opens) continue;
    const end = rule.kind === 'comments' ? endOfComments(words, at) : endOfHeadlines(lines, rules, at, lastPair);
    for (let index = at + 1; index < end; index += 1) if (verdicts[index] === 'text') verdicts[index] = rule.kind;
    at = end - 1;
  }
  markAged(lines, rules, verdicts);
}

/** Running sums of the words that no rule takes. */
function wordsUpTo(lines: readonly Line[], rules: readonly (ClutterRule | null)[]): readonly number[] {
  const sums = [0];
  lines.forEach((line, at) => sums.push((sums[at] ?? 0) + (rules[at] === null ? line.words : 0)));
  return sums;
}

/** Readers' voices go on to the end; the same label over a chapter of the article has more behind it than before. */
function endOfComments(words: readonly number[], label: number): number {
  const before = words[label] ?? 0;
  return (words.at(-1) ?? 0) - before <= before ? words.length - 1 : label + 1;
}

function endOfHeadlines(lines: readonly Line[], rules: readonly (ClutterRule | null)[], label: number, lastPair: number): number {
  const aged = endOfAges(rules, label);
  let teasers = 0;
  for (let at = label + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (rules[at]?.opens === true) return at;
    if (line === undefined || rules[at] !== null || !isParagraph(line) || at < aged || biographies.matches(line)) continue;
    if (CUT_SHORT.test(line.text) || (at > lastPair && isTeaser(lines, at, label) && (teasers > 0 || isBody(lines[at + 2])))) {
      teasers += 1;
      continue;
    }
    return at - (keepsSubheading(lines, rules, at, label) ? 1 : 0);
  }
  return lines.length;
}

/** Where a list of stories with their ages ends: an entry has few lines. */
function endOfAges(rules: readonly (ClutterRule | null)[], label: number): number {
  let end = label;
  for (let at = label + 1; at < rules.length && at - end <= LINES_OF_ENTRY && rules[at]?.opens !== true; at += 1) if (rules[at]?.kind === 'age') end = at;
  return end;
}

function isBody(line: Line | undefined): boolean {
  return line !== undefined && isParagraph(line) && !CUT_SHORT.test(line.text) && !biographies.matches(line);
}

/** Short, and between two headlines; lists have several such, and where the article goes on, two paragraphs stand together. */
function isTeaser(lines: readonly Line[], at: number, label: number): boolean {
  const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]];
  return line !== undefined && before !== undefined && at - 1 > label && !isParagraph(before) && line.words <= LONGEST_TEASER && (after === undefined || !isParagraph(after));
}

/** The article may go on with a subheading, which is much shorter than a headline, or no item of the headlines' list. */
function keepsSubheading(lines: readonly Line[], rules: readonly (ClutterRule | null)[], paragraph: number, label: number): boolean {
  const [headline, last] = [lines[label + 1], lines[paragraph - 1]];
  if (paragraph - 2 <= label || headline === undefined || last === undefined || rules[paragraph - 1] !== null || last.closed || last.words > LONGEST_SUBHEADING) return false;
  return bareLine(last) === last && (bareLine(headline) !== headline || last.words * 3 <= headline.words * 2);
}

/** A headline, perhaps its teaser, and its age: an entry of a list of stories, label or not. */
function markAged(lines: readonly Line[], rules: readonly (ClutterRule | null)[], verdicts: Verdict[]): void {
  const first = lines.findIndex((line, index) => rules[index] === null && isParagraph(line));
  rules.forEach((rule, age) => {
    if (rule?.kind !== 'age' || first === -1 || age < first) return;
    const teaser = lines[age - 1];
    let headline = age - 1;
    if (teaser !== undefined && CUT_SHORT.test(teaser.text) && age - 1 > first) {
      verdicts[age - 1] = 'related';
      headline -= 1;
    }
    const line = lines[headline];
    if (line !== undefined && headline > first && verdicts[headline] === 'text' && !line.closed && line.words <= 24) verdicts[headline] = 'related';
  });
}
