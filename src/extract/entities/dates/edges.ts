import type { Refine } from './when.ts';

const EDGE = /(?<!\p{L})(?:(?:late|early|mid|earlier|later)(?:[\s-]in)?[\s-]|(?:the\s)?(?:end|beginning|start|middle|close)\sof\s)$/iu;

/**
 * Takes "late", "early" and "the end of" into the words of a month, year or other period; its value is that period.
 * A time of day before a weekday is no part of the date.
 */
export const takeEdges: Refine = (dates, text) => dates.map((date, at) => {
  if (date.rule === 'dates/weekday' || date.rule === 'dates/near-day') return date;
  const from = Math.max(dates[at - 1]?.end ?? 0, date.start - 18);
  const edge = EDGE.exec(text.slice(from, date.start));
  return edge === null ? date : { ...date, start: date.start - edge[0].length };
});
