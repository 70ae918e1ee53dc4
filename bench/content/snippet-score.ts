import type { TruthRow } from './metadata-score.ts';

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The shares of the snippets that a text must have and has, and of those that it must not have and has not. */
export interface SnippetScore {
  readonly kept: number;
  readonly dropped: number;
}

export function scoreSnippets(pairs: readonly { readonly truth: TruthRow; readonly text: string }[]): SnippetScore {
  const share = (pick: (truth: TruthRow) => readonly string[] | undefined, wanted: boolean): number => {
    const found = pairs.flatMap(({ truth, text }) => (pick(truth) ?? []).map((snippet) => Number(fold(text).includes(fold(snippet)) === wanted)));
    return found.reduce((sum, hit) => sum + hit, 0) / found.length;
  };
  return { kept: share((truth) => truth.with, true), dropped: share((truth) => truth.without, false) };
}
