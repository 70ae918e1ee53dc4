import { isShortFor, nameKeys } from './names.ts';
import type { Report, Sum } from './report.ts';
import { sameConverted, sameSum, significantDigits } from './sums.ts';
import { statedAlike, windowOf, windowsMeet, type Window } from './when.ts';

/** Reports that are of one act. */
export type Cluster = readonly Report[];

/**
 * Groups reports by the act that they are of. A function of the set of reports: their order does not count.
 *
 * Each report, the most telling first, joins the act it agrees best with, or begins one of its own.
 */
export function clusterReports(reports: readonly Report[]): readonly Cluster[] {
  const acts: Profile[] = [];
  for (const report of reports.map(traitsOf).toSorted(byTelling)) {
    const best = acts.map((act) => ({ act, score: act.agreement(report) })).filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score)[0];
    if (best === undefined) acts.push(new Profile(report));
    else best.act.add(report);
  }
  return acts.map(({ reports: members }) => members.toSorted((a, b) => compare(a.id, b.id)));
}

/** A report with what is compared of it, made once. */
interface Traits {
  readonly report: Report;
  readonly window: Window;
  readonly agencies: readonly string[];
  readonly respondents: readonly string[];
}

function traitsOf(report: Report): Traits {
  return {
    report, window: windowOf(report),
    agencies: report.agencies.flatMap(({ id, name }) => [id, ...nameKeys(name)]), respondents: report.respondents.flatMap(({ keys }) => keys),
  };
}

/** Most telling first: authority, exact date, sum in two currencies; then the earliest, then by id. */
function byTelling({ report: a }: Traits, { report: b }: Traits): number {
  const telling = (report: Report): number => 4 * Number(report.agencies.length > 0) + 2 * Math.min(report.sums.length, 2) + (report.date?.length ?? 0) / 10 + Number(report.respondents.length > 0);
  return telling(b) - telling(a) || compare(a.article.published ?? '9', b.article.published ?? '9') || compare(a.id, b.id);
}

/** What the reports of one act say together: each thing once, since an act may have thousands of them. */
class Profile {
  readonly reports: Report[] = [];
  readonly #documents = new Set<string>();
  readonly #agencies = new Set<string>();
  readonly #respondents = new Set<string>();
  readonly #sums = new Map<string, { readonly sum: Sum; readonly isMain: boolean }>();
  readonly #told = new Map<string, number>();
  #window: Window = { first: -Infinity, last: Infinity };

  constructor(first: Traits) {
    this.add(first);
  }

  add({ report, window, agencies, respondents }: Traits): void {
    this.reports.push(report);
    this.#documents.add(report.document);
    for (const key of agencies) this.#agencies.add(key);
    for (const key of respondents) this.#respondents.add(key);
    report.sums.forEach((sum, index) => this.#sums.set(`${index === 0} ${sum.amount} ${sum.currency} ${sum.qualifier}`, { sum, isMain: index === 0 }));
    for (const fact of factsOf(report)) this.#told.set(fact, (this.#told.get(fact) ?? 0) + 1);
    // The latest begin and the earliest end: whatever meets both meets the window of each report.
    this.#window = { first: Math.max(this.#window.first, window.first), last: Math.min(this.#window.last, window.last) };
  }

  /** 0 where a report cannot be of this act; else higher the more speaks for it. */
  agreement(traits: Traits): number {
    const { report, window } = traits;
    // An article that tells two acts means two.
    if (this.#documents.has(report.document) || !windowsMeet(window, this.#window) || !this.#sameStart(report) || !this.#sameMatter(report) || !this.#sameParties(traits)) return 0;
    const share = factsOf(report).reduce((sum, fact) => sum + (this.#told.get(fact) ?? 0) / this.reports.length, 0);
    return 1 + share + Number(this.#sharesAgency(traits));
  }

  /** A cap is no act; dates of unknown year have to agree in what they state. */
  #sameStart({ status, date }: Report): boolean {
    const first = this.reports[0];
    if ((status === 'maximum') !== (first?.status === 'maximum')) return false;
    return [...this.#told.keys()].every((fact) => !fact.startsWith('date ') || statedAlike(fact.slice(5), date));
  }

  /** One sum in common, converted or not, and no two that contradict; without money, the same kind of act. */
  #sameMatter({ sums, kind }: Report): boolean {
    if (sums.length === 0 || this.#sums.size === 0) return sums.length === this.#sums.size && this.#told.has(`kind ${kind}`);
    const pairs = sums.flatMap((sum, index) => [...this.#sums.values()].map((other) => ({ sum, other: other.sum, areMain: index === 0 && other.isMain })));
    if (pairs.some(({ sum, other, areMain }) => areMain && sum.currency === other.currency && !sameSum(sum, other))) return false;
    return pairs.some(({ sum, other, areMain }) => sameSum(sum, other) || (!areMain && sameConverted(sum, other)));
  }

  /** Agencies and respondents are the same, or one side does not say. */
  #sameParties(traits: Traits): boolean {
    const sameAgency = this.#sharesAgency(traits);
    if (!sameAgency && traits.agencies.length > 0 && this.#agencies.size > 0) return false;
    const { respondents, report } = traits;
    if (respondents.length > 0 && this.#respondents.size > 0) {
      return respondents.some((key) => this.#respondents.has(key) || (sameAgency && [...this.#respondents].some((other) => isShortFor(key, other))));
    }
    // Nobody named: the authority, and the very sum if it is not a round one, have to tell.
    return respondents.length === 0 && this.#respondents.size === 0 && sameAgency && report.sums.some(({ amount, currency }) => significantDigits(amount) >= 3 && this.#says(amount, currency));
  }

  #says(amount: string, currency: string): boolean {
    return [...this.#sums.values()].some(({ sum }) => sum.amount === amount && sum.currency === currency);
  }

  #sharesAgency({ agencies }: Traits): boolean {
    return agencies.some((key) => this.#agencies.has(key));
  }
}

/** What speaks for a common act where it is the same. */
function factsOf({ kind, status, date }: Report): readonly string[] {
  return [`kind ${kind}`, `status ${status}`, ...(date === null ? [] : [`date ${date}`])];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
