import { addDecimals, shiftDecimal } from '../../../values/decimal.ts';
import { FIGURE_OPENS } from '../openings.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import type { Sum, SumContext } from './sum.ts';

const CURRENCIES: readonly (readonly [forms: string, code: string])[] = [
  ['美元|美金|米ドル|ドル|달러', 'USD'], ['港元|港币|港幣', 'HKD'], ['新台币|新台幣|新臺幣|台币|台幣', 'TWD'], ['欧元|歐元|ユーロ|유로', 'EUR'], ['英镑|英鎊|ポンド|파운드', 'GBP'],
  ['日元|日圆|日圓|円|엔', 'JPY'], ['韩元|韓元|원', 'KRW'], ['澳元', 'AUD'], ['加元', 'CAD'], ['新加坡元|新元', 'SGD'], ['瑞士法郎', 'CHF'], ['卢布|盧布', 'RUB'], ['印度卢比|卢比', 'INR'],
  ['人民币元|人民币|人民幣|元人民币|元人民幣|人民元|위안|元|圆|圓', 'CNY'],
];
const CURRENCY = CURRENCIES.map(([forms]) => forms).join('|');
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 천: 3, 万: 4, 萬: 4, 만: 4, 亿: 8, 億: 8, 억: 8, 兆: 12, 조: 12 };
const UNIT = '[十百千천万萬만亿億억兆조]';
const DIGITS: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

export const eastAsian: Rule<Sum, SumContext> = {
  kind: 'money',
  name: 'money/east-asian',
  about: 'Chinese, Japanese and Korean sums by ten thousands (万, 만) and hundred millions (亿, 億, 억), in digits or Chinese numerals.',
  opens: [FIGURE_OPENS, ...'〇零一二两兩三四五六七八九十百千万萬亿億人新港'],
  cue: { within: 56, words: [...CURRENCY.replaceAll('|', '')] },
  pattern: pattern(String.raw`(?<![\d.,〇零一二两兩三四五六七八九十百千万萬亿億])(?:(?<before>人民币|人民幣|新台币|新台幣|新臺幣|港币|港幣)\s?)?(?<number>\d[\d,]{0,17}(?:\.\d{1,4})?\s?${UNIT}{0,3}(?:\d[\d,]{0,5}${UNIT}{1,2}){0,2}|[〇零一二两兩三四五六七八九十百千万萬亿億]{1,16})\s?(?<after>${CURRENCY})(?:人民币|人民幣)?(?!\d)`),
  read({ before, number = '', after = '' }) {
    const amount = /\d/.test(number) ? readDigits(number) : readNumerals(number);
    const currency = codeOf(before ?? after);
    return amount === null || currency === null ? null : { amount, currency };
  },
  examples: [
    ['罚款34.42亿元', '34.42亿元', { amount: '3442000000', currency: 'CNY' }],
    ['约15亿美元', '15亿美元', { amount: '1500000000', currency: 'USD' }],
    ['市值2.5万亿元', '2.5万亿元', { amount: '2500000000000', currency: 'CNY' }],
    ['罰款新台幣300萬元', '新台幣300萬元', { amount: '3000000', currency: 'TWD' }],
    ['課徴金は1億2,500万円', '1億2,500万円', { amount: '125000000', currency: 'JPY' }],
    ['과징금 1500억원', '1500억원', { amount: '150000000000', currency: 'KRW' }],
    ['罚款五十万元', '五十万元', { amount: '500000', currency: 'CNY' }],
  ],
  rejects: ['3亿用户', '2022年', '第一元素周期'],
};

function codeOf(form: string): string | null {
  return CURRENCIES.find(([forms]) => forms.split('|').includes(form))?.[1] ?? null;
}

/** "1億2,500万": each figure by its units. */
function readDigits(number: string): string {
  let total = '0';
  for (const [, figure = '', units = ''] of number.matchAll(/(\d[\d,]*(?:\.\d+)?)\s?([^\d\s]*)/gu)) {
    const power = [...units].reduce((sum, unit) => sum + (POWERS[unit] ?? 0), 0);
    total = addDecimals(total, shiftDecimal(figure.replaceAll(',', ''), power));
  }
  return total;
}

/** "三千五百万": null for a lone unit or a run of digits without units. */
function readNumerals(number: string): string | null {
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  for (const sign of number) {
    const value = DIGITS[sign];
    const power = POWERS[sign];
    if (value !== undefined) {
      if (digit !== null && digit !== 0n) return null;
      digit = BigInt(value);
    } else if (power !== undefined && power < 4) {
      section += (digit ?? 1n) * 10n ** BigInt(power);
      digit = null;
    } else if (power !== undefined) {
      total = (total + section + (digit ?? 0n)) * 10n ** BigInt(power);
      section = 0n;
      digit = null;
    }
  }
  total += section + (digit ?? 0n);
  return total < 10n ? null : total.toString();
}
