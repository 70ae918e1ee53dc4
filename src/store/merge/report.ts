import type { ActionRecord, ArticleAction, ArticleRecord, Entity } from '../../records.ts';
import { idOf } from '../../values/id.ts';
import { fingerprintOf, type Fingerprint } from './copies.ts';
import { nameKeys } from './names.ts';

/** A respondent with the keys that its names go by: its entity's id and each of its forms. */
export interface NamedRespondent {
  readonly kind: ArticleAction['respondents'][number]['kind'];
  readonly id: string | null;
  readonly name: string;
  readonly known: boolean;
  readonly keys: readonly string[];
}

/** What one article says of one act, in the form that acts are merged from: small, and without its article. */
export interface Report {
  /**
   * `<article id>#<place among the article's actions>#<hash of what the article says>`: the same wherever the document lay.
   * A document handed in from two places gives its reports once.
   */
  readonly id: string;
  readonly article: ActionRecord['articles'][number];
  /** The document it stands in: two may be one article, told differently. */
  readonly document: string;
  readonly kind: ArticleAction['kind'];
  readonly status: ArticleAction['status'];
  readonly sums: readonly Sum[];
  readonly agencies: readonly ActionRecord['agencies'][number][];
  readonly respondents: readonly NamedRespondent[];
  readonly date: string | null;
  readonly reason: string | null;
  readonly evidence: ArticleAction['evidence'];
  readonly confidence: number;
  readonly fingerprint: Fingerprint;
}

/** The penalty first, then its equivalents. */
export type Sum = Pick<NonNullable<ArticleAction['penalty']>, 'amount' | 'currency' | 'qualifier'>;

/** The reports of an article, one for each of its actions. */
export function reportsOf(article: ArticleRecord): readonly Report[] {
  if (article.actions.length === 0) return [];
  const version = idOf(JSON.stringify({ ...article, source: null }));
  const fingerprint = fingerprintOf(article.text);
  return article.actions.map((action, index) => ({
    id: [article.id, String(index).padStart(4, '0'), version].join('#'),
    article: { id: article.id, url: article.canonicalUrl ?? article.url, published: article.published?.value ?? null, index },
    document: `${article.id}#${version}`,
    kind: action.kind, status: action.status, sums: sumsOf(action),
    agencies: action.agencies.flatMap((id) => article.agencies.filter((body) => body.id === id)).map(({ id, name, country }) => ({ id, name, country })),
    respondents: action.respondents.map((respondent) => named(respondent, article.companies)),
    date: action.date?.value ?? null, reason: action.reason?.quote ?? null, evidence: action.evidence, confidence: action.confidence, fingerprint,
  }));
}

function sumsOf({ penalty }: ArticleAction): readonly Sum[] {
  return penalty === null ? [] : [penalty, ...penalty.equivalents].map(({ amount, currency, qualifier }) => ({ amount, currency, qualifier }));
}

function named({ kind, id, name }: ArticleAction['respondents'][number], companies: readonly Entity[]): NamedRespondent {
  const entity = companies.find((company) => company.id === id);
  const forms = entity === undefined ? [name] : [name, entity.name, ...entity.mentions.map(({ quote }) => quote)];
  const ids = entity?.known === true ? [entity.id] : [];
  return { kind, id, name: entity?.name ?? name, known: entity?.known ?? false, keys: kind === 'group' ? [] : [...new Set([...ids, ...forms.flatMap(nameKeys)])].toSorted() };
}

