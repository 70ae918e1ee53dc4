import type { Entity, Span } from '../../../records.ts';
import { slug } from '../../../values/id.ts';
import { byPosition } from '../../../values/span.ts';
import type { Field } from '../names/tokens.ts';
import { nameKey, words, type AgencyMention } from './body.ts';
import { isMarket, isWorldBody } from './bystanders.ts';
import { addBracketed, gatherNamed, type Body } from './bodies.ts';
import { addCaptionCourt } from './captions.ts';
import { countryVotes, topCountry } from './country.ts';
import { findAgencyMentions } from './find.ts';
import { withOwnersInNames, withoutOwners } from './owners.ts';
import { withoutVenues } from './venues.ts';
import { resolveDescriptions, resolveGenerics } from './resolve.ts';

export interface FoundAgencies {
  readonly agencies: readonly Entity[];
  /** The country the article's agencies are of, else the one it names most. */
  readonly country: string | null;
  /** The tokens of each field that belong to a body. */
  readonly taken: ReadonlyMap<Field, Uint8Array>;
}

/** A bound on the work for texts that are no articles. */
const MOST_MENTIONS = 3000;

/** Finds the agencies of an article, each with every form that names it. */
export function findAgencies(fields: readonly Field[]): FoundAgencies {
  const mentions = fields.flatMap(findAgencyMentions).slice(0, MOST_MENTIONS);
  const votes = countryVotes(fields);
  const taken = new Map(fields.map((field) => [field, new Uint8Array(field.tokens.length)]));
  for (const m of mentions) taken.get(m.field)?.fill(1, m.from, m.to);

  const gathered = gatherNamed(mentions, votes);
  addBracketed(gathered, fields, taken);
  resolveDescriptions(gathered, mentions);
  resolveGenerics(gathered, mentions);
  const acting = [...withoutVenues(gathered)];
  addCaptionCourt(acting, fields, taken);
  const bodies = withoutOwners(withOwnersInNames(acting)).filter((body) => !isWorldBody(body) && !isMarket(body));
  release(mentions.filter(({ form }) => form === 'acronym'), gathered, taken);
  release(gathered.filter(isMarket).flatMap((body) => body.mentions), bodies, taken);

  const country = topCountry(new Map(bodies.filter((b) => b.country !== null).map((b) => [b.country as string, bodies.filter((o) => o.country === b.country).reduce((n, o) => n + o.mentions.length, 0)]))) ?? topCountry(votes);
  return { agencies: bodies.map((body) => toEntity(body)), country, taken };
}

/** What names no agency here may name something else: letters another body, a stock exchange itself. */
function release(mentions: readonly AgencyMention[], bodies: readonly Body[], taken: ReadonlyMap<Field, Uint8Array>): void {
  const used = new Set(bodies.flatMap((body) => body.mentions));
  for (const mention of mentions) if (!used.has(mention)) taken.get(mention.field)?.fill(0, mention.from, mention.to);
}

function toEntity(body: Body): Entity {
  const mentions = body.mentions.map(spanOfMention).toSorted(byPosition);
  const best = fullest(body.mentions);
  // Letters and descriptions ("the watchdog") stand for the name; another full name ("Financial Services Authority", of its day) is kept.
  const official = best.form !== 'name' || mentions.some((m) => m.quote === body.entry?.name) ? body.entry : null;
  const name = official?.name ?? words(best).replace(/(?:\s|\\r)+/gu, ' ');
  return { id: body.entry?.id ?? `agency:${slug(nameKey(name))}`, name, country: body.country, known: body.entry !== null, mentions };
}

export function spanOfMention(mention: AgencyMention): Span {
  const { tokens } = mention.field;
  const last = tokens[mention.to - 1];
  const start = tokens[mention.from]?.start ?? 0;
  // The possessive ending of a last word is no part of the name.
  const end = last === undefined ? start : last.end;
  return { in: mention.field.in, start, end, quote: mention.field.text.slice(start, end) };
}

/** The fullest form: a name before an acronym before a description, the longest of its kind, not all capitals. */
function fullest(mentions: readonly AgencyMention[]): AgencyMention {
  const rank = { name: 3, acronym: 2, description: 1, generic: 0 } as const;
  const best = mentions.reduce((a, b) => (weight(b) > weight(a) ? b : a));
  function weight(m: AgencyMention): number {
    const quote = words(m);
    return rank[m.form] * 1000 + Math.min(quote.length, 200) - (quote.length > 12 && quote === quote.toUpperCase() ? 500 : 0);
  }
  return best;
}
