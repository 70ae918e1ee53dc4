/** Cross-validation by documents: what linking gets right on documents that its weights have not seen. */
import { decideActs, type Act } from '../../src/extract/actions/acts.ts';
import type { Model } from '../../src/extract/actions/model.ts';
import { actDate } from '../../src/extract/actions/precision.ts';
import { readArticle, type Reading } from '../../src/extract/actions/reading.ts';
import type { Entity } from '../../src/records.ts';
import type { Article, Entities } from '../../src/types.ts';
import { isAgency, isPayer, keyOf, keysOf, type GoldDocument, type GoldPenalty } from './labels.ts';
import type { Sample } from './logistic.ts';
import { learn } from './model.ts';
import { lessonOf, type Lesson } from './samples.ts';

export interface Case {
  readonly document: GoldDocument;
  readonly article: Article;
  readonly entities: Entities;
}

/** What became of one act that was found, or of a penalty that was not (`act` null). */
export interface Verdict {
  readonly document: GoldDocument;
  readonly fold: number;
  readonly act: Act | null;
  readonly gold: GoldPenalty | null;
  readonly right: Readonly<Record<'status' | 'agencies' | 'respondents' | 'kind' | 'date', boolean>> | null;
}

export function crossValidate(cases: readonly Case[], folds: number): readonly Verdict[] {
  const lessons = cases.map(({ document, article, entities }) => lessonOf(document, article, entities));
  return Array.from({ length: folds }, (_, fold) => {
    const model = learn(lessons.filter((_lesson, at) => at % folds !== fold));
    return cases.filter((_case, at) => at % folds === fold).flatMap((one) => verdictsOn(one, model, fold));
  }).flat();
}

export function lessonsOf(cases: readonly Case[]): readonly Lesson[] {
  return cases.map(({ document, article, entities }) => lessonOf(document, article, entities));
}

export function verdictsOn({ document, article, entities }: Case, model: Model, fold: number): readonly Verdict[] {
  const reading = readArticle(article, entities);
  const acts = decideActs(reading, model);
  const pairs = document.gold.penalties.flatMap((gold) => acts.flatMap((act) => {
    if (![act.sum.main, ...act.sum.equivalents].some((at) => entities.money[at] !== undefined && keysOf(gold).has(keyOf(entities.money[at])))) return [];
    const right = judge(document, reading, gold, act);
    return [{ gold, act, right, rank: 4 * Number(right.respondents) + 2 * Number(right.agencies) + Number(right.status) }];
  })).toSorted((a, b) => b.rank - a.rank);
  const used = new Set<Act | GoldPenalty>();
  const verdicts: Verdict[] = [];
  for (const { gold, act, right } of pairs) {
    if (used.has(gold) || used.has(act)) continue;
    used.add(gold).add(act);
    verdicts.push({ document, fold, act, gold, right });
  }
  for (const act of acts) if (!used.has(act)) verdicts.push({ document, fold, act, gold: null, right: null });
  for (const gold of document.gold.penalties) if (!used.has(gold)) verdicts.push({ document, fold, act: null, gold, right: null });
  return verdicts;
}

/** Statuses that count alike: a penalty is real whether it was imposed or agreed. */
const ALIKE: Readonly<Record<string, string>> = { imposed: 'real', agreed: 'real', upheld: 'real', reduced: 'real' };

function judge(document: GoldDocument, { entities, groups }: Reading, gold: GoldPenalty, act: Act): NonNullable<Verdict['right']> {
  const agencies = act.agencies.flatMap(({ ref }) => entities.agencies[ref] ?? []);
  const respondents: readonly Pick<Entity, 'name' | 'mentions'>[] = act.unnamed !== null ? [{ name: act.unnamed.quote, mentions: [act.unnamed] }] : act.respondents.flatMap(({ kind, ref }): readonly Pick<Entity, 'name' | 'mentions'>[] => {
    if (kind === 'group') return groups[ref] === undefined ? [] : [{ name: groups[ref].quote, mentions: [groups[ref]] }];
    const found = (kind === 'company' ? entities.companies : kind === 'person' ? entities.people : entities.agencies)[ref];
    return found === undefined ? [] : [found];
  });
  const date = act.date === null ? undefined : entities.dates[act.date];
  return {
    status: (ALIKE[act.status] ?? act.status) === (ALIKE[gold.status] ?? gold.status),
    kind: act.kind === gold.kind,
    date: (date === undefined ? null : actDate(date)) === gold.date,
    agencies: same(gold.agencies, agencies, (name, found) => isAgency(document, [name], found)),
    respondents: same(gold.payers, respondents, (name, found) => isPayer(document, [name], found)),
  };
}

/** One for one. */
function same<Found>(names: readonly string[], found: readonly Found[], is: (name: string, found: Found) => boolean): boolean {
  const left = [...found];
  return names.every((name) => {
    const at = left.findIndex((each) => is(name, each));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }) && left.length === 0;
}

export function isWhole({ right }: Verdict): boolean {
  return right !== null && right.status && right.agencies && right.respondents;
}

/** Each act that was found teaches when to be sure. */
export function confidenceSamples(verdicts: readonly Verdict[]): readonly Sample[] {
  return verdicts.flatMap((verdict) => (verdict.act === null ? [] : [{ features: verdict.act.signs, yes: isWhole(verdict) }]));
}
