import { alternation } from '../alternation.ts';
import { adjectives, codes, minorUnits, units } from './currencies.ts';

/** The parts of which the patterns of sums are made. */
export const ADJECTIVE = alternation(adjectives);
export const UNIT = alternation(units);
export const MINOR = alternation(minorUnits);
export const CODE = alternation([...codes, 'RMB']);

/** Signs that stand after a figure. Letters only where no measure is written alike. */
const SIGNS_AFTER = ['€', '£', '$', '¥', '￥', '₹', '₩', '₽', '₺', '₪', '₫', '₦', '₱', '฿', '₴', '₸', '₡', '₾', '₭', '₮', '₲', '₵', '৳', '֏', '؋', '៛', '₼', '﷼', 'ரூ', 'zł', 'Kč', 'kr', 'TL', 'руб', 'лв', 'US$', 'HK$', 'A$', 'C$'];
export const SIGN_AFTER = alternation(SIGNS_AFTER);

/** What a currency after a figure begins with. */
export const CURRENCY_OPENS: readonly string[] = [...adjectives, ...units, ...minorUnits, ...codes, ...codes.map((code) => `M${code}`), 'RMB', 'MRMB', ...SIGNS_AFTER];

/** Codes that stand for nothing else in news: beside any figure they are meant as codes. */
const STRONG = new Set(['USD', 'EUR', 'GBP', 'RMB', 'CNY', 'INR', 'JPY', 'AUD', 'CAD', 'SGD', 'HKD', 'CHF', 'NZD', 'MXN', 'KRW', 'BRL', 'ZAR', 'TWD', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'RON', 'BGN', 'ILS', 'THB', 'IDR', 'MYR', 'RUB', 'NGN', 'KES', 'EGP', 'PKR', 'VND', 'UAH', 'QAR', 'KWD', 'BHD', 'OMR', 'GHS', 'KZT', 'LKR', 'BDT', 'ISK', 'RSD', 'JOD', 'UGX', 'TZS', 'ZMW', 'CLP']);

/** Lower-case codes that nobody writes for anything else. */
export const LOWER: readonly string[] = ['usd', 'eur', 'gbp', 'rmb', 'cny', 'inr', 'jpy', 'aud', 'cad', 'sgd', 'hkd', 'chf', 'nzd', 'mxn', 'krw', 'brl', 'zar', 'twd'];

/** A figure that shows by itself that it is a sum: grouped, or followed by a scale. */
export function isLarge(figure: string, scale: string | undefined): boolean {
  return (scale !== undefined && !/^t$/i.test(scale)) || /\d[,.'’\s]\d{3}(?!\d)|\d,\d/u.test(figure);
}

/** Whether a code in these letters, beside this figure, is meant as one: "TOP 10" and "PHP 8" are not. */
export function isCode(code: string, figure: string, scale: string | undefined): boolean {
  if (code !== code.toUpperCase() && !LOWER.includes(code)) return false;
  return STRONG.has(code.toUpperCase()) || isLarge(figure, scale) || (code === 'AED' && figure.length > 2);
}

/** Abbreviations of letters alone that are sure enough beside a small figure. */
const SURE = new Set(['Rs', 'Rs.', 'Re.', 'Rp', 'Rp.', 'RM', 'RMB', 'Rmb', 'NIS', 'Tk', 'Tk.', 'KSh', 'Ksh', 'KSh.', 'Ksh.', 'KShs', 'Kshs', 'TSh', 'Tsh', 'USh', 'Ush', 'SFr', 'SFr.', 'Kč', 'kr', 'kr.', 'zł', 'Dh', 'Dhs', 'Dhs.', 'PhP', 'Php', 'SKr', 'NKr', 'DKr', 'CN¥', 'NRs', 'SLRs']);

/** Whether an abbreviation of letters alone is meant as a currency before this figure: "RF 28" and "ESP32" are not. */
export function isAbbreviation(sign: string, figure: string, scale: string | undefined): boolean {
  return !/^\p{L}+\.?$/u.test(sign) || SURE.has(sign) || isLarge(figure, scale);
}

/** Units that are also plain words, measures or marks at school: they want a scale, a grouped figure or their country. */
const WEAK = new Set(['won', 'real', 'reals', 'sol', 'soles', 'som', 'soms', 'sum', 'sums', 'mark', 'marks', 'dram', 'drams', 'lats', 'pula', 'tala', 'lek', 'leks', 'lev', 'kip', 'birr', 'lari', 'loti', 'punt', 'punts', 'colon', 'colons', 'crown', 'crowns', 'zig', 'sdr', 'buck', 'vatu', 'leones', 'leone', 'sen', 'pound', 'pounds', 'fen', 'fils']);

export function isWeak(unit: string): boolean {
  return WEAK.has(unit.toLowerCase());
}

/** Whether a small figure of a weak unit is still a sum, since the article is of where it is money. */
export function isOfHere(unit: string, country: string | null, named: (code: string) => number): boolean {
  const form = unit.toLowerCase();
  return (form === 'won' && country === 'KR') || (form.startsWith('pound') && (country === 'GB' || named('GBP') > 0));
}

/** What "pounds of" may be followed by and still be money. */
const OF_MONEY = /^\s+of\s+(?:\p{L}+[\s-]){0,2}(?:debts?|assets|fines?|damages?|loss(?:es)?|revenues?|profits?|sales|deposits?|money|cash|funds?|funding|investments?|loans?|value|worth|tax(?:es)?|penalt(?:y|ies)|costs?|compensation|savings|income|shares|bonds|business|trade|capital|credit|exports|imports|contracts?|payments?|benefits?|bonus(?:es)?|borrowing|spending|equity|fees|aid)\b/iu;

/** Whether "pounds" is a weight here: after "lost" or "weighing", before "of flour". */
export function isWeight(before: string, after: string, figure: string, scale: string | undefined): boolean {
  if (/\b(?:weigh(?:s|ed|ing|t)?|gain(?:s|ed|ing)?|los[te]|losing|shed|heavier|lighter|lift(?:s|ed|ing)?|thrust)\s(?:\p{L}+\s){0,2}$/iu.test(before) && scale === undefined && !/\d,\d/.test(figure)) return true;
  if (/^\s+(?:heavier|lighter|overweight)\b/iu.test(after)) return true;
  return /^\s+of\s/u.test(after) && !OF_MONEY.test(after);
}
