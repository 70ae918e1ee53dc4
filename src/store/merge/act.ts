import { SCHEMA_VERSION, type ActionRecord } from '../../records.ts';
import { idOf } from '../../values/id.ts';
import type { Cluster } from './cluster.ts';
import { areCopies, bandsOf } from './copies.ts';
import { isShortFor } from './names.ts';
import type { NamedRespondent, Report, Sum } from './report.ts';
import { sameSum, significantDigits } from './sums.ts';

/** Evidence kept of an act: the first sentences of this many reports. */
const EVIDENCE = 5;

/** The record of the act that a cluster's reports are of. Its id is a function of an article and the action's place in it. */
export function actOf(cluster: Cluster): ActionRecord {
  const reports = cluster.toSorted((a, b) => compare(a.article.published ?? '9', b.article.published ?? '9') || compare(a.id, b.id));
  const [least] = cluster.toSorted((a, b) => compare(a.id, b.id));
  if (least === undefined) throw new RangeError('An act needs a report.');
  const latest = reports.filter(({ article }) => article.published !== null).at(-1) ?? least;
  const sources = independent(reports);
  return {
    type: 'action', schemaVersion: SCHEMA_VERSION, id: idOf('action', least.article.id, String(least.article.index)),
    kind: majority(reports.map(({ kind }) => kind)) ?? latest.kind,
    // The last word counts: what was proposed is imposed later, and may be overturned.
    status: latest.status,
    penalty: penaltyOf(reports),
    agencies: partiesOf(reports), respondents: respondentsOf(reports),
    date: dateOf(reports), reason: longest(reports.map(({ reason }) => reason)),
    evidence: reports.slice(0, EVIDENCE).flatMap(({ article, evidence }) => evidence.slice(0, 1).map((span) => ({ article: article.id, ...span }))),
    confidence: confidenceOf(reports, sources),
    articles: reports.map(({ article }) => article), sources, conflicts: conflictsOf(reports),
  };
}

/** Counts reports that are no copy of an earlier one. */
function independent(reports: readonly Report[]): number {
  const told = new Map<string, Report[]>();
  let count = 0;
  for (const report of reports) {
    const signs = [report.article.id, ...report.evidence.flatMap(({ quote }) => (quote.length >= OWN_SENTENCE ? [quote] : []))];
    const bands = bandsOf(report.fingerprint);
    if (signs.some((sign) => told.has(sign)) || bands.some((band) => told.get(band)?.some((other) => areCopies(other.fingerprint, report.fingerprint)))) continue;
    count += 1;
    for (const key of [...signs, ...bands]) told.set(key, [...(told.get(key) ?? []), report]);
  }
  return count;
}

/** A sentence this long is not written twice. */
const OWN_SENTENCE = 80;

/** The sum in the currency that others convert from, in its most exact form; the rest are equivalents, as most say them. */
function penaltyOf(reports: readonly Report[]): ActionRecord['penalty'] {
  const mains = reports.flatMap(({ sums: [main] }) => main ?? []);
  const converted = new Set(reports.flatMap(({ sums }) => sums.slice(1).map(({ currency }) => currency)));
  const own = mains.filter(({ currency }) => !converted.has(currency));
  const main = first(own.length > 0 ? own : mains, votes(sameSum), digits);
  if (main === undefined) return null;
  const others = reports.flatMap(({ sums }) => sums).filter(({ currency }) => currency !== main.currency);
  const currencies = [...new Set(others.map(({ currency }) => currency))].toSorted();
  return { ...main, equivalents: currencies.flatMap((code) => first(others.filter(({ currency }) => currency === code), votes((a, b) => a.amount === b.amount), digits) ?? []) };
}

type Merit = (sum: Sum, all: ReadonlyMap<Sum, number>) => number;
const votes = (same: (a: Sum, b: Sum) => boolean): Merit => (sum, all) => [...all].reduce((count, [other, times]) => count + (same(sum, other) ? times : 0), 0);
const digits: Merit = ({ amount, qualifier }) => significantDigits(amount) + (qualifier === 'exact' ? 0.5 : 0);

/** The sum of most merit, the first merit counting most. */
function first(sums: readonly Sum[], ...merits: readonly Merit[]): Sum | undefined {
  const distinct = new Map(sums.map((sum) => [`${sum.amount} ${sum.currency} ${sum.qualifier}`, sum] as const));
  const times = countOf(sums.map((sum) => `${sum.amount} ${sum.currency} ${sum.qualifier}`));
  const all = new Map([...distinct].map(([key, sum]) => [sum, times.get(key) ?? 0] as const));
  const rated = [...all.keys()].map((sum) => ({ sum, merit: merits.map((merit) => merit(sum, all)) }));
  return rated.toSorted((a, b) => b.merit.reduce((order, merit, index) => order || merit - (a.merit[index] ?? 0), 0) || compare(a.sum.amount, b.sum.amount))[0]?.sum;
}

