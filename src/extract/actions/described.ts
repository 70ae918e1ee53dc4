import type { Span } from '../../records.ts';
import { spanOf } from '../../values/span.ts';
import type { Reading } from './reading.ts';

const PHRASE = String.raw`(?:\p{L}[\p{L}-]{1,20}\s){0,3}\p{L}[\p{L}-]{1,20}`;

/** What a summary says that its unnamed controller is: "The controller is a company which runs hotels". */
const DEFINED = new RegExp(String.raw`\b[Tt]he\s(?:data\s)?(?:controller|defendant|respondent),?\s(?:(?:is|was)\s)?an?\s(${PHRASE}(?:\s(?:which|that|who|for|of)\s${PHRASE})?)(?=[,.;]|\s(?:in|and|whose|where|with|from|at|which|that)\s)`, 'u');

/** Whom it says the authority moved against: "ordered a dental clinic to lock its files". */
const MOVED = /\b(?:fined|ordered|reprimanded|warned|sanctioned|investigated)\s(an?\s(?:\p{L}[\p{L}-]{1,20}\s){0,3}?\p{L}[\p{L}-]{1,20})(?=[,.;]|\s(?:to|for|after|over|because|who|which|that|€|EUR)[\s\d])/u;

/** The words by which a text describes those whom it names nowhere; null where it does not. */
export function describedIn({ article }: Reading): Span | null {
  for (const pattern of [DEFINED, MOVED]) {
    const match = pattern.exec(article.text);
    if (match?.[1] === undefined) continue;
    const from = match.index + match[0].length - match[1].length;
    return spanOf(article, 'text', from, from + match[1].length);
  }
  return null;
}
