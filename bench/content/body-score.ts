import { wordsOf } from '../../scripts/content/align.ts';

/** Precision and recall of four-word shingles, averaged over pages; F1 of the averages (article-extraction-benchmark). */
export interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Pages whose own F1 is below one half. */
  readonly poor: number;
  readonly pages: readonly { readonly key: string; readonly f1: number; readonly precision: number; readonly recall: number }[];
}

const SHINGLE = 4;

function shingles(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const last = words.length === 0 ? 0 : Math.max(1, words.length - SHINGLE + 1);
  for (let i = 0; i < last; i += 1) {
    const key = words.slice(i, i + SHINGLE).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export function score(pairs: readonly { readonly key: string; readonly body: string; readonly text: string }[]): Score {
  const pages = pairs.map(({ key, body, text }) => {
    const wanted = shingles(wordsOf(body));
    const got = shingles(wordsOf(text));
    const both = [...got].reduce((sum, [shingle, n]) => sum + Math.min(n, wanted.get(shingle) ?? 0), 0);
    const [all, kept] = [total(wanted), total(got)];
    return { key, f1: all + kept === 0 ? 1 : (2 * both) / (all + kept), precision: kept === 0 ? Number.NaN : both / kept, recall: all === 0 ? 1 : both / all };
  });
  const precision = mean(pages.map((page) => page.precision).filter((value) => !Number.isNaN(value)));
  const recall = mean(pages.map((page) => page.recall));
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall, poor: pages.filter(({ f1 }) => f1 < 0.5).length, pages: pages.toSorted((a, b) => a.f1 - b.f1) };
}
