import type { Token } from '../reading.ts';
import { isSuit } from './suits.ts';
import { restatedTo } from './sum.ts';

const OTHER: ReadonlySet<string> = new Set(['revenue', 'bail', 'theft', 'wage']);
/** "The $5 million Ponzi scheme": how much was at stake. */
const SCHEMES = new Set(['scheme', 'fraud', 'ponzi', 'swindle', 'scam', 'heist']);
/** "$5 million in compensation expenses": what a firm booked. */
const EXPENSES = /^expenses?$/u;
/** Those whom frauds take from, and those whom bribes go to. */
const LOSERS = /(?:^|\s)(?:investor|customer|client|victim|lender|depositor)s?$/u;
/** "Paid $5 million to other investors": as swindlers do. */
const OTHERS = /^(?:other|earlier|existing)(?:\s(?:\S+\s)?(?:investors|clients|customers))?$/u;
const BRIBED = new Set(['foreign', 'government', 'public', 'state']);

/** "Raised $5 million from 150 investors", "paid $5 million to foreign officials": wrongdoing, no penalty. */
function isTaken(tokens: readonly Token[], end: number): boolean {
  const after = tokens.slice(end + 1, end + 7);
  const from = after.findIndex(({ cls }) => cls === 'from');
  if (from >= 0 && from <= 1 && after.slice(from).some(({ text }) => LOSERS.test(text))) return true;
  if (after[0]?.cls === 'to' && OTHERS.test(after[1]?.text ?? '') && LOSERS.test((after[1]?.kind === 'group' ? after[1] : after[2])?.text ?? '')) return true;
  return after[0]?.cls === 'to' && after.slice(1, 4).some(({ text }, at) => text === 'officials' && BRIBED.has(after[at]?.text ?? ''));
}

const STEALS = /^(?:st(?:eal|ole)|embezzl|defraud|misappropriat|siphon|swindl|bilk|overbill|billed|billing|launder)/u;
const CLAIMS = /^(?:claims|checks|cheques|billings|bribes|kickbacks)$/u;
const OWED = new Set<string>(['penalty', 'fined', 'restitution', 'forfeiture', 'disgorgement', 'settlement', 'pay', 'order', 'impose']);

/** "For stealing $5 million", "billed Medicare for $5 million", "$5 million in false claims": what the wrong was about. */
function isStolen(tokens: readonly Token[], sum: number, end: number): boolean {
  const before = tokens.slice(Math.max(0, sum - STOLEN), sum);
  const steals = before.findLastIndex(({ text }) => STEALS.test(text));
  if (steals >= 0 && !before.slice(steals + 1).some(({ cls, text }) => text === ',' || text === ';' || (cls !== null && OWED.has(cls)))) return true;
  const claims = tokens[end + 1]?.cls === 'in' ? tokens.slice(end + 2, end + 5).findIndex(({ text }) => CLAIMS.test(text)) : -1;
  return claims >= 0 && !before.some(({ cls }) => cls !== null && OWED.has(cls));
}

/** "The average fine was $5 million", "the $5 million that customers paid". */
function isReckoned(tokens: readonly Token[], sum: number, end: number): boolean {
  return tokens.slice(Math.max(0, sum - 4), sum).some(({ text }) => text === 'average') || tokens.slice(end + 1, end + 4).some(({ text }, at, after) => LOSERS.test(text) && after[at + 1]?.text === 'paid');
}

const STOLEN = 8;

/** "The complaint alleges that Orion paid its brokers $5 million": conduct, where nothing in what is alleged punishes. */
function isAlleged(tokens: readonly Token[], sum: number, end: number): boolean {
  const alleges = tokens.findLastIndex(({ text }, at) => at < sum && ALLEGES.test(text) && tokens.slice(at + 1, at + 3).some((token) => token.text === 'that'));
  if (alleges < 0) return false;
  return !tokens.slice(alleges, end + AFTER).some(({ cls, text }) => cls === 'agree' || cls === 'damages' || text === 'costs' || text === 'interest' || (cls !== 'pay' && cls !== null && OWED.has(cls)));
}

const ALLEGES = /^alleg(?:es?|ed|ing)$/u;
/** How far behind a sum its name may stand. */
const AFTER = 6;
const GOT = /^(?:received|earned|obtained|realized|realised|reaped|netted|pocketed|gained)$/u;
const GAINS = /^(?:compensation|ill-gotten|illegal|illicit|unlawful|profits?|gains?|bonus(?:es)?|proceeds)$/u;

