import type { MoneyMention } from '../../types.ts';
import { chunksOf } from './chunks.ts';
import { respondentOf } from './attach.ts';
import { calledKind } from './kind.ts';
import type { Place, Reading, Token } from './reading.ts';
import { roundings, significant } from './roundings.ts';

/** Mentions of one sum that are read: more say nothing new. */
const TOLD = 6;

/** A sum that somebody has to pay, with all mentions that tell it. */
export interface PenalSum {
  /** The mention whose amount is the one imposed: exact, and in the authority's own currency. */
  readonly main: number;
  /** Mentions of the same sum in other currencies, one for each. */
  readonly equivalents: readonly number[];
  /** Where it is told, restatements in brackets aside; reading order. */
  readonly places: readonly Place[];
  readonly mentions: readonly number[];
  /** The highest chance among its mentions that it is a penalty. */
  readonly chance: number;
}

/**
 * Groups the mentions of penalties into distinct sums: repetitions, restatements in another currency and rounded
 * repetitions ("nearly $20 million" for "$19.8 million") are one; equal sums that two respondents pay, or of two kinds, are two.
 *
 * @param chances - for each money mention, the chance that it is a penalty
 */
export function groupSums(reading: Reading, chances: readonly number[]): readonly PenalSum[] {
  const { money } = reading.entities;
  const mains = mainsOf(money);
  const parents = money.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parents[top] !== top) top = parents[top] ?? top;
    return top;
  };
  const join = (a: number, b: number): void => { parents[Math.max(root(a), root(b))] = Math.min(root(a), root(b)); };

  const penal = mains.map((main) => (chances[main] ?? 0) >= 0.5);
  const byKey = new Map<string, number>();
  const byKind = new Map<string, number>();
  money.forEach((one, at) => {
    const whole = mains[at] ?? at;
    if (whole !== at) join(whole, at);
    const latest = byKey.get(keyOf(one));
    // "Disgorgement of $5 million and a fine of $5 million. … The disgorgement of $5 million": told again of the first.
    const kind = `${keyOf(one)} ${kindAt(reading, at)}`;
    const first = byKind.get(kind);
    const same = latest === undefined || !splits(reading, at, latest, penal) ? latest : first !== undefined && first !== latest && !splits(reading, at, first, penal) ? first : undefined;
    if (first === undefined && same === undefined) byKind.set(kind, at);
    if (same === undefined) byKey.set(keyOf(one), at);
    else {
      join(same, at);
      // What comes later is told apart from a penalty, not from the same amount as something else.
      if (penal[at] === true && penal[same] !== true) byKey.set(keyOf(one), at);
    }
  });
  for (const [exact, rounded] of roundings(money, penal)) if (!apart(reading, exact, rounded) && !together(reading, exact, rounded) && !differInKind(reading, exact, rounded)) join(exact, rounded);

  const groups = new Map<number, number[]>();
  money.forEach((_, at) => {
    const group = groups.get(root(at));
    if (group === undefined) groups.set(root(at), [at]);
    else group.push(at);
  });
  return [...groups.values()].flatMap((group) => (group.some((at) => penal[at]) ? [penalSum(reading, group, mains, chances)] : []));
}

/** For each mention the one that it restates, or itself. */
export function mainsOf(money: readonly MoneyMention[]): readonly number[] {
  const starts = new Map(money.flatMap((one, at) => (one.restates === null ? [[`${one.in} ${one.start}`, at] as const] : [])));
  return money.map(({ restates }, at) => (restates === null ? at : starts.get(`${restates.in} ${restates.start}`) ?? at));
}

function keyOf({ amount, currency }: MoneyMention): string {
  return `${amount} ${currency}`;
}

/** Equal sums that are two: tied to two respondents, or told as items of a list ("a fine of $5 million; … a fine of $5 million"). */
function splits(reading: Reading, at: number, earlier: number | undefined, penal: readonly boolean[]): boolean {
  if (earlier === undefined || penal[at] !== true || penal[earlier] !== true) return false;
  return apart(reading, at, earlier) || isNextItem(reading, at, earlier) || ((together(reading, at, earlier) || isDisgorgedBesideFine(reading, at, earlier)) && differInKind(reading, at, earlier));
}

