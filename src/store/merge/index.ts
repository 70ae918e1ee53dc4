import { SCHEMA_VERSION, type ActionRecord, type ArticleAction, type ArticleRecord } from '../../records.ts';
import { idOf } from '../../values/id.ts';

/**
 * The acts that articles report, in order of id.
 *
 * @param articles - In order of id: the result does not depend on anything else.
 */
export async function* mergeActions(articles: AsyncIterable<ArticleRecord>): AsyncGenerator<ActionRecord> {
  const acts: ActionRecord[] = [];
  for await (const article of articles) acts.push(...article.actions.map((action, index) => actOf(article, action, index)));
  yield* acts.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

function actOf(article: ArticleRecord, { penalty, agencies, evidence, date, reason, ...action }: ArticleAction, index: number): ActionRecord {
  const known = new Map(article.agencies.map(({ id, name, country }) => [id, { id, name, country }]));
  return {
    type: 'action', schemaVersion: SCHEMA_VERSION, id: idOf('action', article.id, String(index)), kind: action.kind, status: action.status,
    penalty: penalty && { ...sum(penalty), equivalents: penalty.equivalents.map(sum) },
    agencies: agencies.flatMap((id) => known.get(id) ?? []),
    respondents: action.respondents, date: date?.value ?? null, reason: reason?.quote ?? null,
    evidence: evidence.map((span) => ({ article: article.id, ...span })),
    confidence: action.confidence,
    articles: [{ id: article.id, url: article.url, published: article.published?.value ?? null, index }],
    sources: 1, conflicts: [],
  };
}

function sum({ amount, currency, qualifier }: NonNullable<ActionRecord['penalty']>['equivalents'][number]): NonNullable<ActionRecord['penalty']>['equivalents'][number] {
  return { amount, currency, qualifier };
}
