import type { Token } from './reading.ts';

/** Word classes of what a respondent does: pays, agrees, faces. */
export const DONE_BY = new Set<string>(['pay', 'face', 'receive', 'expect', 'agree', 'settlement', 'disgorgement', 'forfeiture', 'restitution']);
/** Word classes of what is done to it: fined, ordered. */
export const DONE_TO = new Set<string>(['fined', 'impose', 'order', 'award']);

/** Names of sums that one gets and then has to pay: "received a $5 million fine", "reached a $5 million settlement". */
const BURDENS = new Set<string>(['penalty', 'fined', 'settlement', 'disgorgement', 'forfeiture', 'damages']);
/** How far behind a sum its name may stand. */
const NAMED = 5;
/** "$5 million under the settlement", "of the settlement", "in civil penalties": a share of it. */
const SHARED = new Set<string>(['under', 'from', 'as', 'for', 'to', 'of', 'in']);
const ENTERS = /^enter(?:s|ed|ing)?$/u;

/**
 * Whether the subject of a word bears the sum: "pays", "entered into a settlement". Who receives a sum bears it only where it is
 * called a penalty or settlement: "Ohio will receive $5 million" of what others pay.
 */
export function bears(tokens: readonly Token[], verb: number, sum: number): boolean {
  const { cls, text } = tokens[verb] as Token;
  if (ENTERS.test(text)) return tokens[verb + 1]?.cls === 'into';
  if (cls !== 'receive') return cls !== null && DONE_BY.has(cls);
  const after = tokens.slice(sum + 1, sum + 1 + NAMED);
  const end = after.findIndex((token) => token.cls !== null && SHARED.has(token.cls));
  return [...tokens.slice(verb + 1, sum), ...after.slice(0, end < 0 ? NAMED : end)].some((token) => token.cls !== null && BURDENS.has(token.cls));
}

/** What stands between "was" and its participle: "is jointly and severally liable". */
const ADVERBS = new Set<string>(['have', 'further', 'more', 'and', 'both']);

/** "was fined", "been ordered", "fined $5 million by": done to its subject. */
export function isPassive(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1, steps = 0; at >= 0 && steps < 5; at--, steps++) {
    const { cls, kind, text } = tokens[at] as Token;
    if (cls === 'be') return true;
    // "was reprimanded and fined"
    if (text === 'held' || text === 'found' || (kind === 'word' && tokens[at + 1]?.cls === 'and' && text.endsWith('ed'))) continue;
    if (kind !== 'word' || (cls === null ? !text.endsWith('ly') : !ADVERBS.has(cls))) break;
  }
  return false;
}
