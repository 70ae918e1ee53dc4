import type { Place, Sentence, Token } from './reading.ts';
import { isJoint } from './features/context.ts';
import { decides, isPlanned } from './plans.ts';

/** How real a sum is by the grammar of its own clause: a status, or null where nothing tells. */
export function moodOf({ tokens }: Sentence, sum: number): string | null {
  const left = leftOf(tokens, sum);
  const right = rightOf(tokens, sum);
  const has = (side: readonly Token[], cls: string) => side.some((token) => token.cls === cls);
  const near = left.slice(0, 5);
  if (left[0]?.cls === 'but' && left[1]?.text === 'all') return 'imposed';
  const waived = waiverOf(tokens, sum);
  if (waived !== null) return waived;
  if (has(near.slice(0, 3), 'from') && has(left.slice(0, 8), 'reduce')) return 'reduced';
  if (left[0]?.cls === 'to' && has(left.slice(0, 9), 'reduce')) return 'reduced';
  if (right.slice(0, 9).some(isCutting) && !has(right.slice(0, 2), 'in')) return 'reduced';
  const struck = left.findIndex(({ cls }) => cls === 'overturn');
  if (((struck >= 0 && !has(left.slice(0, struck), 'fined')) || has(right, 'overturn')) && !has(left, 'appeal') && !left.some(({ text, cls }) => text === 'bid' || text === 'to' || cls === 'modal')) return 'overturned';
  if (has(left, 'uphold') && !has(left, 'pay') && (has(near, 'penalty') || has(right.slice(0, 4), 'penalty') || has(left, 'fined'))) return 'upheld';
  // "Braced for a fine of as much as $5 million": of a case, not of the law.
  if (isPlanned(left) && !done(left)) return 'proposed';
  const upTo = left.some(({ cls }, at) => cls === 'to' && left[at + 1]?.cls === 'up') || near.some(({ text }) => text === 'exceed' || text === 'much');
  const reported = left.findIndex(({ text }) => text === 'would');
  const backshifted = reported >= 0 && (has(left.slice(reported), 'say') || has(tokens.slice(0, Math.max(0, sum - left.length)), 'say'));
  const possible = left.some(({ cls, text }) => cls === 'modal' && !(backshifted && text === 'would')) || (has(left, 'face') && !backshifted) || left.some(({ text }) => text === 'if') || right.slice(0, reasonAt(right)).some(({ text }) => text === 'if');
  if (!done(left) && has(near, 'penalty') && [...left, ...right].some(({ text }) => LAW.has(text)) && !tokens.some(({ kind }) => kind === 'company' || kind === 'person')) return 'maximum';
  if (isSentencing(tokens.slice(0, sum)) && !done(left)) return 'maximum';
  if (right.some(({ text }) => text === 'twice' || text === 'whichever')) return 'maximum';
  // "A ceiling of $15 million", "convictions carry five years and a $10 million fine", "each breach exposes them to $54,000"
  if (!done(left) && (left.slice(0, 6).some(({ text }) => CEILING.has(text)) || left.some(({ text }) => LIABLE.has(text)))) return 'maximum';
  // "The maximum penalty under the act is $1.1 million"
  if (left.some(({ cls }, at) => cls === 'penalty' && CAP.has(left[at + 1]?.text ?? '')) && !done(left)) return 'maximum';
  if (near.some(({ text }) => text === 'maximum' || text === 'statutory') || ((possible || backshifted) && right.slice(0, 2).some(({ text }) => text === 'per'))) return 'maximum';
  if (isAsked(tokens, sum, left.length)) return 'proposed';
  if (has(left, 'propose') && !has(left, 'modal')) return 'proposed';
  if (left.some(({ text }) => text === 'should')) return 'proposed';
  if (upTo && (possible || has(near, 'penalty')) && !done(left)) return 'maximum';
  if (has(left, 'propose') || has(left, 'expect')) return 'proposed';
  if (possible && !done(left)) return 'possible';
  if (decides(left)) return 'levied';
  if (has(near, 'fined') && done(near)) return 'imposed';
  if (has(left, 'agree') || has(near, 'settlement') || has(right.slice(0, 6), 'settlement')) return 'agreed';
  if (backshifted || (has(left, 'will') && has(left, 'pay'))) return 'will pay';
  return done(left) ? 'imposed' : null;
}

/** "Suspended from practice" is a measure, "$2 million of it suspended" a cut. */
function isCutting({ cls, text }: Token, at: number, right: readonly Token[]): boolean {
  return cls === 'reduce' && !(text === 'suspended' && (right[at + 1]?.cls === 'from' || right[at - 1]?.text.endsWith('ly') === true));
}

