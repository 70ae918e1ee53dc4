import { commonWords, functionWords } from '../names/vocabulary.ts';
import { placeBefore, placeFrom } from '../names/place-at.ts';
import type { Field } from '../names/tokens.ts';
import { nameKey, type AgencyMention } from './body.ts';
import { districtAfter, withState } from './offices.ts';
import { rules } from './ruling.ts';
import type { AgencyRule } from './rule.ts';

const lower = (field: Field, at: number): string => field.tokens[at]?.lower ?? '';

/** What stands before "court" in the names of courts. */
const KINDS = new Set('supreme high district circuit superior appeal appeals crown county regional federal general constitutional administrative magistrates bankruptcy chancery pleas cassation commercial labour labor tax civil criminal court municipal state common probate juvenile local lower higher arbitration metropolitan market provincial economic top top-tier second-highest highest fourth fifth sixth first'.split(' '));

/** A federal court of the first instance, wherever it sits. */
const DISTRICT = /^(?:(?:U\.S\.|United\sStates|US|[Ff]ederal)\s)?District\sCourt$/u;

/** Courts: by name ("U.S. District Court for the District of Ruritania"), by place ("a Munich court", "a court in Milan"), or "the court". */
function courtAt(field: Field, at: number): AgencyMention | null {
  const word = field.tokens[at];
  if (word?.lower === 'magistrates') return magistratesAt(field, at);
  if (word?.lower === 'judge') return judgeAt(field, at);
  if (word?.lower === 'district') return districtAt(field, at);
  if (word?.lower !== 'court') return null;
  let from = isJoined(field, at) ? at - 1 : at;
  if (word.cap && from === at && isNamePart(field, at - 1) && field.tokens[at - 1]?.initial === false && field.headings[at] !== 1) from--; // "the Metropolitan Court"
  while (at - from < 6 && (KINDS.has(lower(field, from - 1)) || (word.cap && from < at && isNamePart(field, from - 1)))) from--;
  const before = placeBefore(field, from);
  if (before !== null && field.tokens[from - 1]?.possessive === true && word.cap && from < at) { /* "Ruritania's Supreme Court" is the Supreme Court */ }
  else if (before !== null) from = before.from;
  let to = at + 1;
  let place = before;
  if (word.cap && (lower(field, to) === 'for' || lower(field, to) === 'of')) to = courtName(field, to);
  else if (lower(field, to) === 'in' || lower(field, to) === 'at') {
    const skip = lower(field, to + 1) === 'the' ? 2 : 1;
    const after = placeFrom(field, to + skip);
    if (after !== null) { place ??= after; to = withState(field, after.to); }
    else if (word.cap && from < at && isNamePart(field, to + skip) && field.tokens[to + skip]?.initial === false) to += skip + 1; // a town of no list
  }
  if (from === at && to === at + 1 && /^(?:in|to)$/.test(lower(field, at - 1))) return null; // "in court"
  if (to > at + 1) place ??= placeBefore(field, to);
  const bare = from === at && to === at + 1;
  if (bare) return lower(field, at - 1) === 'the' ? { ...base(field, from, to), form: 'generic' } : null;
  const names = word.cap && (from < at || to > at + 1);
  if (!names && place === null && !(lower(field, from) === 'federal' && rules(field, from, to))) return null;
  // "District Court": the one that the article names in full, if it does.
  if (from < at && to === at + 1 && place?.kind !== 'state' && place?.kind !== 'city' && DISTRICT.test(quote(field, from, to))) return { ...base(field, from, to), form: 'generic', country: 'US' };
  const country = place?.country ?? (/\bus\b|district/.test(lower(field, from)) ? 'US' : null);
  return { ...base(field, from, to), form: names ? 'name' : 'description', country, key: names ? `court:${nameKey(quote(field, from, to))}` : null };
}

/** "Judge Roe of the Southern District of Ruritania": the court that she sits in. */
function districtAt(field: Field, at: number): AgencyMention | null {
  const { tokens } = field;
  const from = at - 1;
  if (tokens[at]?.cap !== true || !/^(?:northern|southern|eastern|western|central|middle)$/.test(lower(field, from)) || lower(field, from - 1) !== 'the' || lower(field, from - 2) !== 'of') return null;
  const to = districtAfter(field, from - 2);
  if (to <= at + 1 || !tokens.slice(Math.max(0, from - 10), from - 2).some((t) => /^(?:judge|honorable|hon)$/.test(t.lower))) return null;
  return { ...base(field, from, to), rule: 'agencies/judge', country: 'US', key: `court:us district court for the ${nameKey(quote(field, from, to))}` };
}

/** "United States District Judge for the District of Ruritania": the court that she sits in. */
function judgeAt(field: Field, at: number): AgencyMention | null {
  const court = lower(field, at - 1) === 'court' ? at - 2 : at - 1; // "District Court Judge"
  if (lower(field, court) !== 'district' || field.tokens[at]?.cap !== true) return benchAt(field, at);
  const federal = lower(field, court - 1) === 'federal' ? court - 1 : court;
  const place = placeBefore(field, federal);
  const from = place === null ? federal : place.from;
  const to = lower(field, at + 1) === 'for' ? districtAfter(field, at + 1) : at + 1;
  // "District Court Judge Roe"
  if (to <= at + 2 && place === null && court === at - 2) return { ...base(field, from, at), rule: 'agencies/judge', country: 'US', key: 'court:district court' };
  if (to <= at + 2) return place?.country === 'US' ? { ...base(field, from, at + 1), rule: 'agencies/judge', form: 'generic', country: 'US' } : null;
  return { ...base(field, from, to), rule: 'agencies/judge', country: place?.country ?? 'US', key: `court:us district court ${nameKey(quote(field, at + 1, to))}` };
}

