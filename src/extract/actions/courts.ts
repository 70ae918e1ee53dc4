import type { Party } from './features/link.ts';
import { isCourtName } from './link.ts';
import { isProminent } from './own-act.ts';
import { openingOf } from './opening.ts';
import type { Place, Reading, Token } from './reading.ts';
import type { Roles } from './roles.ts';

export function isCourt({ entities }: Pick<Reading, 'entities'>, { ref }: Party): boolean {
  return isCourtName(entities.agencies[ref]?.name ?? '');
}

/** A court that is named where the sum is, or just before. */
export function isCourtNear(reading: Reading, party: Party, places: readonly Place[]): boolean {
  return isCourt(reading, party) && reading.places.agency[party.ref]?.some(({ sentence }) => places.some((place) => place.sentence === sentence || place.sentence === sentence + 1)) === true;
}

/** The first body in the headline or opening that is no court. */
export function prominentOffice(reading: Reading, candidates: readonly Party[]): Party | null {
  return candidates.find((candidate) => !isCourt(reading, candidate) && isProminent(reading, reading.places.agency[candidate.ref] ?? [])) ?? null;
}

/** The court that the text's opening says ruled; else, where the headline says that a court did, the only one that is named. */
export function rulingCourt(reading: Reading, roles: Roles, candidates: readonly Party[]): Party | null {
  const first = openingOf(reading);
  const courts = candidates.filter((candidate) => isCourt(reading, candidate));
  const opening = courts.find((candidate) => reading.places.agency[candidate.ref]?.some(({ sentence, token }) => (
    sentence >= first && sentence < first + 3 && roles.chunks[sentence]?.some(({ chunk, roles: each }) => chunk.members.includes(token) && each.some((role) => RULING.test(role))) === true
  )) === true);
  return opening ?? (courts.length === 1 && isCourtHeadline(reading) ? courts[0] ?? null : null);
}

/** "The judgment orders Roe to pay", "Roe was ordered to pay": by the court that the article tells of, the last named before, if one is. */
export function judgmentCourt(reading: Reading, places: readonly Place[], candidates: readonly Party[]): Party | null {
  const at = places.find(({ sentence, token }) => isJudged(reading.sentences[sentence]?.tokens.slice(0, token) ?? []))?.sentence;
  if (at === undefined || !hasRuled(reading)) return null;
  const courts = candidates.filter((candidate) => isCourt(reading, candidate));
  const told = (court: Party): number => reading.places.agency[court.ref]?.length ?? 0;
  const before = (court: Party): number => reading.places.agency[court.ref]?.findLast(({ sentence }) => sentence <= at)?.sentence ?? -1;
  return courts.toSorted((a, b) => before(b) - before(a) || told(b) - told(a))[0] ?? null;
}

const LODGED = /^(?:filed|entered|approved)$/u;
const LONG = 8;
const RULES = /^(?:entered|enters|issued|issues|signed|granted|grants|ordered|orders|imposed|held|found|ruled|enjoined|approved|ordering|requires|denied|directed)$/u;
/** How far from its court a ruling may stand. */
const NEAR = 20;

/** A court has acted: who consents to a judgment while the complaint is filed has nobody's judgment yet. */
function hasRuled({ sentences }: Reading): boolean {
  return sentences.some(({ tokens }) => lodgedAt(tokens) >= 0 || tokens.some(({ kind, text }, at) => {
    if (/^(?:judge?ments?|orders?)$/u.test(text)) return tokens.slice(Math.max(0, at - 3), at).some((token) => token.text === 'entered') || tokens.slice(at + 1, at + NEAR).some((token, place, rest) => token.text === 'entered' && rest[place - 1]?.text !== 'be');
    const court = (kind === 'agency' && isCourtName(text)) || text === 'honorable' || text === 'judge' || text === 'court';
    return court && !isVenue(tokens, at) && tokens.slice(at + 1, at + NEAR).some((token) => RULES.test(token.text));
  }));
}

/** "The judgment was filed in the Superior Court", "the settlement was approved by Judge Roe": whoever sued and who pays had agreed on it. */
function lodgedAt(tokens: readonly Token[]): number {
  const court = tokens.findIndex(({ kind, text }) => kind === 'agency' && isCourtName(text));
  const verb = tokens.findLastIndex(({ text }, at) => at < court && court - at < NEAR && LODGED.test(text));
  return verb >= 0 && tokens.slice(Math.max(0, verb - LONG), verb).some(({ text }) => JUDGMENT.test(text)) ? court : -1;
}

/** "Filed in the court", "approval by the court". */
function isVenue(tokens: readonly Token[], court: number): boolean {
  return tokens.slice(Math.max(0, court - 3), court).some(({ cls, text }) => cls === 'in' || text === 'to' || cls === 'by' || text === 'with');
}

function isJudged(before: readonly Token[]): boolean {
  return before.some(({ text, cls }, at) => JUDGMENT.test(text) || (text === 'judge' && before[at - 1]?.cls === 'a' && before[at - 2]?.cls === 'by') || (cls === 'order' && /^order(?:s|ed|ing)$/u.test(text) && !before.slice(Math.max(0, at - 4), at).some(({ kind, text: name }) => kind === 'agency' && !isCourtName(name))));
}

