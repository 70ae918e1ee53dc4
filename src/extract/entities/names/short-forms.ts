import { companyByName } from '../companies/gazetteer.ts';
import type { Cluster } from './clusters.ts';
import type { Field, Token } from './tokens.ts';

/** Joins what the words alone do not: short forms in brackets, letters, and names that the gazetteer has as one. */
export function linkShortForms(clusters: readonly Cluster[]): readonly Cluster[] {
  return joinAlike(joinBracketed(clusters));
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
  for (const cluster of clusters) {
    for (const key of [companyByName(cluster.core)?.id, ...initials(cluster.core)]) if (key !== undefined && !byKey.has(key)) byKey.set(key, cluster);
  }
  return withJoined(clusters, (cluster) => {
    const owner = byKey.get(companyByName(cluster.core)?.id ?? '');
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
  const letters = core.filter((w) => w !== 'of' && w !== 'and' && w !== '&' && w !== 'the').map((w) => w[0]).join('');
  return [letters, letters.slice(0, -1)].filter((l) => l.length > 2);
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
  return withJoined(clusters, (cluster) => homes.get(cluster.core.join(' ')));
}

function bracketed({ tokens }: Field, at: number): string | null {
  if (tokens[at]?.text !== '(') return null;
  let from = at + 1;
  while (/^(?:["“”'‘’]|the|or|hereinafter|collectively)$/.test(tokens[from]?.text ?? '') && from < at + 5) from++;
  const words: Token[] = [];
  while (from < at + 9 && tokens[from]?.kind === 'word') words.push(tokens[from++] as Token);
  return words.length > 0 && /^["”’')]$/.test(tokens[from]?.text ?? '') ? words.map((t) => t.lower).join(' ') : null;
}
