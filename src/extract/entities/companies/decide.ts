import type { Cluster } from '../names/clusters.ts';
import { GENERATIONS } from '../names/generations.ts';
import { placeFrom } from '../names/place-at.ts';
import { places, type PlaceKind } from '../names/places.ts';
import { commonWords, isCommon, isFunctionWord } from '../names/vocabulary.ts';
import type { Name } from '../names/runs.ts';
import { isGeneric, isInstitution } from './generic.ts';
import { companyByName } from './gazetteer.ts';
import { CLASSES, type Judgement, learned, type Model, type NameClass } from './model.ts';
import { isProduct } from './products.ts';
import type { Scope } from './scope.ts';

/** A name of an article that no agency's is, with what can be seen of it. */
export interface Candidate {
  readonly cluster: Cluster;
  /** The names that stand in lists with it. */
  readonly beside: readonly Name[];
}

export interface Decision {
  readonly cluster: Cluster;
  readonly kind: NameClass;
  /** Of that kind. */
  readonly probability: number;
}

/** From this probability on a name is a company. All chosen by cross-validation. */
const LEAST = 0.45;
/** The same for what the gazetteer has and what is no other word. */
const LEAST_LISTED = 0.15;
/** The same for ordinary words, for what begins like a place or a person's name or stands before one ("Freeport, New York"), and for sources that news cites. */
const LEAST_PLAIN = 0.55;
/** Where organisations of every kind are kept, how sure one has to be. */
const LEAST_ORGANISATION = 0.4;
/** The same where the text says that it is a business: "the brewer Alder Hops", "a third lender, Alder". */
const LEAST_FRAMED = 0.3;
const FRAMES = ['after-company-noun', 'after-company-apposition'];
/** What a sure company in the same list adds for what bears no person's name, and how much surer than needed it has to be. */
const BESIDE = 0.2;
const SURER = 0.3;
/** Longer rows of capitals are menus, of ordinary words already at less. */
const LONGEST = 6;
const LONGEST_PLAIN = 4;
const PLACES_FIRST = (['country', 'demonym', 'city', 'state'] satisfies PlaceKind[]).map((kind) => `place-first-${kind}`);

/** Tells what each name of an article is. */
export function decide(candidates: readonly Candidate[], scope: Scope, model: Model = learned): readonly Decision[] {
  const judged = candidates.map(({ cluster, beside }) => {
    const { odds, marks } = isOpening(cluster) ? NOTHING : model.judge(cluster, beside);
    return { cluster, beside, odds, marks };
  });
  const sure = new Set(judged.filter((one) => isCompany(one, one.odds.company - SURER)).flatMap(({ cluster }) => cluster.names));
  const family = familyOf(judged);
  const people = new Set(judged.filter(isSurelyPerson).flatMap(({ cluster }) => cluster.names));
  return judged.map((one) => {
    const { cluster, beside, odds, marks } = one;
    if (isKin(one, family) || (beside.some((name) => people.has(name)) && isLikePerson(one))) return { cluster, kind: 'person', probability: 1 - odds.company };
    if (marks.has('degree') && cluster.form === '' && cluster.core.length > 1) return { cluster, kind: 'person', probability: 1 };
    const company = odds.company + (!one.marks.has('first-name') && beside.some((name) => sure.has(name)) ? BESIDE : 0);
    if (isCompany(one, company)) return { cluster, kind: 'company', probability: Math.min(1, company) };
    const organisation = odds.company + odds.agency + odds.institution;
    if (scope === 'organisations' && organisation >= LEAST_ORGANISATION && !isPlace(cluster) && !isProduct(cluster) && !isGeneric(cluster.core)) return { cluster, kind: 'company', probability: organisation };
    const kind = CLASSES.reduce<NameClass>((a, b) => (odds[b] > odds[a] ? b : a), 'company');
    if (kind === 'person' && isTown(cluster)) return { cluster, kind: 'place', probability: odds.person };
    return { cluster, kind: kind === 'company' || (kind === 'person' && isAttribute(cluster)) ? 'other' : kind, probability: odds[kind] };
  });
}

/** "A Northtown psychiatrist": a word before a noun is nobody's name. */
function isAttribute({ names }: Cluster): boolean {
  return names.every(({ field: { tokens }, from, to }) => {
    const next = tokens[to];
    return to === from + 1 && /^an?$/.test(tokens[from - 1]?.lower ?? '') && tokens[from]?.possessive === false && next?.kind === 'word' && !next.cap && !isFunctionWord(next);
  });
}

/** How sure it has to be that somebody is a person, for the others of the name to be people too. */
const SURELY = 0.7;
const PERHAPS = 0.15;

/** The surnames of the people of an article: of those with two names and more. */
function familyOf(judged: readonly (Candidate & Judgement)[]): ReadonlySet<string> {
  return new Set(judged.filter(isSurelyPerson).map(({ cluster }) => surname(cluster)).filter((name) => !commonWords.has(name)));
}

function isSurelyPerson({ cluster, odds }: Candidate & Judgement): boolean {
  return cluster.core.length > 1 && cluster.form === '' && odds.person >= SURELY;
}

