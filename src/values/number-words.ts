import { addDecimals, shiftDecimal } from './decimal.ts';

const SMALL = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const POWERS: Readonly<Record<string, number>> = { thousand: 3, lakh: 5, million: 6, crore: 7, billion: 9, trillion: 12 };

/**
 * Reads an English number in words to an exact decimal: "two hundred and fifty thousand", "half a million",
 * "two and a half million", "three quarters of a billion". Null where the words make no number.
 */
export function readNumberWords(words: string): string | null {
  const list = words.toLowerCase().split(/[\s-]+/u).filter((word) => !['and', 'a', 'an', 'of', ''].includes(word));
  let total = '0';
  let group = '0'; // below the next power
  for (const word of list) {
    const power = POWERS[word];
    if (power !== undefined) {
      total = addDecimals(total, shiftDecimal(group === '0' ? '1' : group, power));
      group = '0';
    } else {
      const next = extend(group, word);
      if (next === null) return null;
      group = next;
    }
  }
  return addDecimals(total, group);
}

/** "two" then "hundred", "twenty" then "five"; null where one cannot follow the other. */
function extend(group: string, word: string): string | null {
  const small = SMALL.indexOf(word);
  if (small >= 0) return Number(group) % (small > 9 ? 100 : 10) === 0 && !(small < 10 && Number(group) % 100 === 10) ? addDecimals(group, String(small)) : null;
  const tens = TENS.indexOf(word);
  if (tens >= 2) return Number(group) % 100 === 0 ? addDecimals(group, String(tens * 10)) : null;
  if (word === 'hundred') return Number(group) < 100 ? shiftDecimal(group === '0' ? '1' : group, 2) : null;
  if (word === 'dozen') return Number(group) < 100 ? String(12 * Math.max(1, Number(group))) : null;
  if (word === 'half') return addDecimals(group, '0.5');
  if (word === 'quarter') return addDecimals(group === '0' || group === '1' ? '0' : group, '0.25');
  return word === 'quarters' && group === '3' ? '0.75' : null;
}
