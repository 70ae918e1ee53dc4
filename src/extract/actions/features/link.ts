import { agencyOf } from '../agent.ts';
import { respondentOf } from '../attach.ts';
import type { Chunk, Family } from '../chunks.ts';
import type { Place, Reading, Sentence, Token } from '../reading.ts';
import { GOVERNING, type Roles } from '../roles.ts';
import { band, isJoint } from './context.ts';

/** Who may have to do with a sum: an agency, company, person or group by its place in its list. */
export interface Party {
  readonly kind: 'agency' | 'company' | 'person' | 'group';
  readonly ref: number;
}

/**
 * How an agency or respondent stands to a sum, as feature names: in the sum's sentence, around it, in the headline,
 * in the whole article.
 *
 * @param sums - places of the sum's mentions
 */
export function linkFeatures(reading: Reading, roles: Roles, family: Family, sums: readonly Place[], party: Party): readonly string[] {
  const features = new Set<string>(['link']);
  const isOwn: IsOwn = (at, members) => members.some((member) => {
    const token = reading.sentences[at]?.tokens[member];
    return token?.kind === party.kind && token.ref === party.ref;
  });
  for (const sum of sums) {
    const sentence = reading.sentences[sum.sentence] as Sentence;
    const here = (roles.chunks[sum.sentence] ?? []).filter(({ chunk }) => chunk.family === family);
    const every = (roles.chunks[sum.sentence] ?? []).map(({ chunk }) => chunk);
    const attached = (family === 'agency' ? agencyOf : respondentOf)(sentence, every, sum.token);
    const state = attached === null ? 'loose' : isOwn(sum.sentence, attached.members) ? 'tied' : 'tied away';
    features.add(state);
    if (attached !== null) features.add(`${state} ${attached.rule}`);
    const anaphor = hasAnaphor(sentence, sum.token, family) ? 'anaphor ' : '';
    const bare = here.length === 0 ? 'bare ' : here.some(({ chunk }) => chunk.to < sum.token) ? '' : 'late ';
    for (const { chunk, roles: each } of here) if (isOwn(sum.sentence, chunk.members)) addInside(features, sentence, sum.token, chunk, here.map((one) => one.chunk), each);
    addAround(features, reading, roles, family, sum.sentence, isOwn, `${bare}${anaphor}`);
  }
  addStanding(features, roles, party);
  return [...features];
}

type IsOwn = (sentence: number, members: readonly number[]) => boolean;

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

function addAround(features: Set<string>, reading: Reading, roles: Roles, family: Family, at: number, isOwn: IsOwn, context: string): void {
  if (reading.sentences[at]?.in === 'title') return;
  let last: { sentence: number; chunk: Chunk } | null = null;
  for (const [step, name] of [[-1, 'prev'], [-2, 'prev2'], [-3, 'prev3'], [1, 'next'], [2, 'next2']] as const) {
    const sentence = reading.sentences[at + step];
    if (sentence === undefined || sentence.in === 'title') continue;
    const chunks = (roles.chunks[at + step] ?? []).filter(({ chunk }) => chunk.family === family);
    chunks.forEach(({ chunk, roles: each }, rank) => {
      if (step < 0 && last === null && rank === chunks.length - 1) last = { sentence: at + step, chunk };
      if (!isOwn(at + step, chunk.members)) return;
      features.add(`${context}${name}`);
      if (rank === 0) features.add(`${context}${name} first`);
      if (step === -1 || step === 1) for (const role of each) features.add(`${name} ${role}`);
    });
  }
  const previous = last as { sentence: number; chunk: Chunk } | null;
  if (previous !== null && isOwn(previous.sentence, previous.chunk.members)) features.add(`${context}last`);
  else if (previous !== null) features.add(`${context}not last`);
  features.add(`context ${context}`);
}

function addStanding(features: Set<string>, roles: Roles, { kind, ref }: Party): void {
  const standing = roles.standings.get(`${kind} ${ref}`);
  const names = [...features];
  const context = names.some((name) => name.startsWith('in b')) ? 'near ' : names.some((name) => name.startsWith('in a')) ? 'after ' : 'away ';
  features.add(context);
  for (const name of standing?.plain ?? []) features.add(name);
  for (const name of standing?.bound ?? []) features.add(`${context}${name}`);
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
