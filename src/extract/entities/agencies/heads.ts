import { commonWords, functionWords, isFirstName } from '../names/vocabulary.ts';
import { isLegalForm } from '../names/legal-form.ts';
import { placeBefore, placeFrom, type PlaceAt } from '../names/place-at.ts';
import type { Place } from '../names/places.ts';
import type { AgencyEntry } from '../../data/gazetteer.ts';
import { descriptions, entriesNamed, listedAt } from './gazetteer.ts';
import { BUSINESS, HEADS, LOOSE, NOT_AGENCIES, STATE, TASKS } from './head-words.ts';
import type { Field, Token } from '../names/tokens.ts';
import type { AgencyMention } from './body.ts';
import type { AgencyRule } from './rule.ts';

/** What is no name without more: "the federal agency", "Exchange Commission" of a broken line. */
const PLAIN = /^(?:task|federal|state|national|local|us|new|main|exchange|government|regulatory|public|independent|other|relevant|competent)$/;
const MOST_WORDS = 9;

/** "SECs", of a page that has lost its apostrophes. */
const LOST = /^\p{Lu}{2,6}s$/u;

function isNameWord(token: Token | undefined): token is Token {
  return token?.kind === 'word' && token.cap && (!functionWords.has(token.lower) || (token.lower === 'us' && token.upper));
}

/** Where the words before a head begin that are part of its name: "Food and Drug | Administration". */
function leftOf({ tokens }: Field, at: number): number {
  let from = at;
  while (from > 0 && at - from < MOST_WORDS) {
    const before = tokens[from - 1];
    if (isNameWord(before) && !LOST.test(before.text) && !(before.possessive && !/^(?:attorney|commissioner|ombudsman|children|women|consumer|consumers|director|sheriff|marshal)s?$/.test(before.lower)) && !HEADS.get(before.lower)?.opens && !isLegalForm(before)) { from--; continue; }
    const joined = before?.lower === 'and' || before?.text === '&' || (before?.text === ',' && tokens[from]?.lower !== tokens[at]?.lower && from < at && listed(tokens, from, at));
    const next = tokens[from - 2];
    if ((before?.text === ',' || before?.lower === 'and') && entriesNamed(tokens.slice(from, at + 1).map((t) => t.lower).join(' ')).length > 0) break;
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
    const links = link === 'of' || link === 'for' || (link === 'on' && to === at + 1) || (link === 'in' && isAll(field, placeFrom(field, to + 1 + article)));
    if (links && isNameWord(first) && !(link !== 'in' && ofAnother(tokens, to + 1 + article, from < at || to > at + 1))) {
      to += 2 + article;
    } else if (!(link === 'and' && listedAt(field, to + 1)?.form === 'name') && (link === 'and' || link === '&' || link === ',') && to > at + 1 && isNameWord(tokens[to + 1]) && commonWords.has(tokens[to + 1]?.lower ?? '') && !HEADS.has(tokens[to + 1]?.lower ?? '') && (link !== ',' || tokens[to + 2]?.text === ',' || tokens[to + 2]?.lower === 'and' || tokens[to + 3]?.lower === 'and')) {
      to += 2;
    } else if (to > at + 1 && isNameWord(tokens[to]) && !isFirstName(tokens[to]) && tokens[to - 1]?.possessive === false && (!HEADS.get(tokens[to]?.lower ?? '')?.opens || isLastHead(tokens, to))) {
      to += 1;
    } else break;
  }
  return to;
}

/** "in Ruritania", not "in the Ruritania Circuit Court". */
function isAll({ tokens }: Field, place: PlaceAt | null): boolean {
  return place !== null && !isNameWord(tokens[place.to]);
}

/** "Agency for Health Care | Administration". */
function isLastHead(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'administration' && !/^(?:of|for)$/.test(tokens[at + 1]?.lower ?? '');
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
  // "TO ENFORCE COMMISSION SUBPOENAS"
  if (field.headings[at] === 1 && token.upper && place === null && !parts.some((word) => STATE.has(word) || TASKS.has(word))) return null;
  const part = field.tokens[from - 1]?.possessive === true && field.tokens[from - 1]?.cap === true; // "the Ministry's Harvest Agency"
  // "Violating Commission Rules": the head of a sentence or headline is no part of it.
  if (parts.length === 1 && from < at && !part && place === null && (field.headings[from] === 1 || field.tokens[from]?.initial === true) && !STATE.has(parts[0] ?? '') && !TASKS.has(parts[0] ?? '') && commonWords.has(parts[0] ?? '')) return null;
  if (LOOSE.has(token.lower) && to === at + 1 && place === null && !part && !parts.some((word) => STATE.has(word) || (TASKS.has(word) && word !== 'insurance' && word !== 'media'))) return null;
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
    ['the Farm Ministry\'s Harvest Agency', 'Harvest Agency'],
    ['the SECs Office of Investor Protection', 'Office of Investor Protection'],
    ['Ruritania\'s Cartel Office', 'Cartel Office'],
    ['the Agency for Farm Care Administration', 'Agency for Farm Care Administration'],
    ['The Ashgrove Police Department and the Ashgrove County Sheriff\'s Office helped.', 'Ashgrove County Sheriff\'s Office'],
    ['the Ruritania Auto Fraud Task Force', 'Ruritania Auto Fraud Task Force'],
    ['the Dairy Prices Commission in the United States District Court won', 'Dairy Prices Commission'],
  ],
  rejects: ['the Board of Directors', 'the Trump Administration', 'She runs the sales department.', 'Violating Commission rules, it lost.', 'Commissioner Jane Roe spoke.'],
};