/** "Tarik Okonjo" where there is a "Jane M. Okonjo" too. */
function isKin(one: Candidate & Judgement, family: ReadonlySet<string>): boolean {
  return family.has(surname(one.cluster)) && isLikePerson(one);
}

/** Marks that no person's name bears. */
const NOBODYS = ['tail', 'tail-inside', 'listed', 'listed-start', 'ampersand', 'all-common', 'digit', 'inner-capital', 'acronym', 'form-word', 'title-inside', 'after-company-noun', 'after-company-apposition', ...PLACES_FIRST];

/** Two to four words that may be a person's name, and that nothing shows to be a firm's or a place's. */
function isLikePerson({ cluster, marks, odds }: Candidate & Judgement): boolean {
  const { core, form } = cluster;
  if (!marks.has('first-name') && commonWords.has(surname(cluster))) return false;
  return form === '' && core.length > 1 && core.length < 5 && !cluster.names.some(endsInLetters) && odds.person >= PERHAPS && !NOBODYS.some((mark) => marks.has(mark)) && !isTown(cluster) && !isInstitution(core) && !isGeneric(core);
}

/** "Juniper CDO". */
function endsInLetters({ field: { tokens }, from, to }: Name): boolean {
  const last = tokens[to - 1];
  return last?.upper === true && tokens[from]?.upper === false && !GENERATIONS.has(last.lower);
}

function surname({ core }: Cluster): string {
  return core.findLast((word) => !GENERATIONS.has(word)) ?? '';
}

/** "Although", "Cheap": an ordinary word that only ever stands where a sentence begins. Of 26,000 none was a company or a person. */
function isOpening({ words, form, names }: Cluster): boolean {
  return words.length === 1 && form === '' && isCommon(words[0]) && companyByName(words) === null
    && names.every(({ field, from, titled }) => field.tokens[from]?.initial === true && !titled);
}
const NOTHING: Judgement = { odds: { company: 0, agency: 0, institution: 0, person: 0, place: 0, other: 1 }, marks: new Set() };

function isCompany({ cluster, marks }: Candidate & Judgement, probability: number): boolean {
  const has = (mark: string): boolean => marks.has(mark);
  // A legal form is what companies alone bear; "Company" is also a word ("Penny Stock Company").
  const weak = cluster.form === 'co' && (isPlace(cluster) || (has('only-headline') && (has('all-common') || has('place-first-state'))));
  if (cluster.form !== '' && !weak) return true;
  if (has('listed')) return probability >= LEAST_LISTED && !isProduct(cluster);
  if (probability < LEAST_FRAMED) return false;
  if (isGeneric(cluster.core) || isInstitution(cluster.core) || isPlace(cluster) || isProduct(cluster)) return false;
  if (has('initial') && !has('tail') && isFullName(cluster)) return false;
  if (has('listed-ambiguous')) return probability >= LEAST;
  if (cluster.core.length > LONGEST || cluster.core.join('').length < 2) return false;
  const plain = has('all-common') || PLACES_FIRST.some(has);
  if (plain && ((has('tail') && cluster.core.length === 1) || has('only-headline') || cluster.core.length > LONGEST_PLAIN || isShouted(cluster))) return false;
  if (!plain && FRAMES.some(has) && !has('titled')) return probability >= LEAST_FRAMED;
  const likePerson = has('first-name') && !has('tail') && cluster.core.length < 4;
  const likeTown = has('comma-place') && !has('tail');
  return probability >= (plain || likePerson || likeTown || has('media-listed') ? LEAST_PLAIN : LEAST);
}

/** A bare place is no company, whatever stands around it. */
function isPlace({ core, words }: Cluster): boolean {
  return places.has(core.join(' ')) && companyByName(words) === null;
}

/** Last words of places that no surnames are. */
const TOWNS = new Set('city county township parish district heights springs falls beach island islands'.split(' '));
const DASHES = new Set(['-', '–', '—', '(']);

/** "Jefferson City", "Hong Kong"; "Ashgrove, Ohio - " where a paragraph begins. */
function isTown(cluster: Cluster): boolean {
  const { core, names } = cluster;
  return isPlace(cluster) || (core.length > 1 && TOWNS.has(core.at(-1) ?? '')) || names.every(isDateline);
}

function isDateline({ field, from, to }: Name): boolean {
  const { tokens } = field;
  if (field.in === 'title' || (from > 0 && tokens[from - 1]?.text !== '\n')) return false;
  const state = tokens[to]?.text === ',' ? placeFrom(field, to + 1) : null;
  const end = state === null ? to : state.to + (tokens[state.to]?.text === '.' ? 1 : 0);
  return DASHES.has(tokens[end]?.text ?? '') && (state !== null || tokens[from]?.upper === true);
}

/** "Jane R. Alder". */
function isFullName({ core, names }: Cluster): boolean {
  const name = names.find(({ from, to }) => to - from === core.length);
  return name !== undefined && core.length === 3 && /^\p{Lu}\.$/u.test(name.field.tokens[name.from + 1]?.text ?? '') && name.field.tokens[name.from]?.upper === false;
}

/** Only ever written in capitals throughout: a heading. */
function isShouted({ core, names }: Cluster): boolean {
  return core.length > 1 && names.every(({ field, from, to }) => field.tokens.slice(from, to).every((t) => t.kind !== 'word' || t.upper));
}