/** "Received $5 million in compensation", "pocketed $5 million in profits", "150 investors paid $5 million": what somebody got by it. */
function isEarned(tokens: readonly Token[], sum: number, end: number): boolean {
  const before = tokens.slice(Math.max(0, sum - 6), sum);
  if (before.some(({ cls }) => cls === 'disgorgement' || cls === 'order')) return false;
  const paid = before.findIndex(({ text }) => text === 'paid');
  if (paid > 0 && before.slice(Math.max(0, paid - 2), paid).some(({ text }) => LOSERS.test(text))) return true;
  return before.some(({ text }) => GOT.test(text)) && [...before, ...tokens.slice(end + 1, end + 5)].some(({ text }) => GAINS.test(text));
}

const PENAL: ReadonlySet<string> = new Set(['penalty', 'fined', 'disgorgement', 'forfeiture', 'restitution', 'settlement']);

/** "Paid between $60,000 and $150,000 a year": wages and rents, where nothing beside them punishes. */
function isYearly(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end + 1]?.cls === 'and' && tokens[end + 2]?.kind === 'money' ? restatedTo(tokens, end + 2) : end;
  const [first, second] = [tokens[next + 1]?.text, tokens[next + 2]?.text];
  const yearly = first === 'annually' || ((first === 'a' || first === 'per') && (second === 'year' || second === 'month' || second === 'week' || second === 'annum'));
  return yearly && !tokens.some(({ cls }) => cls !== null && PENAL.has(cls));
}

/** "Has to post $1 million bail and the company $2 million". */
function isBail(tokens: readonly Token[], sum: number): boolean {
  return tokens.slice(Math.max(0, sum - BAIL), sum).some(({ text }) => text === 'bail') && !tokens.slice(Math.max(0, sum - BAIL), sum + 4).some(({ cls }) => cls === 'penalty' || cls === 'fined');
}

const BAIL = 14;
const OTHER_WORDS = new Set('transfer transfers debt debts cash bribe bribes kickback kickbacks budget loan loans funding capital stake dividend dividends withdrawals deposits receivables'.split(' '));

/** Things that sums are the size or price of: "the $5 billion mill". */
const THINGS = new Set('project mill plant truck building vehicle house home homes mine ship factory'.split(' '));

function isThing(tokens: readonly Token[], end: number): boolean {
  return THINGS.has(tokens[end + 1]?.text ?? '') || (THINGS.has(tokens[end + 2]?.text ?? '') && tokens[end + 1]?.kind === 'word' && tokens[end + 1]?.cls === null);
}

/** "Agreed to pay $5 million to settle a class action": between private parties, unless an agency has part in it. */
function isPrivate(sentence: readonly Token[], sum: number): boolean {
  // "Orion was fined $5 million; Vega settled a class action"
  const end = sentence.findIndex(({ text }, at) => at > sum && text === ';');
  const tokens = sentence.slice(sentence.findLastIndex(({ text }, at) => at < sum && text === ';') + 1, end < 0 ? sentence.length : end);
  return tokens.some(({ text }, at) => (text === 'class' && /^actions?$/u.test(tokens[at + 1]?.text ?? '')) || text === 'class-action') && !tokens.some(({ kind }) => kind === 'agency');
}

/** Whether a sum is named as something else than a penalty: "a ransom of $5 million", "$5 million in revenue", "a $5 million loan". */
export function isNamedOther(tokens: readonly Token[], sum: number): boolean {
  const end = restatedTo(tokens, sum);
  if (isEarned(tokens, sum, end) || isAlleged(tokens, sum, end) || isStolen(tokens, sum, end) || isReckoned(tokens, sum, end) || isThing(tokens, end) || isPrivate(tokens, sum) || isSuit(tokens, end) || isYearly(tokens, end) || isBail(tokens, sum)) return true;
  if (tokens.slice(Math.max(0, sum - 5), sum).some(({ cls }) => cls === 'disgorgement' || cls === 'forfeiture' || cls === 'fined' || cls === 'restitution')) return false;
  const right = tokens[end + 1]?.cls === 'in' || tokens[end + 1]?.cls === 'of' ? tokens[end + 2] : tokens[end + 1];
  if (right?.kind === 'word' && right.cls === null && tokens[end + 1]?.cls === 'in' && tokens[end + 3]?.cls === 'revenue') return true; // "$5 million in trading losses"
  const left = tokens[sum - 1]?.cls === 'of' || tokens[sum - 1]?.cls === 'by' ? tokens[sum - 2] : undefined;
  if (tokens[sum - 1]?.cls === 'revenue' || (tokens[sum - 1]?.cls === 'to' && tokens[sum - 2]?.cls === 'revenue')) return true;
  if ([end + 1, end + 2].some((at) => SCHEMES.has(tokens[at]?.text ?? '')) || tokens.slice(end + 1, end + 4).some(({ text }) => EXPENSES.test(text))) return true;
  if (isTaken(tokens, end)) return true;
  return [left, right].some((token) => token?.kind === 'word' && ((token.cls !== null && OTHER.has(token.cls)) || OTHER_WORDS.has(token.text)));
}
