import type { Body } from './bodies.ts';
import type { AgencyMention } from './body.ts';

/**
 * Leaves out what is named only to say whose part another agency is: "the Ministry's Cartel Division",
 * "the Inspector General for the Ministry", "Ministry of Trade, Office of Inspectors".
 */
/** "the Ministry's Cartel Division" is one name: the owner's words go to the part that acts. */
export function withOwnersInNames(bodies: readonly Body[]): readonly Body[] {
  const named = bodies.flatMap((body) => body.mentions.map((mention) => ({ body, mention }))).filter(({ mention: { field, to } }) => field.tokens[to - 1]?.possessive === true);
  const owners = new Map(named.map((owner) => [`${owner.mention.field.in} ${owner.mention.to}`, owner]));
  const given = new Set<AgencyMention>();
  const grown = bodies.map((body) => ({
    ...body,
    mentions: body.mentions.map((mention) => {
      const owner = mention.form === 'name' ? owners.get(`${mention.field.in} ${mention.from}`) : undefined;
      if (owner === undefined || owner.body === body) return mention;
      given.add(owner.mention);
      return { ...mention, from: owner.mention.from };
    }),
  }));
  return grown.map((body) => ({ ...body, mentions: body.mentions.filter((mention) => !given.has(mention)) })).filter(({ mentions }) => mentions.length > 0);
}

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
  return bodies.filter(({ mentions }) => {
    const telling = mentions.filter(({ form }) => form !== 'generic');
    return telling.length === 0 || !telling.every(owns);
  });
}