const RULING = /^v (?:has )?(?:find|order|impose)$/u;
/** The judgment that an article tells of came by consent, of those who pay where it tells of whose; one that came before it may have, too. */
function isByConsent({ sentences, entities }: Reading, payers: readonly Party[]): boolean {
  const names = payers.flatMap(({ kind, ref }) => (kind === 'person' ? entities.people : kind === 'company' ? entities.companies : [])[ref]?.name ?? []);
  const earlier = (at: number): boolean => sentences[at]?.in === 'text' && sentences[at].tokens.some(({ text }) => text === 'previously' || text === 'earlier') === true;
  const ofOthers = (tokens: readonly Token[]): boolean => {
    const named = tokens.filter(({ kind }) => kind === 'person' || kind === 'company');
    return payers.length > 0 && named.length > 0 && !named.some(({ kind, ref, text }) => payers.some((party) => party.kind === kind && party.ref === ref) || names.some((name) => name.endsWith(text) || name.startsWith(text)));
  };
  return sentences.some(({ tokens }, at) => tokens.some(({ text }) => CONSENT.has(text)) && !earlier(at) && !earlier(at - 1) && !ofOthers(tokens));
}

const CONSENT = new Set(['consented', 'consents', 'consent', 'admitting', 'stipulated', 'stipulation']);
const SUCCESS = new Set(['obtains', 'obtained', 'wins', 'won', 'secures', 'secured', 'gets']);

/** "Court orders Orion to pay", "Judge in Ruritania holds Vega liable". */
function isCourtHeadline(reading: Reading): boolean {
  return reading.sentences.some((sentence) => sentence.in === 'title' && sentence.tokens.some(({ text }, at) => (
    isCourtName(text) && sentence.tokens.slice(at + 1, at + 6).some(({ cls, text: verb }) => verb.endsWith('s') && verb !== 'sentences' && cls !== null && HEADED.has(cls))
  )));
}

const HEADED: ReadonlySet<string> = new Set(['find', 'order', 'impose', 'award', 'fined']);

/** What tells whose the money of a judgment is. */
interface Judged {
  readonly places: readonly Place[];
  readonly candidates: readonly Party[];
  readonly payers: readonly Party[];
  /** Agreed with whoever sued: a court only enters it. */
  readonly agreed: boolean;
}

/**
 * Who imposed what a court ruled. What was agreed is the suing agency's; where the judgment came by consent or is told as the
 * agency's success, it is both's; what else a court orders, and what a criminal court sentences to, is the court's alone.
 */
export function ruled(reading: Reading, { places, candidates, payers, agreed }: Judged, courts: readonly Party[]): readonly Party[] {
  const suitor = prominentOffice(reading, candidates);
  if (suitor === null || isSentence(reading, places)) return courts;
  if (agreed) return [suitor];
  return isByConsent(reading, payers) || isSuccess(reading) || reading.sentences.some(({ tokens }) => lodgedAt(tokens) >= 0) ? [suitor, ...courts] : courts;
}

/** "Sentenced to two years and ordered to pay $5 million": by a criminal court, whoever brought it the case; a judgment told after it is not. */
export function isSentence({ sentences }: Reading, places: readonly Place[]): boolean {
  return places.some(({ sentence, token }) => {
    const before = sentences[sentence]?.tokens.slice(0, token) ?? [];
    const sentenced = before.findLastIndex(({ text }) => SENTENCE.test(text));
    return sentenced >= 0 && !before.slice(sentenced).some(({ text }) => JUDGMENT.test(text));
  });
}

/** "Faces ten years in prison and a $1 million fine": the most that a criminal court may impose, which is nobody's yet. */
export function isSentencing({ sentences }: Reading, places: readonly Place[]): boolean {
  return places.some(({ sentence }) => sentences[sentence]?.tokens.some(({ text }) => PRISON.test(text)) === true);
}

const PRISON = /^(?:prison|imprisonment|jail|incarceration|convicted|sentencing|sentence|sentenced|counts?)$/u;

const SENTENCE = /^sentence[ds]?$/u;

/** "The SEC obtained a judgment", "in favor of the SEC": as the headline or the text tells it. */
function isSuccess(reading: Reading): boolean {
  const title = reading.sentences.flatMap((sentence) => (sentence.in === 'title' ? sentence.tokens : []));
  if (title.some(({ cls, text }) => cls === 'settlement' || SUCCESS.has(text)) || (isCourtHeadline(reading) && title.some(({ kind, text }) => kind === 'agency' && !isCourtName(text)))) return true;
  return reading.sentences.some(({ tokens }) => tokens.some(({ kind, text }, at) => (
    kind === 'agency' && !isCourtName(text) && ((SUCCESS.has(tokens[at + 1]?.text ?? '') && tokens.slice(at + 2, at + 7).some((token) => JUDGMENT.test(token.text))) || FAVOUR.test(tokens[at - 3]?.text ?? '') || FAVOUR.test(tokens[at - 2]?.text ?? '') || FAVOUR.test(tokens[at + 1]?.text ?? '') || FAVOUR.test(tokens[at + 2]?.text ?? '') || isMotion(tokens, at))
  )));
}

/** "Granting the SEC's motion". */
function isMotion(tokens: readonly Token[], agency: number): boolean {
  return tokens.slice(Math.max(0, agency - 4), agency).some(({ text }) => /^grant(?:s|ed|ing)$/u.test(text)) && tokens.slice(agency + 1, agency + 6).some(({ text }) => /^(?:motions?|request|application)$/u.test(text));
}

const JUDGMENT = /^judge?ments?$/u;
const FAVOUR = /^favou?r$/u;
