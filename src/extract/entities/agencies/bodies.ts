import type { AgencyEntry } from '../../data/gazetteer.ts';
import { placeFrom } from '../names/place-at.ts';
import type { Field } from '../names/tokens.ts';
import { nameKey, words, type AgencyMention, type BodyKind } from './body.ts';
import { choose, HOME } from './choose.ts';
import type { Votes } from './country.ts';

/** One agency of an article with all mentions given to it so far. */
export interface Body {
  readonly key: string;
  readonly kind: BodyKind;
  entry: AgencyEntry | null;
  country: string | null;
  readonly mentions: AgencyMention[];
  /** What it is called without a country, names and descriptions apart: by these later words find it. */
  readonly names: Set<string>;
  readonly described: Set<string>;
}

/** So many agencies no article names; a list that does is read no further. */
const MOST_BODIES = 80;

/** A body with its first mention; null where an article has named more than any does. */
export function addBody(bodies: Body[], key: string, entry: AgencyEntry | null, mention: AgencyMention): Body | null {
  if (bodies.length >= MOST_BODIES) return null;
  const body: Body = { key, kind: mention.kind, entry, country: entry?.country ?? mention.country, mentions: [], names: new Set(), described: new Set() };
  bodies.push(body);
  addMention(body, mention);
  return body;
}

export function addMention(body: Body, mention: AgencyMention): void {
  body.mentions.push(mention);
  body.country ??= mention.country;
  if (mention.form === 'name' || mention.form === 'acronym') body.names.add(bareName(mention));
  else body.described.add(nameKey(words(mention)));
}

/** Gathers the mentions that name a body by themselves: full names first, since they tell what the acronyms mean. */
export function gatherNamed(mentions: readonly AgencyMention[], votes: Votes): Body[] {
  const bodies: Body[] = [];
  const present = new Set<string>();
  const introduced = new Map<string, Body>();
  // "The Ruritanian regulator" tells whose "SEC" it is.
  const described = new Set(mentions.map(({ form, country }) => (form === 'description' ? country : null)).filter((country) => country !== null));
  for (const mention of mentions) {
    if (mention.form !== 'name') continue;
    const entry = choose(mention, votes, present, described);
    const body = join(bodies, mention, entry);
    if (entry !== null) present.add(entry.id);
    const short = shortForm(mention);
    if (short !== null && body !== null) introduced.set(short, body);
  }
  for (const office of ['ag:', 'usa:', 'da:']) joinAttorneys(bodies, office);
  const others = new Set(mentions.filter(isIntroducedAsAnother).map(words));
  for (const mention of mentions) {
    if (mention.form !== 'acronym') continue;
    const known = introduced.get(words(mention));
    const entry = choose(mention, votes, present, described);
    if (known !== undefined) addMention(known, mention);
    else if (entry === null ? mention.country !== null : present.has(entry.id) || (isAtHome(entry, mention, votes) && !others.has(words(mention).replace(/s$/u, '')))) join(bodies, mention, entry);
  }
  return bodies;
}

/** Letters stand for a body of a country that the article names or that needs no naming, or for the only body that has four or more of them, or that "the" stands before. */
function isAtHome({ country }: AgencyEntry, mention: AgencyMention, votes: Votes): boolean {
  return HOME.has(country ?? '') || votes.has(country ?? '') || (mention.entries.length === 1 && (words(mention).length > 3 || mention.field.tokens[mention.from - 1]?.lower === 'the'));
}

function join(bodies: Body[], mention: AgencyMention, entry: AgencyEntry | null): Body | null {
  const key = entry?.id ?? mention.key ?? `name:${bareName(mention)}`;
  const same = bodies.find((body) => body.key === key) ?? (entry === null && (mention.key === null || mention.kind === 'court') ? bodies.find((body) => sameName(body, mention)) : undefined);
  if (same === undefined) return addBody(bodies, key, entry, mention);
  addMention(same, mention);
  return same;
}

/** "Attorney General Roe" is the one of the state that the article names, the most named where there are several; so with U.S. and district attorneys. */
function joinAttorneys(bodies: Body[], office: string): void {
  const placeless = bodies.findIndex((body) => body.key === office);
  const others = bodies.filter((body) => body.key !== office && ((office === 'ag:' && /attorney general/i.test(body.entry?.name ?? '')) || body.mentions.some((m) => m.key?.startsWith(office))));
  const home = others.toSorted((a, b) => b.mentions.length - a.mentions.length)[0];
  if (placeless >= 0 && home !== undefined) for (const mention of bodies.splice(placeless, 1)[0]?.mentions ?? []) addMention(home, mention);
}

/** "Siderurgica (CSA)": here the letters stand for the name before the brackets, which is none of ours. */
function isIntroducedAsAnother({ field: { tokens }, from, form }: AgencyMention): boolean {
  return form === 'acronym' && tokens[from - 1]?.text === '(' && tokens[from + 1]?.text === ')' && tokens[from - 2]?.cap === true;
}

/** The name without the country, state or "U.S." in front. */
export function bareName(mention: AgencyMention): string {
  const place = placeFrom(mention.field, mention.from);
  const skipped = place !== null && place.to < mention.to ? { ...mention, from: place.to } : mention;
  return nameKey(words(skipped));
}

/** "Office of Inspector General" is "Office of Inspector General for the Ministry"; "Court of Appeal" is "Hong Kong's Court of Appeal". */
function sameName(body: Body, mention: AgencyMention): boolean {
  if (body.country !== null && mention.country !== null && body.country !== mention.country) return false;
  const short = bareName(mention);
  if (body.names.has(short)) return true;
  for (const long of body.names) {
    if (short.includes(' ') && (long.startsWith(`${short} `) || long.endsWith(` ${short}`))) return true;
    if (long.includes(' ') && (short.startsWith(`${long} `) || short.endsWith(` ${long}`))) return true;
  }
  return false;
}

/** "Ruritanian Cartel Board (RCB)": a short form in brackets, later used alone. */
export function addBracketed(bodies: readonly Body[], fields: readonly Field[], taken: ReadonlyMap<Field, Uint8Array>): void {
  const byShort = new Map<string, Body>();
  for (const body of bodies) {
    for (const mention of body.mentions) {
      const short = shortForm(mention);
      if (short !== null) byShort.set(short, body);
    }
  }
  if (byShort.size === 0) return;
  for (const field of fields) {
    const used = taken.get(field);
    field.tokens.forEach((token, at) => {
      const body = byShort.get(token.text);
      if (body === undefined || used?.[at] === 1) return;
      used?.fill(1, at, at + 1);
      addMention(body, { field, from: at, to: at + 1, rule: 'agencies/bracketed', form: 'acronym', kind: body.kind, country: body.country, entries: [], key: body.key });
    });
  }
}

function shortForm({ field: { tokens }, to, form, rule }: AgencyMention): string | null {
  if (rule === 'agencies/with-country') return tokens[to - 1]?.text ?? null;
  if (form !== 'name' || tokens[to]?.text !== '(') return null;
  let at = to + 1;
  while (/^(?:["“”'‘]|the)$/.test(tokens[at]?.text ?? '')) at++;
  const short = tokens[at];
  return short?.kind === 'word' && /^\p{Lu}[\p{L}-]{1,9}$/u.test(short.text) && (short.text.match(/\p{Lu}/gu)?.length ?? 0) > 1 ? short.text : null;
}
