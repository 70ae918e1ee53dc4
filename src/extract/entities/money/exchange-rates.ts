import type { Refine } from './sum.ts';

/** Drops both sides of an exchange rate: "($1 = 6.5 yuan)", "7.8 Hong Kong dollars to the U.S. dollar". */
export const dropExchangeRates: Refine = (sums, text) => sums.filter(({ start, end }) => {
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end, end + 30);
  return !/=\s*$/u.test(before) && !/^\s*=/u.test(after)
    && !/^\s(?:to|per|against|for)\s(?:the|one|a|1)?\s?(?:U\.?S\.?\s)?(?:dollar|euro|pound|yen|greenback|\$1\b|US\$1\b|€1\b|£1\b)(?!s)/iu.test(after)
    && !/(?:exchange rate(?: of| at)?|(?:dollar|euro|pound|yen) (?:at|was|is|bought|traded at|stood at))\s*$/iu.test(before);
});
