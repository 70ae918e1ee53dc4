import { lineOf, type Line } from '../line.ts';
import { appeals } from './appeals.ts';
import { biographies } from './biographies.ts';
import { bylines, wires } from './bylines.ts';
import { calls, channels } from './calls.ts';
import { captions, credits } from './captions.ts';
import { comments } from './comments.ts';
import { controls } from './controls.ts';
import { ages, datelines } from './datelines.ts';
import { advertisements, notices, rights, tags } from './notices.ts';
import { polls } from './polls.ts';
import { relatedLabel, relatedLine } from './related.ts';
import type { ClutterRule } from './rule.ts';
import { shares } from './shares.ts';

/** In running order: the first that takes a line names it. */
export const clutterRules: readonly ClutterRule[] = [
  datelines, ages, advertisements, relatedLabel, controls, shares, comments, relatedLine, bylines, wires, credits, captions, rights, notices, tags, channels, calls, appeals, polls,
];

export { biographies };

/** What a list or emphasis of a text editor puts around a line's words. */
const MARKS = /^(?:(?:[•·*‣◦▪●–—-]{1,3}|\d{1,2}[.)])\s+|[*_]{1,3}(?=[^\s*_])){1,3}|(?<=[^\s*_])[*_]{1,3}$/gu;

const MARKED = /^[•·*‣◦▪●–—_\d-]|[*_]$/u;

/** A line without the marks of a list item or of emphasis. */
export function bareLine(line: Line): Line {
  const text = MARKED.test(line.text) ? line.text.replace(MARKS, '') : line.text;
  return text === line.text || text === '' ? line : lineOf(text, line.gap);
}

/** The rule that takes a line as page furniture wherever it stands, bulleted or not, or null. */
export function clutterRuleFor(line: Line, rules: readonly ClutterRule[] = clutterRules): ClutterRule | null {
  const bare = bareLine(line);
  return rules.find((rule) => rule.matches(bare) || (bare !== line && rule.matches(line))) ?? null;
}
