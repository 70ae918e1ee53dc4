import { alternation } from '../alternation.ts';
import { adjectives, codes, minorUnits, units } from './currencies.ts';

/** The parts of which the patterns of sums are made. */
export const ADJECTIVE = alternation(adjectives);
export const UNIT = alternation(units);
export const MINOR = alternation(minorUnits);
export const CODE = alternation([...codes, 'RMB']);

/** Signs that stand after a figure. Letters only where no measure is written alike. */
export const SIGN_AFTER = alternation(['€', '£', '$', '¥', '￥', '₹', '₩', '₽', '₺', '₪', '₫', '₦', '₱', '฿', '₴', '₸', '₡', '₾', '₭', '₮', '₲', '₵', '৳', '֏', '؋', '៛', '₼', '﷼', 'ரூ', 'zł', 'Kč', 'kr', 'TL', 'руб', 'лв', 'US$', 'HK$', 'A$', 'C$']);

/** Codes that are English words or acronyms of other things in capitals: a bare small number after them is no sum. */
const WORDY = new Set(['ALL', 'ANG', 'ARS', 'BAM', 'BOB', 'COP', 'CUP', 'GEL', 'GIP', 'HRK', 'LAK', 'MAD', 'MOP', 'PEN', 'SAR', 'SOS', 'TOP', 'TRY', 'XDR', 'SIT', 'ATS', 'STN', 'SVC', 'MUR', 'BEF', 'AMD', 'AED', 'KID', 'SLE', 'SSP', 'IEP']);

/** Lower-case codes that nobody writes for anything else. */
const LOWER = new Set(['usd', 'eur', 'gbp', 'rmb', 'cny', 'inr', 'jpy', 'aud', 'cad', 'sgd', 'hkd', 'chf', 'nzd', 'mxn', 'krw', 'brl', 'zar', 'twd']);

/** Whether a code in these letters, beside this figure, is meant as one. */
export function isCode(code: string, figure: string, scale: string | undefined): boolean {
  if (code !== code.toUpperCase() && !LOWER.has(code)) return false;
  return !WORDY.has(code) || scale !== undefined || /\d[.,'’\s]\d/u.test(figure) || (code === 'AED' && figure.length > 2);
}

/** Units that are also plain words, measures or marks at school: they want a scale, a grouped figure or their country. */
const WEAK = new Set(['won', 'real', 'reals', 'sol', 'soles', 'som', 'soms', 'sum', 'sums', 'mark', 'marks', 'dram', 'drams', 'lats', 'pula', 'tala', 'lek', 'leks', 'lev', 'kip', 'birr', 'lari', 'loti', 'punt', 'punts', 'colon', 'colons', 'crown', 'crowns', 'zig', 'sdr', 'buck', 'vatu', 'leones', 'leone', 'sen', 'fen', 'fils']);

export function isWeak(unit: string): boolean {
  return WEAK.has(unit.toLowerCase());
}

/** What "pounds of" may be followed by and still be money. */
const OF_MONEY = /^\s+of\s+(?:\p{L}+[\s-]){0,2}(?:debts?|assets|fines?|damages?|loss(?:es)?|revenues?|profits?|sales|deposits?|money|cash|funds?|funding|investments?|loans?|value|worth|tax(?:es)?|penalt(?:y|ies)|costs?|compensation|savings|income|shares|bonds|business|trade|capital|credit|exports|imports|contracts?|payments?|benefits?|bonus(?:es)?|borrowing|spending|equity|fees|aid)\b/iu;

/** Whether "pounds" is a weight here: after "lost" or "weighing", before "of flour". */
export function isWeight(before: string, after: string, figure: string, scale: string | undefined): boolean {
  if (/\b(?:weigh(?:s|ed|ing|t)?|gain(?:s|ed|ing)?|los[te]|losing|shed|heavier|lighter|lift(?:s|ed|ing)?|thrust)\s(?:\p{L}+\s){0,2}$/iu.test(before) && scale === undefined && !/\d,\d/.test(figure)) return true;
  if (/^\s+(?:heavier|lighter|overweight)\b/iu.test(after)) return true;
  return /^\s+of\s/u.test(after) && !OF_MONEY.test(after);
}
