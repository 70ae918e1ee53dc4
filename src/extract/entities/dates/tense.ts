import type { Place } from '../rule.ts';

const FUTURE = /\b(?:will|won['’]t|shall|would|going to|to be|due|scheduled|expected|expects?|expecting|set (?:to|for|a)|slated|plans? (?:to|for)|planned for|planning|upcoming|forthcoming|takes? effect|comes? into (?:force|effect)|enters? into force|must|should|deadline|until|till|has to|have to|aims? to|hopes? to|intends? to|proposed to|ahead of|in time for|could|can|may|might|appears? in court|faces? sentencing|is to|are to)\b|['’]ll\b/giu;
const PAST = /\b(?:said|says|told|was|were|had|has|have|did|came|fell|rose|began|won|lost|made|paid|found|took|gave|went|left|saw|sent|hit|held|ran|led|met|sold|bought|brought|wrote|spoke|sought|struck|won|became|posted|\p{L}{3,}ed)\b/giu;
/** Directly before a date, these look ahead: "by Friday", "through September". */
const AHEAD = /\b(?:by|until|till|through|effective from|starting|beginning|before the end of|no later than|(?:hearing|trial|sentencing|meeting|vote|deadline|conference)(?: is)? (?:on|for|in|of|set for|scheduled for)|due(?: in| on| for)?|scheduled(?: for| on)?|expected(?: in| on| by)?)\s(?:late |early |mid-?|the end of |next )?$/iu;

/** The sentence before and after a place, as far as it matters. */
function around({ text, start, end }: Place): { readonly before: string; readonly after: string } {
  const left = text.slice(Math.max(0, start - 160), start);
  const right = text.slice(end, end + 100);
  return { before: left.slice(Math.max(left.search(/[.!?]["”’)]?\s(?=[^.!?]*$)|\n(?=[^\n]*$)/u) + 1, 0)), after: right.slice(0, Math.max(0, right.search(/[.!?](?:\s|$)|\n/u)) || right.length) };
}

/**
 * Whether the words around a date look back or ahead: the verb nearest before it decides, else the first after it.
 * Null where no verb tells.
 */
export function tenseAt(place: Place): 'past' | 'future' | null {
  const { before, after } = around(place);
  if (AHEAD.test(before)) return 'future';
  const future = lastOf(FUTURE, before);
  const past = lastOf(PAST, before);
  if (future >= 0 || past >= 0) return future >= past ? 'future' : 'past';
  const ahead = after.search(FUTURE);
  const back = after.search(PAST);
  if (ahead < 0 && back < 0) return null;
  return back < 0 || (ahead >= 0 && ahead <= back) ? 'future' : 'past';
}

function lastOf(pattern: RegExp, text: string): number {
  let at = -1;
  for (const { index } of text.matchAll(pattern)) at = index;
  return at;
}
