import type { Span } from '../records.ts';

/** The two fields of an article that spans point into. */
export interface Words {
  readonly title: string | null;
  readonly text: string;
}

export function spanOf(words: Words, field: Span['in'], start: number, end: number): Span {
  return { in: field, start, end, quote: (words[field] ?? '').slice(start, end) };
}

/** Reading order: the headline first, then the text; longer first where two begin together. */
export function byPosition(a: Span, b: Span): number {
  if (a.in !== b.in) return a.in === 'title' ? -1 : 1;
  return a.start - b.start || b.end - a.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.in === b.in && a.start < b.end && b.start < a.end;
}
