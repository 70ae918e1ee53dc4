import type { Entity } from '../../records.ts';
import type { Article, Trace } from '../../types.ts';
import { findAgencies } from './agencies/index.ts';
import { featuresOf } from './companies/features.ts';
import { spanOfName, toNamedEntity } from './companies/index.ts';
import { classify, type NameClass, type Model } from './companies/model.ts';
import { clusterNames, type Cluster } from './names/clusters.ts';
import { neighboursOf } from './names/neighbours.ts';
import { isProduct } from './companies/products.ts';
import { companyByName } from './companies/gazetteer.ts';
import { places } from './names/places.ts';
import type { Name } from './names/runs.ts';
import { findRuns } from './names/runs.ts';
import { withUniqueIds } from './names/unique.ts';
import { tokenize } from './names/tokens.ts';

/** Everybody an article names. */
export interface Organisations {
  readonly agencies: readonly Entity[];
  readonly companies: readonly Entity[];
  readonly people: readonly Entity[];
  /** ISO 3166-1 alpha-2 of the article's regulators or publisher, where one stands out; else null. */
  readonly country: string | null;
}

/** A name of an article that no agency's is, with what can be seen of it. */
export interface Candidate {
  /** The names that stand in lists with it. */
  readonly beside: readonly Name[];
  readonly cluster: Cluster;
  readonly features: readonly string[];
}

/** The agencies, and the other names that may be companies or people: all that the model then judges. */
export function readNames({ title, text }: Pick<Article, 'title' | 'text'>): { readonly found: ReturnType<typeof findAgencies>; readonly candidates: readonly Candidate[] } {
  const fields = [tokenize('title', title ?? ''), tokenize('text', text)];
  const found = findAgencies(fields);
  const names = fields.flatMap((field) => findRuns(field, found.taken.get(field) ?? new Uint8Array(0)));
  const beside = new Map(names.map((name, at) => [name, neighboursOf(name, names, at)]));
  const candidates = clusterNames(names).map((cluster) => {
    const others = cluster.names.flatMap((name) => beside.get(name) ?? []);
    return { cluster, beside: others, features: featuresOf(cluster, others) };
  });
  return { found, candidates };
}

/** Below this probability a name is no company. Chosen by cross-validation. */
const LEAST = 0.35;
/** The same for what the gazetteer has and what is no other word. */
const LEAST_LISTED = 0.15;
/** What a sure company in the same list adds. */
const COMPANY_BESIDE = 0.2;
/** The same for names of ordinary words alone ("Insider Trading"). */
const SURE = 0.55;
/** What releases write with capitals and what is no name. */
const GENERIC = /^(?:(?:insider|auditing|after-hours|short) trading|prime banks?|(?:otc |over-the-counter )?bulletin board|fair fund|corporation finance|investment (?:adviser|advisor|company|management)s?|internet enforcement|task force|private (?:investment|placement)s?|foreign corrupt practices.*|civil action.*|final judgment.*|litigation release.*|(?:common|preferred|penny) stock|wall street|securities (?:act|exchange|fraud).*|ponzi scheme|.* (?:rules?|act|acts|alert|information center|complaint center|financial instruments|task force|agreement|policy|directive|regulations?|code|guidelines|programme|program|project|summit|conference|committee|index|rates?))$/;

/** A legal form is what companies alone bear; ordinary words and places need more to show for it than other names. */
function isCompany(cluster: Cluster, features: readonly string[], odds: number): boolean {
  if (cluster.form !== '') return true;
  if (GENERIC.test(cluster.core.join(' '))) return false;
  const plain = features.includes('all-common') || features.some((f) => f.startsWith('place-first'));
  const listed = features.includes('listed') || features.includes('listed-ambiguous');
  if (plain && !listed && features.includes('only-headline')) return false;
  return odds >= (features.includes('listed') ? LEAST_LISTED : plain && !listed ? SURE : LEAST) && !isPlace(cluster) && !isProduct(cluster);
}

/** A bare place is no company, whatever stands around it; nor is "a Nevada corporation". */
function isPlace({ core }: Cluster): boolean {
  return places.has(core.join(' ')) && companyByName(core) === null;
}

/** Finds the agencies, companies and people of an article, each with every form that names it. */
export function findOrganisations(article: Article, trace?: Trace, model?: Model): Organisations {
  const { found, candidates } = readNames(article);
  const companies: Entity[] = [];
  const people: Entity[] = [];
  const judged = candidates.map((candidate) => ({ ...candidate, odds: classify(candidate.features, model) }));
  const sure = new Set(judged.filter(({ cluster, features, odds }) => isCompany(cluster, features, odds.company - 0.3)).flatMap(({ cluster }) => cluster.names));
  for (const { cluster, features, beside, odds: alone } of judged) {
    // What stands in a list with companies most likely is one.
    const odds = beside.some((name) => sure.has(name)) ? { ...alone, company: Math.min(1, alone.company + COMPANY_BESIDE) } : alone;
    const best = (Object.keys(odds) as NameClass[]).reduce((a, b) => (odds[b] > odds[a] ? b : a));
    // A legal form is what companies alone may bear.
    const kind = isCompany(cluster, features, odds.company) ? 'company' : best === 'company' ? 'other' : best;
    if (kind === 'company') companies.push(toNamedEntity(cluster, 'company'));
    else if (kind === 'person') people.push(toNamedEntity(cluster, 'person'));
    const first = cluster.names[0];
    if (trace !== undefined && first !== undefined) {
      const { quote } = spanOfName(first);
      trace({ stage: 'entities', what: kind === 'company' ? 'found' : 'declined', rule: 'companies/model', quote, reason: `${kind} ${odds[kind].toFixed(2)}` });
    }
  }
  return { agencies: withUniqueIds(found.agencies, 'agency'), companies: withUniqueIds(companies, 'company'), people: withUniqueIds(people, 'person'), country: found.country };
}
