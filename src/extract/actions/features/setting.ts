import { isPassive } from '../voice.ts';
import type { Place, Reading, Token } from '../reading.ts';

const PENAL = new Set<string>(['fined', 'impose', 'order']);
/** Words that look back to an earlier act. */
const LOOKS_BACK = new Set(['earlier', 'previously', 'previous', 'prior', 'past', 'ago', 'already']);
const DAY = 86_400_000;
/** Older than this many days, a date tells of an earlier act. */
const RECENT = 10;

/**
 * How a sum's sentence tells it: actively with a pronoun or description for the agency ("It fined", "the regulator also fined"),
 * passively ("was fined"), as something paid, or as a noun; and whether it looks back ("last year", "previously").
 */
export function settingOf(reading: Reading, { sentence: at, token }: Place): { readonly mode: string; readonly past: boolean } {
  const tokens = reading.sentences[at]?.tokens ?? [];
  return { mode: modeOf(tokens, token), past: isPast(reading, at) };
}

function modeOf(tokens: readonly Token[], sum: number): string {
  let paid = -1;
  for (let at = sum - 1; at >= 0 && at > sum - 40; at--) {
    const { cls } = tokens[at] as Token;
    if (cls === 'pay' || cls === 'agree') {
      if (paid >= 0 && cls === 'agree') return 'pay';
      paid = paid < 0 ? at : paid;
      continue;
    }
    if (cls === null || !PENAL.has(cls)) continue;
    if (paid >= 0 && paid - at > 12) return 'pay';
    if (isPassive(tokens, at)) return 'passive';
    const subject = tokens.slice(Math.max(0, at - 5), at);
    if (subject.some(({ cls: each, text: word }) => each === 'official' || each === 'find' || each === 'settlement' || word === 'order' || word === 'it' || word === 'they')) return 'active';
    return at === 0 || subject.every(({ kind }) => kind === 'word') ? 'verb' : 'participle';
  }
  if (paid >= 0) return 'pay';
  return tokens.slice(sum + 1, sum + 6).some(({ cls }) => cls === 'penalty' || cls === 'settlement') ? 'noun after' : 'noun';
}

function isPast(reading: Reading, at: number): boolean {
  return looksBack(reading, reading.sentences[at]?.tokens ?? []) || carriedDate(reading, at) !== null;
}

/**
 * The date, as a place in `dates`, that a sentence without one takes over from the one before it, where that opens with a date long past
 * and tells of the same: "In 2007 Orion pleaded guilty. Orion agreed to pay $5 million".
 */
export function carriedDate({ article, entities, sentences }: Reading, at: number): number | null {
  const tokens = sentences[at]?.tokens ?? [];
  const before = sentences[at - 1];
  if (before?.in !== 'text' || tokens.some(({ kind, cls }) => kind === 'date' || cls === 'today' || kind === 'agency')) return null;
  const shared = tokens.some(({ kind, ref }) => (kind === 'company' || kind === 'person') && before.tokens.some((other) => other.kind === kind && other.ref === ref));
  return shared ? before.tokens.slice(0, OPENING).find(({ kind, ref }) => kind === 'date' && isOld({ article, entities }, ref, YEAR))?.ref ?? null : null;
}

/** What a sentence carries over is another story only if it is so many days old. */
const YEAR = 366;
/** A date that opens its sentence stands within so many tokens. */
const OPENING = 6;

function looksBack(reading: Reading, tokens: readonly Token[]): boolean {
  return tokens.some(({ kind, ref, text }, at) => (LOOKS_BACK.has(text) && !(text === 'past' && tokens[at - 1]?.cls !== 'the')) || (kind === 'date' && isOld(reading, ref) && !isConduct(reading, tokens, at)));
}

/** "Between 2007 and 2010", "percent of 2010 turnover": when it was deserved, or what it was reckoned from, not when it was imposed. */
function isConduct({ entities }: Pick<Reading, 'entities'>, tokens: readonly Token[], at: number): boolean {
  const [before, after, date] = [tokens[at - 1], tokens[at + 1], entities.dates[tokens[at]?.ref ?? -1]];
  if (after?.cls === 'revenue' || (before?.cls !== null && before?.cls !== undefined && CONDUCT.has(before.cls)) || before?.text === 'years') return true;
  return date?.value?.includes('/') === true && /^(?:from|between)\b|\d{4}.*\d{4}/iu.test(date.quote);
}

/** Words of a date that look back, whatever day they come to. */
const AGO = /\bearlier this year\b|\byears? ago\b|\blast year\b/iu;
const CONDUCT = new Set<string>(['between', 'from', 'since', 'until', 'during', 'under']);

function isOld({ article, entities }: Pick<Reading, 'article' | 'entities'>, ref: number, days = RECENT): boolean {
  const published = Date.parse(article.published?.value.slice(0, 10) ?? '');
  const { value = null, quote = '' } = entities.dates[ref] ?? {};
  if (AGO.test(quote)) return true;
  if (value === null || Number.isNaN(published)) return false;
  const end = value.split('/').at(-1) ?? '';
  const day = Date.parse(end.length === 4 ? `${end}-12-31` : end.length === 7 ? `${end}-28` : end);
  return !Number.isNaN(day) && published - day > days * DAY;
}
