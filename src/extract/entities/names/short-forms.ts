import { companyByName } from '../companies/gazetteer.ts';
import type { Cluster } from './clusters.ts';
import type { Name } from './runs.ts';
import type { Field, Token } from './tokens.ts';

/** Joins what the words alone do not: short forms in brackets, letters, and names that the gazetteer has as one. */
export function linkShortForms(clusters: readonly Cluster[]): readonly Cluster[] {
  return joinAlike(joinBracketed(joinRenamed(clusters)));
}

function withJoined(clusters: readonly Cluster[], homeOf: (cluster: Cluster) => Cluster | undefined): readonly Cluster[] {
  const gone = new Set<Cluster>();
  for (const cluster of clusters) {
    const home = homeOf(cluster);
    if (home === undefined || home === cluster || gone.has(home) || (cluster.form !== '' && home.form !== '' && cluster.form !== home.form)) continue;
    home.names.push(...cluster.names);
    if (home.form === '') home.form = cluster.form;
    gone.add(cluster);
  }
  return clusters.filter((c) => !gone.has(c));
}

/** "JPM" and "JP Morgan" where the gazetteer has them as one; "UPS" and "United Parcel Service" by their letters. */
function joinAlike(clusters: readonly Cluster[]): readonly Cluster[] {
  const byKey = new Map<string, Cluster>();
  const listed = new Map<Cluster, string>();
  for (const cluster of clusters) {
    const id = companyByName(cluster.words)?.id;
    if (id !== undefined) listed.set(cluster, id);
    for (const key of [id, ...initials(cluster.core)]) if (key !== undefined && !byKey.has(key)) byKey.set(key, cluster);
  }
  return withJoined(clusters, (cluster) => {
    const owner = byKey.get(listed.get(cluster) ?? '');
    if (owner !== undefined && alike(owner.core, cluster.core)) return owner;
    const first = cluster.names[0];
    const letters = cluster.core.length === 1 && cluster.form === '' && first?.field.tokens[first.from]?.upper === true;
    return letters ? byKey.get(cluster.core[0] ?? '') : undefined;
  });
}

/** One name shortens the other ("Citi", "BofA"); a brand ("TikTok") is not its owner. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.join(''), b.join('')];
  const letters = (words: readonly string[]): string => words.map((w) => w[0]).join('');
  return x.slice(0, 3) === y.slice(0, 3) || letters(a) === y || letters(b) === x || (Math.min(x.length, y.length) < 6 && x[0] === y[0]);
}

/** "royal bank of scotland group" → "rbsg" and, without the last word, "rbs"; nothing for one or two words. */
function initials(core: readonly string[]): readonly string[] {
  if (core.length < 3) return [];
  const letters = core.filter((w) => w !== 'of' && w !== 'and' && w !== '&' && w !== 'the').map((w) => w[0]).join('');
  return [letters, letters.slice(0, -1)].filter((l) => l.length > 2);
}

const RENAMED = /^(?:f\/k\/a|d\/b\/a|a\/k\/a|n\/k\/a|fka|dba|aka|formerly|currently|previously)$/;
const BETWEEN = /^(?:[(,“"]|\/|known|named|called|as|the|company|doing|business|and|is|was|now|also|hereinafter)$/;

/** "Alder LLC (f/k/a Birch Inc.)": two names of one thing. */
function joinRenamed(clusters: readonly Cluster[]): readonly Cluster[] {
  const ends = new Map<Field, Map<number, Cluster>>();
  for (const cluster of clusters) for (const { field, to } of cluster.names) ends.set(field, (ends.get(field) ?? new Map<number, Cluster>()).set(to, cluster));
  const homes = new Map<Cluster, Cluster>();
  for (const cluster of clusters) {
    for (const { field, from } of cluster.names) {
      const home = ends.get(field)?.get(renamedFrom(field, from) ?? -1);
      if (home !== undefined && home !== cluster && !homes.has(home)) homes.set(cluster, home);
    }
  }
  for (const [cluster, home] of homes) home.names.push(...cluster.names);
  return clusters.filter((cluster) => !homes.has(cluster));
}

/** Where the name ends that "f/k/a" stands behind, seen from the name after it. */
function renamedFrom({ tokens }: Field, at: number): number | null {
  let marked = false;
  for (let i = at - 1; i > at - 7 && i >= 0; i--) {
    const word = tokens[i]?.lower ?? '';
    if (RENAMED.test(word)) marked = true;
    else if (!BETWEEN.test(word)) return marked ? i + 1 : null;
  }
  return null;
}

/** "American Access Care (AAC)": a short form in brackets after a name, and its later uses. */
function joinBracketed(clusters: readonly Cluster[]): readonly Cluster[] {
  const homes = new Map<string, Cluster>();
  for (const cluster of clusters) {
    for (const name of cluster.names) {
      const short = bracketed(name.field, name.to);
      if (short !== null && !homes.has(short)) homes.set(short, cluster);
    }
  }
  return homes.size === 0 ? clusters : withJoined(withMoved(clusters, homes), (cluster) => homes.get(cluster.core.join(' ')));
}

/** "Jane Alder (Alder)": from there on "Alder" is she, though there is an Alder Capital too. */
function withMoved(clusters: readonly Cluster[], homes: ReadonlyMap<string, Cluster>): readonly Cluster[] {
  for (const cluster of clusters) {
    const homeOf = ({ field, from, to }: Name): Cluster | undefined => homes.get(field.tokens.slice(from, to).map((t) => t.lower).join(' '));
    const isOwn = (name: Name): boolean => [undefined, cluster].includes(homeOf(name));
    const stay = cluster.names.filter(isOwn);
    if (stay.length === 0) continue; // all of it is the short form: it is joined whole
    for (const name of cluster.names) if (!isOwn(name)) homeOf(name)?.names.push(name);
    if (stay.length < cluster.names.length) cluster.names.splice(0, cluster.names.length, ...stay);
  }
  return clusters;
}


function bracketed({ tokens }: Field, at: number): string | null {
  if (tokens[at]?.text !== '(') return null;
  let from = at + 1;
  while (/^(?:["“”'‘’]|the|or|hereinafter|collectively)$/.test(tokens[from]?.text ?? '') && from < at + 5) from++;
  const words: Token[] = [];
  while (from < at + 9 && tokens[from]?.kind === 'word') words.push(tokens[from++] as Token);
  return words.length > 0 && /^["”’')]$/.test(tokens[from]?.text ?? '') ? words.map((t) => t.lower).join(' ') : null;
}
