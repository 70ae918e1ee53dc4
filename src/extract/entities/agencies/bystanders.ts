import type { Body } from './bodies.ts';
import type { AgencyMention } from './body.ts';

/** What a body does that acts as an agency. */
const ACTS = /^(?:fined|fines|fining|imposed|penali[sz]ed|censured|sanctioned|suspended|delisted|disciplined|ordered|warned|investigated|investigating|barred|expelled|reprimanded|probing)$/;
/** So far after its name, in tokens, may its act stand, and "fined by" before it. */
const REACH = 5;

/** Bodies of the world that lend, talk and advise, and seldom punish. */
export function isWorldBody({ entry }: Body): boolean {
  return entry !== null && entry.country === null && entry.kind === 'other';
}

/** A stock exchange where shares merely trade is a business; one that fines its members is an agency. */
export function isMarket({ entry, mentions }: Body): boolean {
  return entry?.kind === 'self-regulator' && /\b(?:Exchange|BSE|JSE)\b/.test(entry.name) && !mentions.some(acts);
}

function acts({ field: { tokens }, from, to }: AgencyMention): boolean {
  if (tokens.slice(Math.max(0, from - 2), from).some((t) => t.lower === 'by')) return true;
  return tokens.slice(to, to + REACH).some((t) => ACTS.test(t.lower));
}
