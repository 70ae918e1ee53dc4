import type { Entity, Span } from '../../../records.ts';
import { slug } from '../../../values/id.ts';
import { byPosition } from '../../../values/span.ts';
import type { Cluster } from '../names/clusters.ts';
import type { Name } from '../names/runs.ts';
import type { CompanyEntry } from '../../data/gazetteer.ts';
import { companyByName, listedCompany } from './gazetteer.ts';

/** A company or person of an article out of the names that are it. */
export function toNamedEntity(cluster: Cluster, kind: 'company' | 'person'): Entity {
  const mentions = cluster.names.map(spanOfName).toSorted(byPosition);
  const name = fullestName(mentions).replace(/\s+/gu, ' ');
  const entry = kind === 'company' ? (companyByName(cluster.core) ?? listedShort(cluster)) : null;
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

export function spanOfName({ field, from, to }: Name): Span {
  const start = field.tokens[from]?.start ?? 0;
  const end = field.tokens[to - 1]?.end ?? start;
  return { in: field.in, start, end, quote: field.text.slice(start, end) };
}

/** The longest form, unless it shouts. */
function fullestName(mentions: readonly Span[]): string {
  const weight = ({ quote }: Span): number => quote.length - (quote.length > 6 && quote === quote.toUpperCase() ? 1000 : 0);
  return mentions.reduce((a, b) => (weight(b) > weight(a) ? b : a)).quote;
}
