import type { Entity, Span } from '../../../records.ts';
import { slug } from '../../../values/id.ts';
import { byPosition } from '../../../values/span.ts';
import type { Cluster } from '../names/clusters.ts';
import type { Name } from '../names/runs.ts';
import type { CompanyEntry } from '../../data/gazetteer.ts';
import { companyByName, listedCompany } from './gazetteer.ts';

/** A company or person of an article out of the names that are it. */
export function toNamedEntity(cluster: Cluster, kind: 'company' | 'person'): Entity {
  const possessive = cluster.form === '' && cluster.names.every(({ field, to }) => isPossessiveName(field, to));
  const mentions = cluster.names.map((one) => spanOfName(one, possessive)).toSorted(byPosition);
  const name = fullestName(mentions).replace(/(?:\s|\\r)+/gu, ' ');
  const entry = kind === 'company' ? (companyByName(cluster.words) ?? listedShort(cluster)) : null;
  return { id: entry?.id ?? `${kind}:${slug(name)}`, name, country: entry?.country ?? null, known: entry !== null, mentions };
}

/** "ByteDance China" is listed as "ByteDance", where the article calls it so too. */
function listedShort({ names }: Cluster): CompanyEntry | null {
  for (const { field, from, to } of names) {
    const listed = listedCompany(field, from);
    if (listed !== null && listed.length === to - from && !listed.entry.ambiguous) return listed.entry;
  }
  return null;
}

export function spanOfName({ field, from, to }: Name, possessive = false): Span {
  const start = field.tokens[from]?.start ?? 0;
  const last = field.tokens[to - 1];
  const end = last === undefined ? start : last.end + (possessive ? POSSESSIVE : 0);
  return { in: field.in, start, end, quote: field.text.slice(start, end) };
}

const POSSESSIVE = "'s".length;
/** What follows a name and nothing that it owns: "Kessler's and", "at Kessler's.", "Kessler's said". */
const NO_NOUN = new Set('and or in on at to of for from by with is was are were has had have will would said says which who that as than became opened closed sold , . ; : ) ( !'.split(' '));

/** Shops and eateries are called so: "Kessler's" that never owns anything. */
function isPossessiveName({ tokens, text }: Name['field'], to: number): boolean {
  const last = tokens[to - 1];
  const next = tokens[to];
  return last?.possessive === true && /^[’']s/u.test(text.slice(last.end, last.end + 2)) && (next === undefined || NO_NOUN.has(next.lower) || next.text === '\n');
}

/** The longest form, unless it shouts. */
function fullestName(mentions: readonly Span[]): string {
  const weight = ({ quote }: Span): number => quote.length - (quote.length > 6 && quote === quote.toUpperCase() ? 1000 : 0);
  return mentions.reduce((a, b) => (weight(b) > weight(a) ? b : a)).quote;
}
