import type { AgencyEntry } from '../../data/gazetteer.ts';
import type { Field } from '../names/tokens.ts';

export type BodyKind = 'regulator' | 'court' | 'police' | 'prosecutor' | 'ministry';

/** Words that name an agency, as one rule found them. */
export interface AgencyMention {
  readonly field: Field;
  /** Tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  /** `name`: says by itself which body; `description`: by country and task; `generic`: only by what was said before. */
  readonly form: 'name' | 'acronym' | 'description' | 'generic';
  readonly kind: BodyKind;
  /** ISO 3166-1 alpha-2 as far as the words tell. */
  readonly country: string | null;
  /** Bodies of the gazetteer that bear this name. */
  readonly entries: readonly AgencyEntry[];
  /** Two mentions with the same key are one body; null where the words alone do not say. */
  readonly key: string | null;
}

export function words(mention: AgencyMention): string {
  const { text, tokens } = mention.field;
  return text.slice(tokens[mention.from]?.start, tokens[mention.to - 1]?.end);
}

/** What a kind of gazetteer entry is to a description: "the court" can be no ministry. */
export function kindOf(entry: AgencyEntry): BodyKind {
  switch (entry.kind) {
    case 'court': case 'police': case 'prosecutor': case 'ministry': return entry.kind;
    default: return 'regulator';
  }
}

/** Letters and digits alone, without article and possessives: what makes two spellings one name. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[’'\u0092]s?(?!\p{L})/gu, '').replace(/\bu\.s\.(?:a\.)?/g, 'us').replace(/united states/g, 'us')
    .replace(/&/g, ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/^(?:the|a|an) /, '');
}
