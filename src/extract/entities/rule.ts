import type { Trace } from '../../types.ts';

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
  /** One of these must be in a text for the rule to be tried on it; none where it has no such words. */
  readonly needs: readonly string[];
  /**
   * With named groups and bounded repetitions only; global. Never begins with a lookbehind that must hold: V8 then tries
   * every place instead of skipping to where a match can begin.
   */
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

/**
 * All that one rule finds in a text, in order. After a declined candidate the search goes on one character
 * after its start, since a shorter one may begin inside it.
 */
export function find<Value, Context>(rule: Rule<Value, Context>, text: string, context: Context, trace?: Trace): readonly Found<Value>[] {
  const found: Found<Value>[] = [];
  if (rule.needs.length > 0 && !rule.needs.some((word) => text.includes(word))) return found;
  const { pattern } = rule;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text), candidates = 0; match !== null && candidates < MOST; match = pattern.exec(text), candidates++) {
    const [quote] = match;
    const place = { text, start: match.index, end: match.index + quote.length };
    const value = rule.read(match.groups ?? {}, context, place);
    if (value === null) {
      trace?.({ stage: 'entities', what: 'declined', rule: rule.name, quote, reason: 'its words do not bear a value out' });
      pattern.lastIndex = match.index + 1;
    } else {
      found.push({ rule: rule.name, start: place.start, end: place.end, value });
      pattern.lastIndex = Math.max(place.end, match.index + 1);
    }
  }
  return found;
}

/** What all rules find, without overlaps: the first to begin wins, then the longer, then the rule that is listed first. */
export function findAll<Value, Context>(rules: readonly Rule<Value, Context>[], text: string, context: Context, trace?: Trace): readonly Found<Value>[] {
  const all = rules.flatMap((rule) => find(rule, text, context, trace)).toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((one) => {
    if (one.start < end) return false;
    ({ end } = one);
    return true;
  });
}
