import type { Body } from './bodies.ts';
import type { AgencyMention } from './body.ts';

/**
 * Leaves out what is named only to say whose part another agency is: "the Ministry's Cartel Division",
 * "the Inspector General for the Ministry", "Ministry of Trade, Office of Inspectors".
 */
export function withoutOwners(bodies: readonly Body[]): readonly Body[] {
  const starts = new Map<AgencyMention['field'], Set<number>>();
  const ends = new Map<AgencyMention['field'], Set<number>>();
  const put = (map: typeof starts, field: AgencyMention['field'], at: number): void => {
    const set = map.get(field) ?? new Set();
    map.set(field, set.add(at));
  };
  for (const mention of bodies.flatMap((body) => body.mentions)) {
    if (mention.form !== 'name') continue;
    put(starts, mention.field, mention.from);
    put(ends, mention.field, mention.to);
  }
  const owns = ({ field, from, to }: AgencyMention): boolean => {
    const { tokens } = field;
    const comma = tokens[to]?.text === ',' && tokens[to + 1]?.lower === 'office';
    if ((tokens[to - 1]?.possessive === true && starts.get(field)?.has(to) === true) || (comma && starts.get(field)?.has(to + 1) === true)) return true;
    const link = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
    const before = tokens[link - 1]?.text === ')' ? link - 3 : link; // "(OIG)"
    return /^(?:of|for|at)$/.test(tokens[link]?.lower ?? '') && (ends.get(field)?.has(link) === true || ends.get(field)?.has(before) === true);
  };
  return bodies.filter((body) => !body.mentions.filter((m) => m.form !== 'generic').every(owns));
}
