import type { Clutter } from './rules/rule.ts';

/** What a line turned out to be: the article's words, its headline, or furniture. */
export type Verdict = 'text' | 'title' | Clutter;

const ASCII = /^[\0-\x7f]*$/;

/** Words for comparing a line with a headline: case, punctuation and width aside. */
export function foldWords(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, ' ').trim();
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

const NAME = /^[^\p{L}]{0,2}(?:\p{Lu}[\p{L}\p{M}’'.-]*(?: (?:de|da|di|van|von|der|bin|al|el))? ?){2,4}$/u;

/** Two to four capitalised words and nothing else: "Ana Petrova". */
export function looksLikeName(text: string): boolean {
  return text.length < 50 && NAME.test(text);
}
