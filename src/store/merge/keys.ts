import { firstWord } from './names.ts';
import type { Report } from './report.ts';
import { significantDigits, sumKeys } from './sums.ts';

/**
 * The keys under which a report is looked up: two reports that may be of one act share at least one.
 * Who it is against with about how much; without money, with what was done. Companies go by their first word,
 * as their short forms do; people by their whole name. Where nobody is named, the authority and the very sum have to do.
 *
 * Two tellings of one article meet by its id, so that no two acts get the same one.
 *
 * Keys are narrow on purpose: reports that share one, directly or through others, are compared anew at each change.
 */
export function keysOf({ respondents, agencies, sums, kind, article }: Report): readonly string[] {
  const named = respondents.flatMap((respondent) => respondent.keys.map((key) => (respondent.kind === 'person' ? key : firstWord(key))));
  const about = sums.length > 0 ? sums.flatMap(sumKeys) : [kind];
  const very = sums.length > 0 ? sums.filter(({ amount }) => significantDigits(amount) >= 3).map(({ amount, currency }) => `${currency} ${amount}`) : [kind];
  const keys = named.length > 0 ? pairs(named, about) : pairs(agencies.map(({ id }) => id), very);
  return [...new Set([...keys, `#${article.id} ${article.index}`])].toSorted();
}

function pairs(parties: readonly string[], matters: readonly string[]): readonly string[] {
  return parties.flatMap((party) => matters.map((matter) => `${party}|${matter}`));
}
