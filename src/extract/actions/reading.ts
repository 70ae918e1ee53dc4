import type { Span } from '../../records.ts';
import type { Article, Entities } from '../../types.ts';
import { groupsIn, maskedIn, type Masked } from './masks.ts';
import { officialsIn } from './officials.ts';
import { penalWordsIn } from './patterns/penal.ts';
import type { WordClass } from './patterns/words.ts';
import { ReadSentence } from './read-sentence.ts';
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
  /** The kinds of mention that it has, officials among the people. */
  readonly kinds: ReadonlySet<MentionKind>;
  /** Whether it may have a word of punishment: without one, its tokens have none. */
  readonly mayPunish: boolean;
  readonly tokens: readonly Token[];
}

/** Where a mention's token stands. */
export interface Place {
  readonly sentence: number;
  readonly token: number;
}

/** An article as linking reads it: the headline's sentences first, then the text's. Its parts are read when first asked for: most articles punish nobody. */
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

export function readArticle(article: Article, entities: Entities): Reading {
  const groups = groupsIn(article);
  let officials: ReadonlySet<number> | null = null;
  const officialsOf = (): ReadonlySet<number> => (officials ??= officialsIn(sentences.filter(({ kinds }) => kinds.has('person')).map((sentence) => ({ in: sentence.in, tokens: sentence.masked }))));
  const sentences = (['title', 'text'] as const).flatMap((field) => {
    const words = article[field] ?? '';
    const penal = penalWordsIn(words);
    return sentencesOf(words, maskedIn(field, entities, groups)).map(({ start, end, mentions }) => new ReadSentence(field, start, end, words, mentions, penal.some((at) => at >= start && at < end), officialsOf));
  });
  return { article, entities, groups, get officials() { return officialsOf(); }, sentences, places: placesOf(sentences, entities, groups) };
}

/** The sentences of a field, each with its mentions. */
function sentencesOf(words: string, mentions: readonly Masked[]): readonly { readonly start: number; readonly end: number; readonly mentions: readonly Masked[] }[] {
  let next = 0;
  return joinAcross(words, splitSentences(words), mentions).map(({ start, end }) => {
    const from = next;
    while ((mentions[next]?.span.start ?? Infinity) < end) next++;
    return { start, end, mentions: mentions.slice(from, next) };
  });
}

/** Marks that may stand beside a sum that is all of its sentence. */
const MARKS = 3;

/** No sentence ends inside a mention, and a sum alone answers the question or heading before it: "The payment? $5 million." */
function joinAcross(words: string, stretches: readonly { start: number; end: number }[], mentions: readonly Masked[]) {
  const joined: { start: number; end: number }[] = [];
  let next = 0;
  for (const stretch of stretches) {
    const last = joined.at(-1);
    while ((mentions[next]?.span.end ?? Infinity) <= stretch.start) next++;
    const first = mentions[next];
    const answers = last !== undefined && first?.kind === 'money' && first.span.start >= stretch.start && stretch.end - stretch.start - (first.span.end - first.span.start) <= MARKS && /[?:]$/u.test(words.slice(last.end - 1, last.end));
    if (last !== undefined && (answers || (first?.span.start ?? Infinity) < last.end)) joined[joined.length - 1] = { start: last.start, end: stretch.end };
    else joined.push(stretch);
  }
  return joined;
}

/** Found for each kind when first asked for, in its sentences alone. */
function placesOf(sentences: readonly ReadSentence[], { agencies, companies, people, money, dates }: Entities, groups: readonly Span[]): Reading['places'] {
  const found = new Map<MentionKind, readonly (readonly Place[])[]>();
  const of = (kind: MentionKind, { length }: readonly unknown[]): readonly (readonly Place[])[] => {
    const known = found.get(kind);
    if (known !== undefined) return known;
    const places: Place[][] = Array.from({ length }, () => []);
    sentences.forEach(({ kinds, masked }, sentence) => {
      if (kinds.has(kind)) masked.forEach((token, at) => { if (token.kind === kind) places[token.ref]?.push({ sentence, token: at }); });
    });
    found.set(kind, places);
    return places;
  };
  return {
    get agency() { return of('agency', agencies); }, get company() { return of('company', companies); }, get person() { return of('person', people); },
    get group() { return of('group', groups); }, get money() { return of('money', money); }, get date() { return of('date', dates); },
  };
}
