import type { Qualifier } from '../../../records.ts';
import type { PlacedSum, Refine } from './sum.ts';

/** What may stand between the hedge and the sum: "up to a maximum total of", "about a". */
const FILL = String.raw`(?:\s(?:a|an|the|another|combined|total|record|further|additional|whopping|of|and|approximately))*\s*$`;
const BEFORE: readonly (readonly [Qualifier, RegExp])[] = [
  ['at-least', new RegExp(String.raw`(?:\b(?:more than|(?<!\b(?:hand|turn|roll|sign)(?:ed|ing|s)? )over|at least|exceed(?:s|ed|ing)?|(?:in )?excess of|upwards? of|minimum(?: fine| penalty)?(?: of)?|above|north of|starting at|topp(?:ed|ing)|surpass(?:ed|ing)?|greater than)|[>≥]=?)` + FILL, 'iu')],
  ['up-to', new RegExp(String.raw`(?:\b(?:up to|as much as|as high as|at most|(?:not )?(?:to )?exceed(?:ing)? a maximum of|maximum(?: fine| penalty| civil penalty)?(?: of)?|(?:no|fewer|less|lower) than|under|below|capped at|limit(?:ed)? (?:of|to))|[<≤]=?)` + FILL, 'iu')],
  ['about', new RegExp(String.raw`(?:\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|close to|estimated(?: at)?|circa|reportedly|an equivalent of|the equivalent of|worth around|or so|c\.|ca\.|near)|[~≈∼])` + FILL, 'iu')],
];
/** A bound denied is the other bound. */
const DENIED: readonly (readonly [Qualifier, RegExp])[] = [
  ['up-to', new RegExp(String.raw`\b(?:not (?:to )?exceed(?:ing)?|(?:no|not) (?:more|higher|greater|over) than)` + FILL, 'iu')],
  ['at-least', new RegExp(String.raw`\b(?:no|not|nothing) (?:less|fewer|lower) than` + FILL, 'iu')],
];
const AFTER_LEAST = /^(?:-plus\b|\s?\+|\s(?:or|and) (?:more|above|higher|over)\b|\splus\b(?!\s(?:\p{L}|[$€£\d])))/iu;
/** "$8+ billion" */
const INSIDE_LEAST = /\d\+/u;
const AFTER_MOST = /^\s(?:or|and) (?:less|under|below|fewer)\b/iu;
const AFTER_ABOUT = /^(?:-odd\b|-ish\b|\sor so\b)/iu;

/** Reads the words before and after a sum that bound or blur it. */
export const qualify: Refine = (sums, text) => sums.map((sum, at) => {
  if (sum.max !== null) return sum;
  const before = text.slice(Math.max(sums[at - 1]?.end ?? 0, sum.start - 48), sum.start);
  if (INSIDE_LEAST.test(text.slice(sum.start, sum.end))) return { ...sum, qualifier: 'at-least' };
  return { ...sum, qualifier: qualifierOf(before, text.slice(sum.end, sum.end + 16), sum) };
});

function qualifierOf(before: string, after: string, { qualifier }: PlacedSum): Qualifier {
  if (AFTER_LEAST.test(after)) return 'at-least';
  if (AFTER_MOST.test(after)) return 'up-to';
  return [...DENIED, ...BEFORE].find(([, pattern]) => pattern.test(before))?.[0] ?? (AFTER_ABOUT.test(after) ? 'about' : qualifier);
}
