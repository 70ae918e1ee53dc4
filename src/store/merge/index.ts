/**
 * Merging: from what articles report to what was done in the world.
 *
 * Both stores keep reports with their keys. When an article comes, goes or changes, the reports that
 * share a key with its own, and those that share one with these, are clustered anew; all others stay.
 */
import type { ActionRecord } from '../../records.ts';
import { idOf } from '../../values/id.ts';
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

/** Merges reports into acts, in order of id. Their own order does not count; of equal ones each counts once. */
export function mergeReports(reports: readonly Report[]): readonly Merged[] {
  const distinct = new Map(reports.map((report) => [report.id, report] as const));
  const merged = clusterReports([...distinct.values()]).map((cluster) => ({ act: actOf(cluster), reports: cluster.map(({ id }) => id) }));
  return withOwnIds(merged).toSorted((a, b) => (a.act.id < b.act.id ? -1 : 1));
}

/** Two tellings of one article may give two acts of one place in it: the later is known by its telling too. */
function withOwnIds(merged: readonly Merged[]): readonly Merged[] {
  const taken = new Set<string>();
  const least = ({ reports }: Merged): string => reports.toSorted()[0] ?? '';
  return merged.toSorted((a, b) => (least(a) < least(b) ? -1 : 1)).map(({ act, reports }) => {
    const id = taken.has(act.id) ? idOf('action', least({ act, reports })) : act.id;
    taken.add(id);
    return { act: { ...act, id }, reports };
  });
}
