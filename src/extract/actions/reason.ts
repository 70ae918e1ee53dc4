import type { Span } from '../../records.ts';
import { spanOf } from '../../values/span.ts';
import { allegedOf } from './allegations.ts';
import type { Party } from './features/link.ts';
import { openingOf } from './opening.ts';
import { phrase, type Phrase } from './phrases.ts';
import type { Place, Reading, Sentence } from './reading.ts';
import { wrongsIn } from './wrongs.ts';

/** Opening sentences that may say what an article's act was for. */
const OPENING = 4;
/** Leads tried in one sentence; more are no sentence. */
const MOST_LEADS = 6;

const PENAL = new Set<string>(['penalty', 'fined', 'settlement', 'pay', 'disgorgement', 'impose', 'order', 'accuse']);

/** What a reason follows: "for", "over", "because", "to settle charges by the state that", "guilty of", "accused of". */
const LEAD = /\b(?:for|over|because(?: of)?|after|(?:allegations?|charges?|claims?|accusations|findings|complaints?|probes?|investigations?|lawsuits?)\s(?:(?:by|from)\s[^.;,]{1,60}?\s)?(?:that|of|over|into|for)|(?:accused|convicted|guilty|suspected)\s(?:of|to))\s+/giu;

/** What tells what a sum is for. */
export interface Reasoned {
  readonly places: readonly Place[];
  readonly respondents: readonly Party[];
  /** Of the article's first act, or told like it: the headline and opening say what for. */
  readonly lead: boolean;
}

/**
 * What a sum is for, in the shortest words that say it: what follows "for" and the like near one of its mentions, else in the
 * opening; else the wrong that its sentence, the headline or the opening names; else what those who pay are said to have done.
 */
export function reasonOf(reading: Reading, { places, respondents, lead }: Reasoned): Span | null {
  const own = places.map(({ sentence, token }) => ({ at: sentence, from: token }));
  const opening = lead ? openingAt(reading) : [];
  const led = opening.flatMap((at) => {
    const penal = reading.sentences[at]?.tokens.findIndex(({ cls }) => cls !== null && PENAL.has(cls)) ?? -1;
    return penal < 0 ? [] : [{ at, from: penal }];
  });
  for (const { at, from } of [...own.filter(({ at: each }) => reading.sentences[each]?.in === 'text'), ...own, ...led]) {
    const sentence = reading.sentences[at];
    const found = sentence === undefined ? null : reasonIn(reading.article[sentence.in] ?? '', sentence, from);
    if (sentence !== undefined && found !== null) return spanOf(reading.article, sentence.in, found.start, found.end);
  }
  const named = [...new Set([...own.map(({ at }) => at), ...opening])].flatMap((at) => wrongsIn(reading, reading.sentences[at] as Sentence));
  return named.find(({ plain }) => !plain)?.span ?? allegedOf(reading, respondents) ?? named[0]?.span ?? provisionsIn(reading, [...own.map(({ at }) => at), ...opening]);
}

/** "Alleging violations of the registration and reporting provisions": the little that is told. */
const PROVISIONS = /\bviolat(?:ions? of|ing|ed)\s(?:the\s)?(?:(?!of\b|sections?\b|rules?\b)[\w-]+,?\s){1,14}?(?:provisions|requirements|rules|laws|controls)\b/iu;

function provisionsIn(reading: Reading, sentences: readonly number[]): Span | null {
  for (const at of sentences) {
    const { in: field = 'text', start = 0, end = 0 } = reading.sentences[at] ?? {};
    const match = PROVISIONS.exec((reading.article[field] ?? '').slice(start, end));
    if (match !== null) return spanOf(reading.article, field, start + match.index, start + match.index + match[0].length);
  }
  return null;
}

/** The headline's sentences and the first of the text. */
function openingAt(reading: Reading): readonly number[] {
  const first = openingOf(reading);
  return reading.sentences.flatMap((sentence, at) => (sentence.in === 'title' || (at >= first && at < first + OPENING) ? [at] : []));
}

/** The first lead behind the sum that a reason follows, else the first before it. */
function reasonIn(words: string, sentence: Sentence, from: number): Phrase | null {
  const sum = sentence.tokens[from]?.start ?? sentence.start;
  const leads = [...words.slice(sentence.start, sentence.end).matchAll(LEAD)].map(({ index, 0: lead }) => ({ lead: lead.trimEnd().toLowerCase(), at: sentence.start + index, end: sentence.start + index + lead.length }));
  const inOrder = [...leads.filter(({ at }) => at >= sum), ...leads.filter(({ at }) => at < sum).toReversed()];
  for (const { lead, end } of inOrder.slice(0, MOST_LEADS)) {
    const found = phrase(words, sentence, lead, end);
    if (found !== null) return found;
  }
  return null;
}
