import type { Line } from '../line.ts';
import { biographies } from './biographies.ts';
import { bylines, wires } from './bylines.ts';
import { calls } from './calls.ts';
import { captions } from './captions.ts';
import { comments } from './comments.ts';
import { controls } from './controls.ts';
import { ages, datelines } from './datelines.ts';
import { advertisements, notices, rights, tags } from './notices.ts';
import { relatedLabel, relatedLine } from './related.ts';
import type { ClutterRule } from './rule.ts';
import { shares } from './shares.ts';

/** In running order: the first that takes a line names it. */
export const clutterRules: readonly ClutterRule[] = [
  datelines, ages, advertisements, relatedLabel, controls, shares, comments, relatedLine, bylines, wires, captions, rights, notices, tags, calls,
];

export { biographies };

/** The rule that takes a line as page furniture wherever it stands, or null. */
export function clutterRuleFor(line: Line): ClutterRule | null {
  return clutterRules.find((rule) => rule.matches(line)) ?? null;
}
