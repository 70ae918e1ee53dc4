import type { Act } from './acts.ts';
import { dateFeatures } from './features/date.ts';
import { carriedDate, settingOf } from './features/setting.ts';
import { enteredDate } from './entered.ts';
import type { Party } from './features/link.ts';
import { openingOf } from './opening.ts';
import type { Place, Reading, Token } from './reading.ts';
import type { PenalSum } from './sums.ts';
import { isSentence } from './courts.ts';
import { isOwnAct, type Told } from './own-act.ts';
import { announcement, dateTie } from './when.ts';

interface Question extends Told {
  readonly payers: readonly Party[];
  /** Only proposed: news of a proposal does not date it. */
  readonly proposed: boolean;
  /** What other authorities did to others: with a date of its own. */
  readonly foreign: boolean;
  /** Distinct dates with the chance that each is the act's; asked for only where grammar does not tell. */
  readonly weigh: () => readonly { readonly ref: number; readonly chance: number }[];
}

/**
 * When an act was done, as a place in `dates`: what grammar ties to its sum; else the date of the sum told beside it; else,
 * for what belongs to the article's own act, that act's date; else the likeliest, if it is likely enough.
 */
export function dateFor(reading: Reading, { places, payers, respondents, sameRespondents, proposed, foreign, weigh }: Question, acts: readonly Act[]): number | null {
  const tied = tiedDate(reading, places, proposed);
  if (tied !== null) return tied;
  const beside = acts.find(({ sum }) => sum.places.some((one) => reading.sentences[one.sentence]?.in === 'text' && places.some((other) => other.sentence === one.sentence)));
  if (beside !== undefined) return beside.date;
  const ruled = places.map(({ sentence }) => rulingDate(reading, sentence)).find((ref) => ref !== null) ?? null;
  if (ruled !== null) return ruled;
  const entered = places.map((place) => enteredDate(reading, place, ({ kind, ref }) => payers.some((party) => party.kind === kind && party.ref === ref))).find((ref) => ref !== null) ?? null;
  if (entered !== null) return entered;
  const carried = places.map(({ sentence }) => carriedDate(reading, sentence)).find((ref) => ref !== null) ?? null;
  if (carried !== null) return carried;
  if (isSentencedBeside(reading, places, acts) || places.every(({ sentence, token }) => isToldEarlier(reading.sentences[sentence]?.tokens.slice(0, token) ?? []))) return null;
  if (!proposed) {
    const own = !foreign && isOwnAct(reading, { places, respondents, sameRespondents }, acts);
    const others = own ? datesOfOthers(reading, places) : new Set<string>();
    const whole = own ? acts[0]?.date ?? announcedDate(reading, others) : null;
    if (whole === UNKNOWN) return null;
    if (whole !== null) return whole;
    if (own) return likeliest(weigh().filter(({ ref }) => isTelling(reading, ref) && !others.has(reading.entities.dates[ref]?.value ?? '')), 0.35);
  }
  return likeliest(weigh(), 0.5);
}

/** Values of dates that grammar ties to other sums told of the past: "after its rival was fined $4 million in December". */
function datesOfOthers(reading: Reading, places: readonly Place[]): ReadonlySet<string> {
  const values = new Set<string>();
  reading.sentences.forEach((sentence, at) => {
    if (sentence.in !== 'text' || !sentence.kinds.has('money') || !sentence.kinds.has('date') || places.some((place) => place.sentence === at)) return;
    sentence.tokens.forEach(({ kind }, token) => {
      const tie = kind === 'money' && settingOf(reading, { sentence: at, token }).past ? dateTie(sentence, token) : null;
      if (tie !== null && tie.rule !== 'said') values.add(reading.entities.dates[sentence.tokens[tie.token]?.ref ?? -1]?.value ?? '');
    });
  });
  return values;
}

/** What a criminal court sentenced somebody to, told beside a civil case: its day is another. */
function isSentencedBeside(reading: Reading, places: readonly Place[], [lead]: readonly Act[]): boolean {
  return lead !== undefined && isSentence(reading, places) && !isSentence(reading, lead.sum.places);
}

/** "Previously, default judgments were entered", "failed to comply with a judgment that ordered": of a day that nobody tells. */
function isToldEarlier(before: readonly Token[]): boolean {
  if (before.some(({ text }, at) => /^fail(?:ed|ure|ing|s)$/u.test(text) && before[at + 1]?.cls === 'to' && /^(?:pay|comply|satisfy)$/u.test(before[at + 2]?.text ?? ''))) return true;
  return before.some(({ text }) => text === 'previously') && before.some(({ text }) => JUDGED.test(text));
}

const JUDGED = /^(?:judge?ments?|orders?|ordered)$/u;

function likeliest(candidates: ReturnType<Question['weigh']>, least: number): number | null {
  const top = candidates.reduce((best, each) => (each.chance > best.chance ? each : best), { ref: -1, chance: 0 });
  return top.chance >= least ? top.ref : null;
}