function apart(reading: Reading, a: number, b: number): boolean {
  const [one, other] = [payersAt(reading, a), payersAt(reading, b)];
  return one !== null && other !== null && !one.some((key) => other.includes(key));
}

/** Two sums of one sentence are two. */
function together({ places }: Reading, a: number, b: number): boolean {
  return places.money[a]?.[0]?.sentence === places.money[b]?.[0]?.sentence;
}

/** "Disgorgement of $5 million and a civil penalty of $5 million". */
function kindAt({ sentences, places }: Reading, at: number): string | null {
  return calledKind(sentences, places.money[at]?.slice(0, 1) ?? []);
}

function differInKind(reading: Reading, a: number, b: number): boolean {
  const [one, other] = [kindAt(reading, a), kindAt(reading, b)];
  return one !== null && other !== null && one !== other;
}

/** What is disgorged is often paid once more, as a fine. */
function isDisgorgedBesideFine(reading: Reading, a: number, b: number): boolean {
  const kinds = [kindAt(reading, a), kindAt(reading, b)];
  return kinds.includes('disgorgement') && kinds.includes('fine');
}

function isNextItem({ sentences, places }: Reading, at: number, earlier: number): boolean {
  const [one, other] = [places.money[earlier]?.[0], places.money[at]?.[0]];
  if (one === undefined || other === undefined || other.sentence - one.sentence > 2 || other.sentence === one.sentence) return false;
  const [before, after] = [sentences[one.sentence], sentences[other.sentence]];
  if (before?.in !== 'text' || after?.in !== 'text' || !indefinite(before.tokens, one.token) || !indefinite(after.tokens, other.token)) return false;
  return after.tokens.some(({ text }) => text === 'also') || (before.tokens[0]?.text === after.tokens[0]?.text && /^[*•-]$/u.test(after.tokens[0]?.text ?? ''));
}

/** "A fine of (about) $5 million": a sum that is told as new. */
function indefinite(tokens: readonly Token[], sum: number): boolean {
  for (let at = sum - 1, of = false; at >= 0 && at > sum - 7; at--) {
    const { cls } = tokens[at] as Token;
    if (cls === 'of') of = true;
    else if (of && cls === 'a') return true;
  }
  return false;
}

function payersAt({ sentences, places }: Reading, at: number): readonly string[] | null {
  const place = places.money[at]?.[0];
  const sentence = place === undefined ? undefined : sentences[place.sentence];
  if (place === undefined || sentence === undefined || sentence.in === 'title') return null;
  const tie = respondentOf(sentence, chunksOf(sentence), place.token);
  return tie === null ? null : tie.members.map((token) => `${sentence.tokens[token]?.kind} ${sentence.tokens[token]?.ref}`);
}

function penalSum({ entities: { money }, places }: Reading, mentions: readonly number[], mains: readonly number[], chances: readonly number[]): PenalSum {
  const whole = mentions.filter((at) => mains[at] === at);
  const restated = new Set(mentions.filter((at) => !whole.includes(at)).map((at) => money[at]?.currency));
  const own = whole.filter((at) => !restated.has(money[at]?.currency));
  const main = (own.length > 0 ? own : whole).reduce((best, at) => (better(money[at], money[best]) ? at : best));
  const currencies = new Map<string, number>();
  for (const at of mentions) {
    const currency = money[at]?.currency ?? '';
    const known = currencies.get(currency);
    if (currency !== money[main]?.currency && (known === undefined || better(money[at], money[known]))) currencies.set(currency, at);
  }
  const told = whole.filter((at) => (chances[at] ?? 0) >= 0.5 || whole.length === 1);
  return {
    main, equivalents: [...currencies.values()], mentions,
    places: told.slice(0, TOLD).flatMap((at) => places.money[at] ?? []),
    chance: Math.max(...whole.map((at) => chances[at] ?? 0)),
  };
}

function better(one: MoneyMention | undefined, than: MoneyMention | undefined): boolean {
  if (one === undefined || than === undefined) return than === undefined;
  return significant(one.amount) > significant(than.amount);
}
