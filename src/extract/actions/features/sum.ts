import type { Place, Reading, Token } from '../reading.ts';
import { CORE, EAST_ASIAN_FINE } from '../patterns/penal.ts';
import { band, classesIn, isJoint, labelOf, nearest } from './context.ts';

/** Word classes that tell what a sum is. */
const TELLING: ReadonlySet<string> = new Set([
  'penalty', 'disgorgement', 'restitution', 'forfeiture', 'settlement', 'damages', 'interest', 'fined', 'impose', 'order', 'award', 'pay', 'agree',
  'propose', 'modal', 'face', 'maximum', 'reduce', 'overturn', 'uphold', 'say', 'accuse', 'breach', 'revenue', 'trade', 'wage', 'bail', 'theft', 'tax', 'reserve', 'thing', 'private', 'deny', 'expect',
]);
/** What the sentences beside a sum may tell of it. */
const AROUND: ReadonlySet<string> = new Set(['settlement', 'private', 'damages', 'penalty', 'trade']);
/** So many words on both sides are read as such. */
const BESIDE = 6;
const PENAL: ReadonlySet<string> = new Set(['penalty', 'fined', 'disgorgement', 'restitution', 'forfeiture', 'settlement']);

/** What the words around a sum say it is, as feature names. */
export function sumFeatures({ sentences, entities }: Reading, { sentence: at, token: i }: Place): readonly string[] {
  const sentence = sentences[at];
  if (sentence === undefined) return [];
  const { tokens } = sentence;
  const features: string[] = ['sum'];
  const end = restatedTo(tokens, i);
  const [l1, l2, l3] = [1, 2, 3].map((step) => labelOf(tokens[i - step]));
  const [r1, r2, r3] = [1, 2, 3].map((step) => labelOf(tokens[end + step]));
  features.push(`l1 ${l1}`, `l2 ${l2}`, `l12 ${l2} ${l1}`, `l3 ${l3}`, `r1 ${r1}`, `r2 ${r2}`, `r12 ${r1} ${r2}`, `r3 ${r3}`);
  if (r1 === 'in' || r1 === 'of') features.push(`r ${r1} ${firstOf(tokens, end + 2, 4)}`);
  for (const [side, step] of [['L', -1], ['R', 1]] as const) {
    nearest(sentence, step === 1 ? end : i, step, TELLING).forEach(({ cls, steps, crossed }, rank) => {
      features.push(`${side}${rank} ${cls}`);
      if (rank === 0) features.push(`${side} ${cls} ${band(steps)}`, `${side}${crossed ? ' over' : ''} ${cls}`);
    });
  }
  for (const { kind, text } of tokens.slice(Math.max(0, i - BESIDE), i)) if (kind === 'word') features.push(`lw ${text}`);
  for (const { kind, text } of tokens.slice(end + 1, end + 1 + BESIDE)) if (kind === 'word') features.push(`rw ${text}`);
  const clause = clauseAround(tokens, i);
  for (const cls of classesIn(clause, TELLING)) features.push(`c ${cls}`);
  for (const cls of classesIn(tokens, TELLING)) features.push(`s ${cls}`);
  for (const kind of ['agency', 'company', 'person', 'date'] as const) if (clause.some((token) => token.kind === kind)) features.push(`c ${kind.toUpperCase()}`);
  features.push(`c sums ${Math.min(3, clause.filter(({ kind }) => kind === 'money').length)}`);
  if (!clause.some(({ cls }) => cls !== null && PENAL.has(cls))) {
    features.push('c bare');
    for (const cls of classesIn(sentences[at - 1]?.tokens ?? [], PENAL)) features.push(`prev ${cls}`);
  }
  const around = [at - 1, at, at + 1].flatMap((place) => sentences[place]?.tokens ?? []);
  const side = around.some(({ kind }) => kind === 'agency') ? 'agency' : 'nobody';
  features.push(`around ${side}`);
  for (const cls of classesIn(around, AROUND)) features.push(`around ${cls}`, `around ${cls} ${side}`);
  features.push(`in ${sentence.in}`, `agencies ${Math.min(3, entities.agencies.length)}`);
  const title = sentences.filter((each) => each.in === 'title').flatMap((each) => each.tokens);
  if (title.some(({ cls }) => cls !== null && PENAL.has(cls))) features.push('title penal');
  const money = entities.money[tokens[i]?.ref ?? -1];
  if (money !== undefined) {
    const same = entities.money.filter((other) => other.amount === money.amount && other.currency === money.currency).length;
    features.push(`same ${Math.min(3, same)}`, `digits ${Math.min(10, money.amount.split('.')[0]?.length ?? 0)}`, `q ${money.qualifier}`);
    if (money.per !== null) features.push('per');
  }
  return features;
}

