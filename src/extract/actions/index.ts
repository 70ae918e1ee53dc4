import type { ArticleAction, Respondent, Sum } from '../../records.ts';
import { ActionKind, ActionStatus } from '../../records.ts';
import type { Article, Entities, MoneyMention, Trace } from '../../types.ts';
import { spanOf } from '../../values/span.ts';
import { decideActs, type Act } from './acts.ts';
import { actDate } from './precision.ts';
import type { Party } from './features/link.ts';
import { measuresIn, type Taken } from './measures.ts';
import { model as learned, type Model } from './model.ts';
import { penalWordsIn } from './patterns/penal.ts';
import { readArticle, type Place, type Reading } from './reading.ts';
import { reasonOf } from './reason.ts';
import { dateTie } from './when.ts';

/** The share of measures without money that reading by eye found right. */
const MEASURED = 0.85;
/** Measures that a penalty on the same respondent makes old news. */
const SETTLED: ReadonlySet<string> = new Set(['charge', 'investigation', 'order']);

/**
 * Links what an article names into the enforcement actions that it reports, those with money first.
 *
 * @param model - the learned weights; another set only while learning
 */
export function linkActions(article: Article, entities: Entities, trace?: Trace, model: Model = learned): readonly ArticleAction[] {
  if (entities.money.length === 0 && entities.agencies.length === 0) return [];
  // Most articles with sums speak of no penalty at all.
  const silent = entities.agencies.length === 0 && penalWordsIn(article.title ?? '').length === 0 && penalWordsIn(article.text).length === 0;
  if (silent && trace === undefined) return [];
  const reading = readArticle(article, entities);
  const acts = decideActs(reading, model);
  if (trace !== undefined) explain(reading, acts, trace);
  const measures = entities.agencies.length === 0 ? [] : measuresIn(reading);
  return [...acts.flatMap((act) => actionsOf(reading, act, acts)), ...measures.flatMap((taken) => (isOld(taken, acts) ? [] : [measureOf(reading, taken)]))];
}

/** One action, or two where a range is at stake. */
function actionsOf(reading: Reading, act: Act, acts: readonly Act[]): readonly ArticleAction[] {
  const { money } = reading.entities;
  const main = money[act.sum.main];
  if (main === undefined) return [];
  const whole: ArticleAction = {
    kind: ActionKind.parse(act.kind),
    status: ActionStatus.parse(act.status),
    penalty: { ...sumOf(main), equivalents: act.sum.equivalents.flatMap((at) => (money[at] === undefined ? [] : [sumOf(money[at])])) },
    agencies: idsOf(reading, act.agencies),
    respondents: act.unnamed === null ? act.respondents.flatMap((party) => respondentFor(reading, party)) : [{ kind: 'group', id: null, name: act.unnamed.quote }],
    date: dateAt(reading, act.date),
    reason: reasonOf(reading, { places: act.sum.places, respondents: act.respondents, lead: isLead(act, acts) }),
    evidence: evidenceOf(reading, act.sum.places),
    confidence: act.confidence,
  };
  const upper = main.max;
  const told = acts.some(({ sum }) => sum.mentions.some((at) => money[at]?.amount === upper && money[at]?.currency === main.currency));
  return upper === null || told ? [whole] : [whole, { ...whole, penalty: { ...sumOf(main), amount: upper, equivalents: [] } }];
}

/** Told of the same respondents, or of the same agencies, at the same time as the article's first act: the opening says what for. */
function isLead(act: Act, acts: readonly Act[]): boolean {
  const lead = acts[0];
  if (lead === undefined) return false;
  const shared = act.respondents.some((one) => lead.respondents.some(({ kind, ref }) => kind === one.kind && ref === one.ref));
  if (shared && (act.date === null || act.date === lead.date)) return true;
  return act.date === lead.date && act.agencies.length === lead.agencies.length && act.agencies.every(({ ref }) => lead.agencies.some((other) => other.ref === ref));
}

function measureOf(reading: Reading, { kind, agencies, respondents, sentence, token }: Taken): ArticleAction {
  const tokens = reading.sentences[sentence];
  const tie = tokens === undefined ? null : dateTie(tokens, token);
  return {
    kind, status: 'imposed', penalty: null,
    agencies: idsOf(reading, agencies),
    respondents: respondents.flatMap((party) => respondentFor(reading, party)),
    date: dateAt(reading, tie === null ? null : tokens?.tokens[tie.token]?.ref ?? null),
    reason: reasonOf(reading, { places: [{ sentence, token }], respondents, lead: false }),
    evidence: evidenceOf(reading, [{ sentence, token }]),
    confidence: MEASURED,
  };
}

function isOld({ kind, respondents }: Taken, acts: readonly Act[]): boolean {
  return SETTLED.has(kind) && acts.some((act) => act.respondents.some((one) => respondents.some((other) => one.kind === other.kind && one.ref === other.ref)));
}

function idsOf({ entities }: Reading, agencies: readonly Party[]): readonly string[] {
  return agencies.flatMap(({ ref }) => entities.agencies[ref]?.id ?? []);
}

function sumOf({ amount, currency, qualifier, in: field, start, end, quote }: MoneyMention): Sum {
  return { amount, currency, qualifier, in: field, start, end, quote };
}

function dateAt({ entities }: Reading, ref: number | null): ArticleAction['date'] {
  const date = ref === null ? undefined : entities.dates[ref];
  const value = date === undefined ? null : actDate(date);
  return date === undefined || value === null ? null : { value, in: date.in, start: date.start, end: date.end, quote: date.quote };
}

function respondentFor({ entities, groups }: Reading, { kind, ref }: Party): readonly Respondent[] {
  if (kind === 'group') return groups[ref] === undefined ? [] : [{ kind, id: null, name: groups[ref].quote }];
  if (kind === 'agency') return entities.agencies[ref] === undefined ? [] : [{ kind: 'group', id: null, name: entities.agencies[ref].name }];
  const entity = (kind === 'company' ? entities.companies : entities.people)[ref];
  return entity === undefined ? [] : [{ kind, id: kind === 'company' ? entity.id : null, name: entity.name }];
}

function evidenceOf({ article, sentences }: Reading, places: readonly Place[]): ArticleAction['evidence'] {
  return [...new Set(places.map(({ sentence }) => sentence))].slice(0, 4).flatMap((at) => {
    const sentence = sentences[at];
    return sentence === undefined ? [] : [spanOf(article, sentence.in, sentence.start, sentence.end)];
  });
}

function explain({ entities }: Reading, acts: readonly Act[], trace: Trace): void {
  const used = new Set(acts.flatMap(({ sum }) => sum.mentions));
  entities.money.forEach(({ quote }, at) => {
    if (!used.has(at)) trace({ stage: 'actions', what: 'declined', rule: 'actions/penalty', quote, reason: 'the words around it do not make it a penalty' });
  });
  for (const { sum, kind, status, signs } of acts) trace({ stage: 'actions', what: 'found', rule: `actions/${kind}`, quote: entities.money[sum.main]?.quote ?? '', reason: `${status}; ${signs.slice(1).join(', ')}` });
}
