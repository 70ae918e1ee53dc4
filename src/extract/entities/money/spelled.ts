import { addDecimals, shiftDecimal } from '../../../values/decimal.ts';
import { readNumberWords } from '../../../values/number-words.ts';
import { alternation } from '../alternation.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import type { Sum, SumContext } from './sum.ts';
import { currencyOfCode, currencyOfMinor, currencyOfUnit } from './currencies.ts';
import { ADJECTIVE, CODE, isCode, isOfHere, isWeak, isWeight, MINOR, UNIT } from './words.ts';

const NUMBERS = ['half', 'quarter', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'hundred', 'thousand', 'million', 'billion', 'trillion', 'lakh', 'crore', 'dozen', 'quarters', 'hundreds'];
const NUMBER = alternation(NUMBERS);
const JOIN = String.raw`(?:[\s-]{1,2}(?:and|of)(?=\s))?(?:[\s-]{1,2}an?(?=[\s-]))?[\s-]{1,2}`;
const WORDS = String.raw`${NUMBER}(?!\p{L})(?:${JOIN}${NUMBER}(?!\p{L})){0,6}`;

/** A scale without a number: "a million dollars" is one, "a few hundred dollars" and "million-dollar homes" are vague. */
const BARE = /^(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen)/iu;

export const spelled: Rule<Sum, SumContext> = {
  kind: 'money',
  name: 'money/spelled',
  about: 'A number in words, then a currency: "half a million dollars", "a quarter of a billion euros". Vague numbers ("billions of dollars") have no value and are left alone.',
  opens: NUMBERS,
  cue: null,
  pattern: pattern(String.raw`(?<![\p{L}\d]|(?:${NUMBER})[\s-]{1,2})(?<words>${WORDS})[\s-]{1,2}(?:(?:(?<adjective>${ADJECTIVE})[\s-])?(?:(?<unit>${UNIT})|(?<minor>${MINOR}))|(?<code>${CODE}))(?![\p{L}\d])(?:\s(?:and\s)?(?<cents>${NUMBER}(?:[\s-]${NUMBER})?)(?:\s(?:cents?|pence)(?!\p{L})|(?=\s*(?:[.!?;]|$))))?`, 'gi'),
  read({ words = '', adjective, unit, minor, code, cents }, context, { text, start, end }) {
    const word = unit ?? minor;
    if (BARE.test(words) && !/\ban?\s$/iu.test(text.slice(Math.max(0, start - 3), start))) return null;
    if (BARE.test(words) && text.slice(start, end).includes('-')) return null;
    const large = /hundred|thousand|illion|lakh|crore/iu.test(words);
    if (code !== undefined && !isCode(code, words, large ? words : undefined)) return null;
    if (word !== undefined && !large && adjective === undefined && isWeak(word) && !isOfHere(word, context.country, context.named)) return null;
    if (/^pounds?$/i.test(word ?? '') && isWeight(text.slice(Math.max(0, start - 40), start), text.slice(end, end + 60), words, large ? words : undefined)) return null;
    const currency = code !== undefined ? currencyOfCode(code) : minor !== undefined ? currencyOfMinor(minor, adjective, context) : currencyOfUnit(unit ?? '', adjective, context);
    const number = readNumberWords(words);
    if (currency === null || number === null) return null;
    const amount = minor === undefined ? number : shiftDecimal(number, -2);
    const rest = cents === undefined ? null : readNumberWords(cents);
    return { amount: rest === null ? amount : addDecimals(amount, shiftDecimal(rest, -2)), currency };
  },
  examples: [
    ['half a million dollars in fines', 'half a million dollars', { amount: '500000', currency: 'USD' }],
    ['thirty-five thousand euros', 'thirty-five thousand euros', { amount: '35000', currency: 'EUR' }],
    ['three and a half million pounds', 'three and a half million pounds', { amount: '3500000', currency: 'GBP' }],
    ['a quarter of a million yuan', 'quarter of a million yuan', { amount: '250000', currency: 'CNY' }],
    ['a half-million-euro bill', 'half-million-euro', { amount: '500000', currency: 'EUR' }],
    ['two hundred and fifty thousand Canadian dollars', 'two hundred and fifty thousand Canadian dollars', { amount: '250000', currency: 'CAD' }],
    ['twelve dollars and thirty cents', 'twelve dollars and thirty cents', { amount: '12.3', currency: 'USD' }],
    ['a million euros', 'million euros', { amount: '1000000', currency: 'EUR' }],
    ['a one-yen bid', 'one-yen', { amount: '1', currency: 'JPY' }],
  ],
  rejects: ['billions of dollars', 'hundreds of thousands of users', 'one pound of flour', 'two marks', 'eight ARS settlements', 'a multimillion-dollar deal', 'a few hundred dollars', 'a billion-dollar company', 'multi-billion dollar'],
};