function countOf<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function partiesOf(reports: readonly Report[]): ActionRecord['agencies'] {
  const byId = new Map(reports.flatMap(({ agencies }) => agencies).map((body) => [body.id, body] as const));
  return [...byId.values()].toSorted((a, b) => compare(a.id, b.id));
}

/** Each respondent once, under the name of the gazetteer's entity or else the fullest one. */
function respondentsOf(reports: readonly Report[]): ActionRecord['respondents'] {
  const groups: NamedRespondent[][] = [];
  for (const respondent of reports.flatMap(({ respondents }) => respondents)) {
    const same = groups.filter((group) => group.some((other) => sameParty(other, respondent)));
    const joined = [...same.flat(), respondent];
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  const chosen = groups.map((group) => group.toSorted((a, b) => Number(b.known) - Number(a.known) || b.name.length - a.name.length || compare(a.name, b.name))[0]);
  // "Three traders" in one article are those that another names.
  const named = chosen.some((party) => party !== undefined && party.kind !== 'group');
  return chosen.flatMap((party) => (party === undefined || (named && party.kind === 'group') ? [] : [{ kind: party.kind, id: party.id, name: party.name }])).toSorted((a, b) => compare(a.name, b.name));
}

function sameParty(a: NamedRespondent, b: NamedRespondent): boolean {
  return (a.id !== null && a.id === b.id) || a.keys.some((key) => b.keys.some((other) => key === other || (a.kind === 'company' && b.kind === 'company' && isShortFor(key, other)))) ||
    (a.kind === 'group' && b.kind === 'group' && a.name.toLowerCase() === b.name.toLowerCase());
}

/** The most exact date; of equally exact ones the most frequent, then the earliest. */
function dateOf(reports: readonly Report[]): string | null {
  const dates = countOf(reports.flatMap(({ date }) => (date === null ? [] : [date])));
  const exactness = (date: string): number => (date.startsWith('X') ? 0 : date.includes('/') ? 1 : date.length);
  return [...dates].toSorted(([a, x], [b, y]) => exactness(b) - exactness(a) || y - x || compare(a, b))[0]?.[0] ?? null;
}

/** Independent accounts support each other: the chance that all of them are wrong, capped at what one record can promise. */
function confidenceOf(reports: readonly Report[], sources: number): number {
  const best = Math.max(...reports.map(({ confidence }) => confidence));
  return Math.round(1000 * Math.min(0.99, sources === 1 ? best : 1 - (1 - best) * 0.7 ** (sources - 1))) / 1000;
}

/** What the articles say otherwise of one another. A coarser date, or a rounded sum, is no conflict. */
function conflictsOf(reports: readonly Report[]): ActionRecord['conflicts'] {
  const fields = {
    kind: (report: Report) => report.kind, status: (report: Report) => report.status,
    date: (report: Report) => (report.date?.length === 10 && !report.date.startsWith('X') ? report.date : null),
    'penalty.amount': ({ sums: [main] }: Report) => (main === undefined ? null : `${main.amount} ${main.currency}`),
  };
  const currencies = new Set(reports.flatMap(({ sums }) => sums.slice(0, 1).map(({ currency }) => currency)));
  return Object.entries(fields).filter(([field]) => field !== 'penalty.amount' || currencies.size === 1).flatMap(([field, read]) => {
    const values = new Map<string, string[]>();
    for (const report of reports) {
      const value = read(report);
      if (value === null) continue;
      const articles = values.get(value);
      if (articles === undefined) values.set(value, [report.article.id]);
      else articles.push(report.article.id);
    }
    return values.size < 2 ? [] : [{ field, values: [...values].map(([value, articles]) => ({ value, articles: articles.toSorted() })).toSorted((a, b) => compare(a.value, b.value)) }];
  });
}

function majority<T extends string>(values: readonly T[]): T | undefined {
  return [...countOf(values)].toSorted(([a, x], [b, y]) => y - x || compare(a, b))[0]?.[0];
}

function longest(words: readonly (string | null)[]): string | null {
  return words.flatMap((word) => word ?? []).toSorted((a, b) => b.length - a.length || compare(a, b))[0] ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
