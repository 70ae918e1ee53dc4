import { agencyOf, respondentOf } from '../attach.ts';
import { chunksOf, type Chunk, type Family } from '../chunks.ts';
import type { Place, Reading, Sentence, Token } from '../reading.ts';
import { band, isJoint, predicateOf } from './context.ts';

const GOVERNING = new Set<string>(['fined', 'impose', 'order', 'award', 'pay', 'agree', 'settlement', 'propose', 'face', 'penalty', 'disgorgement', 'restitution']);
const PREPOSITIONS = new Set<string>(['by', 'against', 'from', 'to', 'with', 'of', 'for', 'on', 'at', 'over', 'between', 'in', 'under', 'than', 'after', 'that', 'as']);

/** What a chunk does in its own sentence: its preposition, the verb it is object of, the verb it is subject of. */
export function rolesOf({ tokens }: Sentence, chunk: Chunk): readonly string[] {
  const roles: string[] = [];
  for (let at = chunk.from - 1, steps = 0; at >= 0 && steps < 4; at--, steps++) {
    const { cls, kind } = tokens[at] as Token;
    if (cls !== null && PREPOSITIONS.has(cls)) {
      roles.push(`p ${cls}`, `pp ${tokens[at - 1]?.cls ?? (tokens[at - 1]?.kind === 'money' ? 'MONEY' : 'w')} ${cls}`);
      break;
    }
    if (cls !== null && (GOVERNING.has(cls) || cls === 'say' || cls === 'find' || cls === 'accuse' || cls === 'probe')) {
      roles.push(`o ${cls}`);
      break;
    }
    if (kind !== 'word') break;
  }
  const predicate = predicateOf(tokens, chunk.to);
  const next = tokens.slice(chunk.to + 1, chunk.to + 5);
  if (predicate?.startsWith("'s") === true && next.some(({ kind }) => kind === 'company')) roles.push("v 's owner");
  else roles.push(`v ${predicate ?? 'none'}`);
  if (chunk.from === 0) roles.push('opens');
  return roles;
}

/** All mention chunks of an article with their roles, read once. */
export interface Roles {
  readonly chunks: readonly (readonly { readonly chunk: Chunk; readonly roles: readonly string[] }[])[];
}

export function rolesIn(reading: Reading): Roles {
  return { chunks: reading.sentences.map((sentence) => chunksOf(sentence).map((chunk) => ({ chunk, roles: rolesOf(sentence, chunk) }))) };
}

/**
 * How an agency or respondent stands to a sum, as feature names: in the sum's sentence, around it, in the headline,
 * in the whole article.
 *
 * @param sums - places of the sum's mentions
 * @param own - places of the candidate's mentions
 */
export function linkFeatures(reading: Reading, roles: Roles, family: Family, sums: readonly Place[], own: readonly Place[]): readonly string[] {
  const features = new Set<string>(['link']);
  const isOwn = (sentence: number, chunk: Chunk) => own.some((place) => place.sentence === sentence && chunk.members.includes(place.token));
  for (const sum of sums) {
    const sentence = reading.sentences[sum.sentence] as Sentence;
    const here = (roles.chunks[sum.sentence] ?? []).filter(({ chunk }) => chunk.family === family);
    const every = (roles.chunks[sum.sentence] ?? []).map(({ chunk }) => chunk);
    const attached = (family === 'agency' ? agencyOf : respondentOf)(sentence, every, sum.token);
    const state = attached === null ? 'loose' : own.some((place) => place.sentence === sum.sentence && attached.members.includes(place.token)) ? 'tied' : 'tied away';
    features.add(state);
    if (attached !== null) features.add(`${state} ${attached.rule}`);
    const anaphor = hasAnaphor(sentence, sum.token, family) ? 'anaphor ' : '';
    const bare = here.length === 0 ? 'bare ' : here.some(({ chunk }) => chunk.to < sum.token) ? '' : 'late ';
    for (const { chunk, roles: each } of here) if (isOwn(sum.sentence, chunk)) addInside(features, sentence, sum.token, chunk, here.map((one) => one.chunk), each);
    addAround(features, reading, roles, family, sum.sentence, isOwn, `${bare}${anaphor}`);
  }
  addWhole(features, reading, roles, family, own, isOwn);
  return [...features];
}

