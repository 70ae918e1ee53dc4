import type { Line } from '../line.ts';

/** What a line is, where it is not the article's own words. */
export type Clutter =
  | 'advertisement' | 'age' | 'biography' | 'byline' | 'call' | 'caption' | 'comments' | 'control' | 'credit' | 'dateline' | 'label' | 'notice' | 'related' | 'repeat' | 'rights' | 'share' | 'tags';

/** One kind of page furniture, told by a line alone. */
export interface ClutterRule {
  readonly kind: Clutter;
  /** Whether lines of the same kind follow it: headlines after "Also see", voices after "Comments". */
  readonly opens: boolean;
  matches(line: Line): boolean;
  /** Lines that it takes. */
  readonly examples: readonly string[];
  /** Lines of articles that look alike. */
  readonly rejects: readonly string[];
}

/** The whole line, case and a closing colon, arrow or dots aside. */
export function whole(...phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`^[^\p{L}\p{N}(]{0,3}(?:${phrases.join('|')})\s?[:.!…>»›→↑←+▼▲*|-]{0,3}$`, 'iu');
}
