import type { Place, Reading } from '../reading.ts';

/** Sums below this, in units of any currency, are prices and rates unless something beside them calls them a penalty. */
const SMALL = 100;
/** How far the words that do so may stand, in tokens; what a price is of may stand twice as far. */
const NEAR = 6;
const CALLED: ReadonlySet<string> = new Set(['penalty', 'fined', 'disgorgement', 'restitution', 'forfeiture']);
const LEVEL = new Set('at to around near below above'.split(' '));
const MARKETS = new Set('sterling pound dollar euro yen yuan rouble ruble rupee franc peso currency share shares stock stocks futures bitcoin gold crude brent oil session'.split(' '));
const MOVES = new Set('close closed closes closing opened ended ends traded trades trading rose rises rising fell falls falling slipped slips dropped drops gained gains climbed climbs jumped jumps settled stood lower higher down up hovered hovering'.split(' '));

/** Whether a sum is a price or rate on a market ("sterling ended the session at $1.31"), or as small as one and not called a penalty. */
export function isQuoted({ sentences, entities }: Reading, { sentence, token }: Place): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  const beside = [...tokens.slice(Math.max(0, token - NEAR), token), ...tokens.slice(token + 1, token + 1 + NEAR)];
  if (beside.some(({ cls }) => cls !== null && CALLED.has(cls))) return false;
  if (Number(entities.money[tokens[token]?.ref ?? -1]?.amount) < SMALL) return true;
  const words = tokens.slice(Math.max(0, token - 2 * NEAR), token).map(({ text }) => text);
  return LEVEL.has(words.at(-1) ?? '') && words.some((word) => MARKETS.has(word)) && words.some((word) => MOVES.has(word));
}
