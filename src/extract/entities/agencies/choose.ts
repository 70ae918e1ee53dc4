import type { AgencyEntry, AmbiguousName } from '../../data/gazetteer.ts';
import { loadData } from '../../data/load.ts';
import { words, type AgencyMention } from './body.ts';
import type { Votes } from './country.ts';

/** Where English news takes an acronym for known without a word on the country. */
export const HOME = new Set(['US', 'EU', 'GB']);

const ambiguous: ReadonlyMap<string, AmbiguousName> = new Map((loadData('ambiguous-names.json') as readonly AmbiguousName[]).map((entry) => [entry.name, entry]));

/**
 * Of several bodies with one name or acronym, the one of the country the article is most about. A name that settles
 * nothing alone ("Ministry of Finance") is that of a country which the article names, or what English news means by it.
 */
export function choose(mention: AgencyMention, votes: Votes, present: ReadonlySet<string>, described: ReadonlySet<string | null>): AgencyEntry | null {
  const { country, entries } = mention;
  const listed = ambiguous.get(words(mention));
  const possible = listed === undefined ? entries
    : entries.filter(({ id, country: of }) => id === listed.usual || present.has(id) || (of !== null && (of === country || votes.has(of))));
  const weight = (entry: AgencyEntry): number =>
    (present.has(entry.id) ? 1000 : 0) + (entry.id === listed?.usual ? 2.5 : 0) + (HOME.has(entry.country ?? '') ? 0.25 : 0) + (country !== null && entry.country === country ? 500 : 0) + (votes.get(entry.country ?? '') ?? 0) + (described.has(entry.country) ? 5 : 0);
  return possible.reduce<AgencyEntry | null>((best, entry) => (best === null || weight(entry) > weight(best) ? entry : best), null);
}
