import { companyByName } from '../companies/gazetteer.ts';
import { functionWords } from './vocabulary.ts';
import { places } from './places.ts';
import { isLegalForm, type Name } from './runs.ts';
import type { Field, Token } from './tokens.ts';

/** All names of an article that are one thing: "Didi Global Inc.", "Didi Global", "Didi". */
export interface Cluster {
  /** The words of its fullest form, legal forms aside. */
  readonly core: readonly string[];
  /** Its legal form, "" where none is written. */
  form: string;
  readonly names: Name[];
  /** Short forms that end it rather than begin it: surnames. */
  lastWords: number;
  firstWords: number;
}
const SYNONYMS: Readonly<Record<string, string>> = { incorporated: 'inc', corporation: 'corp', company: 'co', limited: 'ltd' };

function coreOf(name: Name): { readonly core: readonly string[]; readonly form: string } {
  const tokens = name.field.tokens.slice(name.from, name.to).filter((t) => t.kind !== 'mark' || t.text === '&');
  let end = tokens.length;
  while (end > 1 && isLegalForm(tokens[end - 1])) end--;
  while (end > 1 && tokens[end - 1]?.text === '&') end--; // "Nolan & Co."
  const form = tokens.slice(end).filter((t) => t.kind === 'word').map((t) => SYNONYMS[t.lower] ?? t.lower).join(' ');
  return { core: tokens.slice(0, end).map((t) => t.lower), form };
}

const starts = (long: readonly string[], short: readonly string[]): boolean => short.length < long.length && short.every((word, i) => long[i] === word);
const ends = (long: readonly string[], short: readonly string[]): boolean => short.length < long.length && short.every((word, i) => long[long.length - short.length + i] === word);

/** Puts together the names that are one thing, longest first, so that each short form finds the long one. */
export function clusterNames(names: readonly Name[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const byFirst = new Map<string, Cluster[]>();
  const byLast = new Map<string, Cluster[]>();
  const ranked = names.map((name) => ({ name, ...coreOf(name) })).toSorted((a, b) => b.core.length - a.core.length || Number(b.form !== '') - Number(a.form !== ''));
  for (const { name, core, form } of ranked) {
    const first = core[0] ?? '';
    const last = core.at(-1) ?? '';
    const heads = byFirst.get(first) ?? [];
    const tails = byLast.get(last) ?? [];
    const same = heads.find((c) => c.core.length === core.length && core.every((w, i) => c.core[i] === w) && (form === '' || c.form === form || c.form.startsWith(`${form} `) || form.startsWith(`${c.form} `) || c.form === ''));
    const short = same === undefined && form === '' && !functionWords.has(first) && !places.has(core.join(' '));
    const long = short ? heads.find((c) => starts(c.core, core)) : undefined;
    const person = short && long === undefined && core.length === 1 ? tails.find((c) => ends(c.core, core) && c.form === '') : undefined;
    const found = same ?? long ?? person;
    if (found === undefined) {
      const cluster: Cluster = { core, form, names: [name], lastWords: 0, firstWords: 0 };
      clusters.push(cluster);
      byFirst.set(first, [...heads, cluster]);
      byLast.set(last, [...tails, cluster]);
      continue;
    }
    found.names.push(name);
    if (found.form === '' && form !== '') found.form = form;
    if (long !== undefined) found.firstWords++;
    if (person !== undefined) found.lastWords++;
  }
  return joinListed(joinBracketed(clusters));
}

/** "JPM" and "JP Morgan" where the gazetteer has them as one; "UPS" and "United Parcel Service" by their letters. */
function joinListed(clusters: readonly Cluster[]): readonly Cluster[] {
  const byKey = new Map<string, Cluster>();
  const gone = new Set<Cluster>();
  for (const cluster of clusters) {
    const id = companyByName(cluster.core)?.id;
    for (const key of [id, initials(cluster.core)]) if (key !== undefined && !byKey.has(key)) byKey.set(key, cluster);
  }
  for (const cluster of clusters) {
    const id = companyByName(cluster.core)?.id;
    const first = cluster.names[0];
    const acronym = cluster.core.length === 1 && cluster.form === '' && first?.field.tokens[first.from]?.upper === true ? cluster.core[0] : undefined;
    const owner = id === undefined ? undefined : byKey.get(id);
    const home = (owner !== undefined && alike(owner.core, cluster.core) ? owner : undefined) ?? (acronym === undefined ? undefined : byKey.get(acronym));
    if (home === undefined || home === cluster || gone.has(home) || (cluster.form !== '' && home.form !== '' && cluster.form !== home.form)) continue;
    home.names.push(...cluster.names);
    if (home.form === '') home.form = cluster.form;
    gone.add(cluster);
  }
  return clusters.filter((c) => !gone.has(c));
}

/** One name shortens the other ("Citi", "BofA"); a brand ("TikTok") is not its owner. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.join(''), b.join('')];
  return x.slice(0, 3) === y.slice(0, 3) || a.map((w) => w[0]).join('') === y || b.map((w) => w[0]).join('') === x || (x.length < 6 && x[0] === y[0]) || (y.length < 6 && x[0] === y[0]);
}

/** "united parcel service" → "ups"; undefined for one or two words. */
function initials(core: readonly string[]): string | undefined {
  const words = core.filter((w) => w !== 'of' && w !== 'and' && w !== '&' && w !== 'the');
  return words.length < 3 ? undefined : words.map((w) => w[0]).join('');
}

/** "American Access Care (AAC)": a short form in brackets after a name, and its later uses. */
function joinBracketed(clusters: readonly Cluster[]): readonly Cluster[] {
  const byCore = new Map(clusters.map((c) => [c.core.join(' '), c]));
  const gone = new Set<Cluster>();
  for (const cluster of clusters) {
    for (const name of cluster.names.slice()) {
      const short = bracketed(name.field, name.to);
      const other = short === null ? undefined : byCore.get(short);
      if (other === undefined || other === cluster || gone.has(other)) continue;
      cluster.names.push(...other.names);
      gone.add(other);
    }
  }
  return clusters.filter((c) => !gone.has(c));
}

function bracketed({ tokens }: Field, at: number): string | null {
  if (tokens[at]?.text !== '(') return null;
  let from = at + 1;
  while (/^(?:["“”'‘’]|the|or|hereinafter|collectively)$/.test(tokens[from]?.text ?? '') && from < at + 5) from++;
  const words: Token[] = [];
  while (from < at + 9 && tokens[from]?.kind === 'word') words.push(tokens[from++] as Token);
  return words.length > 0 && /^["”’')]$/.test(tokens[from]?.text ?? '') ? words.map((t) => t.lower).join(' ') : null;
}
