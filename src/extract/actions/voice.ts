import type { Token } from './reading.ts';

/** Word classes of what a respondent does: pays, agrees, faces. */
export const DONE_BY = new Set<string>(['pay', 'face', 'receive', 'expect', 'agree', 'settlement', 'disgorgement', 'forfeiture', 'restitution']);
/** Word classes of what is done to it: fined, ordered. */
export const DONE_TO = new Set<string>(['fined', 'impose', 'order', 'award']);

/** What stands between "was" and its participle: "is jointly and severally liable". */
const ADVERBS = new Set<string>(['have', 'further', 'more', 'and', 'both']);

/** "was fined", "been ordered", "fined $5 million by": done to its subject. */
export function isPassive(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1, steps = 0; at >= 0 && steps < 5; at--, steps++) {
    const { cls, kind, text } = tokens[at] as Token;
    if (cls === 'be') return true;
    if (text === 'held' || text === 'found') continue;
    if (kind !== 'word' || (cls === null ? !text.endsWith('ly') : !ADVERBS.has(cls))) break;
  }
  return false;
}
