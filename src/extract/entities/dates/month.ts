import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { inYear } from './resolve.ts';
import { type DateContext, relative, stated, UNKNOWN, type When } from './when.ts';
import { MONTH, MONTH_NAME, MONTH_OPENS, monthOf, YEAR } from './words.ts';

/** What stands before a month that is meant as one; wanted for those that are also names or verbs, and for short forms. */
const BEFORE = /(?:^|[\s(])(?:in|since|until|till|by|from|to|through|throughout|of|during|before|after|between|and|for|around|early|late|mid|this|last|next|that|on|or|as of|until|earlier|per|end|begin|every)[\s-]$/iu;
const NAMES = new Set(['march', 'april', 'may', 'june', 'august', 'jan', 'mar', 'dec', 'sep', 'sept', 'oct', 'nov', 'feb', 'jul', 'jun', 'aug', 'apr']);

export const month: Rule<When, DateContext> = {
  kind: 'dates',
  name: 'dates/month',
  about: 'A month with its year, or without: then the last one, or the next where the words look ahead. Months that are also names or verbs (May, March, June) want a preposition.',
  opens: ['last', 'next', 'this', ...MONTH_OPENS],
  cue: { within: 8, words: MONTH_OPENS },
  pattern: pattern(String.raw`(?<![\p{L}\d])(?:(?<rel>[Ll]ast|[Nn]ext|[Tt]his)\s)?(?<month>${MONTH})(?!\p{L})(?:(?:,?\s(?:of\s)?|,?\s?['’]|-)(?<year>${YEAR})(?![\d%]|,\d)|,?\s(?:of\s)?(?<ofYear>last|this|next)\syear)?`),
  read({ rel, month: word = '', year, ofYear }, context, place) {
    const { published } = context;
    const at = monthOf(word);
    if (year !== undefined) return stated({ year: Number(year), month: at, day: null });
    const plain = word.toLowerCase().replace('.', '');
    if (rel === undefined && ofYear === undefined && !isMonth(plain, place)) return null;
    const step = rel === undefined ? ofYear : rel.toLowerCase();
    if (step === undefined || published === null) return step === undefined || !/^\w+$/.test(step) || ofYear === undefined ? inYear(at, null, context, place) : UNKNOWN;
    if (ofYear !== undefined) return relative({ year: published.year + (ofYear === 'last' ? -1 : ofYear === 'next' ? 1 : 0), month: at, day: null });
    const past = at < published.month ? published.year : published.year - 1;
    return relative({ year: step === 'last' ? past : step === 'next' ? (at > published.month ? published.year : published.year + 1) : published.year, month: at, day: null });
  },
  examples: [
    ['since December 2020', 'December 2020', { value: '2020-12' }],
    ['in Nov 2021', 'Nov 2021', { value: '2021-11' }],
    ['the probe began in October', 'October', { value: '2023-10' }],
    ['a ruling is due in May', 'May', { value: '2024-05' }],
    ['put on hold last March', 'last March', { value: '2023-03' }],
    ['by next January', 'next January', { value: '2025-01' }],
    ['in July of last year', 'July of last year', { value: '2023-07' }],
    ['December, 2001', 'December, 2001', { value: '2001-12' }],
  ],
  rejects: ['it may fine the firm', 'March toward reform', 'June Smith said', 'Theresa May said', 'the august body', 'April Jones'],
};

function isMonth(plain: string, { text, start, end }: { readonly text: string; readonly start: number; readonly end: number }): boolean {
  const led = BEFORE.test(text.slice(Math.max(0, start - 14), start));
  const named = /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) && !new RegExp(`^\\s${MONTH_NAME}`, 'u').test(text.slice(end, end + 12));
  return NAMES.has(plain) ? led && !named : led || !named;
}
