import { Moment, type PageDate, type Warning } from '../../../records.ts';
import type { Page } from '../../../types.ts';
import { readDates } from './read-dates.ts';

export interface Stated {
  readonly date: PageDate | null;
  readonly warnings: readonly Warning[];
}

/** The publication date that the caller states beside a document, as RFC 3339; one that cannot be read is told, not guessed. */
export function statedDate({ published }: Page): Stated {
  if (published === null) return { date: null, warnings: [] };
  const value = Moment.safeParse(published).success ? published : (readDates(published)[0]?.value ?? null);
  if (value !== null) return { date: { value, quote: published, from: 'input' }, warnings: [] };
  return { date: null, warnings: [{ code: 'published-unreadable', message: `The stated publication date "${published.slice(0, 40)}" names no day; write it as YYYY-MM-DD.` }] };
}
