import { shiftDecimal } from '../../../values/decimal.ts';
import { FIGURE, readFigure } from '../../../values/figure.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import type { Sum, SumContext } from './sum.ts';

const CODES = 'USD|EUR|GBP|AUD|CAD|SEK|NOK|DKK|CHF|INR|JPY|CNY|NZD|SGD|HKD|ZAR|BRL|PLN';

export const megaCode: Rule<Sum, SumContext> = {
  kind: 'money',
  name: 'money/mega-code',
  about: 'The code with an M for millions before the figure, as company reports write it: "MEUR 60".',
  opens: CODES.split('|').map((code) => `m${code}`),
  cue: null,
  pattern: pattern(String.raw`(?<![\p{L}\d])M(?<code>${CODES})\s(?<figure>${FIGURE})(?!\p{L})`),
  read({ code: currency = '', figure = '' }) {
    const decimal = readFigure(figure, { dotGroups: false });
    return decimal === null ? null : { amount: shiftDecimal(decimal, 6), currency };
  },
  examples: [['sales of MEUR 72.5', 'MEUR 72.5', { amount: '72500000', currency: 'EUR' }]],
  rejects: ['MINR forms'],
};
