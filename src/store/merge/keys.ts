import { firstWord } from './names.ts';
import type { Report } from './report.ts';
import { sumKeys } from './sums.ts';

/**
 * The keys under which a report is looked up: two reports that may be of one act share at least one.
 * Who it is against with how much; without money, with what was done.
 */
export function keysOf({ respondents, agencies, sums, kind }: Report): readonly string[] {
  const named = [...new Set(respondents.flatMap(({ keys }) => keys.map(firstWord)))];
  // Who is not named can only be told by the authority.
  const parties = named.length > 0 ? named.map((key) => `r:${key}`) : agencies.map(({ id }) => `a:${id}`);
  const matters = sums.length > 0 ? sums.flatMap(sumKeys) : [kind];
  return [...new Set(parties.flatMap((party) => matters.map((matter) => `${party}|${matter}`)))].toSorted();
}
