import { isShortFor, nameKeys } from './names.ts';
import type { Report } from './report.ts';
import { sameConverted, sameSum, significantDigits } from './sums.ts';
import { statedAlike, windowOf, windowsMeet, type Window } from './when.ts';

/** Reports that are of one act. */
export type Cluster = readonly Report[];

/**
 * Groups reports by the act that they are of. A function of the set of reports: their order does not count.
 *
 * Each report, the most telling first, joins the act it agrees best with, or begins one of its own.
 */
export function clusterReports(reports: readonly Report[]): readonly Cluster[] {
  const acts: Report[][] = [];
  for (const report of reports.toSorted(byTelling)) {
    const best = acts.map((act) => ({ act, score: agreement(report, act) })).filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score)[0];
    if (best === undefined) acts.push([report]);
    else best.act.push(report);
  }
  return acts.map((act) => act.toSorted((a, b) => compare(a.id, b.id)));
}

/** Most telling first: authority, exact date, sum in two currencies; then the earliest, then by id. */
function byTelling(a: Report, b: Report): number {
  const telling = (report: Report): number => 4 * Number(report.agencies.length > 0) + 2 * Math.min(report.sums.length, 2) + (report.date?.length ?? 0) / 10 + Number(report.respondents.length > 0);
  return telling(b) - telling(a) || compare(a.article.published ?? '9', b.article.published ?? '9') || compare(a.id, b.id);
}

/** 0 where the report cannot be of the act; else higher the more speaks for it. */
function agreement(report: Report, act: readonly Report[]): number {
  // An article that tells two acts means two.
  const possible = act.every((other) => other.document !== report.document && timesAgree(other, report) && sumsAllow(other, report));
  if (!possible || !act.some((other) => sameMatter(other, report)) || !partiesAgree(report, act)) return 0;
  const share = (agrees: (other: Report) => boolean): number => act.filter(agrees).length / act.length;
  return 1 + share(({ kind }) => kind === report.kind) + share(({ status }) => status === report.status) + share(({ date }) => date !== null && date === report.date) + Number(sharesAgency(report, act));
}

/** Sums in one currency that nobody converted have to be the same; a cap is no act. */
function sumsAllow({ sums: [a], status }: Report, { sums: [b], status: other }: Report): boolean {
  if ((status === 'maximum') !== (other === 'maximum')) return false;
  return a === undefined || b === undefined || a.currency !== b.currency || sameSum(a, b);
}

/** One sum in common, converted or not; without money, the same kind of act. */
function sameMatter(a: Report, b: Report): boolean {
  if (a.sums.length === 0 || b.sums.length === 0) return a.sums.length === b.sums.length && a.kind === b.kind;
  return a.sums.some((x, i) => b.sums.some((y, j) => sameSum(x, y) || (i + j > 0 && sameConverted(x, y))));
}

/** Agencies and respondents are the same, or one side does not say. */
function partiesAgree(report: Report, act: readonly Report[]): boolean {
  const sameAgency = sharesAgency(report, act);
  if (!sameAgency && report.agencies.length > 0 && act.some(({ agencies }) => agencies.length > 0)) return false;
  const [own, theirs] = [keysOfRespondents(report), act.flatMap(keysOfRespondents)];
  if (own.length > 0 && theirs.length > 0) return own.some((key) => theirs.includes(key) || (sameAgency && theirs.some((other) => isShortFor(key, other))));
  // Nobody named: the authority, and a sum that is not a round one, have to tell.
  return own.length === 0 && theirs.length === 0 && sameAgency && report.sums.some(({ amount }) => significantDigits(amount) >= 3);
}

function keysOfRespondents({ respondents }: Report): readonly string[] {
  return respondents.flatMap(({ keys }) => keys);
}

function sharesAgency(report: Report, act: readonly Report[]): boolean {
  const keys = new Set(act.flatMap(agencyKeys));
  return agencyKeys(report).some((key) => keys.has(key));
}

function agencyKeys({ agencies }: Report): readonly string[] {
  return agencies.flatMap(({ id, name }) => [id, ...nameKeys(name)]);
}

function timesAgree(a: Report, b: Report): boolean {
  const [x, y] = [windowOf(a), windowOf(b)] as [Window, Window];
  return windowsMeet(x, y) && statedAlike(a.date, b.date);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
