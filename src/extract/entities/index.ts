import type { Article, Entities, Trace } from '../../types.ts';
import { findOrganisations } from './organisations.ts';
import { findDates } from './dates/index.ts';
import { findMoney } from './money/index.ts';

/**
 * Finds what an article names: agencies, companies, people, sums and dates.
 *
 * Organisations come first, since what a bare "$" means follows from the country they are of.
 */
export function findEntities(article: Article, trace?: Trace): Entities {
  const { agencies, companies, people, country } = findOrganisations(article, trace);
  return { agencies, companies, people, money: findMoney(article, { country }, trace), dates: findDates(article, trace) };
}
