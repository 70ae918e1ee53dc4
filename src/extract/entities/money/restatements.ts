import type { PlacedSum, Refine } from './sum.ts';

const HEDGE = String.raw`(?:(?:about|around|approximately|approx\.?|circa|ca\.?|roughly|nearly|almost|some|or|equal to|equivalent to|(?:the |an )?equivalent of|the amount of|worth|i\.e\.|currently|at the time|then)\s|[~≈∼=]\s?)*`;
const BRACKET = new RegExp(String.raw`^(?:\p{L}+\s){0,2}\s?[(（\[]\s?${HEDGE}$`, 'iu');
const NEXT = new RegExp(String.raw`^\s?(?:[;,/]|or|and)\s?${HEDGE}$`, 'iu');
const BESIDE = new RegExp(String.raw`^(?:,?\s(?:or|equal to|equivalent to|(?:the|an) equivalent of|that is|i\.e\.,?|which is|worth)\s${HEDGE}|\s?[/–—]\s?)$`, 'iu');

/**
 * Ties a sum in another currency to the one that it restates: "8 million yuan ($1.1 million)", "€5m, or about $5.4m".
 */
export const tieRestatements: Refine = (sums, text) => {
  const tied: PlacedSum[] = [];
  for (const sum of sums) {
    const restates = restated(tied, sum, text) ?? restated(tied, inDollars(sum, text), text);
    tied.push({ ...(restates === null ? sum : inDollars(sum, text)), restates });
  }
  return tied;
};

/** Where a sum is restated with a bare "$", news means the US dollar: "HK$8 million ($1 million)". */
function inDollars(sum: PlacedSum, text: string): PlacedSum {
  return text.startsWith('$', sum.start) && !/^\$[^)]{0,24}(?:AUD|CAD|NZD|HKD|SGD|TWD|\p{L} dollars)/u.test(text.slice(sum.start, sum.end)) ? { ...sum, currency: 'USD' } : sum;
}

function restated(earlier: readonly PlacedSum[], sum: PlacedSum, text: string): number | null {
  const last = earlier.at(-1);
  if (last === undefined || last.currency === sum.currency || sum.start - last.end > 60) return null;
  const gap = text.slice(last.end, sum.start);
  if (BRACKET.test(gap) || BESIDE.test(gap)) return last.restates ?? last.start;
  return last.restates !== null && NEXT.test(gap) && inBracket(text, last.start, sum.end) ? last.restates : null;
}

/** Whether the bracket that opened before `from` closes after `to`. */
function inBracket(text: string, from: number, to: number): boolean {
  return /[(（\[][^)）\]]*$/u.test(text.slice(Math.max(0, from - 40), from)) && /^[^(（\[]*[)）\]]/u.test(text.slice(to, to + 60));
}
