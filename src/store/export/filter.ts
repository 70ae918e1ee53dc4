import type { ActionRecord, AnyRecord, ArticleAction, ArticleRecord } from '../../records.ts';
import { compareDecimals } from '../../values/decimal.ts';
import { periodOf, type Period } from '../../values/period.ts';
import { slug } from '../../values/id.ts';

/** Which records to export. A null lets all pass; what is given must all hold. */
export interface Filter {
  /** An id ("us/sec"), its end ("sec"), or words of the name ("securities and exchange"). */
  readonly agency: string | null;
  readonly company: string | null;
  /** ISO 4217: of the penalty or of a restatement of it. */
  readonly currency: string | null;
  /** Decimal, compared within `currency`; without one, with the figure in any currency. */
  readonly minAmount: string | null;
  /** EDTF days, months or years, both inclusive: of the act, of the article's publication where the act has no date. */
  readonly since: string | null;
  readonly until: string | null;
  readonly status: string | null;
}

export const NO_FILTER: Filter = { agency: null, company: null, currency: null, minAmount: null, since: null, until: null, status: null };

/**
 * Whether a record passes.
 *
 * An article passes by whom it names and when it appeared; once `currency`, `minAmount` or `status` is
 * given, one of its actions must meet the whole filter. A failure names nobody and passes only the empty filter.
 */
export function matches(record: AnyRecord, filter: Filter): boolean {
  switch (record.type) {
    case 'action': return matchesAct(record, filter);
    case 'article': return matchesArticle(record, filter);
    case 'failure': return Object.values(filter).every((wanted) => wanted === null);
  }
}

function matchesAct(act: ActionRecord, filter: Filter): boolean {
  const day = act.date ?? act.articles.map(({ published }) => published?.slice(0, 10)).filter((published) => published !== undefined).toSorted()[0] ?? null;
  return names(act.agencies, filter.agency) && names(act.respondents, filter.company) && isWithin(day, filter) && matchesTerms(act, filter);
}

function matchesArticle(article: ArticleRecord, filter: Filter): boolean {
  const ofTerms = filter.currency !== null || filter.minAmount !== null || filter.status !== null;
  return isWithin(article.published?.value.slice(0, 10) ?? null, filter)
    && names(article.agencies, filter.agency) && names(article.companies, filter.company)
    && (!ofTerms || article.actions.some((action) => matchesAction(article, action, filter)));
}

function matchesAction(article: ArticleRecord, action: ArticleAction, filter: Filter): boolean {
  const agencies = article.agencies.filter(({ id }) => action.agencies.includes(id));
  return names(agencies, filter.agency) && names(action.respondents, filter.company) && matchesTerms(action, filter);
}

function matchesTerms({ penalty, status }: ActionRecord | ArticleAction, filter: Filter): boolean {
  if (filter.status !== null && status !== filter.status) return false;
  if (filter.currency === null && filter.minAmount === null) return true;
  if (penalty === null) return false;
  return [penalty, ...penalty.equivalents].some(({ amount, currency }) => (
    (filter.currency === null || currency === filter.currency) && (filter.minAmount === null || compareDecimals(amount, filter.minAmount) >= 0)
  ));
}

function names(parties: readonly { readonly id: string | null; readonly name: string }[], wanted: string | null): boolean {
  if (wanted === null) return true;
  const words = slug(wanted);
  return parties.some(({ id, name }) => id === wanted.toLowerCase() || id?.endsWith(`/${words}`) === true || `-${slug(name)}-`.includes(`-${words}-`));
}

/** A period that only partly lies within counts: "2022" passes `--since 2022-07`. */
function isWithin(edtf: string | null, { since, until }: Filter): boolean {
  if (since === null && until === null) return true;
  const period = edtf === null ? null : periodOf(edtf);
  return period !== null && period.last >= bound(since).first && period.first <= bound(until).last;
}

function bound(edtf: string | null): Period {
  return (edtf === null ? null : periodOf(edtf)) ?? { first: '0000-01-01', last: '9999-12-31' };
}