/** "Ashgrove magistrates": the court of a town. */
function magistratesAt(field: Field, at: number): AgencyMention | null {
  if (field.tokens[at]?.possessive === true || lower(field, at + 1) === 'court') return null;
  const place = placeBefore(field, at);
  const from = place?.from ?? at - 1;
  if (place === null && (!isNamePart(field, from) || commonWords.has(lower(field, from)))) return null;
  return { ...base(field, from, at + 1), form: 'description', country: place?.country ?? null };
}

/** The apostrophe of "Magistrates' Court". */
function isJoined({ tokens }: Field, at: number): boolean {
  return /^[’']$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.possessive === true && KINDS.has(tokens[at - 2]?.lower ?? '');
}

/** "a federal judge in Milan"; where they rule, "a federal judge", "a judge in Milan", "the judge in Ashgrove County": a court without a name. */
function benchAt(field: Field, at: number): AgencyMention | null {
  let from = at;
  while (at - from < 3 && KINDS.has(lower(field, from - 1))) from--;
  const link = lower(field, at + 1);
  const inside = at + (lower(field, at + 2) === 'the' ? 3 : 2);
  const before = placeBefore(field, from);
  const after = link === 'in' || link === 'for' ? placeFrom(field, inside) : null;
  const county = link === 'in' && after === null ? countyFrom(field, inside) : null;
  const to = after === null ? (county ?? at + 1) : withState(field, after.to);
  const place = before ?? after;
  const federal = lower(field, from) === 'federal';
  if (place === null && county === null && !federal) return null;
  if (!(federal && after !== null) && !rules(field, from, to)) return null;
  return { ...base(field, before?.from ?? from, to), rule: 'agencies/judge', form: 'description', country: place?.country ?? (county === null ? null : 'US') };
}

/** Where "Ashgrove County" ends. */
function countyFrom(field: Field, at: number): number | null {
  const end = field.tokens.slice(at, at + 4).findIndex(({ lower: word, cap }) => cap && word === 'county');
  return end > 0 && field.tokens.slice(at, at + end).every((_, i) => field.tokens[at + i]?.cap === true) ? at + end + 1 : null;
}

function quote({ text, tokens }: Field, from: number, to: number): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}

function base(field: Field, from: number, to: number): AgencyMention {
  return { field, from, to, rule: 'agencies/court', form: 'name', kind: 'court', country: null, entries: [], key: null };
}

function isNamePart(field: Field, at: number): boolean {
  const token = field.tokens[at];
  return token?.kind === 'word' && token.cap && !token.possessive && !functionWords.has(token.lower) && placeBefore(field, at + 1) === null;
}

/** "for the Northern District of Ruritania", "of Appeals for the Ninth Circuit", "of Common Pleas of X County". */
function courtName(field: Field, at: number): number {
  let to = at;
  // "Superior Court for Medicaid fraud": what is not a place's is no part of the name.
  for (let link = 0; link < 3 && (lower(field, to) === 'of' || (lower(field, to) === 'for' && lower(field, to + 1) === 'the')); link++) to = districtAfter(field, to);
  // "of Competition and Consumer Protection"
  if (to > at && lower(field, to) === 'and' && commonWords.has(lower(field, to + 1)) && isNamePart(field, to + 1)) {
    to += 2;
    while (isNamePart(field, to) && commonWords.has(lower(field, to))) to++;
  }
  const state = field.tokens[to]?.text === ',' ? placeFrom(field, to + 1) : null;
  return state?.kind === 'state' ? state.to : to;
}

export const courts: AgencyRule = {
  name: 'agencies/courts',
  about: 'Courts by name or by the place they sit in, district judges as their courts, and "the court". Not the word after "in", where it is no body.',
  anchors: ['court', 'judge', 'district', 'magistrates'],
  read: courtAt,
  examples: [
    ['The United States District Court for the Southern District of Ohio froze his accounts.', 'United States District Court for the Southern District of Ohio'],
    ['A Milan court cleared the bank.', 'Milan court'],
    ['A court in Lyon doubled the fine.', 'court in Lyon'],
    ['He appealed to the Court of Appeal.', 'Court of Appeal'],
    ['The court agreed.', 'court'],
    ['He sued in the High Court at Northtown.', 'High Court at Northtown'],
    ['He appealed to the Court of Competition and Consumer Protection.', 'Court of Competition and Consumer Protection'],
    ['the Honorable J. Roe, United States District Judge for the District of Oregon, entered it', 'United States District Judge for the District of Oregon'],
    ['A federal judge in Ohio entered the judgment.', 'federal judge in Ohio'],
    ['Judge Jane Roe of the Southern District of Ohio entered it.', 'Southern District of Ohio'],
    ['He was fined at Ashgrove Magistrates\' Court.', 'Ashgrove Magistrates\' Court'],
    ['Ashgrove magistrates heard that he had lied.', 'Ashgrove magistrates'],
    ['A judge in Ashgrove County fined it.', 'judge in Ashgrove County'],
    ['A federal court has halted the scheme.', 'federal court'],
    ['A federal district court in Salem, Oregon has entered judgment.', 'federal district court in Salem, Oregon'],
  ],
  rejects: ['A federal judge is a judge.', 'They will see each other in court.', 'The tennis courts were flooded.', 'Two magistrates fell ill.'],
};
