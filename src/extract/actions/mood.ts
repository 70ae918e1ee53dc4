import type { Place, Sentence, Token } from './reading.ts';
import { isJoint } from './features/context.ts';

/** How real a sum is by the grammar of its own clause: a status, or null where nothing tells. */
export function moodOf({ tokens }: Sentence, sum: number): string | null {
  const left = leftOf(tokens, sum);
  const right = rightOf(tokens, sum);
  const has = (side: readonly Token[], cls: string) => side.some((token) => token.cls === cls);
  const near = left.slice(0, 5);
  if (left[0]?.cls === 'but' && left[1]?.text === 'all') return 'imposed';
  if (has(near.slice(0, 3), 'from') && has(left.slice(0, 8), 'reduce')) return 'reduced';
  if (left[0]?.cls === 'to' && has(left.slice(0, 9), 'reduce')) return 'reduced';
  if (has(right.slice(0, 9), 'reduce') && !has(right.slice(0, 2), 'in')) return 'reduced';
  if ((has(left, 'overturn') || has(right, 'overturn')) && !has(left, 'appeal') && !left.some(({ text, cls }) => text === 'bid' || text === 'to' || cls === 'modal')) return 'overturned';
  if (has(left, 'uphold') && !has(left, 'pay') && (has(near, 'penalty') || has(right.slice(0, 4), 'penalty') || has(left, 'fined'))) return 'upheld';
  const upTo = left.some(({ cls }, at) => cls === 'to' && left[at + 1]?.cls === 'up') || near.some(({ text }) => text === 'exceed' || text === 'much');
  const reported = left.findIndex(({ text }) => text === 'would');
  const backshifted = reported >= 0 && has(left.slice(reported), 'say');
  const possible = left.some(({ cls, text }) => cls === 'modal' && !(backshifted && text === 'would')) || (has(left, 'face') && !backshifted) || left.some(({ text }) => text === 'if') || right.some(({ text }) => text === 'if');
  if (!done(left) && has(near, 'penalty') && [...left, ...right].some(({ text }) => LAW.has(text)) && !tokens.some(({ kind }) => kind === 'company' || kind === 'person')) return 'maximum';
  if (right.some(({ text }) => text === 'twice' || text === 'whichever')) return 'maximum';
  // "The maximum penalty under the act is $1.1 million"
  if (left.some(({ cls }, at) => cls === 'penalty' && CAP.has(left[at + 1]?.text ?? '')) && !done(left)) return 'maximum';
  if (near.some(({ text }) => text === 'maximum' || text === 'statutory') || ((possible || backshifted) && right.slice(0, 2).some(({ text }) => text === 'per'))) return 'maximum';
  if (has(left, 'propose') && !has(left, 'modal')) return 'proposed';
  if (left.some(({ text }) => text === 'should')) return 'proposed';
  if (upTo && (possible || has(near, 'penalty')) && !done(left)) return 'maximum';
  if (has(left, 'propose') || has(left, 'expect')) return 'proposed';
  if (possible && !done(left)) return 'possible';
  if (has(near, 'fined') && done(near)) return 'imposed';
  if (has(left, 'agree') || has(near, 'settlement') || has(right.slice(0, 6), 'settlement')) return 'agreed';
  if (backshifted || (has(left, 'will') && has(left, 'pay'))) return 'will pay';
  return done(left) ? 'imposed' : null;
}

const CAP = new Set(['maximum', 'statutory']);
const LAW = new Set(['bill', 'law', 'laws', 'legislation', 'act', 'rules']);

function done(left: readonly Token[]): boolean {
  return left.some(({ cls, text }, at) => (cls === 'fined' || cls === 'impose' || cls === 'order') && text.endsWith('d') && !left.slice(at + 1, at + 4).some((token) => token.text === 'to' || token.text === 'be') && !left.slice(at + 1, at + 7).some((token) => token.cls === 'modal'));
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
  const first = (moods.find((each) => each.in === 'text') ?? moods[0])?.mood ?? null;
  return first === 'possible' && moods.some((each) => each.in === 'text' && each.mood === 'imposed') ? 'imposed' : first;
}
