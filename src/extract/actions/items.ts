import type { Chunk } from './chunks.ts';
import type { Token } from './reading.ts';

/** "…as follows: Orion, $5 million; and Roe and Doe, jointly, $2 million", "1) Orion - $5 million plus interest of $1 million; 2) Roe" */
export function itemised(tokens: readonly Token[], chunks: readonly Chunk[], sum: number): { readonly rule: string; readonly chunk: Chunk } | null {
  let at = sum - 1;
  while (at > sum - 6 && (isItemMark(tokens[at]) || tokens[at]?.cls === 'both' || tokens[at]?.text === 'jointly' || tokens[at]?.text === 'severally')) at--;
  const chunk = at === sum - 1 ? undefined : chunks.find(({ to }) => to === at);
  const opening = chunk === undefined ? undefined : tokens[chunk.from - 1]?.cls === 'and' ? tokens[chunk.from - 2]?.text : tokens[chunk.from - 1]?.text;
  if (chunk !== undefined && (opening === ':' || opening === ';' || opening === ')')) return { rule: 'adjacent', chunk };
  // What comes after an item's first sum, up to the next item.
  const first = tokens.findLastIndex(({ kind }, place) => kind === 'money' && place < sum);
  const between = tokens.slice(first + 1, sum);
  return first < 0 || between.length > ITEM || !between.some(({ text, cls }) => text === 'plus' || cls === 'and' || text === ',') || between.some(({ text, kind }) => text === ';' || kind === 'person' || kind === 'company' || kind === 'group') ? null : itemised(tokens, chunks, first);
}

/** Words between two sums of one item, at most. */
const ITEM = 9;

function isItemMark(token: Token | undefined): boolean {
  return token?.kind === 'mark' && /^[,:–—-]$/u.test(token.text);
}
