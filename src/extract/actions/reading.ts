import type { Entity, Span } from '../../records.ts';
import type { Article, Entities } from '../../types.ts';
import { GROUP } from './patterns/groups.ts';
import { classOf, type WordClass } from './patterns/words.ts';
import { officialsIn, withoutOfficials } from './officials.ts';
import { spanOf } from '../../values/span.ts';
import { splitSentences } from './sentences.ts';

export type MentionKind = 'agency' | 'company' | 'person' | 'group' | 'money' | 'date';

/** A word, a mark, or a whole mention masked to one token. */
export interface Token {
  readonly kind: 'word' | 'mark' | MentionKind;
  /** Lower case for words; as written for marks and mentions. */
  readonly text: string;
  readonly cls: WordClass | null;
  readonly start: number;
  readonly end: number;
  /** For mentions: the place in its list of `Entities` (of `groups` for groups), else -1. */
  readonly ref: number;
}

/** A sentence with its mentions masked ("AGENCY fined COMPANY MONEY"). */
export interface Sentence {
  readonly in: Span['in'];
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** Where a mention's token stands. */
export interface Place {
  readonly sentence: number;
  readonly token: number;
}

/** An article as linking reads it: the headline's sentences first, then the text's. */
export interface Reading {
  readonly article: Article;
  readonly entities: Entities;
  /** Unnamed groups: "three other traders". */
  readonly groups: readonly Span[];
  /** People who speak or act for somebody: not respondents. */
  readonly officials: ReadonlySet<number>;
  readonly sentences: readonly Sentence[];
  /** Places of the mentions of each entity, sum and date, by kind and index. */
  readonly places: Readonly<Record<MentionKind, readonly (readonly Place[])[]>>;
}

interface Masked {
  readonly kind: MentionKind;
  readonly ref: number;
  readonly span: Span;
}

/** Letters and figures of all scripts, roughly: classes of code units are several times faster than Unicode properties. */
const LETTER = 'A-Za-z0-9\\u00aa\\u00b5\\u00ba\\u00c0-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff';
const TOKEN = new RegExp(`[${LETTER}]+(?:[.&-][${LETTER}]+){0,8}|['’]s(?![${LETTER}])|[^\\s${LETTER}]`, 'g');
/** Words that are names where a capital stands within a sentence. */
const NAMES = new Set(['May', 'Will', 'Bill', 'Cap', 'Law', 'Bond', 'Grant', 'Price', 'Cash']);
const STARTS_WORD = new RegExp(`[${LETTER}]`);

export function readArticle(article: Article, entities: Entities): Reading {
  const groups = groupsIn(article);
  const masked = [...mentionsOf(entities), ...single('group', groups)];
  const sentences: Sentence[] = [];
  for (const field of ['title', 'text'] as const) {
    const words = article[field] ?? '';
    const mentions = withoutOverlaps(masked.filter(({ span }) => span.in === field));
    let next = 0;
    for (const { start, end } of joinAcross(splitSentences(words), mentions)) {
      const inside: Masked[] = [];
      for (let mention = mentions[next]; mention !== undefined && mention.span.start < end; mention = mentions[++next]) inside.push(mention);
      sentences.push({ in: field, start, end, tokens: tokenise(words, start, end, inside) });
    }
  }
  const officials = officialsIn(sentences);
  return { article, entities, groups, officials, sentences: sentences.map((sentence) => withoutOfficials(sentence, officials)), places: placesOf(sentences, entities, groups) };
}

function mentionsOf({ agencies, companies, people, money, dates }: Entities): readonly Masked[] {
  return [...single('money', money), ...named('agency', agencies), ...named('company', companies), ...named('person', people), ...single('date', dates)];
}

function groupsIn(article: Article): readonly Span[] {
  return (['title', 'text'] as const).flatMap((field) => (
    [...(article[field] ?? '').matchAll(GROUP)].map(({ 0: quote, index }) => spanOf(article, field, index, index + quote.length))
  ));
}

function named(kind: MentionKind, list: readonly Entity[]): readonly Masked[] {
  return list.flatMap(({ mentions }, ref) => mentions.map((span) => ({ kind, ref, span })));
}

function single(kind: MentionKind, list: readonly Span[]): readonly Masked[] {
  return list.map((span, ref) => ({ kind, ref, span }));
}

/** Longest first where mentions overlap; the rest in reading order. */
function withoutOverlaps(mentions: readonly Masked[]): readonly Masked[] {
  const sorted = mentions.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Masked[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (last === undefined || last.span.end <= mention.span.start) kept.push(mention);
    else if (mention.kind !== 'group' && (last.kind === 'group' || mention.span.end - mention.span.start > last.span.end - last.span.start)) kept[kept.length - 1] = mention;
  }
  return kept;
}

/** No sentence ends inside a mention. */
function joinAcross(stretches: readonly { start: number; end: number }[], mentions: readonly Masked[]) {
  const joined: { start: number; end: number }[] = [];
  let next = 0;
  for (const stretch of stretches) {
    const last = joined.at(-1);
    while ((mentions[next]?.span.end ?? Infinity) <= stretch.start) next++;
    if (last !== undefined && (mentions[next]?.span.start ?? Infinity) < last.end) joined[joined.length - 1] = { start: last.start, end: stretch.end };
    else joined.push(stretch);
  }
  return joined;
}

function tokenise(words: string, start: number, end: number, mentions: readonly Masked[]): readonly Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const { kind, ref, span } of mentions) {
    plain(words, at, span.start, tokens);
    tokens.push({ kind, text: span.quote, cls: null, start: span.start, end: span.end, ref });
    at = span.end;
  }
  plain(words, at, end, tokens);
  return tokens;
}

function plain(words: string, from: number, to: number, tokens: Token[]): void {
  if (to <= from) return;
  for (const match of words.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index;
    const isWord = STARTS_WORD.test(match[0][0] ?? '');
    const text = isWord ? match[0].toLowerCase() : match[0].replace('’', "'");
    tokens.push({ kind: isWord ? 'word' : 'mark', text, cls: isWord && !(NAMES.has(match[0]) && tokens.length > 0) ? classOf(text) : null, start, end: start + match[0].length, ref: -1 });
  }
}

function lists(length: number): Place[][] {
  return Array.from({ length }, () => []);
}

function placesOf(sentences: readonly Sentence[], entities: Entities, groups: readonly Span[]): Reading['places'] {
  const places = {
    agency: lists(entities.agencies.length), company: lists(entities.companies.length), person: lists(entities.people.length), group: lists(groups.length),
    money: lists(entities.money.length), date: lists(entities.dates.length),
  };
  sentences.forEach(({ tokens }, sentence) => tokens.forEach(({ kind, ref }, token) => {
    if (kind !== 'word' && kind !== 'mark') places[kind][ref]?.push({ sentence, token });
  }));
  return places;
}
