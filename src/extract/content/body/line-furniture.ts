import { lineOf } from '../plain/line.ts';
import { appeals } from '../plain/rules/appeals.ts';
import { channels } from '../plain/rules/calls.ts';
import { clutterRuleFor, clutterRules } from '../plain/rules/index.ts';
import type { Clutter } from '../plain/rules/rule.ts';

/** Longer blocks speak for themselves. */
const LONGEST = 260;
/** Shorter ones are as often a table's or list's; ideographs say more. */
const SHORTEST = 3;
const IDEOGRAPHS = 0x2e_80;
/** Kinds whose words no article says; calls and captions read much like advice and facts. */
const CERTAIN: ReadonlySet<Clutter> = new Set(['advertisement', 'byline', 'control', 'credit', 'dateline', 'notice', 'related', 'rights', 'share', 'tags']);
/** Above it the model is believed of all but lines as short as a label: reading every block costs as much as parsing the page. */
const SURE = 0.93;
const LABEL = 110;
/** A call counts where the model doubts too. */
const DOUBT = 0.7;
const certain = clutterRules.filter((rule) => CERTAIN.has(rule.kind) || rule === appeals || rule === channels);
const doubtful = clutterRules.filter((rule) => CERTAIN.has(rule.kind) || rule.kind === 'call');

/** The kind of furniture that a block's own words tell, else null. */
export function lineFurniture(text: string, probability: number): string | null {
  if (text.length > (probability > SURE ? LABEL : LONGEST) || (text.length < SHORTEST && text.charCodeAt(0) < IDEOGRAPHS)) return null;
  const rule = clutterRuleFor(lineOf(text, true), probability < DOUBT ? doubtful : certain);
  return rule === null ? null : `says itself that it is furniture: ${rule.kind}`;
}
