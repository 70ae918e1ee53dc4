/** Gold labels (`gold/GUIDE.md` of the evaluation data) and how they pair with what extraction found. */
import type { Entity } from '../../src/records.ts';
import type { Entities } from '../../src/types.ts';

export interface GoldPenalty {
  readonly amount: string;
  readonly currency: string;
  readonly equivalents?: readonly { readonly amount: string; readonly currency: string }[];
  readonly kind: string;
  readonly status: string;
  readonly agencies: readonly string[];
  readonly payers: readonly string[];
  readonly date: string | null;
}

export interface GoldDocument {
  readonly id: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly gold: {
    readonly agencies: readonly { readonly name: string; readonly aliases?: readonly string[] }[];
    readonly companies: readonly { readonly name: string; readonly aliases?: readonly string[] }[];
    readonly penalties: readonly GoldPenalty[];
  };
}

const SUFFIX = /\b(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|ag|sa|nv|bv|gmbh|spa|ab|asa|oyj|pte|pty|holdings?|group)\b/gu;

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[’']s?\b/gu, '').replace(/&/gu, ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/^\s*(?:the|a|an)\s+/u, '').replace(/\s+/gu, ' ').trim();
}

function normalCompany(text: string): string {
  return normal(text).replace(SUFFIX, ' ').replace(/\s+/gu, ' ').trim() || normal(text);
}

export function keyOf({ amount, currency }: { readonly amount: string; readonly currency: string }): string {
  return `${amount.includes('.') ? amount.replace(/0+$/u, '').replace(/\.$/u, '') : amount} ${currency}`;
}

export function keysOf(penalty: GoldPenalty): ReadonlySet<string> {
  return new Set([penalty, ...(penalty.equivalents ?? [])].map(keyOf));
}

/** Whether an agency that was found is one that the label names. */
export function isAgency({ gold }: GoldDocument, names: readonly string[], found: Entity): boolean {
  return names.some((name) => shares(formsOf(gold.agencies, name, normal), found, normal, false));
}

/** Whether a company or person that was found is one that the label names; people go by any part of their name. */
export function isPayer({ gold }: GoldDocument, names: readonly string[], found: Pick<Entity, 'name' | 'mentions'>): boolean {
  return names.some((name) => shares(formsOf(gold.companies, name, normalCompany), found, normalCompany, true));
}

function formsOf(list: readonly { readonly name: string; readonly aliases?: readonly string[] }[], name: string, key: (text: string) => string): ReadonlySet<string> {
  const entry = list.find((each) => each.name === name);
  return new Set([name, ...(entry?.aliases ?? [])].map(key));
}

function shares(forms: ReadonlySet<string>, { name, mentions }: Pick<Entity, 'name' | 'mentions'>, key: (text: string) => string, loosely: boolean): boolean {
  const own = [name, ...mentions.map(({ quote }) => quote)].map(key);
  return own.some((form) => forms.has(form) || (loosely && form.length > 3 && [...forms].some((other) => other.length > 3 && (other.includes(form) || form.includes(other)))));
}

/** The gold penalty that a group of money mentions is, by amount; of several, the one not yet taken. */
export function penaltyFor({ gold }: GoldDocument, { money }: Entities, mentions: readonly number[], taken: ReadonlySet<GoldPenalty>): GoldPenalty | null {
  const keys = new Set(mentions.flatMap((at) => (money[at] === undefined ? [] : [keyOf(money[at])])));
  return gold.penalties.find((penalty) => !taken.has(penalty) && [...keysOf(penalty)].some((key) => keys.has(key))) ?? null;
}