/** "Recommended that Orion be fined", "asked that it pay": the clause before tells how real it is. */
function isAsked(tokens: readonly Token[], sum: number, reach: number): boolean {
  const joint = sum - reach - 1;
  if (tokens[joint]?.text !== 'that' || !tokens.slice(Math.max(0, joint - 4), joint).some(({ cls }) => cls === 'propose')) return false;
  return tokens.slice(joint + 1, sum).some(({ text }) => text === 'be' || text === 'pay');
}

const PRISON = new Set(['prison', 'imprisonment', 'jail']);
const THREATENS = new Set(['provides', 'provide', 'maximum', 'statutory']);

/** "Faces up to ten years in prison, three years of supervised release and a $5,000 fine": what the law allows for the crime. */
function isSentencing(before: readonly Token[]): boolean {
  const prison = before.findLastIndex(({ text }) => PRISON.has(text));
  const threat = before.slice(0, Math.max(0, prison)).findLastIndex(({ cls, text }) => cls === 'face' || cls === 'modal' || THREATENS.has(text) || LIABLE.has(text));
  return prison > 0 && threat >= 0 && !before.slice(threat).some(({ cls, text }) => text === ';' || cls === 'propose' || cls === 'agree' || (cls === 'order' && text !== 'sentence' && text !== 'sentences'));
}

/** Where a sum's reason begins: what is told there is no condition. */
function reasonAt(right: readonly Token[]): number {
  const at = right.findIndex(({ cls }) => cls === 'for' || cls === 'over' || cls === 'after');
  return at < 0 ? right.length : at;
}

/** Payment that is waived or suspended: of all but a part, and the sum is reduced; else it is suspended. */
function waiverOf(tokens: readonly Token[], sum: number): string | null {
  const stop = tokens.findIndex(({ text }, at) => at > sum && text === ';' && !GOES_ON.has(tokens[at + 1]?.text ?? ''));
  const end = stop < 0 ? tokens.length : stop;
  const waiver = tokens.findIndex(({ text }, at) => at > sum - 8 && at < Math.min(end, sum + WAIVER) && ((WAIVED.test(text) && !tokens.slice(Math.max(0, at - 2), at).some(({ cls }) => cls === 'will' || cls === 'modal')) || isSuspended(tokens, sum, at)));
  if (waiver < 0) return null;
  if (tokens.slice(waiver > sum ? sum + 1 : waiver, end).some(({ text }, at, rest) => text === 'all' && rest[at + 1]?.text === 'but')) return 'reduced';
  return 'suspended';
}

const SUSPENDS = /^suspend(?:s|ed|ing)?$/u;
const DEGREE = /^(?:partially|partly|largely|mostly|fully|entirely|totally|wholly|conditionally|provisionally|that|this|payment|portion|part|balance|remainder|rest|amount|judge?ment|all|but)$/u;

/** "A judgment of $5 million, which is partially suspended", "$5 million, of which $4 million is suspended": the sum is, not somebody. */
function isSuspended(tokens: readonly Token[], sum: number, verb: number): boolean {
  if (verb < sum || !SUSPENDS.test(tokens[verb]?.text ?? '')) return false;
  let be = verb - 1;
  while (be > sum && DEGREE.test(tokens[be]?.text ?? '')) be--;
  if (tokens[be]?.cls !== 'be' && tokens[be]?.text !== ',' && tokens[be]?.cls !== 'with') return be === sum;
  return tokens.slice(sum + 1, be).every(({ kind, cls, text }) => kind === 'mark' || cls === 'will' || cls === 'which' || cls === 'be' || cls === 'of' || cls === 'against' || cls === 'the' || cls === 'company' || DEGREE.test(text) || HELD.has(kind));
}

/** "… a judgment of $5 million. The judgment is partially suspended": told in the sentence after. */
function isSuspendedAfter(sentences: readonly Sentence[], { sentence, token }: Place): boolean {
  const [own, next] = [sentences[sentence], sentences[sentence + 1]];
  if (own === undefined || next?.in !== 'text' || own.in !== 'text' || !own.tokens.slice(Math.max(0, token - NAMED), token + NAMED).some(({ text }) => JUDGMENT.test(text))) return false;
  const verb = next.tokens.findIndex(({ text }) => SUSPENDS.test(text));
  return verb > 0 && next.tokens.slice(0, verb).some(({ text }) => JUDGMENT.test(text)) && next.tokens.slice(0, verb).every(({ kind, cls, text }) => kind === 'word' && (cls !== null || DEGREE.test(text) || text === 'monetary'));
}

const NAMED = 5;
const JUDGMENT = /^judge?ments?$/u;
/** Whom a sum is on may stand before its verb. */
const HELD: ReadonlySet<string> = new Set(['company', 'person', 'group']);
const WAIVER = 60;
const GOES_ON = new Set(['however', 'provided', 'but']);

