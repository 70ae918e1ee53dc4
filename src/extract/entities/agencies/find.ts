import { fewWords } from '../names/lists.ts';
import type { Field, Token } from '../names/tokens.ts';
import type { AgencyMention } from './body.ts';
import { apposed } from './apposed.ts';
import { courts } from './courts.ts';
import { descriptionsOfTask } from './descriptions.ts';
import { listedAt } from './gazetteer.ts';
import { heads } from './heads.ts';
import { attorneys, attorneysGeneral } from './offices.ts';
import { forces } from './prosecutors.ts';
import type { AgencyRule } from './rule.ts';
import { withCountry } from './with-country.ts';

/** In running order: the first that answers at a token wins, then the longest of those that overlap. */
export const agencyRules: readonly AgencyRule[] = [withCountry, apposed, attorneysGeneral, attorneys, courts, forces, heads, descriptionsOfTask];

const byAnchor = new Map<string, AgencyRule[]>();
for (const rule of agencyRules) for (const anchor of rule.anchors ?? []) byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), rule]);
const isAnchor = fewWords([...byAnchor.keys()]);
const unanchored = agencyRules.filter((rule) => rule.anchors === null);
const NONE: readonly AgencyRule[] = [];

/** All words of a field that name or describe an agency, none overlapping another, in reading order. */
export function findAgencyMentions(field: Field): readonly AgencyMention[] {
  const found: AgencyMention[] = [];
  const { tokens } = field;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word') continue;
    const listed = listedAt(field, at);
    if (listed !== null) found.push(listed);
    const anchored = isAnchor(token) ? byAnchor.get(token.lower) ?? NONE : NONE;
    for (const { read } of token.cap && tokens[at + 1]?.text === '(' ? [...unanchored, ...anchored] : anchored) {
      const mention = read(field, at);
      if (mention !== null) { found.push(mention); if (mention.from <= at) break; }
    }
  }
  return withoutOverlaps(found, tokens.length);
}

const RANK = { name: 0, acronym: 1, description: 2, generic: 3 } as const;

/** Keeps the listed before the unlisted where one holds the other's head, names before descriptions, longer before shorter. */
function withoutOverlaps(found: readonly AgencyMention[], length: number): readonly AgencyMention[] {
  const taken = new Uint8Array(length);
  const ranked = [...found].toSorted((a, b) => RANK[a.form] - RANK[b.form] || (b.to - b.from) - (a.to - a.from) || b.entries.length - a.entries.length || a.from - b.from);
  return ranked
    .filter(({ from, to }) => {
      for (let i = from; i < to; i++) if (taken[i] === 1) return false;
      taken.fill(1, from, to);
      return true;
    })
    .toSorted((a, b) => a.from - b.from);
}
