import { restatedTo } from './sum.ts';
import type { Place, Reading, Token } from '../reading.ts';

const JUDGMENT = /^judge?ments?$/u;
const SENDS = /^(?:send|mail|distribut|return|issu)(?:s|e|es|ed|ing)?$/u;
const PAYEES = /^(?:consumers?|people|those|buyers?|customers?|borrowers?|students?|homeowners?|workers?|victims?|patients?|small|businesses|owners?|americans|shoppers?|subscribers?|users?)$/u;
const WRONGED = /^(?:harmed|affected|defrauded|deceived|misled|scammed|hurt|injured|bought|purchased|lost|paid|charged|tricked)$/u;
const PENAL = new Set<string>(['penalty', 'restitution', 'forfeiture', 'disgorgement', 'settlement']);
const TAKES = /^(?:obtain|secur|recover|collect|return|win|won|led|lead|result|yield)(?:e|es|s|ed|d|ing)?$/u;
const ENFORCERS = /^(?:actions?|cases?|filings|settlements|enforcement|efforts|division|office|unit|section|bureau)$/u;
const GETS = /^(?:receiv|recover|shar|collect)(?:e|es|ed)?$|^(?:get|gets|got)$/u;
const PUBLIC = /^(?:state|states|government|program|programs|medicaid|medicare|treasury|commonwealth|county|counties|united|federal)$/u;
const SHARED = new Set<string>(['under', 'from', 'of', 'as']);
/** "The state's share of the settlement is": a treasury's. */
const NAMED = 6;
const PARTS = /^(?:is|was|of|totals|about|approximately|nearly)$/u;
/** "Penalties totaling more than". */
const TOTAL = 5;
/** How far beside a sum the words that tell of it may stand. */
const NEAR = 12;

/** How grammar alone tells that a sum has to be paid, or was. */
export type Sure = 'against' | 'sent' | 'brought' | 'share' | 'settled' | 'repaid';

/**
 * Which construction alone tells that a sum has to be paid, or was: a judgment against somebody, refunds that an authority sends to
 * those who were wronged, what its actions brought in over time, a treasury's share of a settlement, what settles allegations, what somebody is ordered to repay; or null.
 */
export function sureBy({ sentences, entities }: Reading, { sentence: at, token }: Place): Sure | null {
  const sentence = sentences[at];
  if (sentence === undefined) return null;
  const { tokens } = sentence;
  const end = restatedTo(tokens, token);
  const [before, after] = [tokens.slice(Math.max(0, token - NEAR), token), tokens.slice(end + 1, end + 1 + NEAR)];
  if (isToOffices(before, after) || endsProbe(tokens, before, after)) return 'settled';
  if (entities.agencies.length === 0) return null;
  if (isAgainst(before, after)) return 'against';
  if (isSentOut(tokens, before, after)) return 'sent';
  if (isBroughtIn(tokens.slice(0, token), after)) return 'brought';
  if (isShare(before, after)) return 'share';
  if (isRepaid(before)) return 'repaid';
  return isSettled(tokens, before, after) || isSettledFor(tokens.slice(0, token)) || isPart(before) ? 'settled' : null;
}

/** "Paid $5 million to US and UK regulators": offices that need no name. */
function isToOffices(before: readonly Token[], after: readonly Token[]): boolean {
  if (!before.slice(-4).some(({ cls }) => cls === 'pay') || after[0]?.cls !== 'to') return false;
  const office = after.findIndex(({ text }) => OFFICES.test(text));
  return office > 0 && office < 8 && after.slice(1, office).every(({ kind, cls, text }) => (kind === 'word' && (cls === null || BESIDE.has(cls))) || text === ',' || text === '.');
}

const OFFICES = /^(?:regulators|authorities|prosecutors|watchdogs)$/u;
const BESIDE: ReadonlySet<string> = new Set(['and', 'the', 'civil', 'a', 'private']);

/** "Is in talks to pay a $5 million settlement to end probes into its bonds". */
function endsProbe(tokens: readonly Token[], before: readonly Token[], after: readonly Token[]): boolean {
  if (!before.slice(-4).some(({ cls }) => cls === 'pay')) return false;
  const to = after.findIndex(({ cls }) => cls === 'to');
  if (to < 0 || to > 3 || !(after[to + 1]?.cls === 'settlement' || after[to + 1]?.text === 'end' || after[to + 1]?.text === 'close')) return false;
  return after.slice(to + 2, to + 8).some(({ cls }) => cls === 'probe') && !tokens.some(({ text }) => SUITORS.test(text));
}

/** "Was ordered to repay $5 million": not the same as paying a rival's damages. */
function isRepaid(before: readonly Token[]): boolean {
  const verb = before.findLastIndex(({ text }) => REPAYS.test(text));
  if (verb < before.length - 3 || before[verb - 1]?.text !== 'to') return false;
  return before.slice(Math.max(0, verb - 5), verb).some(({ cls, text }) => cls === 'order' && text.endsWith('ed'));
}

const REPAYS = /^(?:repay|refund|reimburse|forfeit|disgorge|return)$/u;

