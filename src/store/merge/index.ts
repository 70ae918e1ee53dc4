/**
 * Merging: from what articles report to what was done in the world.
 *
 * Both stores keep reports with their keys. When an article comes, goes or changes, the reports that
 * share a key with its own, and those that share one with these, are clustered anew; all others stay.
 */
import type { ActionRecord } from '../../records.ts';
import { actOf } from './act.ts';
import { clusterReports } from './cluster.ts';
import type { Report } from './report.ts';

export { keysOf } from './keys.ts';
export { reportsOf, type Report } from './report.ts';

/** An act, and the reports that it was merged from. */
export interface Merged {
  readonly act: ActionRecord;
  readonly reports: readonly string[];
}

/** Merges reports into acts, in order of id. Their own order does not count. */
export function mergeReports(reports: readonly Report[]): readonly Merged[] {
  return clusterReports(reports).map((cluster) => ({ act: actOf(cluster), reports: cluster.map(({ id }) => id) })).toSorted((a, b) => (a.act.id < b.act.id ? -1 : 1));
}
