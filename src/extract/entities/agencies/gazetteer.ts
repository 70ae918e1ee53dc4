import { AgencyEntry } from '../../data/gazetteer.ts';
import { loadData } from '../../data/load.ts';
import { isLegalForm } from '../names/legal-form.ts';
import { isFunctionWord } from '../names/vocabulary.ts';
import { onList } from '../names/lists.ts';
import { isEastAsian, standsAt, tokenize, type Field, type Token } from '../names/tokens.ts';
import { kindOf, type AgencyMention } from './body.ts';
import { placeBefore, placeFrom, type PlaceAt } from '../names/place-at.ts';
import { placeKey, places } from '../names/places.ts';

interface Listed {
  readonly words: readonly string[];
  /** Whether its last word has a capital, which then has to be there: not so in "Autorité des marchés financiers". */
  readonly capEnds: boolean;
  readonly entries: AgencyEntry[];
}
const entries = loadData('agencies.json') as readonly AgencyEntry[];

/** Names by their first word, the longest first. */
const names = new Map<string, Listed[]>();
/** Acronyms as they are written. */
export const acronyms = new Map<string, AgencyEntry[]>();
/** "NL AP": bodies by country and the first letters of a name, for letters that only a country beside them makes clear. */
export const initials = new Map<string, AgencyEntry[]>();
/** "CN cyberspace watchdog", "DE-HH privacy watchdog": bodies by country, or by region where they have one, and description. */
export const descriptions = new Map<string, AgencyEntry[]>();
export const entryById: ReadonlyMap<string, AgencyEntry> = new Map(entries.map((entry) => [entry.id, entry]));

function push<Key>(map: Map<Key, AgencyEntry[]>, key: Key, entry: AgencyEntry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else if (!list.includes(entry)) list.push(entry);
}

function addName(name: string, entry: AgencyEntry): void {
  const { tokens } = tokenize('text', name.replace(/^the /iu, ''));
  const sequence = tokens.map((t) => t.lower);
  const first = sequence[0];
  if (first === undefined) return;
  const list = names.get(first) ?? [];
  names.set(first, list);
  const same = list.find((listed) => listed.words.join(' ') === sequence.join(' '));
  if (same === undefined) list.push({ words: sequence, capEnds: tokens.at(-1)?.cap === true, entries: [entry] });
  else if (!same.entries.includes(entry)) same.entries.push(entry);
}

