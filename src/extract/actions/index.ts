import type { ArticleAction, Respondent, Sum } from '../../records.ts';
import { ActionKind, ActionStatus } from '../../records.ts';
import type { Article, Entities, MoneyMention, Trace } from '../../types.ts';
import { spanOf } from '../../values/span.ts';
import { decideActs, type Act } from './acts.ts';
import type { Party } from './features/link.ts';
import { model as learned, type Model } from './model.ts';
import { readArticle, type Reading } from './reading.ts';
import { reasonOf } from './reason.ts';

/**
 * Links what an article names into the enforcement actions that it reports.
 *
 * @param model - the learned weights; another set only while learning
 */
export function linkActions(article: Article, entities: Entities, trace?: Trace, model: Model = learned): readonly ArticleAction[] {
  if (entities.money.length === 0) return [];
  const reading = readArticle(article, entities);
  const acts = decideActs(reading, model);
  if (trace !== undefined) explain(reading, acts, trace);
  return acts.flatMap((act) => actionsOf(reading, act, acts));
}

/** One action, or two where a range is at stake. */
function actionsOf(reading: Reading, act: Act, acts: readonly Act[]): readonly ArticleAction[] {
  const { money } = reading.entities;
  const main = money[act.sum.main];
  if (main === undefined) return [];
  const equivalents = act.sum.equivalents.flatMap((at) => (money[at] === undefined ? [] : [sumOf(money[at])]));
  const date = act.date === null ? undefined : reading.entities.dates[act.date];
  const whole: ArticleAction = {
    kind: ActionKind.parse(act.kind),
    status: ActionStatus.parse(act.status),
    penalty: { ...sumOf(main), equivalents },
    agencies: act.agencies.flatMap(({ ref }) => reading.entities.agencies[ref]?.id ?? []),
    respondents: act.unnamed === null ? act.respondents.flatMap((candidate) => respondentFor(reading, candidate)) : [{ kind: 'group', id: null, name: act.unnamed.quote }],
    date: date === undefined || date.value === null ? null : { value: date.value, in: date.in, start: date.start, end: date.end, quote: date.quote },
    reason: reasonOf(reading, act.sum.places),
    evidence: evidenceOf(reading, act),
    confidence: act.confidence,
  };
  const upper = main.max;
  const told = acts.some(({ sum }) => sum.mentions.some((at) => money[at]?.amount === upper && money[at]?.currency === main.currency));
  return upper === null || told ? [whole] : [whole, { ...whole, penalty: { ...sumOf(main), amount: upper, equivalents: [] } }];
}

function sumOf({ amount, currency, qualifier, in: field, start, end, quote }: MoneyMention): Sum {
  return { amount, currency, qualifier, in: field, start, end, quote };
}

function respondentFor({ entities, groups }: Reading, { kind, ref }: Party): readonly Respondent[] {
  if (kind === 'group') return groups[ref] === undefined ? [] : [{ kind, id: null, name: groups[ref].quote }];
  if (kind === 'agency') return entities.agencies[ref] === undefined ? [] : [{ kind: 'group', id: null, name: entities.agencies[ref].name }];
  const entity = (kind === 'company' ? entities.companies : entities.people)[ref];
  return entity === undefined ? [] : [{ kind, id: kind === 'company' ? entity.id : null, name: entity.name }];
}

function evidenceOf({ article, sentences }: Reading, { sum }: Act): ArticleAction['evidence'] {
  return [...new Set(sum.places.map(({ sentence }) => sentence))].slice(0, 4).flatMap((at) => {
    const sentence = sentences[at];
    return sentence === undefined ? [] : [spanOf(article, sentence.in, sentence.start, sentence.end)];
  });
}

function explain({ entities }: Reading, acts: readonly Act[], trace: Trace): void {
  const used = new Set(acts.flatMap(({ sum }) => sum.mentions));
  entities.money.forEach(({ quote }, at) => {
    if (!used.has(at)) trace({ stage: 'actions', what: 'declined', rule: 'actions/penalty', quote, reason: 'the words around it do not make it a penalty' });
  });
  for (const { sum, kind, status } of acts) trace({ stage: 'actions', what: 'found', rule: `actions/${kind}`, quote: entities.money[sum.main]?.quote ?? '', reason: `${status}, chance ${sum.chance.toFixed(2)}` });
}
