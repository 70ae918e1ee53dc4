import type { CompanyEntry, MediaEntry } from '../../data/gazetteer.ts';
import { loadData } from '../../data/load.ts';
import { onList, type Word } from '../names/lists.ts';
import { standsAt, tokenize, type Field, type Token } from '../names/tokens.ts';

interface Listed {
  readonly words: readonly string[];
  readonly entry: CompanyEntry;
}
const byFirst = new Map<string, Listed[]>();
const byName = new Map<string, CompanyEntry>();

for (const entry of loadData('companies.json') as readonly CompanyEntry[]) {
  for (const name of [entry.name, ...entry.aliases]) {
    const words = tokenize('text', name).tokens.map((t) => t.lower);
    const first = words[0];
    if (first === undefined || byName.has(words.join(' '))) continue;
    byName.set(words.join(' '), entry);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, entry }].toSorted((a, b) => b.words.length - a.words.length));
  }
}

/** Listed names begin with it. */
const beginsCompany = onList(byFirst.keys());

function isNamePart(token: Token | undefined): boolean {
  return token?.cap === true || token?.kind === 'mark';
}

/** The longest listed name that begins at a token: how many tokens it has, and whose it is. */
export function listedCompany(field: Field, at: number): { readonly length: number; readonly entry: CompanyEntry } | null {
  if (field.tokens[at]?.cap !== true || !beginsCompany(field.tokens[at])) return null;
  for (const { words, entry } of byFirst.get(field.tokens[at]?.lower ?? '') ?? []) {
    if (standsAt(field, at, words) && (words.length === 1 || isNamePart(field.tokens[at + words.length - 1]))) return { length: words.length, entry };
  }
  return null;
}

const mediaNames: ReadonlySet<string> = new Set(
  (loadData('media.json') as readonly MediaEntry[]).flatMap((entry) => [entry.name, ...entry.aliases]).map((name) => tokenize('text', name.replace(/^The /u, '')).tokens.map((t) => t.lower).join(' ')),
);
const beginsMedia = onList([...mediaNames].map((name) => name.split(' ')[0] as string));

/** Whether news cites a source of this name. */
export function isMedia(words: readonly Word[]): boolean {
  return beginsMedia(words[0]) && mediaNames.has(nameOf(words));
}

/** The entry of a name, legal form aside. */
export function companyByName(words: readonly Word[]): CompanyEntry | null {
  return beginsCompany(words[0]) ? byName.get(nameOf(words)) ?? null : null;
}

function nameOf(words: readonly Word[]): string {
  return words.map(({ lower }) => lower).join(' ');
}
