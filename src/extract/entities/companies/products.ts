import type { Cluster } from '../names/clusters.ts';
import { placeBefore } from '../names/place-at.ts';
import type { Name } from '../names/runs.ts';

const OWNERS = new Set(['owner', 'owners', 'maker', 'parent', 'creator', 'developer', 'founder']);
const PRODUCTS = new Set(['app', 'apps', 'service', 'platform', 'product', 'chatbot', 'software', 'brand', 'model', 'drug', 'game', 'browser', 'messenger', 'tool', 'smartphone', 'device']);

const ACCOUNTS = new Set(['account', 'accounts', 'page', 'channel', 'profile', 'feed', 'posts']);

/** Whether a name stands only for what another firm owns: "TikTok owner ByteDance", "Tencent's WeChat", "its video app TikTok". */
export function isProduct({ names, form }: Cluster): boolean {
  return form === '' && names.every((name) => ownedBefore(name) || ownedAfter(name) || ownedByIts(name) || name.field.tokens[name.from - 1]?.text === '(') && !names.every((name) => name.field.tokens[name.from - 1]?.text === '(');
}

function ownedBefore({ field, from }: Name): boolean {
  const before = field.tokens[from - 1];
  // "Ruritania's Airline" is an airline of that country.
  return before?.possessive === true && before.cap && placeBefore(field, from) === null;
}

function ownedAfter({ field: { tokens }, to }: Name): boolean {
  return tokens[to - 1]?.possessive === false && OWNERS.has(tokens[to]?.lower ?? '') && tokens[to + 1]?.cap === true;
}

function ownedByIts({ field: { tokens }, from, to }: Name): boolean {
  if (!PRODUCTS.has(tokens[from - 1]?.lower ?? '') && !ACCOUNTS.has(tokens[to]?.lower ?? '')) return false;
  for (let at = from - 1; at > from - 8; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') return false;
    if (token.possessive || token.lower === 'its' || token.lower === 'their') return true;
  }
  return false;
}
