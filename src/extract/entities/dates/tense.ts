import type { Place } from '../rule.ts';

const FUTURE = /\b(?:will|won['’]t|shall|would|going to|to be|due|scheduled|expected|expects?|expecting|set (?:to|for|a)|slated|plans? (?:to|for)|planned|planning|upcoming|forthcoming|takes? effect|comes? into (?:force|effect)|enters? into force|must|should|has to|have to|aims? to|hopes? to|intends? to|wants?|ahead of|in time for|could|can|may|might|faces? sentencing|is to|are to|await(?:s|ing)?|pending)\b|['’]ll\b/giu;
const SAID = String.raw`said|says|told|announced|reported|added`;
const DONE = String.raw`was|were|did|came|fell|rose|began|won|lost|made|paid|found|took|gave|went|left|saw|sent|hit|held|ran|led|met|sold|bought|brought|wrote|spoke|sought|struck|became|\p{L}{3,}ed(?!\s+by\b)`;
const PAST = new RegExp(String.raw`\b(?:${SAID}|had|has|have|${DONE})\b`, 'giu');
/** Directly before a date, these look ahead unless something was done by then: "by Friday", "through September". */
const BY = /(?<![\d.]\s|\p{Lu}\p{Ll}{2,8}\s)\b(?:[Bb]y|[Uu]ntil|till|[Tt]hrough)\s(?:late |early |mid-?|(?:the )?(?:end|middle|start|beginning) of |next )?$/u;
const DONE_BY = new RegExp(String.raw`\b(?:${DONE})\b`, 'giu');
const INFINITIVE = /\bto\s(?!the\b|an?\b|its\b|his\b|her\b|their\b|our\b|\p{Lu}|\d)\p{Ll}+/gu;
const AHEAD = /\b(?:starting|beginning|no later than|(?:is|are|be|been) (?:set|scheduled|planned|due|expected)(?: for| on| in| by)?|due(?: in| on| for| by)?)\s(?:late |early |mid-?|the end of |next )?$/iu;

/** Where a sentence ends, near enough. */
const BREAK = /[.!?]["”’)]?\s|\n/u;

/** The sentence before and after a place, as far as it matters. */
function around({ text, start, end }: Place): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - 160), start).split(BREAK).at(-1) ?? '';
  const after = text.slice(end, end + 100).split(BREAK, 1)[0] ?? '';
  return { before, after };
}

/**
 * Whether the words around a date look back or ahead: the verb nearest before it decides, else the first after it.
 * Null where no verb tells.
 */
export function tenseAt(place: Place): 'past' | 'future' | null {
  const { before, after } = around(place);
  if (AHEAD.test(before)) return 'future';
  if (BY.test(before)) return doneBy(before, after) ? 'past' : 'future';
  const future = lastOf(FUTURE, before);
  const past = lastOf(PAST, before);
  if (future >= 0 || past >= 0) return future >= past ? 'future' : 'past';
  const ahead = after.search(FUTURE);
  const back = after.search(PAST);
  if (ahead < 0 && back < 0) return null;
  return back < 0 || (ahead >= 0 && ahead <= back) ? 'future' : 'past';
}

/** "It grew by June", "By June it had left": done; "ordered to pay by June", "it must, by June": not yet. */
function doneBy(before: string, after: string): boolean {
  const done = lastOf(DONE_BY, before);
  if (done >= 0) return done > lastOf(FUTURE, before) && done > lastOf(INFINITIVE, before);
  if (/^\sto\s\p{Ll}/u.test(after)) return false;
  const then = after.search(DONE_BY);
  const ahead = after.search(FUTURE);
  return lastOf(FUTURE, before) < 0 && then >= 0 && (ahead < 0 || then < ahead);
}

function lastOf(pattern: RegExp, text: string): number {
  let at = -1;
  for (const { index } of text.matchAll(pattern)) at = index;
  return at;
}
