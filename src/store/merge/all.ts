import type { ActionRecord } from '../../records.ts';
import { keysOf, mergeReports, type Report } from './index.ts';

/**
 * Merges all reports of a store at once, in order of id: what keeping acts current at each commit comes to.
 * Only reports that share a key, directly or through others, are compared.
 */
export function mergeAll(reports: readonly Report[]): readonly ActionRecord[] {
  return components(reports).flatMap((group) => mergeReports(group).map(({ act }) => act)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Union-find over the keys. */
function components(reports: readonly Report[]): readonly (readonly Report[])[] {
  const parents = reports.map((_report, index) => index);
  const rootOf = (start: number): number => {
    let index = start;
    for (let parent = parents[index] ?? index; parent !== index; parent = parents[index] ?? index) {
      parents[index] = parents[parent] ?? parent;
      index = parent;
    }
    return index;
  };
  const holders = new Map<string, number>();
  for (const [index, report] of reports.entries()) {
    for (const key of keysOf(report)) {
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, index);
      else parents[rootOf(index)] = rootOf(holder);
    }
  }
  const groups = new Map<number, Report[]>();
  for (const [index, report] of reports.entries()) {
    const group = groups.get(rootOf(index));
    if (group === undefined) groups.set(rootOf(index), [report]);
    else group.push(report);
  }
  return [...groups.values()];
}
