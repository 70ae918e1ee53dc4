import type { Chunk } from './chunks.ts';
import type { Token } from './reading.ts';

/** "A, B and C pay $1, $2 and $3 (respectively)": the one that belongs to this sum. */
export function membersOf(tokens: readonly Token[], { members, to }: Chunk, sum: number): readonly number[] {
  if (members.length < 2 || sum < to) return members;
  const respectively = tokens.findIndex(({ cls }, at) => at > Math.max(to, sum) && cls === 'respectively');
  const sums = respectively < 0 ? listWith(tokens, sum) : tokens.flatMap(({ kind }, at) => (kind === 'money' && at > to && at < respectively ? [at] : [])).slice(-members.length);
  const own = sums.length === members.length ? members[sums.indexOf(sum)] : undefined;
  return own === undefined ? members : [own];
}

/** The sums of a bare list that a sum is of ("$1, $2 ($3) and $4"), restatements in brackets aside. */
function listWith(tokens: readonly Token[], sum: number): readonly number[] {
  const sums = [sum];
  const isJoint = ({ text, cls, kind }: Token): boolean => text === ',' || cls === 'and' || text === '(' || text === ')' || kind === 'money';
  let depth = 0;
  for (let at = sum + 1; at < tokens.length && isJoint(tokens[at] as Token); at++) {
    depth += tokens[at]?.text === '(' ? 1 : tokens[at]?.text === ')' ? -1 : 0;
    if (depth === 0 && tokens[at]?.kind === 'money') sums.push(at);
  }
  depth = 0;
  for (let at = sum - 1; at >= 0 && isJoint(tokens[at] as Token); at--) {
    depth += tokens[at]?.text === ')' ? 1 : tokens[at]?.text === '(' ? -1 : 0;
    if (depth === 0 && tokens[at]?.kind === 'money') sums.unshift(at);
  }
  return sums;
}
