import type { FoundDate } from '../../types.ts';

const BACK = /\b(?<unit>year|month)s?\sago\b|\b(?:earlier|later)\sthis\s(?<part>year|month)\b/iu;
const WINDOW = /\b(?:past|last)\s(?:\w+\s)?years\b/iu;
/** How much of an ISO date a unit keeps. */
const KEEPS = { year: 4, month: 7 } as const;

/**
 * When an act was done, as exactly as the words say: "four years ago" and "earlier this year" name a year, though they can be
 * counted to the day; "in the last two years" runs from month to month.
 */
export function actDate({ value, quote }: Pick<FoundDate, 'value' | 'quote'>): string | null {
  if (value === null) return null;
  const unit = BACK.exec(quote)?.groups?.unit ?? BACK.exec(quote)?.groups?.part;
  const [from = '', to] = value.split('/');
  if (unit !== undefined) return from.slice(0, KEEPS[unit.toLowerCase() as keyof typeof KEEPS]);
  return to !== undefined && WINDOW.test(quote) ? `${from.slice(0, KEEPS.month)}/${to.slice(0, KEEPS.month)}` : value;
}
