import type { Sentence, Token } from './reading.ts';

/** Agencies act; companies and people respond. */
export type Family = 'agency' | 'respondent';

/** Mentions joined by commas or "and" ("Sony, Sharp and its unit Foxlink"): what is said of one is said of all. */
export interface Chunk {
  readonly family: Family;
  /** Tokens of its mentions. */
  readonly members: readonly number[];
  readonly from: number;
  readonly to: number;
}

export function familyOf({ kind }: Token): Family | null {
  if (kind === 'agency') return 'agency';
  return kind === 'company' || kind === 'person' || kind === 'group' ? 'respondent' : null;
}

export function chunksOf({ tokens }: Sentence): readonly Chunk[] {
  const chunks: { family: Family; members: number[]; from: number; to: number }[] = [];
  tokens.forEach((token, at) => {
    const family = familyOf(token);
    if (family === null) return;
    const last = chunks.at(-1);
    if (last !== undefined && last.family === family && joined(tokens, last.to, at) && !isClosed(tokens, last.from, last.to, at) && !isSource(tokens, last.from, last.to, at)) {
      last.members.push(at);
      last.to = at;
    } else chunks.push({ family, members: [at], from: at, to: at });
  });
  return chunks;
}

const FILLERS = new Set(['and', 'or', 'the', 'a', 'its', 'company', 'former', 'both']);

const ABBREVIATED = /^(?:dr|mr|mrs|ms|prof|jr|sr|inc|co|corp|ltd|esq|(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u;

/** The stop of "Dr.", "M.D." */
function isStop(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '.' && ABBREVIATED.test(tokens[at - 1]?.text ?? '');
}

/** "With Roe and Doe, Orion agreed": where "and" has ended a list, a comma begins anew; "and its owners Roe, Doe and Poe" is a list of its own. */
function isClosed(tokens: readonly Token[], from: number, last: number, to: number): boolean {
  const and = tokens.slice(from, last).findLastIndex(({ cls }) => cls === 'and');
  return and >= 0 && !tokens.slice(from + and, last).some(({ cls }) => cls === 'its') && tokens[last + 1]?.text === ',' && !tokens.slice(last + 1, to).some(({ cls }) => cls === 'and' || cls === 'its' || cls === 'both');
}

/** "According to the FCC, the FTC fined Orion": who tells it is not who did it. */
function isSource(tokens: readonly Token[], from: number, last: number, to: number): boolean {
  const lead = tokens[from - 1]?.cls === 'the' ? from - 2 : from - 1;
  return tokens[lead]?.cls === 'to' && tokens[lead - 1]?.text === 'according' && tokens[last + 1]?.text === ',' && !tokens.slice(last + 1, to).some(({ cls }) => cls === 'and');
}

function joined(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 24) return false;
  const outside: Token[] = [];
  let depth = 0;
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at] as Token;
    if (token.text === '(') depth++;
    else if (token.text === ')') depth--;
    else if (depth <= 0 && !isStop(tokens, at)) outside.push(token);
  }
  if (outside.length > 8) return false;
  const joint = outside.some(({ text, cls }) => text === ',' || text === '&' || text === '/' || cls === 'and');
  return (joint || depth > 0) && outside.every(({ kind, text, cls }) => text === ',' || text === '&' || text === '/' || (kind === 'word' && (cls === null || FILLERS.has(cls))));
}