/** "Ruritania's Cartel Office", not "Information Commissioner's Office". */
function isOwned(name: string): boolean {
  const owner = /^(\p{Lu}[\p{L} .]*)[’']s /u.exec(name)?.[1];
  return owner !== undefined && places.has(placeKey(owner));
}

/** "RCB" and, since its country may stand before it, "CB" of "Ruritania Cartel Board". */
function lettersOf(name: string): readonly string[] {
  const letters = (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
  return letters.length > 2 && places.has(placeKey(/^\S+/u.exec(name)?.[0] ?? '')) ? [letters, letters.slice(1)] : [letters];
}

/** Bodies that make laws, which seldom punish. */
const PARLIAMENT = /\b(?:Parliament|Congress|Senate|House of)\b/;

for (const entry of entries) {
  if (PARLIAMENT.test(entry.name)) continue;
  // "Ruritania's Cartel Office" is found as the Cartel Office with its country before it.
  for (const name of [entry.name, ...entry.aliases]) if (!isOwned(name)) addName(name, entry);
  for (const name of [entry.name, ...entry.aliases]) for (const letters of lettersOf(name)) push(initials, `${entry.country ?? ''} ${letters}`, entry);
  for (const acronym of entry.acronyms) push(acronyms, acronym, entry);
  for (const description of entry.descriptions) push(descriptions, `${entry.region ?? entry.country ?? ''} ${description}`, entry);
}
for (const [first, list] of names) names.set(first, list.toSorted((a, b) => b.words.length - a.words.length));

/** Listed names begin with it. */
const beginsAgency = onList(names.keys());
const isAcronym = onList([...acronyms.keys()].map((acronym) => acronym.toLowerCase().replace(/\./g, '')));

function isPartOfName(before: Token | undefined): boolean {
  return before?.cap === true && !before.initial && !before.possessive && !isFunctionWord(before);
}

/** The bodies that bear exactly this name. */
export function entriesNamed(name: string): readonly AgencyEntry[] {
  const sequence = name.toLowerCase().split(' ');
  return names.get(sequence[0] ?? '')?.find((listed) => listed.words.join(' ') === sequence.join(' '))?.entries ?? [];
}

/** A listed name or acronym that begins at a token, with the country or "U.S." that stands before it. */
export function listedAt(field: Field, at: number): AgencyMention | null {
  const token = field.tokens[at];
  if (token === undefined || !(token.cap || isEastAsian(token))) return null;
  const name = nameAt(field, at);
  if (name !== null) return name;

  // "SECs" is "SEC's" where a page has lost its apostrophes, as American archives have.
  const written = isAcronym(token) ? acronyms.get(token.text) ?? acronyms.get(token.text.replace(/\./g, '')) : undefined;
  const found = written ?? (!token.plain && /^\p{Lu}{3,6}s$/u.test(token.text) ? acronyms.get(token.text.slice(0, -1))?.filter((entry) => entry.country === 'US') : undefined);
  return found === undefined || found.length === 0 || opensCompany(field, at) || closesCompany(field, at) ? null : mention(field, at, at + 1, 'acronym', found);
}

/** "MCA Financial Corporation", "NASD Regulation, Inc.": letters that begin the name of a company. */
function opensCompany({ tokens }: Field, at: number): boolean {
  if (tokens[at]?.possessive === true) return false;
  for (let to = at + 1; to < at + 6; to++) {
    const token = tokens[to];
    if (token?.text === ',' && isLegalForm(tokens[to + 1])) return true;
    if (token?.text === '&') continue;
    if (token?.cap !== true || isFunctionWord(token) || token.initial) return false;
    if (isLegalForm(token)) return true;
  }
  return false;
}

/** "Fjordline Shipping ASA": letters that are a legal form. */
function closesCompany({ tokens }: Field, at: number): boolean {
  const before = tokens[at - 1];
  return isLegalForm(tokens[at]) && before?.cap === true && !before.possessive && !isFunctionWord(before);
}

function nameAt(field: Field, at: number): AgencyMention | null {
  // "Ruritania's Cartel Office" is the Cartel Office, also where "Ruritania Cartel Office" is listed.
  if (field.tokens[at]?.possessive === true && placeFrom(field, at)?.to === at + 1) return null;
  if (!beginsAgency(field.tokens[at])) return null;
  for (const listed of names.get(field.tokens[at]?.lower ?? '') ?? []) {
    const to = at + listed.words.length;
    if (standsAt(field, at, listed.words) && (!listed.capEnds || field.tokens[to - 1]?.cap === true)) {
      return mention(field, at, to, 'name', listed.entries);
    }
  }
  return null;
}

/** "the Taiwanese FTC": the body of that country whose name has these letters. */
function spelled(field: Field, at: number, form: 'name' | 'acronym', { country }: PlaceAt): readonly AgencyEntry[] {
  return form === 'acronym' ? (initials.get(`${country} ${field.tokens[at]?.text ?? ''}`) ?? []) : [];
}

function mention(field: Field, at: number, to: number, form: 'name' | 'acronym', found: readonly AgencyEntry[]): AgencyMention | null {
  const before = placeBefore(field, at);
  const after = before === null && field.tokens[to]?.text === '(' ? placeFrom(field, to + (field.tokens[to + 1]?.lower === 'the' ? 2 : 1)) : null;
  const bracketed = after?.kind === 'country' && field.tokens[after.to]?.text === ')' ? after : null;
  const place = bracketed ?? (before === null || before.kind === 'city' || (form === 'acronym' && before.kind === 'state') ? null : before);
  // "National Bank of Ruritania" is not the Bank of Ruritania.
  if (form === 'name' && found[0]?.kind === 'central-bank' && place === null && isPartOfName(field.tokens[at - 1])) return null;
  const suiting = place === null ? [] : found.filter(({ country, region }) => (place.kind === 'state' ? region !== null && region === place.region : country === place.country));
  const possible = suiting.length > 0 ? suiting : place === null ? found : spelled(field, at, form, place);
  return {
    field,
    from: place === null || place === bracketed || field.tokens[at - 1]?.possessive === true ? at : place.from,
    to,
    rule: `agencies/listed-${form}`,
    form,
    kind: kindOf((possible[0] ?? found[0]) as AgencyEntry),
    country: place?.country ?? null,
    // "the Ruritanian Justice Department" and "the Ohio Department of Commerce" are not the ones of the list.
    entries: possible,
    key: null,
  };
}
