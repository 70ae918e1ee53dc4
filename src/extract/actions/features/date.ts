import type { FoundDate } from '../../../types.ts';
import type { Place, Reading, Sentence, Token } from '../reading.ts';
import { band, isJoint } from './context.ts';

const VERBS = new Set<string>(['fined', 'impose', 'order', 'award', 'pay', 'agree', 'settlement', 'propose', 'say', 'find', 'accuse', 'probe', 'breach', 'trade', 'revenue', 'uphold', 'reduce', 'overturn', 'penalty', 'appeal']);
const DAY = 86_400_000;

/** How a date stands to a sum, as feature names: its form, its preposition and verb, how near it is, how near the article's own day. */
export function dateFeatures(reading: Reading, sums: readonly Place[], own: readonly Place[], date: FoundDate): readonly string[] {
  const form = formOf(date);
  const features = new Set<string>(['date', `form ${form}`, `age ${ageOf(date.value, reading.article.published?.value ?? null)}`]);
  const firstText = reading.sentences.findIndex((sentence) => sentence.in === 'text');
  const lead = sums.some(({ sentence }) => sentence <= firstText + 1) ? 'lead ' : '';
  for (const sum of sums) {
    const dates = placesIn(reading, sum.sentence);
    features.add(`${lead}dates ${Math.min(2, dates.length)}`);
    const bare = dates.length === 0 ? 'bare ' : '';
    for (const place of own) {
      const sentence = reading.sentences[place.sentence] as Sentence;
      const step = place.sentence - sum.sentence;
      const where = step === 0 ? 'in' : sentence.in === 'title' ? 'title' : Math.abs(step) <= 2 ? `${bare}${step}` : step < 0 ? `${bare}before` : `${bare}later`;
      features.add(where).add(`${where} ${form}`).add(`${lead}${where}`);
      for (const word of settingOf(sentence.tokens, place.token)) features.add(`${step === 0 ? 'in' : 'out'} ${word}`).add(word);
      if (step === 0) addInside(features, sentence.tokens, sum.token, place.token, dates);
      if (place.sentence <= firstText + 1) features.add(`${lead}date in lead`).add(`date in lead ${form}`);
    }
  }
  const all = reading.entities.dates;
  if (all[0] === date) features.add('first');
  if (all.filter(({ value }) => value !== null).length === 1) features.add(`${lead}only`);
  return [...features];
}

function placesIn(reading: Reading, sentence: number): readonly number[] {
  return reading.sentences[sentence]?.tokens.flatMap(({ kind }, at) => (kind === 'date' ? [at] : [])) ?? [];
}

function addInside(features: Set<string>, tokens: readonly Token[], sum: number, at: number, dates: readonly number[]): void {
  const side = at < sum ? 'b' : 'a';
  const between = tokens.slice(Math.min(at, sum) + 1, Math.max(at, sum));
  const nearest = dates.every((other) => Math.abs(other - sum) >= Math.abs(at - sum));
  features.add(`in ${side}`).add(`in ${side} ${band(between.length)}`).add(nearest ? 'nearest' : 'beyond');
  if (between.some(isJoint)) features.add(`in ${side} joint`);
  if (between.some(({ kind }) => kind === 'money')) features.add(`in ${side} money`);
  for (const cls of new Set(between.map(({ cls: each }) => each))) if (cls !== null && VERBS.has(cls)) features.add(`in ${side} over ${cls}`);
}

/** The preposition and the verb that a date goes with. */
function settingOf(tokens: readonly Token[], at: number): readonly string[] {
  const words: string[] = [];
  const before = tokens[at - 1];
  words.push(`p ${before?.kind === 'word' ? (before.cls ?? 'w') : (before?.kind ?? 'edge')}`);
  for (let place = at - 1, steps = 0; place >= 0 && steps < 8; place--, steps++) {
    const cls = tokens[place]?.cls ?? null;
    if (cls !== null && VERBS.has(cls)) { words.push(`v ${cls}`, `v ${cls} ${band(steps)}`); break; }
    if (tokens[place]?.text === ';') break;
  }
  for (let place = at + 1, steps = 0; place < tokens.length && steps < 8; place++, steps++) {
    const cls = tokens[place]?.cls ?? null;
    if (cls !== null && VERBS.has(cls)) { words.push(`r ${cls}`); break; }
  }
  const next = tokens[at + 1];
  words.push(`n ${next?.kind === 'word' ? (next.cls ?? 'w') : (next?.text ?? 'edge')}`);
  if (at <= 1) words.push('opens');
  if (tokens.some(({ cls }) => cls === 'say')) words.push('said');
  return words;
}

function formOf({ quote, value }: FoundDate): string {
  const words = quote.toLowerCase();
  if (/\btoday\b/u.test(words)) return 'today';
  if (/(?:mon|tues|wednes|thurs|fri|satur|sun)day/u.test(words)) return 'weekday';
  if (/yesterday|tonight/u.test(words)) return 'yesterday';
  if (/\bago\b|earlier/u.test(words)) return 'ago';
  if (/\b(?:last|past|this|next)\b/u.test(words)) return `${/\b(?:last|past|this|next)\b/u.exec(words)?.[0]} ${/week|month|year/u.exec(words)?.[0] ?? 'named'}`;
  if (value === null) return 'unresolved';
  if (value.includes('/')) return 'interval';
  return value.length >= 10 ? 'day' : value.length >= 7 ? 'month' : 'year';
}

/** How long before the article, in coarse bands. */
function ageOf(value: string | null, published: string | null): string {
  if (value === null) return 'null';
  if (published === null) return 'unknown';
  const start = Date.parse(value.split('/')[0] ?? '');
  const day = Date.parse(published.slice(0, 10));
  if (Number.isNaN(start) || Number.isNaN(day)) return 'unknown';
  const days = Math.round((day - start) / DAY);
  if (days < 0) return 'future';
  if (days === 0) return 'same';
  return days <= 7 ? 'week' : days <= 40 ? 'month' : days <= 370 ? 'year' : 'older';
}
