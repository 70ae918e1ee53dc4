import { addDecimals, shiftDecimal } from '../../../values/decimal.ts';
import { FIGURE, readFigure } from '../../../values/figure.ts';
import { FIGURE_OPENS } from '../openings.ts';
import { pattern } from '../pattern.ts';
import type { Groups, Place, Rule } from '../rule.ts';
import type { Sum, SumContext } from './sum.ts';
import { currencyOfCode, currencyOfMinor, currencyOfSign, currencyOfUnit, groupsByDots } from './currencies.ts';
import { powerFor, powerOf, SCALE } from './scale.ts';
import { ADJECTIVE, CODE, CURRENCY_OPENS, isCode, isOfHere, isWeak, isWeight, MINOR, SIGN_AFTER, UNIT } from './words.ts';

/** "… dollars and 50 cents", or the same at the end of a sentence without the word. */
const CENTS = String.raw`(?:,?\s(?:and\s)?(?<cents>\d{1,2})(?:\s?(?:cents?|pence)(?!\p{L})|(?=\s*(?:[.!?;](?!\d)|$))))?`;

export const figureWord: Rule<Sum, SumContext> = {
  kind: 'money',
  name: 'money/figure-word',
  about: 'A figure, then a currency: its name with or without the country, a code, a sign, or its hundredth. Names that several currencies share go by the article\'s country, then by what else the article names; weights ("15 pounds of rice") are left alone.',
  opens: [FIGURE_OPENS],
  cue: { within: 80, words: CURRENCY_OPENS },
  pattern: pattern(String.raw`(?<![\p{L}\d.,$€£¥/])(?<figure>${FIGURE})(?:[\s\u00a0-]{0,2}(?<scale>${SCALE}))?[\s\u00a0\u202f-]{0,2}(?:d['’]|d[eio]\s|of\s)?(?:(?:(?<adjective>${ADJECTIVE})[\s\u00a0-])?(?:(?<unit>${UNIT})|(?<minor>${MINOR}))|(?<mega>M)?(?<code>${CODE})(?:\s(?<after>${SCALE}))?|(?<sign>${SIGN_AFTER})(?![\s\u00a0]?\d))(?![\p{L}\d$])${CENTS}`, 'gi'),
  read(groups, context, place) {
    const { figure = '', scale, minor, after, mega, cents } = groups;
    if (!isSum(groups, place, context)) return null;
    const currency = currencyOf(groups, context);
    if (currency === null) return null;
    const decimal = readFigure(figure, { dotGroups: groupsByDots(currency, scale) });
    if (decimal === null) return null;
    const amount = shiftDecimal(decimal, powerFor(figure, scale) + powerOf(after) + (mega === undefined ? 0 : 6) - (minor === undefined ? 0 : 2));
    return { amount: cents === undefined || minor !== undefined ? amount : addDecimals(amount, shiftDecimal(cents, -2)), currency };
  },
  examples: [
    ['fined 12.4 billion yuan', '12.4 billion yuan', { amount: '12400000000', currency: 'CNY' }],
    ['a 3.2bn-euro bill', '3.2bn-euro', { amount: '3200000000', currency: 'EUR' }],
    ['1 300 000 euros were paid', '1 300 000 euros', { amount: '1300000', currency: 'EUR' }],
    ['some 12 million Swiss francs', '12 million Swiss francs', { amount: '12000000', currency: 'CHF' }],
    ['40 million Hong Kong dollars', '40 million Hong Kong dollars', { amount: '40000000', currency: 'HKD' }],
    ['70 lakh rupees', '70 lakh rupees', { amount: '7000000', currency: 'INR' }],
    ['eine Strafe von 14,5 Mio. Euro', '14,5 Mio. Euro', { amount: '14500000', currency: 'EUR' }],
    ['une amende de 60 millions d’euros', '60 millions d’euros', { amount: '60000000', currency: 'EUR' }],
    ['2,5 milioni di euro', '2,5 milioni di euro', { amount: '2500000', currency: 'EUR' }],
    ['1.500 millones de euros', '1.500 millones de euros', { amount: '1500000000', currency: 'EUR' }],
    ['12 млрд рублей', '12 млрд рублей', { amount: '12000000000', currency: 'RUB' }],
    ['65 cents a call', '65 cents', { amount: '0.65', currency: 'USD' }],
    ['shares at 340 pence', '340 pence', { amount: '3.4', currency: 'GBP' }],
    ['200 million USD', '200 million USD', { amount: '200000000', currency: 'USD' }],
    ['90 USD million', '90 USD million', { amount: '90000000', currency: 'USD' }],
    ['a charge of 45 MEUR', '45 MEUR', { amount: '45000000', currency: 'EUR' }],
    ['250 000 000 € in all', '250 000 000 €', { amount: '250000000', currency: 'EUR' }],
    ['7 dollars and 35 cents', '7 dollars and 35 cents', { amount: '7.35', currency: 'USD' }],
    ['a fine of 2000 euro for late answers', '2000 euro', { amount: '2000', currency: 'EUR' }],
    ['two million pounds of debt, or 2 million pounds of bad loans', '2 million pounds', { amount: '2000000', currency: 'GBP' }],
  ],
  rejects: ['15 pounds of rice', 'he lost 20 pounds', 'team 3 won', '5 marks out of 10', '2,500 real reasons', 'all 40 of us', '30 million users', '4% of turnover', '200 kronor-like', 'the 2010 euro crisis', '6 ft', 'it weighs 3.5 pounds', '8K $$$'],
};

function currencyOf({ adjective, unit, minor, code, sign }: Groups, context: SumContext): string | null {
  if (unit !== undefined) return currencyOfUnit(unit, adjective, context);
  if (minor !== undefined) return currencyOfMinor(minor, adjective, context);
  return code === undefined ? currencyOfSign(sign ?? '', context) : currencyOfCode(code);
}

/** What may follow a sum like "2000 euro", but not a year's: "the 2010 euro crisis". */
const ENDS = /^(?:["”’]?[.,;:)\]]|\s?$|\s(?:for|and|or|on|to|in|as|per|by|because|after|due|which|was|is|against)\b)/u;

function isSum({ figure = '', scale, adjective, unit, minor, code, mega, after }: Groups, { text, start, end }: Place, { country, named }: SumContext): boolean {
  if (mega !== undefined && mega !== 'M') return false;
  if (code !== undefined && !isCode(code, figure, scale ?? after)) return false;
  const word = unit ?? minor;
  if (word === undefined) return true;
  if (/^-(?:like|based|denominated|zone)/u.test(text.slice(end, end + 12))) return false;
  if (/^reals?$/i.test(word) && adjective === undefined && scale === undefined) return false;
  const grouped = /\d[,.\s]\d{3}/u.test(figure) || figure.length > 4;
  if (isWeak(word) && adjective === undefined && scale === undefined && !grouped && !isOfHere(word, country, named)) return false;
  if (/^(?:19|20)\d\d$/.test(figure) && scale === undefined && /^(?:euro|dollar|pound|franc|yen|peso)$/i.test(word) && !ENDS.test(text.slice(end, end + 12))) return false;
  return !/^pounds?$/i.test(word) || !isWeight(text.slice(Math.max(0, start - 40), start), text.slice(end, end + 60), figure, scale);
}
