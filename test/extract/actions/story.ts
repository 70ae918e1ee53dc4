import type { ArticleAction, Entity, Span } from '../../../src/records.ts';
import type { Article, Entities, FoundDate, MoneyMention } from '../../../src/types.ts';
import { linkActions } from '../../../src/extract/actions/index.ts';

export interface Story {
  readonly article: Article;
  readonly entities: Entities;
}

interface Marked {
  readonly kind: string;
  readonly value: string;
  readonly span: Span;
}

const MARK = /([ACPMD])\[([^\][|]+)(?:\|([^\][]+))?\]/gu;

/**
 * A story with its mentions marked: `A[the FCC|FCC]` an agency, `C[…]` a company, `P[…]` a person, each with the name it goes by
 * where that is another; `M[$5 million|5000000 USD]` a sum, `M[$6 million|6000000 USD restated]` one that restates the sum
 * before it; `D[on Monday|2024-03-11]` a date, `D[today|?]` one that nothing resolves.
 */
export function story(title: string | null, text: string, published: string | null = '2024-03-12'): Story {
  const [head, body] = [unmark('title', title ?? ''), unmark('text', text)];
  const marked = [...head.marked, ...body.marked];
  const money: MoneyMention[] = [];
  for (const { span, value } of marked.filter(({ kind }) => kind === 'M')) {
    const [amount = '0', currency = 'USD', restated] = value.split(' ');
    const last = money.at(-1);
    money.push({ amount, currency, qualifier: 'exact', max: null, per: null, rule: 'test', restates: restated === undefined || last === undefined ? null : { in: last.in, start: last.start }, ...span });
  }
  return {
    article: {
      kind: 'article', url: null, canonicalUrl: null, title: title === null ? null : head.words, authors: [], publisher: null, language: 'en', modified: null, access: 'full', text: body.words, warnings: [],
      published: published === null ? null : { value: published, quote: published, from: 'input' },
    },
    entities: {
      agencies: named(marked, 'A'), companies: named(marked, 'C'), people: named(marked, 'P'), money,
      dates: marked.filter(({ kind }) => kind === 'D').map(({ span, value }): FoundDate => ({ value: value === '?' ? null : value, basis: 'stated', rule: 'test', ...span })),
    },
  };
}

function unmark(field: Span['in'], source: string): { readonly words: string; readonly marked: readonly Marked[] } {
  const marked: Marked[] = [];
  let words = '';
  let at = 0;
  for (const match of source.matchAll(MARK)) {
    const [whole, kind = '', quote = '', value = quote] = match;
    words += source.slice(at, match.index);
    marked.push({ kind, value, span: { in: field, start: words.length, end: words.length + quote.length, quote } });
    words += quote;
    at = match.index + whole.length;
  }
  return { words: words + source.slice(at), marked };
}

function named(marked: readonly Marked[], kind: string): readonly Entity[] {
  const names = [...new Set(marked.filter((each) => each.kind === kind).map(({ value }) => value))];
  return names.map((name) => ({ id: name, name, country: null, known: false, mentions: marked.filter((each) => each.kind === kind && each.value === name).map(({ span }) => span) }));
}

/** Its actions in one line each: `fine imposed 5000000 USD by FCC on Orion, 2024-03-11`. */
export function told({ article, entities }: Story): readonly string[] {
  return linkActions(article, entities).map(line);
}

function line({ kind, status, penalty, agencies, respondents, date }: ArticleAction): string {
  const sum = penalty === null ? '' : ` ${[penalty, ...penalty.equivalents].map(({ amount, currency }) => `${amount} ${currency}`).join(' = ')}`;
  const by = agencies.length === 0 ? '' : ` by ${agencies.join(' & ')}`;
  const on = respondents.length === 0 ? '' : ` on ${respondents.map(({ name }) => name).join(' & ')}`;
  return `${kind} ${status}${sum}${by}${on}${date === null ? '' : `, ${date.value}`}`;
}
