import { commonWords, functionWords } from '../names/vocabulary.ts';
import { isLegalForm } from '../names/runs.ts';
import { placeBefore, placeFrom } from '../names/place-at.ts';
import type { Place } from '../names/places.ts';
import type { AgencyEntry } from '../../data/gazetteer.ts';
import { descriptions } from './gazetteer.ts';
import type { Field, Token } from '../names/tokens.ts';
import type { AgencyMention, BodyKind } from './body.ts';
import type { AgencyRule } from './rule.ts';

interface Head {
  readonly kind: BodyKind;
  /** "Department of …": what follows "of" is the rest of its name. */
  readonly opens: boolean;
  /** "Antitrust Division": words before it are its name. */
  readonly closes: boolean;
  /** Its name has to have one of these words: others of the kind are no agencies ("Board of Directors"). */
  readonly needs: ReadonlySet<string> | null;
}
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const TASKS = set(
  'securities exchange exchanges trade trading competition antitrust consumer protection data privacy financial finance banking bank bankruptcy insurance pensions energy electricity gas oil nuclear ' +
  'environmental environment health food drug medicines medical safety transport transportation aviation rail road maritime communications telecommunications broadcasting media press ' +
  'gaming gambling lottery racing labor labour employment immigration border customs tax revenue fraud corruption crime crimes criminal enforcement investigation investigations intelligence cyber cybersecurity ' +
  'disputes complaints standards conduct supervision supervisory regulation regulatory prosecution prosecutions prosecutions inspection housing land water fisheries forestry agriculture education charity charities ' +
  'accounting audit auditors pricing market markets monetary reserve commerce industry information commissioner inspector cartel merger mergers defence defense services utilities appeals licensing real estate',
);
const head = (kind: BodyKind, opens: boolean, closes: boolean, needs: ReadonlySet<string> | null = null): Head => ({ kind, opens, closes, needs });

/** The words that agencies' names are built on. */
const HEADS: ReadonlyMap<string, Head> = new Map(Object.entries({
  commission: head('regulator', true, true),
  authority: head('regulator', true, true),
  agency: head('regulator', true, true),
  ministry: head('ministry', true, true),
  department: head('ministry', true, true),
  dept: head('ministry', true, true),
  bureau: head('regulator', true, true),
  directorate: head('regulator', true, true),
  'directorate-general': head('regulator', true, true),
  inspectorate: head('regulator', true, true),
  administration: head('regulator', true, true, TASKS),
  tribunal: head('court', true, true),
  ombudsman: head('regulator', false, true),
  commissioner: head('regulator', true, true),
  office: head('regulator', true, true, TASKS),
  board: head('regulator', true, true, TASKS),
  council: head('regulator', true, true, TASKS),
  service: head('regulator', false, true, TASKS),
  committee: head('regulator', false, true, set('conduct disciplinary enforcement restricted')),
  division: head('regulator', true, true, TASKS),
  unit: head('regulator', false, true, TASKS),
  section: head('regulator', false, true, TASKS),
  chamber: head('regulator', false, true, set('disputes dispute litigation')),
  regulator: head('regulator', false, true),
  inspectorates: head('regulator', false, true),
  treasury: head('ministry', false, true),
  customs: head('regulator', false, true),
} satisfies Record<string, Head>));

/** Bodies that make laws, give prizes or serve companies. */
const NOT_AGENCIES = set('act rule accounting compliance directors trustees governors editorial advisory sales press travel advertising talent ratings rating news fire english box head home oval post senate house parliamentary congressional ' +
  'select white trump obama bush biden clinton reagan customer support human marketing engineering business investor investors family private audit compensation nominating executive steering');
/** What is no name without more: "the federal agency", "Exchange Commission" of a broken line. */
const PLAIN = /^(?:federal|state|national|local|us|new|main|exchange|government|regulatory|public|independent|other|relevant|competent)$/;
/** Businesses and parts of them are called so too: the rest of the name has to speak of the state or of a task. */
const LOOSE = set('agency department bureau');
const BUSINESS = set('financial finance health media transport insurance food banking energy communications information');
const STATE = set('national federal state european international central royal supreme general interior foreign treasury justice internal us');
const MOST_WORDS = 9;

function isNameWord(token: Token | undefined): token is Token {
  return token?.kind === 'word' && token.cap && (!functionWords.has(token.lower) || (token.lower === 'us' && token.upper));
}

/** Where the words before a head begin that are part of its name: "Food and Drug | Administration". */
function leftOf({ tokens }: Field, at: number): number {
  let from = at;
  while (from > 0 && at - from < MOST_WORDS) {
    const before = tokens[from - 1];
    if (isNameWord(before) && !(before.possessive && !/^(?:attorney|commissioner|ombudsman|children|women|consumer|consumers|director)s?$/.test(before.lower)) && !HEADS.get(before.lower)?.opens && !isLegalForm(before)) { from--; continue; }
    const joined = before?.lower === 'and' || before?.text === '&' || (before?.text === ',' && tokens[from]?.lower !== tokens[at]?.lower && from < at && listed(tokens, from, at));
    const next = tokens[from - 2];
    if (joined && from < at && isNameWord(next) && commonWords.has(next.lower) && !HEADS.has(next.lower) && !next.possessive) { from -= 2; continue; }
    break;
  }
  return from;
}

