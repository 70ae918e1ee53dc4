import type { Entity } from '../../records.ts';
import type { Article, Trace } from '../../types.ts';
import { findAgencies } from './agencies/index.ts';
import { decide, type Candidate } from './companies/decide.ts';
import { spanOfName, toNamedEntity } from './companies/index.ts';
import type { Model } from './companies/model.ts';
import { scopeOf, type Scope } from './companies/scope.ts';
import { clusterNames } from './names/clusters.ts';
import { cutToKnown } from './names/headlines.ts';
import { neighboursOf } from './names/neighbours.ts';
import { findRuns } from './names/runs.ts';
import { tokenize } from './names/tokens.ts';
import { withUniqueIds } from './names/unique.ts';

/** Everybody an article names. */
export interface Organisations {
  readonly agencies: readonly Entity[];
  readonly companies: readonly Entity[];
  readonly people: readonly Entity[];
  /** ISO 3166-1 alpha-2 of the article's regulators or publisher, where one stands out; else null. */
  readonly country: string | null;
}

/** The agencies, and the other names that may be companies or people: all that the model then judges. */
export function readNames({ title, text }: Pick<Article, 'title' | 'text'>): { readonly found: ReturnType<typeof findAgencies>; readonly candidates: readonly Candidate[]; readonly scope: Scope } {
  const fields = [tokenize('title', title ?? ''), tokenize('text', text)];
  const found = findAgencies(fields);
  const names = cutToKnown(fields.flatMap((field) => findRuns(field, found.taken.get(field) ?? new Uint8Array(0))));
  const beside = new Map(names.map((name, at) => [name, neighboursOf(name, names, at)]));
  const candidates = clusterNames(names).map((cluster) => ({ cluster, beside: cluster.names.flatMap((name) => beside.get(name) ?? []) }));
  return { found, candidates, scope: scopeOf(fields, found.agencies.length > 0) };
}

/** Finds the agencies, companies and people of an article, each with every form that names it. */
export function findOrganisations(article: Article, trace?: Trace, model?: Model): Organisations {
  const { found, candidates, scope } = readNames(article);
  const companies: Entity[] = [];
  const people: Entity[] = [];
  for (const { cluster, kind, probability } of decide(candidates, scope, model)) {
    if (kind === 'company') companies.push(toNamedEntity(cluster, 'company'));
    else if (kind === 'person') people.push(toNamedEntity(cluster, 'person'));
    const first = cluster.names[0];
    if (trace === undefined || first === undefined) continue;
    trace({ stage: 'entities', what: kind === 'company' ? 'found' : 'declined', rule: 'companies/model', quote: spanOfName(first).quote, reason: `${kind} ${probability.toFixed(2)}` });
  }
  return { agencies: withUniqueIds(found.agencies, 'agency'), companies: withUniqueIds(companies, 'company'), people: withUniqueIds(people, 'person'), country: found.country };
}
