import { linkShortForms } from './short-forms.ts';
import { GENERATIONS } from './generations.ts';
import { places } from './places.ts';
import { isLegalForm, isPractice } from './legal-form.ts';
import { type Word, wordOf } from './lists.ts';
import type { Name } from './runs.ts';
import type { Token } from './tokens.ts';
import { commonWords, firstNames, isFunctionWord } from './vocabulary.ts';

/** All names of an article that are one thing: "Didi Global Inc.", "Didi Global", "Didi". */
export interface Cluster {
  /** The words of its fullest form, legal forms aside. */
  readonly words: readonly Word[];
  /** The same in small letters. */
  readonly core: readonly string[];
  /** Its legal form, "" where none is written. */
  form: string;
  readonly names: Name[];
  /** How many short forms end it rather than begin it, as surnames do. */
  lastWords: number;
  firstWords: number;
}

interface Read {
  readonly name: Name;
  readonly words: readonly Word[];
  readonly core: readonly string[];
  readonly form: string;
  /** Its words without initials and nickname, where that leaves two or more: "jane roe" of "Jane B. Roe, Jr.". */
  readonly plain: string;
}
/** Words that headlines cut short. */
const SHORT: ReadonlyMap<string, Word> = new Map([['labs', wordOf('laboratories')], ['pharma', wordOf('pharmaceuticals')], ['intl', wordOf('international')], ['tech', wordOf('technologies')]]);
const SYNONYMS: Readonly<Record<string, string>> = { incorporated: 'inc', corporation: 'corp', company: 'co', limited: 'ltd' };

/** "W.J. Nolan & Co., Inc." → the words "wj nolan" and the form "co inc". */
function read(name: Name): Read {
  const tokens = name.field.tokens.slice(name.from, name.to).filter((t) => t.kind !== 'mark' || t.text === '&');
  let end = tokens.length;
  while (end > 1 && (isLegalForm(tokens[end - 1]) || isPractice(tokens[end - 1], tokens[end - 2]))) end--;
  while (end > 1 && tokens[end - 1]?.text === '&') end--;
  const form = tokens.slice(end).filter((t) => t.kind === 'word').map((t) => SYNONYMS[t.lower] ?? t.lower).join(' ');
  const long = end > 1 ? SHORT.get(tokens[end - 1]?.lower ?? '') : undefined;
  const words = long === undefined ? tokens.slice(0, end) : [...tokens.slice(0, end - 1), long];
  return { name, words, core: words.map(({ lower }) => lower), form, plain: form === '' ? plainOf(name) : '' };
}

function plainOf({ field: { tokens }, from, to }: Name): string {
  const words = tokens.slice(from, to).filter((t, i, all) => t.kind === 'word' && !INITIAL.test(t.text) && !GENERATIONS.has(t.lower) && !isQuote(all[i - 1]));
  return words.length > 1 ? words.map((t) => t.lower).join(' ') : '';
}

/** The surname of a person, whatever generation follows it. */
function lastOf(core: readonly string[]): string {
  const last = core.at(-1) ?? '';
  return core.length > 2 && GENERATIONS.has(last) ? (core.at(-2) ?? '') : last;
}

/** "Houston agreed", which may be a person, not "in Houston" or "Houston, Texas". */
function isAlone({ field: { tokens }, from, to }: Name): boolean {
  return !/^(?:in|at|near|from|of|to|the|s)$/.test(tokens[from - 1]?.lower ?? '') && tokens[to]?.text !== ',';
}

