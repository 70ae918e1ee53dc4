import { readdirSync } from 'node:fs';
import { readInputs } from '../../src/fetch/sources/index.ts';
import { processPage } from '../../src/pipeline.ts';
import type { Failure } from '../../src/outcome.ts';
import type { ArticleAction, ArticleRecord, Entity, Sum } from '../../src/records.ts';
import type { Page } from '../../src/types.ts';

/** The samples, by file name: all that lies in `samples/` but its own description. */
export const SAMPLES: readonly string[] = readdirSync('samples').filter((name) => /\.(?:html|txt|md|ndjson)$/u.test(name) && name !== 'README.md').toSorted();

export const expectationOf = (sample: string): string => `samples/expected/${sample}.json`;

/** What the pipeline makes of a sample, as people read it: values beside the words that they come from, no offsets. */
export async function viewSample(sample: string): Promise<readonly object[]> {
  const views: object[] = [];
  for await (const input of readInputs([`samples/${sample}`])) views.push(view(input));
  return views;
}

function view(input: Page | Failure): object {
  const outcome = 'body' in input ? processPage(input) : input;
  return outcome.type === 'failure' ? viewFailure(outcome) : viewArticle(outcome);
}

function viewFailure({ source, code, message, retryable }: Failure): object {
  return { type: 'failure', key: source.key, code, message, retryable };
}

function viewArticle(record: ArticleRecord): object {
  const { source, canonicalUrl, title, authors, publisher, language, published, modified, access, text, agencies, companies, amounts, dates, actions, warnings } = record;
  return {
    type: 'article', key: source.key, charset: source.charset, canonicalUrl, title, authors, publisher, language,
    published: published?.value ?? null, modified: modified?.value ?? null, access,
    text: text.split('\n\n'),
    agencies: agencies.map(viewEntity), companies: companies.map(viewEntity),
    amounts: amounts.map((amount) => `${viewSum(amount)}${amount.max === null ? '' : ` to ${amount.max}`}${amount.per === null ? '' : ` per ${amount.per}`}, ${amount.role}`),
    dates: dates.map(({ quote, value, basis }) => `${quote} = ${value} (${basis})`),
    actions: actions.map((action) => viewAction(action, record)),
    warnings: warnings.map(({ code }) => code),
  };
}

function viewEntity({ id, name, country, known, mentions }: Entity): object {
  return { id, name, country, known, forms: [...new Set(mentions.map(({ quote }) => quote))] };
}

function viewSum({ quote, amount, currency, qualifier }: Sum): string {
  return `${quote} = ${amount} ${currency}${qualifier === 'exact' ? '' : ` (${qualifier})`}`;
}

function viewAction({ kind, status, penalty, agencies, respondents, date, reason, evidence }: ArticleAction, record: ArticleRecord): object {
  return {
    kind, status,
    penalty: penalty === null ? null : [penalty, ...penalty.equivalents].map(viewSum),
    agencies: agencies.map((id) => record.agencies.find((agency) => agency.id === id)?.name ?? id),
    respondents: respondents.map((respondent) => `${respondent.kind}: ${respondent.name}`),
    date: date === null ? null : `${date.quote} = ${date.value}`,
    reason: reason?.quote ?? null,
    evidence: evidence.map(({ quote }) => quote),
  };
}
