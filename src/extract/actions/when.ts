import { isJoint } from './features/context.ts';
import { restatedTo } from './features/sum.ts';
import type { Sentence, Token } from './reading.ts';

/** Words that make a date that of the conduct, of a filing or of a deadline, not of the act. */
const OTHER = new Set<string>(['breach', 'accuse', 'trade', 'revenue', 'between', 'until', 'since', 'before', 'during', 'under']);
const SPOKEN = new Set<string>(['say', 'find', 'propose']);
const DONE = new Set<string>(['fined', 'impose', 'order', 'agree', 'settlement', 'pay', 'uphold', 'find', 'propose', 'accuse', 'receive', 'face']);

/**
 * The date that the grammar of its own sentence ties to a sum, as a token; or null. In running order: just after the sum
 * or its verb ("was fined $5 million in June"), opening its clause ("On Friday, the regulator fined"), with the verb of
 * saying ("said on Monday it had fined", "…, the agency said on Monday").
 */
export function dateTie({ tokens }: Sentence, sum: number): { readonly rule: string; readonly token: number } | null {
  const dates = tokens.flatMap(({ kind }, at) => (kind === 'date' ? [at] : []));
  const end = restatedTo(tokens, sum);
  const after = dates.find((at) => at > sum && at - end <= 12 && isPlain(tokens.slice(end + 1, at)));
  if (after !== undefined) return { rule: 'after', token: after };
  const late = dates.find((at) => at > sum && at - end <= LATE && RECENT.test(tokens[at]?.text ?? '') && isLast(tokens, at) && !tokens.slice(end + 1, at).some((token) => isJoint(token) || token.kind === 'money' || token.cls === 'since' || token.cls === 'between'));
  if (late !== undefined) return { rule: 'late', token: late };
  const before = dates.findLast((at) => at < sum && isOwnClause(tokens, at, sum));
  if (before !== undefined) return { rule: 'before', token: before };
  const spoken = dates.find((at) => isSpoken(tokens, at) && !tokens.slice(Math.min(at, sum), Math.max(at, sum)).some(({ text }) => text === ';'));
  return spoken === undefined ? null : { rule: 'said', token: spoken };
}

/** "Fined $5 million for late filings in July": after the reason, a date without its year is still the act's. */
const LATE = 24;
const RECENT = /^(?!.*\d{4}).*(?:january|february|march|april|may|june|july|august|september|october|november|december|day\b|week|month|yesterday)/iu;

function isLast(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text;
  return next === undefined || next === '.' || next === ',' || next === ';';
}

/** Only phrases between a sum and its date: no other clause, sum or conduct. */
function isPlain(between: readonly Token[]): boolean {
  return between.every((token) => !isJoint(token) && token.kind !== 'money' && token.text !== ',' && !(token.cls !== null && (OTHER.has(token.cls) || SPOKEN.has(token.cls) || token.cls === 'for' || token.cls === 'over' || token.cls === 'of' || token.cls === 'pay' || token.cls === 'receive')));
}

/** A date before a sum in its own clause: between them a verb of the act, and no conduct. */
function isOwnClause(tokens: readonly Token[], at: number, sum: number): boolean {
  const lead = tokens[at - 1]?.cls ?? null;
  if ((lead !== null && (OTHER.has(lead) || lead === 'from' || lead === 'to')) || (lead === 'on' && tokens[at - 2]?.text === 'filed') || /^(?:from|between)\b/iu.test(tokens[at]?.text ?? '')) return false;
  const between = tokens.slice(at + 1, sum);
  const act = between.findLastIndex(({ cls }) => cls !== null && DONE.has(cls));
  const conduct = between.findLastIndex(({ cls, text }) => cls === 'breach' || cls === 'revenue' || text === ';');
  return act > conduct;
}

function isSpoken(tokens: readonly Token[], at: number): boolean {
  for (let place = at - 1; place >= 0 && place >= at - 4; place--) {
    const { cls, kind } = tokens[place] as Token;
    if (cls === 'say') return true;
    if (kind !== 'word' || cls === 'that') break;
  }
  return tokens[at + (tokens[at + 1]?.text.endsWith('ly') === true ? 2 : 1)]?.cls === 'say';
}

/** A date that an opening sentence gives to an act ("on May 2 the court entered") or to its telling ("said on Monday"). */
export function announcement(tokens: readonly Token[], rule: string): number | null {
  const found = tokens.findIndex(({ kind }, at) => kind === 'date' && (rule === 'said' ? isSpoken(tokens, at) : rule === 'charged' ? isCharged(tokens, at) : isDone(tokens, at)));
  return found < 0 ? null : found;
}

/** "On May 5, the regulator charged Orion": its opening words. */
function isCharged(tokens: readonly Token[], at: number): boolean {
  return at <= 2 && tokens.slice(at + 1, at + CHARGED).some(({ cls, text }) => cls === 'accuse' && /^(?:charged|filed|sued)$/u.test(text));
}

const CHARGED = 8;

/** How far an act may stand from its date. */
const NEAR = 24;

function isDone(tokens: readonly Token[], at: number): boolean {
  const lead = tokens[at - 1]?.cls ?? null;
  if (lead !== null && (OTHER.has(lead) || lead === 'from' || lead === 'to')) return false;
  if (isSpoken(tokens, at)) return false;
  const verb = tokens.slice(at + 1, at + NEAR).find(({ cls, text }) => text === ';' || cls === 'breach' || (cls !== null && DONE.has(cls)));
  const before = tokens.slice(Math.max(0, at - NEAR), at).findLast(({ cls, text }) => text === ';' || text === ',' || cls === 'breach' || (cls !== null && DONE.has(cls)));
  // "Entered in a court in Ohio, against Roe and Doe, on May 5"
  if (lead === 'on' && tokens.slice(Math.max(0, at - NEAR), at).some(({ text }) => text === 'entered') && !tokens.slice(Math.max(0, at - NEAR), at).some(({ kind, text }) => kind === 'date' || text === 'filed' || text === ';')) return true;
  return [verb, before].some((token) => token?.cls !== undefined && token.cls !== null && DONE.has(token.cls) && token.cls !== 'pay' && token.cls !== 'accuse');
}