/** The end of a sum with its restatement in brackets. */
export function restatedTo(tokens: readonly Token[], sum: number): number {
  if (tokens[sum + 1]?.text !== '(') return sum;
  const close = tokens.findIndex(({ text }, at) => at > sum && text === ')');
  return close > sum && close <= sum + 8 ? close : sum;
}

/** The clause around a token: up to the joints on both sides. */
export function clauseAround(tokens: readonly Token[], i: number): readonly Token[] {
  let [from, to] = [i, i + 1];
  while (from > 0 && !isJoint(tokens[from - 1] as Token)) from--;
  while (to < tokens.length && !isJoint(tokens[to] as Token)) to++;
  return tokens.slice(from, to);
}

function firstOf(tokens: readonly Token[], from: number, limit: number): string {
  for (let at = from; at < from + limit; at++) {
    const cls = tokens[at]?.cls;
    if (cls !== undefined && cls !== null && TELLING.has(cls)) return cls;
  }
  return 'w';
}

const SEEKING = /^(?:seek|sought|recommend|demand|ask)/u;
const TAKEN = /^(?:secure|recover|obtain|win|won|collect)(?:s|ed)?$/u;
/** Who pays these breaks the law by it. */
const CORRUPT = /^(?:bribe[sd]?|kickbacks?)$/u;
/** Words of giving back that shops and insurers also use. */
const EVERYDAY = /^(?:refund|repa|compensat|reimburs)/u;

/** How near a fine's name stands to its sum in languages without spaces, in characters. */
const ABREAST = 8;

/** Whether Chinese, Japanese or Korean calls a sum a fine, right beside it. */
export function isEastAsianFine({ article, sentences }: Reading, { sentence: at, token }: Place): boolean {
  const sentence = sentences[at];
  const sum = sentence?.tokens[token];
  if (sentence === undefined || sum === undefined) return false;
  const words = article[sentence.in] ?? '';
  return EAST_ASIAN_FINE.test(words.slice(Math.max(sentence.start, sum.start - ABREAST), sum.start)) || EAST_ASIAN_FINE.test(words.slice(sum.end, Math.min(sentence.end, sum.end + ABREAST)));
}

/**
 * Whether enforcement is spoken of where a sum stands: in its sentence, or, in an article that names an agency, near it.
 */
export function isEnforcement(reading: Reading, place: Place): boolean {
  const { sentences, entities } = reading;
  const at = place.sentence;
  const sentence = sentences[at];
  const here = sentence?.tokens ?? [];
  if (isEastAsianFine(reading, place)) return true;
  const official = entities.agencies.length > 0;
  const isCore = ({ cls, text }: Token) => cls !== null && CORE.has(cls) && (official || !EVERYDAY.test(text));
  if (sentence?.mayPunish === true && here.some(isCore)) return true;
  // "It agreed to pay $5 million for its role in a bribery scheme"
  if (here.some(({ cls }) => cls === 'pay') && here.some(({ cls }) => cls === 'agree') && here.some(({ cls }) => cls === 'breach') && !here.some(({ text }) => CORRUPT.test(text))) return true;
  if (!official) return false;
  if (here.some(({ text }) => CORRUPT.test(text))) return false;
  if (here.some(({ cls }) => cls === 'pay') && here.some(({ cls, kind }) => cls === 'breach' || cls === 'agree' || kind === 'agency')) return true;
  // "The Attorney General secured $2 million from Orion for failing to tell its customers"
  if (here.some(({ kind }) => kind === 'agency') && here.some(({ cls }) => cls === 'breach') && here.some(({ text }) => TAKEN.test(text))) return true;
  // "The regulator sought $5 million from Vega"
  if (here.some(({ cls, text }) => cls === 'propose' && SEEKING.test(text)) && here.some(({ kind, cls }) => kind === 'agency' || cls === 'official')) return true;
  const before = [-6, -5, -4, -3, -2, -1, 1, 2].flatMap((step) => (sentences[at + step]?.mayPunish === true ? sentences[at + step]?.tokens ?? [] : []));
  return before.some((token) => isCore(token) && !EVERYDAY.test(token.text));
}
