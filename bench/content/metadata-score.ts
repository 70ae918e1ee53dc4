import type { Reading } from './reader.ts';

/** What the truth says of a page; fields that it does not judge are absent. */
export interface TruthRow {
  readonly id: string;
  readonly body: string;
  readonly title?: string | null;
  /** The days that are right. */
  readonly date?: readonly string[] | null;
  readonly authors?: readonly string[];
  /** Snippets of the article, and of what stands around it. */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

export interface MetadataScore {
  readonly title: number;
  readonly date: number;
  readonly authors: number;
  /** The share of pages without an author for which one is given. */
  readonly invented: number;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const mean = (values: readonly number[]): number => (values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length);

function people(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.flatMap((entry) => entry.split(/;|,| and | & |\||\n/)).map((name) => fold(name.replace(/^\s*by\s+/i, ''))).filter((name) => name !== ''));
}

/** The calendar day that a program's date names, in its own zone where it gives one. */
function dayOf(date: string | null): string | null {
  if (date === null) return null;
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
  if (iso !== undefined) return iso;
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

export function scoreMetadata(pairs: readonly { readonly truth: TruthRow; readonly reading: Reading }[]): MetadataScore {
  const titles = pairs.flatMap(({ truth: { title }, reading }) => (title ? [Number(fold(title) === fold(reading.title ?? ''))] : []));
  const dates = pairs.flatMap(({ truth: { date }, reading }) => (date != null && date.length > 0 ? [Number(date.includes(dayOf(reading.date) ?? ''))] : []));
  const authors: number[] = [];
  const invented: number[] = [];
  for (const { truth, reading } of pairs) {
    if (truth.authors === undefined) continue;
    const wanted = people(truth.authors);
    const got = people(reading.authors);
    if (wanted.size === 0) invented.push(Number(got.size > 0));
    else authors.push((2 * [...got].filter((name) => wanted.has(name)).length) / (wanted.size + got.size));
  }
  return { title: mean(titles), date: mean(dates), authors: mean(authors), invented: mean(invented) };
}
