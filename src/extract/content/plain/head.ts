import { readDates } from '../dates/read-dates.ts';
import { isParagraph, type Line } from './line.ts';
import type { ClutterRule } from './rules/rule.ts';
import { foldWords, looksLikeName, type Verdict } from './verdict.ts';

/** A page's headline stands among its first lines. */
const REACH = 25;
const MIN_WORDS = 3;
const MAX_WORDS = 30;
const LABELLED = /^[^:：]{2,30}[:：]/u;
const PHONE = /\b(?:tel|fax|phone)\b|\d{3}[-.) ]{1,2}\d{3}[-. ]\d{4}/iu;
const NUMBERED = /^[^.]{0,60}\bno\. ?[\w-]{1,20}\s?[/|–—-]?\s?/iu;
/** "Regulator v. Somebody, Inc.": the caption of a case, as long as its parties are many. */
const CASE = / v(?:s?\.|s) /iu;
const MAX_CASE_WORDS = 60;
const BREADCRUMB = /\S\s?[/>›»|]\s?\S/u;

/**
 * Marks the headline, and the section labels, names and captions around it.
 *
 * @param known - The headline as stated beside the document; then no other line is taken for it.
 */
export function markHead(lines: readonly Line[], rules: readonly (ClutterRule | null)[], verdicts: Verdict[], known: string | null): void {
  const first = lines.findIndex((line, at) => rules[at] === null && isParagraph(line));
  const end = first === -1 ? Math.min(lines.length, REACH) : Math.min(first, REACH);
  const title = known === null ? (first === -1 ? -1 : findTitle(lines, rules, end)) : findKnown(lines, end + 1, known);
  for (let at = 0; at < end; at += 1) if (at !== title && isNumbered(lines[at])) verdicts[at] = 'dateline';
  if (title === -1) return;

  const folded = foldWords(lines[title]?.text ?? '');
  // Upwards, so that a name above a role above a date is seen to stand beside furniture.
  for (let at = Math.max(end, title + 1) - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined) continue;
    if (at === title || foldWords(line.text) === folded) verdicts[at] = 'title';
    else if (verdicts[at] === 'text' && at < title && !isParagraph(line)) verdicts[at] = 'label';
    else if (verdicts[at] === 'text' && at > title && isFurniture(lines, verdicts, at, title)) verdicts[at] = looksLikeName(line.text) ? 'byline' : 'label';
  }
}

function findKnown(lines: readonly Line[], end: number, known: string): number {
  const wanted = foldWords(known);
  return lines.findIndex((line, at) => at < end && line.words > 0 && sameHeadline(foldWords(line.text), wanted));
}

/** Equal, or one is the other and a site's name. */
function sameHeadline(line: string, wanted: string): boolean {
  if (line === '' || wanted === '') return false;
  const [short, long] = line.length < wanted.length ? [line, wanted] : [wanted, line];
  return short === long || (short.split(' ').length >= 4 && short.length >= long.length * 0.6 && long.startsWith(short));
}

function findTitle(lines: readonly Line[], rules: readonly (ClutterRule | null)[], end: number): number {
  let best = -1;
  let highest = 0;
  for (let at = 0; at < end; at += 1) {
    const score = titleScore(lines, rules, at);
    if (score > highest) [best, highest] = [at, score];
  }
  return best;
}

/** How much a line before the first paragraph looks like its headline; 0 for not at all. */
function titleScore(lines: readonly Line[], rules: readonly (ClutterRule | null)[], at: number): number {
  const line = lines[at];
  if (line === undefined || rules[at] !== null || isNumbered(line) || line.words < MIN_WORDS) return 0;
  if (CASE.test(line.text) ? line.words > MAX_CASE_WORDS : line.words > MAX_WORDS || /[.,;:。]$/u.test(line.text)) return 0;
  const next = rules[at + 1]?.kind;
  return 1 + (line.words >= 5 ? 3 : 0) + (next === 'dateline' || next === 'byline' ? 2 : 0) + (BREADCRUMB.test(line.text) ? -3 : 0)
    + (CASE.test(line.text) ? 2 : 0) + (isFact(lines, at) ? -4 : 0) + (isLetterhead(lines, at) ? -4 : 0)
    + (line.words <= 4 && line.text === line.text.toUpperCase() ? -2 : 0) + (looksLikeName(line.text) && next !== undefined ? -2 : 0);
}

/** "Release No. 14 / January 4, 1996": a document's number and day. */
function isNumbered(line: Line | undefined): boolean {
  return line !== undefined && line.words <= 12 && NUMBERED.test(line.text) && readDates(line.text).length === 1;
}

/** "Date of the decision: …": a date, or one of several labelled lines. */
function isFact(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (!LABELLED.test(text)) return false;
  return readDates(text).length > 0 || lines.slice(Math.max(0, at - 2), at + 3).filter((line) => LABELLED.test(line.text)).length > 2;
}

/** Who writes, above how to reach them. */
function isLetterhead(lines: readonly Line[], at: number): boolean {
  return lines.slice(at, at + 4).some(({ text, words }) => words <= 24 && PHONE.test(text));
}

/** Between headline and first paragraph: a name or a label beside furniture. A standfirst is longer and stays. */
function isFurniture(lines: readonly Line[], verdicts: readonly Verdict[], at: number, title: number): boolean {
  const line = lines[at];
  if (line === undefined || line.words > 4 || line.closed || /[\p{Nd}:]/u.test(line.text)) return false;
  const beside = (index: number): boolean => (verdicts[index] ?? 'text') !== 'text';
  return beside(at + 1) || (at - 1 > title && beside(at - 1)) || (looksLikeName(line.text) && at === title + 1 && line.words <= 3);
}
