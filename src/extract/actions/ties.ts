import { agencyOf } from './agent.ts';
import { respondentOf } from './attach.ts';
import type { Family } from './chunks.ts';
import type { Roles } from './roles.ts';
import type { Place, Reading, Token } from './reading.ts';

export interface Tied {
  readonly rule: string;
  readonly tokens: readonly Token[];
}

/**
 * The mentions that the grammar of a sum's own sentences ties to it: those of the text before those of the headline.
 *
 * @param all - those of every sentence together
 */
export function tiedTo(reading: Reading, roles: Roles, family: Family, places: readonly Place[], all = false): Tied | null {
  const tie = family === 'agency' ? agencyOf : respondentOf;
  const ties = places.flatMap(({ sentence: at, token }, rank) => {
    const sentence = reading.sentences[at];
    const found = sentence === undefined ? null : tie(sentence, (roles.chunks[at] ?? []).map(({ chunk }) => chunk), token);
    return sentence === undefined || found === null || (rank > 0 && found.rule === 'with') ? [] : [{ in: sentence.in, rule: found.rule, tokens: found.members.flatMap((member) => sentence.tokens[member] ?? []) }];
  });
  const first = ties[0];
  if (all && first !== undefined) return { rule: first.rule === 'said' ? 'all' : first.rule, tokens: ties.flatMap(({ tokens }) => tokens) };
  return ties.find((each) => each.in === 'text') ?? ties[0] ?? null;
}