/** The date of the order or judgment that a sentence speaks of, stated just before: "a July 29 judgment … The judgment orders". */
function rulingDate(reading: Reading, sentence: number): number | null {
  const { tokens } = reading.sentences[sentence] ?? { tokens: [] };
  const spoken = tokens.slice(0, 14).findIndex(({ text }, at) => RULINGS.has(text) && tokens.slice(Math.max(0, at - 3), at).some((token) => token.text === 'the' || token.text === 'that' || token.text === 'this'));
  if (spoken < 0) return null;
  for (let at = sentence; at > sentence - 4 && at >= 0; at--) {
    const before = reading.sentences[at];
    if (before?.in !== 'text') return null;
    const dated = before.tokens.findLastIndex((token, place) => token.kind === 'date' && before.tokens.slice(place + 1, place + 3).some(({ text }) => RULINGS.has(text)));
    if (dated >= 0) return before.tokens[dated]?.ref ?? null;
  }
  return null;
}

const RULINGS = new Set(['order', 'judgment', 'judgement', 'ruling', 'decision', 'settlement', 'agreement']);
/** The article's own day, where nobody states it. */
const UNKNOWN = 'unknown';
const NEAR_DAY = /^(?:today|yesterday|(?:on\s)?\w{3,6}day)$/iu;
/** Sentences in which news says what happened when. */
const OPENING = 3;

/** When the article says, in its opening, that what it tells of happened or was announced. */
function announcedDate(reading: Reading, others: ReadonlySet<string>): number | typeof UNKNOWN | null {
  const first = openingOf(reading);
  const opening = reading.sentences.slice(Math.max(0, first), first + OPENING);
  // Last, when somebody was charged: with whom a settlement came.
  for (const [{ tokens }, rule] of [...opening.flatMap((sentence) => [[sentence, 'done'], [sentence, 'said']] as const), ...opening.slice(0, 1).map((sentence) => [sentence, 'charged'] as const)]) {
    {
      const at = announcement(tokens, rule);
      const ref = at === null ? undefined : tokens[at]?.ref;
      // "Announced today", of an article without its day
      if (at !== null && ref !== undefined && reading.entities.dates[ref]?.value === null && NEAR_DAY.test(tokens[at]?.text ?? '') && !tokens.slice(at + 1, at + 4).some(({ kind }) => kind === 'date')) return UNKNOWN;
      if (ref !== undefined && isTelling(reading, ref) && !others.has(reading.entities.dates[ref]?.value ?? '')) return ref;
    }
  }
  return null;
}

/** At least a month, no span of conduct; not in the future, and a month alone not long before the article. */
function isTelling({ article, entities }: Reading, ref: number): boolean {
  const { value = null, quote = '', start = 0, in: field = 'text' } = entities.dates[ref] ?? {};
  if (CITED.test((article[field] ?? '').slice(Math.max(0, start - CITATION), start))) return false;
  if (value === null || value.length < 7 || (value.startsWith('X') && value.length < 10) || (value.includes('/') && !/week/iu.test(quote))) return false;
  const age = Date.parse(article.published?.value.slice(0, 10) ?? '') - Date.parse(value.slice(0, 10));
  return !(age < 0) && (value.length >= 10 || !(age > OLDEST));
}

/** "(See Release 4711, May 5, 2001)", "Release No. 4711 (May 5, 2001)", "(D. Utah, filed May 5, 2001)": of a document that is referred to. */
const CITED = /\([^()]*\b(?:filed|L\.?R\.|Releases?|No\.)[^()]*$|\bReleases?\s(?:Nos?\.?\s)?[\w-]+\s\($/u;
const CITATION = 70;

/** Acts of so many milliseconds ago are dated to the day, or it is the conduct's month. */
const OLDEST = 450 * 86_400_000;

function tiedDate(reading: Reading, places: readonly Place[], proposed: boolean): number | null {
  for (const { sentence: at, token } of places) {
    const sentence = reading.sentences[at];
    const tie = sentence === undefined ? null : dateTie(sentence, token);
    const ref = tie === null || (proposed && tie.rule === 'said') ? undefined : sentence?.tokens[tie.token]?.ref;
    if (ref !== undefined && (reading.entities.dates[ref]?.value ?? null) !== null) return ref;
  }
  return null;
}

/** Distinct dates and mentions of each that are weighed. */
const [MOST, TOLD] = [100, 8];

/** Every distinct dated value with how it stands to the sum; the first mention of each stands for it. */
export function datesFor(reading: Reading, sum: PenalSum): readonly { readonly ref: number; readonly features: readonly string[] }[] {
  const { dates } = reading.entities;
  const seen = new Map<string, number[]>();
  dates.forEach(({ value }, ref) => { if (value !== null) seen.set(value, [...(seen.get(value) ?? []), ref]); });
  return [...seen.values()].slice(0, MOST).flatMap((refs) => {
    const ref = nearestDate(reading, sum, refs);
    const date = dates[ref];
    return date === undefined ? [] : [{ ref, features: dateFeatures(reading, sum.places, refs.slice(0, TOLD).flatMap((each) => reading.places.date[each] ?? []), date) }];
  });
}

function nearestDate(reading: Reading, sum: PenalSum, refs: readonly number[]): number {
  const sentence = sum.places[0]?.sentence ?? 0;
  const away = (ref: number) => Math.abs((reading.places.date[ref]?.[0]?.sentence ?? Infinity) - sentence);
  return refs.reduce((near, ref) => (away(ref) < away(near) ? ref : near), refs[0] ?? 0);
}
