import { familyOf } from './chunks.ts';
import type { Place, Reading, Token } from './reading.ts';

const SUMS = new Set(['fines', 'penalties', 'refunds', 'settlements', 'sanctions', 'recoveries', 'judgments']);
const SPANS = new Set(['past', 'last', 'previous']);
const TIMES = new Set(['years', 'decade', 'decades', 'months', 'year']);

/** "Since the law was passed, it has issued more than $90 million in penalties": what an office took in over time, from nobody in particular. */
export function isTally({ sentences, entities }: Reading, places: readonly Place[]): boolean {
  return places.length > 0 && places.every(({ sentence }) => {
    const tokens = sentences[sentence]?.tokens ?? [];
    const years = (token: Token): boolean => token.kind === 'date' && /^\d{4}(?:\/|$)/u.test(entities.dates[token.ref]?.value ?? '') && /^(?:in |since )?\d{4}/u.test(token.text.toLowerCase());
    const spans = tokens.some((token, at) => token.text === 'since' || years(token) || (SPANS.has(token.text) && tokens.slice(at + 1, at + 4).some(({ text }) => TIMES.has(text))) || /^(?:over|in) the (?:past|last)\b/iu.test(token.text));
    return spans && tokens.some(({ text }) => SUMS.has(text)) && !tokens.some((token) => familyOf(token) === 'respondent' || token.cls === 'company' || token.text === 'he' || token.text === 'she');
  });
}
