import type { Roles } from './features/link.ts';
import { choose, type Candidate } from './link.ts';
import type { Place, Reading, Token } from './reading.ts';
import { tiedTo } from './ties.ts';

/** The chance that the likeliest respondent needs: hardly any penalty has none. */
const LEAST = 0.12;

/** Who is to pay a sum: whom grammar ties to it, else the likeliest; only a person where the sum's sentence says "he" or "she". */
export function respondentsFor(reading: Reading, roles: Roles, places: readonly Place[], candidates: readonly Candidate[], chances: readonly number[]): readonly Candidate[] {
  const tied = tiedTo(reading, roles, 'respondent', places)?.tokens ?? [];
  if (tied.length > 0) return candidates.filter(({ kind, ref }) => tied.some((token) => token.kind === kind && token.ref === ref));
  const personal = places.some(({ sentence, token }) => saysPerson(reading.sentences[sentence]?.tokens.slice(0, token) ?? []));
  const fit = candidates.map(({ kind }, at) => (personal && kind !== 'person' ? 0 : (chances[at] ?? 0)));
  return choose(candidates, fit, LEAST);
}

function saysPerson(before: readonly Token[]): boolean {
  return before.some(({ text }) => text === 'he' || text === 'she');
}
