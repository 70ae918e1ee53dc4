import type { Token } from '../reading.ts';

/** How far before a sum the words that make it unreal may stand. */
const REACH = 14;
const INFORMER = /^(?:whistle-?blowers?|relators?|informants?)$/u;
const RECEIVING = /^(?:receives?|received|gets?|got|awarded|award)$/u;

/**
 * Whether a sum is one that nobody had to pay: "without the discount the regulator would have imposed $11 million", or a
 * reward: "the whistleblower will receive $4 million".
 */
export function isUnreal(tokens: readonly Token[], sum: number): boolean {
  const before = tokens.slice(Math.max(0, sum - REACH), sum);
  if (tokens.slice(Math.max(0, sum - 2 * REACH), sum).some(({ text }) => INFORMER.test(text)) && before.some(({ text }) => RECEIVING.test(text))) return true;
  return before.some(({ text }, at) => {
    if (text !== 'would') return false;
    const have = before.findIndex((word, place) => place > at && place < at + 4 && word.text === 'have');
    return have > 0 && before[have + 1]?.text !== 'to' && before[have + 1] !== undefined;
  });
}