/** Clusters by all their words, by each beginning of them, and by the last: what a shorter name is looked up in. */
interface Index {
  readonly whole: Map<string, Cluster[]>;
  readonly beginning: Map<string, Cluster>;
  readonly ending: Map<string, Cluster>;
  /** By what is left without initials: "Jane Roe" is "Jane B. Roe". */
  readonly plain: Map<string, Cluster>;
}
const INITIAL = /^\p{Lu}\.$/u;
const isQuote = (token: Token | undefined): boolean => token?.kind === 'mark' && /^["“‘'(]$/.test(token.text);

/** Puts together the names that are one thing, the longest first, so that each short form finds its long one. */
export function clusterNames(names: readonly Name[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const index: Index = { whole: new Map(), beginning: new Map(), ending: new Map(), plain: new Map() };
  const ranked = names.map(read).toSorted((a, b) => b.core.length - a.core.length || Number(b.form !== '') - Number(a.form !== ''));
  for (const one of ranked) {
    if (join(one, index)) continue;
    const cluster: Cluster = { words: one.words, core: one.core, form: one.form, names: [one.name], lastWords: 0, firstWords: 0 };
    clusters.push(cluster);
    add(cluster, index);
    if (one.plain !== '' && one.plain !== one.core.join(' ') && !index.plain.has(one.plain)) index.plain.set(one.plain, cluster);
  }
  return linkShortForms(clusters);
}

/** No title has so many tokens. */
const TITLE = 1_000_000;

function firstAt({ names: [first] }: Cluster): number {
  return first === undefined ? 0 : first.from + (first.field.in === 'title' ? 0 : TITLE);
}

function add(cluster: Cluster, { whole, beginning, ending }: Index): void {
  const key = cluster.core.join(' ');
  const same = whole.get(key);
  if (same === undefined) whole.set(key, [cluster]);
  else same.push(cluster);
  for (let n = 1; n < cluster.core.length; n++) {
    const part = cluster.core.slice(0, n).join(' ');
    // A short form means the one that the article names first.
    const other = beginning.get(part);
    if (other === undefined || firstAt(cluster) < firstAt(other)) beginning.set(part, cluster);
  }
  const last = lastOf(cluster.core);
  if (cluster.core.length > 1 && cluster.form === '' && !ending.has(last)) ending.set(last, cluster);
}

/** Whether the name is one of a cluster that is already there; if so it now belongs to it. */
function join({ name, words, core, form, plain }: Read, { whole, beginning, ending, plain: byPlain }: Index): boolean {
  const key = core.join(' ');
  const same = whole.get(key)?.find((c) => form === '' || c.form === '' || c.form === form || c.form.startsWith(`${form} `) || form.startsWith(`${c.form} `));
  if (same !== undefined) {
    same.names.push(name);
    if (same.form === '') same.form = form;
    return true;
  }
  const initialled = plain === key ? byPlain.get(key) : undefined;
  if (initialled !== undefined) {
    initialled.names.push(name);
    return true;
  }
  // "Purdue Pharma Inc." does not shorten "Purdue Pharma Inc. of Ruritania", nor "China" "China Energy".
  if (form !== '' || isFunctionWord(words[0])) return false;
  const bearer = core.length === 1 ? ending.get(key) : undefined;
  const named = bearer !== undefined && (firstNames.has(bearer.core[0] ?? '') || bearer.core.slice(0, -1).some((word) => word.length === 1));
  if (places.has(key) && !(named && isAlone(name))) return false;
  // "Kesslers" is "Kessler's" where a page has lost its apostrophes.
  const bare = key.slice(0, -1);
  const keys = key.length > 4 && key.endsWith('s') && !commonWords.has(key) && !commonWords.has(bare.split(' ').at(-1) ?? '') ? [key, bare] : [key];
  const long = keys.map((one) => beginning.get(one) ?? (one === key ? undefined : whole.get(one)?.[0])).find((one) => one !== undefined);
  // "Hargrove" is Jane Hargrove rather than Hargrove Holdings.
  if (named) {
    bearer.names.push(name);
    bearer.lastWords++;
    return true;
  }
  const person = long === undefined && core.length === 1 ? keys.map((one) => ending.get(one)).find((one) => one !== undefined) : undefined;
  (long ?? person)?.names.push(name);
  if (long !== undefined) long.firstWords++;
  if (person !== undefined) person.lastWords++;
  return long !== undefined || person !== undefined;
}
