import type { Sentence, Token } from '../reading.ts';

/** What a token is to its neighbours: its mention kind, its word class, or for closed-class words the word itself. */
export function labelOf(token: Token | undefined): string {
  if (token === undefined) return 'EDGE';
  if (token.kind === 'word') return token.cls ?? (/^\d/u.test(token.text) ? 'NUM' : 'w');
  return token.kind === 'mark' ? token.text : token.kind.toUpperCase();
}

export function isMention(token: Token): boolean {
  return token.kind !== 'word' && token.kind !== 'mark';
}

/** Steps apart, in a few coarse bands. */
export function band(steps: number): string {
  if (steps <= 1) return '1';
  if (steps <= 3) return '3';
  if (steps <= 6) return '6';
  if (steps <= 12) return '12';
  return steps <= 24 ? '24' : 'far';
}

/** Whether a token opens another clause. */
export function isJoint(token: Token): boolean {
  return (token.kind === 'mark' && token.text === ';') || token.cls === 'which' || token.cls === 'who' || token.cls === 'while' || token.cls === 'but' || token.cls === 'because' || token.cls === 'if' || token.cls === 'when' || token.cls === 'after' || token.cls === 'that';
}

/**
 * The verb that a mention is the subject of, read rightwards over auxiliaries, brackets and appositions:
 * "has been fined" → `be fined`, "said" → `say`. Null where another mention or clause comes first.
 */
export function predicateOf(tokens: readonly Token[], from: number): string | null {
  let passive = false;
  let modal = '';
  for (let at = from + 1, steps = 0; at < tokens.length && steps < 14; at++, steps++) {
    const token = tokens[at] as Token;
    if (token.text === ')' && steps === 0) continue;
    if (token.text === '(') { at = closing(tokens, at, ')'); continue; }
    if (token.text === ',' && steps === 0) { const end = closing(tokens, at, ','); if (end < tokens.length - 1) at = end; continue; }
    if (token.text === "'s") return `'s ${nounAfter(tokens, at)}`;
    if (token.kind === 'mark' && token.text !== '-' && token.text !== '"' && token.text !== '”' && token.text !== '“') return null;
    const { cls } = token;
    if (cls === 'be') { passive = true; continue; }
    if (cls === 'modal' || cls === 'will') { modal = `${cls} `; continue; }
    // "Court to rule on": it has not yet.
    if (cls === 'find' && tokens[at - 1]?.cls === 'to') return 'will find';
    if (cls !== null && VERBS.has(cls)) return `${modal}${passive && !token.text.endsWith('ing') ? 'be ' : ''}${cls}`;
    if (cls === 'and' || cls === 'or' || cls === 'by' || cls === 'for' || cls === 'that' || cls === 'against') return null;
    if (isMention(token) && token.kind !== 'date') return null;
  }
  return null;
}

const VERBS = new Set<string>(['fined', 'impose', 'order', 'award', 'pay', 'agree', 'settlement', 'propose', 'expect', 'face', 'say', 'find', 'accuse', 'probe', 'reduce', 'overturn', 'uphold', 'appeal', 'deny', 'disgorgement', 'restitution', 'forfeiture', 'breach', 'trade', 'revenue', 'penalty']);

function closing(tokens: readonly Token[], from: number, mark: string): number {
  for (let at = from + 1; at < tokens.length && at < from + 16; at++) if (tokens[at]?.text === mark) return at;
  return from;
}

function nounAfter(tokens: readonly Token[], from: number): string {
  for (let at = from + 1; at < tokens.length && at < from + 5; at++) {
    const cls = tokens[at]?.cls;
    if (cls === 'penalty' || cls === 'settlement' || cls === 'order' || cls === 'breach' || cls === 'company' || cls === 'official' || cls === 'accuse' || cls === 'probe') return cls;
  }
  return 'w';
}

/** The nearest classes of interest on one side, clause joints noted: the words that govern a sum. */
export function nearest({ tokens }: Sentence, from: number, step: 1 | -1, wanted: ReadonlySet<string>, limit = 16): readonly { readonly cls: string; readonly steps: number; readonly crossed: boolean }[] {
  const found: { cls: string; steps: number; crossed: boolean }[] = [];
  let crossed = false;
  for (let at = from + step, steps = 1; at >= 0 && at < tokens.length && steps <= limit && found.length < 3; at += step, steps++) {
    const token = tokens[at] as Token;
    if (isJoint(token)) crossed = true;
    if (token.cls !== null && wanted.has(token.cls)) found.push({ cls: token.cls, steps, crossed });
  }
  return found;
}

/** The wanted classes among some tokens, each once. */
export function classesIn(tokens: readonly Token[], wanted: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(tokens.flatMap(({ cls }) => (cls !== null && wanted.has(cls) ? [cls] : [])));
}
