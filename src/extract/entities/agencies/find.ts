import type { Field } from '../names/tokens.ts';
import type { AgencyMention } from './body.ts';
import { courtAt } from './courts.ts';
import { descriptionAt } from './descriptions.ts';
import { listedAt } from './gazetteer.ts';
import { headAt } from './heads.ts';
import { withCountryAt } from './with-country.ts';
import { attorneyAt, attorneyGeneralAt } from './offices.ts';
import { forceAt } from './prosecutors.ts';

type Reader = (field: Field, at: number) => AgencyMention | null;

/** Readers in running order; the first that answers at a token wins, then the longest of those that overlap. */
const READERS: readonly Reader[] = [withCountryAt, attorneyGeneralAt, attorneyAt, courtAt, forceAtWord, headAt, descriptionAt];
const FORCES = new Set(['police', 'prosecutor', 'prosecutors']);

function forceAtWord(field: Field, at: number): AgencyMention | null {
  return FORCES.has(field.tokens[at]?.lower ?? '') ? forceAt(field, at) : null;
}

/** All words of a field that name or describe an agency, none overlapping another, in reading order. */
export function findAgencyMentions(field: Field): readonly AgencyMention[] {
  const found: AgencyMention[] = [];
  for (let at = 0; at < field.tokens.length; at++) {
    if (field.tokens[at]?.kind !== 'word') continue;
    const listed = listedAt(field, at);
    if (listed !== null) found.push(listed);
    for (const read of READERS) {
      const mention = read(field, at);
      if (mention !== null) { found.push(mention); break; }
    }
  }
  return withoutOverlaps(found, field.tokens.length);
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
