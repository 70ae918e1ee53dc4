import type { Chunk } from './chunks.ts';
import type { Token } from './reading.ts';

/** "Former head of Orion pays": Orion does not. */
export const OFFICE: ReadonlySet<string> = new Set('ceo cfo coo head chief chairman president director officer manager trader employee executive founder owner partner lawyer attorney broker member spokesman spokeswoman banker boss salesman saleswoman adviser accountant auditor analyst worker'.split(' '));

/** "The former boss of the retailer Orion, Jane Roe": she alone. */
export function withoutEmployer(tokens: readonly Token[], chunk: Chunk): Chunk {
  const [first, next] = chunk.members;
  if (first === undefined || next === undefined || tokens[first]?.kind !== 'company' || tokens[first + 1]?.text !== ',' || next !== first + 2) return chunk;
  const before = tokens.slice(Math.max(0, first - 5), first);
  const of = before.findIndex(({ cls }, at) => (cls === 'of' || cls === 'at') && OFFICE.has(before[at - 1]?.text ?? ''));
  return of < 0 || !before.slice(of).every(({ kind }) => kind === 'word') ? chunk : { ...chunk, members: chunk.members.slice(1) };
}

/** "A former Orion banker was fined": not Orion. */
export function isEmployer(tokens: readonly Token[], company: number): boolean {
  return tokens[company]?.kind === 'company' && OFFICE.has(tokens[company + 1]?.text ?? '') && tokens[company + 2]?.text !== "'s";
}

/** "Former head of", "two officers of". */
export function isOffice(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'group' || OFFICE.has(token.text.replace(/s$/u, '')) || OFFICE.has(token.text));
}