function addInside(features: Set<string>, { tokens }: Sentence, sum: number, chunk: Chunk, others: readonly Chunk[], roles: readonly string[]): void {
  const before = chunk.to < sum;
  const [from, to] = before ? [chunk.to, sum] : [sum, chunk.from];
  const between = tokens.slice(from + 1, to);
  const side = before ? 'b' : 'a';
  const nearest = before ? !others.some(({ to: end }) => end > chunk.to && end < sum) : !others.some(({ from: start }) => start < chunk.from && start > sum);
  const sums = between.filter(({ kind }) => kind === 'money').length;
  features.add(`in ${side}`).add(`in ${side} ${band(to - from)}`).add(`in ${side} ${nearest ? 'nearest' : 'beyond'}`).add(`in ${side} sums ${Math.min(sums, 2)}`);
  if (nearest && sums === 0) features.add(`in ${side} next`);
  if (between.some(isJoint)) features.add(`in ${side} joint`);
  if (between.length <= 3) features.add(`in ${side} ${between.map((token) => (token.kind === 'word' ? (token.cls ?? 'w') : token.kind === 'mark' ? token.text : token.kind.toUpperCase())).join(' ')}`);
  for (const role of roles) features.add(`in ${side} ${role}`);
  const governor = governing(tokens, sum);
  features.add(`in ${side} g ${governor}`).add(`in ${side} g ${governor} ${roles.at(-1) === 'opens' ? 'opens' : ''}${nearest ? 'nearest' : 'beyond'}`);
}

function addAround(features: Set<string>, reading: Reading, roles: Roles, family: Family, at: number, isOwn: (sentence: number, chunk: Chunk) => boolean, context: string): void {
  if (reading.sentences[at]?.in === 'title') return;
  let last: { sentence: number; chunk: Chunk } | null = null;
  for (const [step, name] of [[-1, 'prev'], [-2, 'prev2'], [-3, 'prev3'], [1, 'next'], [2, 'next2']] as const) {
    const sentence = reading.sentences[at + step];
    if (sentence === undefined || sentence.in === 'title') continue;
    const chunks = (roles.chunks[at + step] ?? []).filter(({ chunk }) => chunk.family === family);
    chunks.forEach(({ chunk, roles: each }, rank) => {
      if (step < 0 && last === null && rank === chunks.length - 1) last = { sentence: at + step, chunk };
      if (!isOwn(at + step, chunk)) return;
      features.add(`${context}${name}`);
      if (rank === 0) features.add(`${context}${name} first`);
      if (step === -1 || step === 1) for (const role of each) features.add(`${name} ${role}`);
    });
  }
  const previous = last as { sentence: number; chunk: Chunk } | null;
  if (previous !== null && isOwn(previous.sentence, previous.chunk)) features.add(`${context}last`);
  else if (previous !== null) features.add(`${context}not last`);
  features.add(`context ${context}`);
}

function addWhole(features: Set<string>, reading: Reading, roles: Roles, family: Family, own: readonly Place[], isOwn: (sentence: number, chunk: Chunk) => boolean): void {
  const all = roles.chunks.flatMap((chunks, sentence) => chunks.flatMap(({ chunk, roles: each }) => (chunk.family === family ? [{ chunk, sentence, roles: each }] : [])));
  const field = (sentence: number) => reading.sentences[sentence]?.in;
  const context = [...features].some((name) => name.startsWith('in b')) ? 'near ' : [...features].some((name) => name.startsWith('in a')) ? 'after ' : 'away ';
  const inTitle = all.filter(({ sentence }) => field(sentence) === 'title');
  const inText = all.filter(({ sentence }) => field(sentence) === 'text');
  inTitle.forEach(({ chunk, sentence, roles: each }, rank) => {
    if (!isOwn(sentence, chunk)) return;
    features.add('titled').add(`${context}titled`);
    if (rank === 0) features.add(`${context}titled first`);
    for (const role of each) features.add(`title ${role}`);
  });
  const first = inText[0];
  if (first !== undefined && isOwn(first.sentence, first.chunk)) features.add(`${context}first`);
  const members = all.reduce((sum, { chunk }) => sum + chunk.members.length, 0);
  if (members === own.length) features.add(`${context}only`);
  features.add(`${context}share ${Math.round((4 * own.length) / Math.max(1, members))}`).add(context);
  for (const { sentence, token } of own.slice(0, 12)) {
    const each = roles.chunks[sentence]?.find(({ chunk }) => chunk.members.includes(token));
    for (const role of each?.roles ?? []) if (/^(?:v (?:be )?(?:fined|impose|order|settlement|pay|accuse|find|probe|propose)|o fined|p (?:by|against))$/u.test(role)) features.add(`ever ${role}`);
  }
}

/** The verb or noun that governs a sum: the nearest to its left, else to its right. */
function governing(tokens: readonly Token[], sum: number): string {
  for (let at = sum - 1; at >= 0 && at > sum - 14; at--) {
    const cls = tokens[at]?.cls;
    if (cls !== null && cls !== undefined && GOVERNING.has(cls)) return cls;
  }
  for (let at = sum + 1; at < tokens.length && at < sum + 4; at++) {
    const cls = tokens[at]?.cls;
    if (cls !== null && cls !== undefined && GOVERNING.has(cls)) return `right ${cls}`;
  }
  return 'none';
}

function hasAnaphor({ tokens }: Sentence, sum: number, family: Family): boolean {
  return tokens.some(({ cls, text }, at) => at < sum && (family === 'agency' ? cls === 'official' : cls === 'company' || (cls === 'it' && text !== 'them')));
}