/** "Will pay $5 million to settle a lawsuit alleging": with the authority that the article names, where no private party sues. */
function isSettled(tokens: readonly Token[], before: readonly Token[], after: readonly Token[]): boolean {
  if (!before.slice(-3).some(({ cls }) => cls === 'pay') || after[0]?.cls !== 'to' || after[1]?.cls !== 'settlement') return false;
  return after.slice(2).some(({ cls, kind }) => cls === 'accuse' || cls === 'breach' || kind === 'agency') && !tokens.some(({ text }) => SUITORS.test(text));
}

/** "The judgment is suspended upon payment of $5 million". */
function isPart(before: readonly Token[]): boolean {
  const suspended = before.findIndex(({ text }) => text === 'suspended');
  return suspended > 0 && before.slice(0, suspended).some(({ text }) => JUDGMENT.test(text)) && before.slice(-3).some(({ cls }) => cls === 'pay');
}

/** "Settled with Orion for $5 million", "Orion settled with the FCC and others for $5 million". */
function isSettledFor(before: readonly Token[]): boolean {
  const settled = before.findLastIndex(({ text }) => text === 'settled' || text === 'settles' || text === 'settle');
  return settled >= 0 && before.at(-1)?.cls === 'for' && before[settled + 1]?.cls === 'with' && before.slice(settled).some(({ kind }) => kind === 'company' || kind === 'person' || kind === 'agency');
}

const SUITORS = /^(?:investors?|shareholders?|plaintiffs?|class|class-action|families|trustees?|creditors?|bondholders?|rivals?)$/u;

/** "A $5 million civil judgment against Orion", "imposes a judgment of $5 million". */
function isAgainst(before: readonly Token[], after: readonly Token[]): boolean {
  const sum = before.findLastIndex(({ cls }) => cls !== 'more' && cls !== 'than' && cls !== 'over' && cls !== 'about');
  const of = before[sum]?.cls === 'of' ? before.findLastIndex(({ text }) => JUDGMENT.test(text)) : -1;
  if (of >= before.length - NAMED && of > 0 && before.slice(0, of).some(({ cls, text }) => cls === 'impose' || cls === 'order' || text === 'entered')) return true;
  const named = after.slice(0, 3).findIndex(({ text }) => JUDGMENT.test(text));
  const next = named < 0 ? -1 : named + 1;
  if (next > 0) return after[next]?.cls === 'against' || after.slice(next, next + 3).some(({ cls }) => cls === 'order');
  // "$5 million in consumer judgments against three firms"
  const many = after[0]?.cls === 'in' ? after.findIndex(({ text }) => JUDGMENT.test(text)) : -1;
  return many > 0 && many < 6 && after[many + 1]?.cls === 'against' && before.every(({ cls }) => cls !== 'propose');
}

/** "The FTC is sending $5 million to borrowers harmed by", "mailing 600 checks totaling $5 million to people who bought". */
function isSentOut(tokens: readonly Token[], before: readonly Token[], after: readonly Token[]): boolean {
  const sends = before.findLastIndex(({ text }) => SENDS.test(text));
  if (sends < 0 || !tokens.some(({ kind }) => kind === 'agency') || before.slice(sends).some(({ kind }) => kind === 'agency')) return false;
  const to = after.findIndex(({ cls }) => cls === 'to');
  return to >= 0 && to < 4 && after.slice(to).some(({ text }) => PAYEES.test(text)) && tokens.some(({ text }) => WRONGED.test(text));
}

/** "Has obtained $5 million in penalties", "actions led to $5 million in refunds": what enforcement brought in over time. */
function isBroughtIn(before: readonly Token[], after: readonly Token[]): boolean {
  const took = before.slice(-NEAR).findLast(({ text }) => TAKES.test(text));
  if (took === undefined || !before.some(({ kind, text, cls }) => kind === 'agency' || cls === 'official' || ENFORCERS.test(text))) return false;
  const total = before.slice(-TOTAL).findLastIndex(({ cls }) => cls === 'total');
  if (total > 0 && before.slice(-TOTAL)[total - 1]?.cls === 'penalty') return true;
  if (after[0]?.cls !== 'in') return false;
  const named = after.slice(1, 4).findIndex(({ cls }) => cls !== null && PENAL.has(cls));
  return named >= 0 && !after.slice(1, named + 1).some(({ cls }) => cls === 'tax');
}

/** "Ohio will receive $5 million under the settlement", "the state's share of the settlement is $5 million". */
function isShare(before: readonly Token[], after: readonly Token[]): boolean {
  const gets = before.findLastIndex(({ text }) => GETS.test(text));
  const settled = after.findIndex(({ cls }) => cls === 'settlement');
  if (gets >= 0 && settled > 0 && after.slice(0, settled).some(({ cls }) => cls !== null && SHARED.has(cls))) return !before.some(({ kind }) => kind === 'person');
  const share = before.findLastIndex(({ text }) => text === 'share');
  if (share > 0 && before.length - share < NAMED && before[share - 1]?.text === "'s" && PARTS.test(before.at(-1)?.text ?? '')) return true;
  return gets > 0 && PUBLIC.test(before[gets - 1]?.cls === 'will' ? before[gets - 2]?.text ?? '' : before[gets - 1]?.text ?? '') && before.slice(0, gets).some(({ cls }) => cls === 'settlement');
}