/** "Banking, Insurance and Securities Commission": a comma inside a list that ends in "and". */
function listed(tokens: readonly Token[], from: number, at: number): boolean {
  return tokens.slice(from, at).some((t) => t.lower === 'and' || t.text === '&') && commonWords.has(tokens[from]?.lower ?? '');
}

/** Where the words after a head end that are part of its name: "Department | of Health and Human Services". */
function rightOf(field: Field, from: number, at: number): number {
  const { tokens } = field;
  let to = at + 1;
  while (to - at < MOST_WORDS + 4) {
    const link = tokens[to]?.lower;
    const article = tokens[to + 1]?.lower === 'the' ? 1 : 0;
    const first = tokens[to + 1 + article];
    const links = link === 'of' || link === 'for' || (link === 'on' && to === at + 1) || (link === 'in' && placeFrom(field, to + 1 + article) !== null);
    if (links && isNameWord(first) && !(link !== 'in' && ofAnother(tokens, to + 1 + article, from < at || to > at + 1))) {
      to += 2 + article;
    } else if ((link === 'and' || link === '&' || link === ',') && to > at + 1 && isNameWord(tokens[to + 1]) && commonWords.has(tokens[to + 1]?.lower ?? '') && !HEADS.has(tokens[to + 1]?.lower ?? '') && (link !== ',' || tokens[to + 2]?.text === ',' || tokens[to + 2]?.lower === 'and' || tokens[to + 3]?.lower === 'and')) {
      to += 2;
    } else if (to > at + 1 && isNameWord(tokens[to]) && tokens[to - 1]?.possessive === false && !HEADS.get(tokens[to]?.lower ?? '')?.opens) {
      to += 1;
    } else break;
  }
  return to;
}

/** "Safety Division of the Utilities Commission": a named part of another body, which is not part of its name. */
function ofAnother(tokens: readonly Token[], at: number, named: boolean): boolean {
  if (!named) return false;
  for (let i = at; i < at + 7 && isNameWord(tokens[i]); i++) if (HEADS.get(tokens[i]?.lower ?? '')?.opens === true) return true;
  return false;
}

/** "Ruritanian Data Protection Authority": the body of that country which is so described. */
function describedBy(field: Field, from: number, to: number, place: Place | null): readonly AgencyEntry[] {
  if (place === null || place.region !== null) return [];
  const start = placeFrom(field, from)?.to ?? from;
  const task = field.tokens.slice(start, to).map((t) => t.lower).join(' ');
  return descriptions.get(`${place.country} ${task === 'supervisory authority' ? 'data protection authority' : task}`) ?? [];
}

/** A capitalised name built on a head word: "Ruritanian Competition Authority", "Ministry of Trade and Industry". */
function headAt(field: Field, at: number): AgencyMention | null {
  const token = field.tokens[at] as Token;
  const kind = HEADS.get(token.lower);
  if (kind === undefined || !token.cap) return null;

  let from = leftOf(field, at);
  const to = kind.opens ? rightOf(field, from, at) : at + 1;
  // "Ruritania's Cartel Office" is the Cartel Office.
  const owner = placeFrom(field, from);
  if (owner !== null && owner.to <= at && field.tokens[owner.to - 1]?.possessive === true) from = owner.to;
  const parts = field.tokens.slice(from, to).filter((t) => t !== token && t.kind === 'word').map((t) => t.lower);
  if (parts.length === 0 || at - from >= MOST_WORDS || PLAIN.test(parts.join(' ')) || parts.slice(0, at - from).some((word) => NOT_AGENCIES.has(word))) return null;
  if (token.lower === 'authority' && field.tokens[at - 1]?.lower === 'investment') return null; // a sovereign fund
  if (isLegalForm(field.tokens[to]) || (field.tokens[to]?.text === ',' && isLegalForm(field.tokens[to + 1]))) return null;
  if (kind.needs !== null && !parts.some((word) => kind.needs?.has(word))) return null;
  if (token.lower === 'service' && parts.length < 2 && BUSINESS.has(parts[0] ?? '')) return null;
  if (token.lower === 'commissioner' && (field.tokens[from - 1]?.text === ',' || (to === at + 1 && isNameWord(field.tokens[to])))) return null;
  const place = owner ?? placeFrom(field, from) ?? placeBefore(field, from) ?? placeBefore(field, to);
  if (LOOSE.has(token.lower) && to === at + 1 && place === null && !parts.some((word) => STATE.has(word) || (TASKS.has(word) && word !== 'insurance' && word !== 'media'))) return null;
  return { field, from, to, rule: 'agencies/head', form: 'name', kind: kind.kind, country: place?.country ?? null, entries: describedBy(field, from, to, place), key: null };
}

export const heads: AgencyRule = {
  name: 'agencies/heads',
  about: 'Capitalised names built on a head word (Commission, Authority, Ministry, Office of …). Boards, councils, services and sections count only with a task in their name.',
  anchors: [...HEADS.keys()],
  read: headAt,
  examples: [
    ['The Ruritanian Competition Authority raided the dairies.', 'Ruritanian Competition Authority'],
    ['the Ministry of Trade and Industry', 'Ministry of Trade and Industry'],
    ['the Gaming and Racing Commission fined it', 'Gaming and Racing Commission'],
    ['The Insurance Supervision Office said', 'Insurance Supervision Office'],
    ['Ruritania\'s Cartel Office', 'Cartel Office'],
  ],
  rejects: ['the Board of Directors', 'the Trump Administration', 'She runs the sales department.', 'Commissioner Jane Roe spoke.'],
};
