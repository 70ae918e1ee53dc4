import type { Trace } from '../../types.ts';
import { type Cue, openingsFor } from './openings.ts';

export type Groups = Readonly<Record<string, string | undefined>>;

/** Where a candidate stands. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * One family of expressions: a pattern, a reader, and its own examples and look-alikes, from which
 * its tests and its page of the manual are made.
 */
export interface Rule<Value, Context> {
  readonly kind: 'money' | 'dates';
  /** "money/sign-figure": kind, then what it reads. */
  readonly name: string;
  /** What it reads and what it leaves alone, for the manual. */
  readonly about: string;
  /** All words and marks that a match may begin with, in small letters, figures as "0": it is looked for there alone. */
  readonly opens: readonly string[];
  /** Words or marks of which a match has one, that many characters after its beginning at most; null where there are no such words. */
  readonly cue: Cue | null;
  /** With named groups and bounded repetitions only. A match never begins inside a run of letters or digits. */
  readonly pattern: RegExp;
  /** The value of a candidate, or null where its words do not bear one out. */
  readonly read: (groups: Groups, context: Context, place: Place) => Value | null;
  /** A text, the words found in it, and (part of) their value. */
  readonly examples: readonly (readonly [text: string, quote: string, value: Partial<Value>])[];
  readonly rejects: readonly string[];
}

export interface Found<Value> {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

/** So many candidates of one rule, found or declined, are read in one text: no article has more, hostile text might. */
const MOST = 10_000;

/** Finds what rules read in a text. */
export type Search<Value, Context> = (text: string, context: Context, trace?: Trace) => readonly Found<Value>[];

/** All that one rule finds in a text, in order. */
export function find<Value, Context>(rule: Rule<Value, Context>, text: string, context: Context, trace?: Trace): readonly Found<Value>[] {
  return searchFor([rule])(text, context, trace);
}

/** Finds what all rules find, without overlaps: the first to begin wins, then the longer, then the rule that is listed first. */
export function searchFor<Value, Context>(rules: readonly Rule<Value, Context>[]): Search<Value, Context> {
  const openingsIn = openingsFor(rules);
  const patterns = rules.map(({ pattern }) => new RegExp(pattern.source, pattern.flags.replace('g', 'y')));
  return (text, context, trace) => {
    const openings = openingsIn(text);
    const all = rules.flatMap((rule, at) => read(rule, patterns[at] as RegExp, text, openings[at] ?? [], context, trace)).toSorted((a, b) => a.start - b.start || b.end - a.end);
    let end = 0;
    return all.filter((one) => {
      if (one.start < end) return false;
      ({ end } = one);
      return true;
    });
  };
}

/** Tries one rule wherever it may begin. After a declined candidate the search goes on, since a shorter one may begin inside it. */
function read<Value, Context>(rule: Rule<Value, Context>, pattern: RegExp, text: string, starts: readonly number[], context: Context, trace?: Trace): readonly Found<Value>[] {
  const found: Found<Value>[] = [];
  let from = 0;
  let candidates = 0;
  for (const start of starts) {
    if (start < from) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    if (++candidates > MOST) break;
    const [quote] = match;
    const place = { text, start, end: start + quote.length };
    const value = rule.read(match.groups ?? {}, context, place);
    if (value === null) {
      trace?.({ stage: 'entities', what: 'declined', rule: rule.name, quote, reason: 'its words do not bear a value out' });
    } else {
      found.push({ rule: rule.name, start, end: place.end, value });
      from = place.end;
    }
  }
  return found;
}
