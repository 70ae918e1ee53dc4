import type { Chunk } from './chunks.ts';
import type { Token } from './reading.ts';

/** "The other two were given": not those who are named before. */
export function isOfOthers(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(Math.max(0, verb - 6), verb).some(({ text, kind }, at, before) => text === 'others' || (text === 'other' && COUNT.test(before[at + 1]?.text ?? '') && kind === 'word' && !before.slice(at).some((token) => token.kind !== 'word')));
}

const COUNT = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})$/u;

/** Where "after being fined", "before paying" begins, for the verb's token; else null. */
export function gerundOf(tokens: readonly Token[], verb: number): number | null {
  const being = tokens[verb - 1]?.text === 'being' ? verb - 1 : tokens[verb]?.text.endsWith('ing') === true ? verb : null;
  return being !== null && GERUND.has(tokens[being - 1]?.cls ?? '') ? being - 1 : null;
}

const GERUND = new Set<string>(['after', 'before', 'since', 'while']);

/** The first respondent of a sentence's main clause, unless that opens with a pronoun. */
export function mainSubject(tokens: readonly Token[], chunks: readonly Chunk[], end: number): Chunk | null {
  const first = chunks[0];
  return first === undefined || first.from > end || tokens.slice(0, first.from).some(({ text }) => text === 'it' || text === 'he' || text === 'she') ? null : first;
}
