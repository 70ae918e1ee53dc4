import { shiftDecimal } from '../../../values/decimal.ts';
import { readFigure } from '../../../values/figure.ts';
import type { PlacedSum, Refine } from './sum.ts';

/** A figure of millions with no currency, and what may follow a sum but not a number of things. */
const BARE = /(?<=[\s(])(?<figure>\d{1,4}(?:[.,]\d{1,3})?)[\s\u00a0](?<scale>million|billion|mln|bn|crore|lakh)(?=[.,;:)]|\s?$|\n|\s(?:for|in|to|on|against|and|or|from|by|each|at|while|as|after|when|compared|before|handed|imposed|respectively|that|which|last|this|earlier|if|with)\b)/gu;
const POWERS: Readonly<Record<string, number>> = { million: 6, mln: 6, billion: 9, bn: 9, crore: 7, lakh: 5 };

const HEDGES = String.raw`(?:(?:about|around|some|nearly|almost|roughly|just|only|another|a\sfurther|over|more\sthan|less\sthan|at\sleast|up\sto)\s){0,2}`;
/** Who pays it, what it is compared with or changed from, or what sum it is: "Alder 20 million", "from 30 million", "sales of 7 billion". */
const PAYER = new RegExp(String.raw`(?:\p{Lu}[\p{L}\d.&'’-]*(?:\s\([^)]{1,24}\))?\s|\bfined\s|\b(?:compared\s)?(?:with|against)\s|\bfrom\s|\banother\s|\b(?:lowered|cut|reduced|raised|increased|fell|rose|down|up|halved|doubled)\sto\s|\b(?:sales|profits?|revenues?|turnover|fines?|penalt(?:y|ies)|total|forecast|pot|sum|debts?|loss(?:es)?|income|assets|earnings|bail|budget|estimate|target)\sof\s)${HEDGES}$`, 'u');
/** The next of a list of sums. */
const NEXT = new RegExp(String.raw`^[^.;:()]{0,60}(?:,|\band|\bor)\s${HEDGES}$`, 'u');
const SENTENCE = /[.!?]["”’)]?\s+(?=[\p{Lu}“"])|\n/u;
/** "… of 30 million lira. Birch was fined 20 million": the sentence before will do. */
const FINED = /\bfined\s(?:about\s|another\s)?$/u;
/** So far back may the sum stand that says the currency. */
const REACH = 240;

/** Gives a figure of millions the currency that its sentence said before: "Alder was fined 30 million lira and Birch 20 million". */
export const readElided: Refine = (sums, text) => {
  const found: PlacedSum[] = [];
  let at = 0;
  if (sums.length === 0) return sums;
  for (const match of text.matchAll(BARE)) {
    const { index } = match;
    while (at < sums.length && (sums[at] as PlacedSum).start <= index) found.push(sums[at++] as PlacedSum);
    const last = found.at(-1);
    const read = last === undefined || last.end > index ? null : elided(match, lenderOf(found, index, text), last, text);
    if (read !== null) found.push(read);
  }
  return [...found, ...sums.slice(at)];
};

/** The last sum before a place in its sentence that restates no other. */
function lenderOf(found: readonly PlacedSum[], at: number, text: string): PlacedSum | undefined {
  const lender = found.findLast(({ start }) => text[start - 1] !== '(' && !/\(\s?(?:\p{L}+\s){0,2}$/u.test(text.slice(Math.max(0, start - 20), start)));
  return lender !== undefined && at - lender.end <= REACH && text.slice(lender.end, at).split(SENTENCE).length <= (FINED.test(text.slice(Math.max(0, at - 40), at)) ? 2 : 1) ? lender : undefined;
}

function elided({ index, 0: quote, groups }: RegExpExecArray, lender: PlacedSum | undefined, last: PlacedSum, text: string): PlacedSum | null {
  if (lender === undefined || lender.per !== null) return null;
  const before = text.slice(Math.max(lender.end, index - 70), index);
  if (!PAYER.test(before) && !NEXT.test(text.slice(last.end, index))) return null;
  const figure = readFigure(groups?.['figure'] ?? '', { dotGroups: false });
  if (figure === null) return null;
  return { ...lender, amount: shiftDecimal(figure, POWERS[groups?.['scale'] ?? ''] ?? 0), rule: 'money/elided', start: index, end: index + quote.length, max: null, restates: null };
}
