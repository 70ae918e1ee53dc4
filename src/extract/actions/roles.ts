import { chunksOf, type Chunk, type Family } from './chunks.ts';
import { predicateOf } from './features/context.ts';
import type { WordClass } from './patterns/words.ts';
import type { Reading, Sentence, Token } from './reading.ts';

/** Verbs and nouns that govern sums and their parties. */
export const GOVERNING = new Set<string>(['fined', 'impose', 'order', 'award', 'pay', 'agree', 'settlement', 'propose', 'face', 'penalty', 'disgorgement', 'restitution']);
const PREPOSITIONS = new Set<string>(['by', 'against', 'from', 'to', 'with', 'of', 'for', 'on', 'at', 'over', 'between', 'in', 'under', 'than', 'after', 'that', 'as']);

export interface Role {
  readonly chunk: Chunk;
  readonly roles: readonly string[];
}

/** What an article as a whole says of somebody it names, as feature names: `plain`, and `bound` that count by where a sum stands. */
export interface Standing {
  readonly plain: readonly string[];
  readonly bound: readonly string[];
}

/** What is read once for all sums of an article. */
export interface Roles {
  /** Mention chunks with what they do, by sentence. */
  readonly chunks: readonly (readonly Role[])[];
  /** By kind and place in its list ("company 3"). */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Word classes of the whole article. */
  readonly classes: ReadonlySet<WordClass>;
}

export function rolesIn(reading: Reading): Roles {
  const chunks = reading.sentences.map((sentence) => chunksOf(sentence).map((chunk): Role => ({ chunk, roles: rolesOf(sentence, chunk) })));
  const standings = new Map([...standingsIn(reading, chunks, 'agency'), ...standingsIn(reading, chunks, 'respondent')]);
  return { chunks, standings, classes: new Set(reading.sentences.flatMap(({ tokens }) => tokens.flatMap(({ cls }) => (cls === null ? [] : [cls])))) };
}

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

/** Roles that tell of an act wherever they stand. */
const TELLING = /^(?:v (?:be )?(?:fined|impose|order|settlement|pay|accuse|find|probe|propose)|o fined|p (?:by|against))$/u;
/** Mentions whose roles are read for it. */
const MOST = 12;

function standingsIn({ sentences, places }: Reading, chunks: readonly (readonly Role[])[], family: Family): readonly (readonly [string, Standing])[] {
  const found = new Map<string, { plain: Set<string>; bound: Set<string>; mentions: number }>();
  let [members, titleRank, textRank] = [0, 0, 0];
  sentences.forEach((sentence, at) => {
    for (const { chunk, roles } of chunks[at] ?? []) {
      if (chunk.family !== family) continue;
      members += chunk.members.length;
      const rank = sentence.in === 'title' ? titleRank++ : textRank++;
      for (const member of chunk.members) {
        const { kind, ref } = sentence.tokens[member] as Token;
        const own = found.get(`${kind} ${ref}`) ?? { plain: new Set<string>(), bound: new Set<string>(), mentions: 0 };
        found.set(`${kind} ${ref}`, own);
        own.mentions++;
        if (sentence.in === 'title') for (const name of ['titled', ...roles.map((role) => `title ${role}`)]) own.plain.add(name);
        if (sentence.in === 'title') own.bound.add('titled');
        if (rank === 0) own.bound.add(sentence.in === 'title' ? 'titled first' : 'first');
        if (own.mentions <= MOST) for (const role of roles) if (TELLING.test(role)) own.plain.add(`ever ${role}`);
      }
    }
  });
  return [...found].map(([key, { plain, bound, mentions }]) => {
    const total = kindTotal(places, key);
    return [key, { plain: [...plain], bound: [...bound, `share ${Math.round((4 * total) / Math.max(1, members))}`, ...(mentions === members ? ['only'] : [])] }];
  });
}

function kindTotal(places: Reading['places'], key: string): number {
  const [kind, ref] = key.split(' ');
  return places[kind as keyof Reading['places']][Number(ref)]?.length ?? 0;
}
