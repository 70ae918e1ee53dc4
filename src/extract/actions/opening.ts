import type { Reading, Sentence } from './reading.ts';

/** Fewer words are a letterhead, a place or a heading. */
const FEWEST = 8;
/** Letterhead and caption take no more sentences. */
const LONGEST = 16;
/** Verbs without which the name of a case stays a name. */
const TELLS = new Set<string>(['say', 'be', 'have', 'will', 'order', 'agree', 'impose', 'fined', 'accuse', 'settlement']);

/** The text's first sentence that tells something: "SECURITIES AND EXCHANGE COMMISSION", "Washington, D.C." and the name of the case do not. */
export function openingOf({ sentences }: Pick<Reading, 'sentences'>): number {
  const first = sentences.findIndex((sentence) => sentence.in === 'text');
  const telling = sentences.findIndex((sentence, at) => at >= first && at < first + LONGEST && sentence.in === 'text' && isTelling(sentence));
  return telling < 0 ? first : telling;
}

function isTelling({ tokens }: Sentence): boolean {
  if (tokens.filter(({ kind }) => kind === 'word').length < FEWEST || !/^[.!?"”’')]$/u.test(tokens.at(-1)?.text ?? '')) return false;
  return !tokens.some(({ text }) => text === 'v' || text === 'vs') || tokens.some(({ cls }) => cls !== null && TELLS.has(cls));
}
