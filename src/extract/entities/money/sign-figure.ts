import { shiftDecimal } from '../../../values/decimal.ts';
import { FIGURE, readFigure } from '../../../values/figure.ts';
import { alternation } from '../alternation.ts';
import { FIGURE_OPENS } from '../openings.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import type { Sum, SumContext } from './sum.ts';
import { codes, currencyOfCode, currencyOfSign, currencyOfUnit, groupsByDots, signs } from './currencies.ts';
import { powerFor, SCALE } from './scale.ts';
import { isAbbreviation, isCode, LOWER } from './words.ts';

const spaced = ['US $', 'us $', 'HK $', 'hk $', 'NZ $', 'c $', 'U.S. $', 'u.s. $', 'u.s $', 'u.s.$', 'us$', 'hk$', 'nz$', 'c$'];
const dollars = [...codes, ...codes.map((code) => code.toLowerCase())].map((code) => `${code}$`);
const SIGNS = [...new Set([...signs, ...spaced, ...dollars, ...codes, 'RMB', ...LOWER])];
const SIGN = alternation(SIGNS);

/** Names of currencies as words before a figure want a scale: "Euro 20 million", never "Euro 2020". */
const WORD = String.raw`(?<word>Euros?|euros?|dollars?|[Yy]uan|[Rr]enminbi)`;

export const signFigure: Rule<Sum, SumContext> = {
  kind: 'money',
  name: 'money/sign-figure',
  about: 'A currency sign, abbreviation or code, then a figure. A bare "$" is the dollar of the country that the article is about unless it marks that one ("NT$"), USD otherwise; a single letter (R, W, K) wants a scale or a grouped figure.',
  opens: [...SIGNS, 'euro', 'euros', 'dollar', 'dollars', 'yuan', 'renminbi'],
  cue: { within: 12, words: [FIGURE_OPENS] },
  pattern: pattern(String.raw`(?<![\p{L}\d$€£¥])(?:(?<sign>${SIGN})|${WORD}(?=\s))[\s\u00a0]?(?<figure>${FIGURE}|\.\d{1,4}(?!\d))(?:\+?[\s\u00a0-]?(?<scale>${SCALE}))?(?:[\s\u00a0]?(?<code>USD|CAD|AUD|NZD|HKD|SGD|TWD|MXN|EUR|GBP)|[\s\u00a0](?:in\s)?(?<adjective>\p{Lu}[\p{L}.]{1,12}(?:\s\p{Lu}\p{L}{2,10})?)\s(?<unit>dollars?)|[\s-]dollars?)?(?!\p{L})`),
  read({ sign, word, figure = '', scale, code, adjective, unit = '' }, context, { text, start }) {
    if (text[start - 1] === '-' && /^[A-Za-z]/.test(text.slice(start))) return null;
    if (word !== undefined && scale === undefined) return null;
    if (sign !== undefined && !(/^(?:[A-Z]{3}|[a-z]{3})$/.test(sign) && currencyOfCode(sign) !== null ? isCode : isAbbreviation)(sign, figure, scale)) return null;
    const currency = (code === undefined ? null : currencyOfCode(code)) ?? (adjective === undefined ? null : currencyOfUnit(unit, adjective, context)) ?? ownCurrency(sign, word, context);
    if (currency === null) return null;
    const decimal = readFigure(figure, { dotGroups: groupsByDots(currency, scale) });
    return decimal === null ? null : { amount: shiftDecimal(decimal, powerFor(figure, scale)), currency };
  },
  examples: [
    ['agreed to pay $1.2 million by June', '$1.2 million', { amount: '1200000', currency: 'USD' }],
    ['an £850k penalty', '£850k', { amount: '850000', currency: 'GBP' }],
    ['A$15,000.50 in costs', 'A$15,000.50', { amount: '15000.5', currency: 'AUD' }],
    ['levied NT$3.5bn on the carrier', 'NT$3.5bn', { amount: '3500000000', currency: 'TWD' }],
    ['Rs 2.75 crore was frozen', 'Rs 2.75 crore', { amount: '27500000', currency: 'INR' }],
    ['a bill of Rs 1.25 lakh crore', 'Rs 1.25 lakh crore', { amount: '1250000000000', currency: 'INR' }],
    ['it owes CHF 2\'450\'000 now', "CHF 2'450'000", { amount: '2450000', currency: 'CHF' }],
    ['€ 3.450.000,75 in total', '€ 3.450.000,75', { amount: '3450000.75', currency: 'EUR' }],
    ['PLN 12,5 million', 'PLN 12,5 million', { amount: '12500000', currency: 'PLN' }],
    ['an R8 million settlement', 'R8 million', { amount: '8000000', currency: 'ZAR' }],
    ['RM2.5 million', 'RM2.5 million', { amount: '2500000', currency: 'MYR' }],
    ['a penalty of $3,017,464 million', '$3,017,464 million', { amount: '3017464', currency: 'USD' }],
    ['paid $40,000 in Canadian dollars', '$40,000 in Canadian dollars', { amount: '40000', currency: 'CAD' }],
    ['a US$7 million deal', 'US$7 million', { amount: '7000000', currency: 'USD' }],
    ['fined $US5 million', '$US5 million', { amount: '5000000', currency: 'USD' }],
    ['Rmb18bn in fines', 'Rmb18bn', { amount: '18000000000', currency: 'CNY' }],
    ['has paid $8+ billion so far', '$8+ billion', { amount: '8000000000', currency: 'USD' }],
    ['a dividend of $.50', '$.50', { amount: '0.5', currency: 'USD' }],
    ['it cost $19.125 a share', '$19.125', { amount: '19.125', currency: 'USD' }],
    ['a bill of €45.000 came', '€45.000', { amount: '45000', currency: 'EUR' }],
  ],
  rejects: ['the $PATH variable', 'a $5x return', 'NYSE: $BAC', 'Euro 2024 begins', 'ALL 7 judges agreed', 'COP 28 in Dubai', 'an Audi R8', 'the R22 helicopter', 'TOP 50', 'the C242-DM1 compound', 'an ESP32 board', 'a bill of $50.000', 'PHP 8.5', 'a Rivian R1T', 'an RF 28-70 lens'],
};

function ownCurrency(sign: string | undefined, word: string | undefined, context: SumContext): string | null {
  if (word !== undefined) return currencyOfUnit(word, undefined, context);
  if (sign === undefined) return null;
  return currencyOfSign(/^u\.?s/i.test(sign) ? 'US$' : /^c\s?\$/.test(sign) ? 'C$' : /^(?:hk|nz)\s?\$/i.test(sign) ? sign.toUpperCase() : sign, context) ?? currencyOfCode(sign);
}