/** "Cut the fine to $4 million from $5 million": what it was before. */
export function isCut(sentences: readonly Sentence[], places: readonly Place[]): boolean {
  return places.some(({ sentence, token }) => {
    const tokens = sentences[sentence]?.tokens ?? [];
    return tokens.slice(Math.max(0, token - 3), token).some(({ cls }) => cls === 'from') && tokens.slice(Math.max(0, token - CUT), token).some(({ cls, text }) => cls === 'reduce' && !WAIVED.test(text));
  });
}

/** How far a cut's verb stands from what was cut, with the new sum between them. */
const CUT = 16;
const WAIVED = /^waiv/u;

/** How much may stand between the items of a list of sums. */
const LISTED = 10;

/** "Up to $5 million for companies and $1 million for individuals": no verb between two sums, so that one is as real as the other. */
export function isListed(sentences: readonly Sentence[], one: Place, other: Place): boolean {
  if (one.sentence !== other.sentence || other.token <= one.token || other.token - one.token > LISTED) return false;
  const between = sentences[one.sentence]?.tokens.slice(one.token + 1, other.token) ?? [];
  return between.some(({ cls, text }) => cls === 'and' || cls === 'or' || text === ',') && !between.some((token, at) => isJoint(token) || (VERBS.has(token.cls ?? '') && !(token.cls === 'to' && isNoun(between[at + 1]))));
}

/** "To the SEC": no verb follows. */
function isNoun(token: Token | undefined): boolean {
  return token !== undefined && (token.cls === 'the' || (token.kind !== 'word' && token.kind !== 'mark'));
}

/** "The law provides for fines of up to $5 million": whoever breaks it. */
export function isByLaw(sentences: readonly Sentence[], places: readonly Place[]): boolean {
  return places.every(({ sentence, token }) => {
    const tokens = sentences[sentence]?.tokens ?? [];
    return tokens.slice(0, token).some(({ text }, at) => LAW.has(text) && PROVIDES.has(tokens[at + 1]?.text ?? tokens[at + 2]?.text ?? '')) && !tokens.some(({ kind, cls, text }) => kind === 'company' || kind === 'person' || cls === 'company' || text === 'it' || text === 'he' || text === 'she');
  });
}

const PROVIDES = new Set(['provides', 'allows', 'permits', 'sets', 'foresees', 'carries', 'stipulates', 'lets', 'authorizes', 'authorises', 'raises', 'increases']);

const VERBS = new Set<string>(['be', 'have', 'will', 'modal', 'pay', 'order', 'impose', 'fined', 'agree', 'propose', 'reduce', 'overturn', 'uphold', 'say', 'to']);

const CAP = new Set(['maximum', 'statutory', 'top']);
const CEILING = new Set(['ceiling', 'cap', 'capped']);
const LIABLE = new Set(['carry', 'carries', 'punishable', 'attract', 'attracts', 'exposes']);
const LAW = new Set(['bill', 'law', 'laws', 'legislation', 'act', 'rules']);

function done(left: readonly Token[]): boolean {
  return left.some(({ cls, text }, at) => (cls === 'fined' || cls === 'impose' || cls === 'order') && text.endsWith('d') && (left.slice(at + 1, at + 3).some(({ kind }) => kind === 'agency') || (!left.slice(at + 1, at + 4).some((token) => token.text === 'to' || token.text === 'be') && !left.slice(at + 1, at + 7).some((token) => token.cls === 'modal'))));
}

/** The words before a sum, nearest first, to the clause's edge. */
function leftOf(tokens: readonly Token[], sum: number): readonly Token[] {
  const words: Token[] = [];
  for (let at = sum - 1; at >= 0 && words.length < 18; at--) {
    const token = tokens[at] as Token;
    if (isJoint(token) && token.text !== 'if' && words.length > 2) break;
    words.push(token);
  }
  return words;
}

function rightOf(tokens: readonly Token[], sum: number): readonly Token[] {
  const words: Token[] = [];
  for (let at = sum + 1; at < tokens.length && words.length < 10; at++) {
    const token = tokens[at] as Token;
    if (token.text === ';' || (token.kind === 'money' && words.length > 3)) break;
    words.push(token);
  }
  return words;
}

/** The status that the first clear mention tells, those of the text before the headline; null where none does. */
export function clearMood(sentences: readonly Sentence[], places: readonly Place[]): string | null {
  const moods = places.flatMap((place) => {
    const sentence = sentences[place.sentence];
    const mood = sentence === undefined ? null : moodOf(sentence, place.token);
    return sentence === undefined || mood === null ? [] : [{ mood, in: sentence.in }];
  });
  if (places.some((place) => isSuspendedAfter(sentences, place))) return 'suspended';
  const first = (moods.find((each) => each.in === 'text') ?? moods[0])?.mood ?? null;
  return first === 'possible' && moods.some((each) => each.in === 'text' && each.mood === 'imposed') ? 'imposed' : first;
}
