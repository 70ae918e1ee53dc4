import { tokenize, type Field } from '../names/tokens.ts';
import { words, type AgencyMention } from './body.ts';

/** One family of agencies' names: a reader at a token, with its own examples and look-alikes for tests and manual. */
export interface AgencyRule {
  /** "agencies/courts". */
  readonly name: string;
  /** What it reads and what it leaves alone, for the manual. */
  readonly about: string;
  /** The words, in lower case, that it reads at; null for any capitalised one before a bracket. */
  readonly anchors: readonly string[] | null;
  /** The agency whose name is anchored at a token, or null. */
  readonly read: (field: Field, at: number) => AgencyMention | null;
  /** A text and the words found in it. */
  readonly examples: readonly (readonly [text: string, quote: string])[];
  readonly rejects: readonly string[];
}

/** All that one rule alone finds in a text, overlaps and all. */
export function findByRule({ read }: AgencyRule, text: string): readonly string[] {
  const field = tokenize('text', text);
  return field.tokens.flatMap((_, at) => {
    const mention = read(field, at);
    return mention === null ? [] : [words(mention)];
  });
}
