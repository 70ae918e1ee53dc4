import { sharesRespondents, type Act } from './acts.ts';
import type { Roles } from './roles.ts';
import { settingOf } from './features/setting.ts';
import type { Party } from './features/link.ts';
import { isCourt, isCourtNear, isSentence, isSentencing, judgmentCourt, prominentOffice, ruled, rulingCourt } from './courts.ts';
import { bandOf, choose, type Named } from './link.ts';
import { partnersOf } from './joint.ts';
import { isByOthers } from './other-offices.ts';
import { isResolved } from './kind.ts';
import { isOwnAct, type Told } from './own-act.ts';
import { openingOf } from './opening.ts';
import type { Place, Reading } from './reading.ts';
import { abroadIn, polityAgency } from './polity.ts';
import { tiedTo } from './ties.ts';

/** The chance that the likeliest agency of the article's own act needs: hardly any has none. */
const LEAST = 0.03;

/** The chance that one needs who is named where nothing says so. */
const SURE = 0.8;

interface Question extends Told {
  readonly payers: readonly Party[];
  /** The most that a law allows: often nobody imposes it. */
  readonly maximum: boolean;
  readonly proposed: boolean;
  /** For nobody in particular. */
  readonly nobody: boolean;
  /** Agreed with whoever sued: a court only enters it. */
  readonly agreed: boolean;
  /** Struck down or cut by a court: what another body had imposed. */
  readonly undone: boolean;
  /** Confirmed by another body: both count. */
  readonly upheld: boolean;
  readonly candidates: readonly Party[];
  /** The chance of each; asked for only where grammar does not tell. */
  readonly weigh: () => readonly number[];
}

/**
 * Who imposed a sum: whom grammar ties to it; else whoever imposed the sum told beside it; else, for the article's own act,
 * the likeliest. What is told in passing of earlier acts, or of others' acts, often leaves its agency out, and so do we.
 * Where a court ruled on an agency's suit, it is the court, with the agency if the headline tells of its success or a settlement.
 */
export function agenciesFor(reading: Reading, roles: Roles, question: Question, acts: readonly Act[]): Named {
  if (isResolved(reading.sentences, question.places)) return { named: [], basis: 'resolved' };
  const found = withPartners(reading, roles, question, acts, imposersOf(reading, roles, question, acts));
  if (question.maximum && isSentencing(reading, question.places) && !/^tied (?:by|subject)/u.test(found.basis)) return { named: [], basis: 'sentencing' };
  if (isSentence(reading, question.places) && found.named.length > 0 && question.candidates.some((each) => !isCourt(reading, each)) && !found.named.some((each) => isCourtNear(reading, each, question.places)) && !/^tied (?:by|subject)/u.test(found.basis)) return { named: [], basis: 'sentence' };
  if (!question.undone || !found.named.some((each) => isCourt(reading, each))) return found;
  const official = found.named.filter((each) => !isCourt(reading, each));
  if (official.length > 0) return { named: official, basis: `undone ${found.basis}` };
  const original = question.places.some((place) => settingOf(reading, place).past) ? null : prominentOffice(reading, question.candidates);
  return { named: original === null ? [] : [original], basis: 'undone' };
}

/** With those who acted together with them, where the article's own act, or the respondents of another, are spoken of. */
function withPartners(reading: Reading, roles: Roles, { payers, maximum, undone }: Question, acts: readonly Act[], found: Named): Named {
  const [lead] = acts;
  if (maximum || undone) return found;
  const partners = partnersOf(reading, roles, payers, lead === undefined || sharesRespondents(payers, lead.respondents) || found.named.length === 0);
  if (partners.length === 0) return found;
  const named = [...found.named, ...partners];
  return { ...found, named: named.filter(({ ref }, at) => named.findIndex((other) => other.ref === ref) === at) };
}

function imposersOf(reading: Reading, roles: Roles, question: Question, acts: readonly Act[]): Named {
  const { places, candidates } = question;
  const tied = tiedTo(reading, roles, 'agency', places, question.upheld);
  const ruledBy = (courts: readonly Party[]) => ruled(reading, question, courts);
  const those = candidates.filter(({ kind, ref }) => tied?.tokens.some((token) => token.kind === kind && token.ref === ref) === true);
  if (tied !== null && tied.rule !== 'said') return { named: those.some((each) => isCourt(reading, each)) ? ruledBy(those.filter((each) => isCourt(reading, each))) : those, basis: `tied ${tied.rule}` };
  if (question.maximum && question.nobody && (tied === null || isBill(reading, places))) return { named: [], basis: 'law' };
  if (isByOthers(reading, places)) return { named: [], basis: 'others' };
  const beside = acts.find(({ sum }) => sum.places.some((one) => reading.sentences[one.sentence]?.in === 'text' && places.some((other) => other.sentence === one.sentence)));
  if (beside !== undefined && !isAnothers(reading, question, beside) && (!question.maximum || beside.status === 'maximum')) return { named: beside.agencies, basis: 'beside' };
  const court = question.maximum || question.proposed ? null : rulingCourt(reading, roles, candidates) ?? judgmentCourt(reading, places, candidates);
  const own = isOwnAct(reading, question, acts);
  if (court !== null && own) return { named: ruledBy([court]), basis: 'court' };
  if (tied !== null) return { named: those.some((each) => isCourt(reading, each)) ? ruledBy(those.filter((each) => isCourt(reading, each))) : those, basis: 'tied said' };
  const spoken = spokenOf(reading, roles, places);
  if (spoken !== null) return { named: candidates.filter(({ ref }) => spoken.includes(ref)), basis: 'pronoun' };
  const abroad = abroadIn(reading, places, candidates);
  if (abroad !== null) return { named: candidates.filter(({ ref }) => reading.entities.agencies[ref]?.country === abroad).slice(0, 1), basis: 'abroad' };
  const earlier = acts.findLast(({ sum, respondents, agencies }) => agencies.length > 0 && !isAside(reading, sum.places) && question.payers.length > 0 && sharesRespondents(question.payers, respondents));
  if (earlier !== undefined && earlier !== acts[0] && !places.every((place) => settingOf(reading, place).past)) return { named: earlier.agencies, basis: 'earlier' };
  const polity = polityAgency(reading, places, candidates);
  if (polity !== null) return { named: [polity], basis: 'polity' };
  const shared = sharedBefore(reading, roles, question);
  if (!own || question.maximum) {
    const inside = shared.length > 0 ? shared : insideOf(reading, roles, places);
    const concrete = inside.length === 0 && (question.maximum ? own && question.respondents.length > 0 : acts[0] !== undefined) ? soleImposer(reading, roles, question) : null;
    if (concrete !== null) return { named: [concrete], basis: question.maximum ? 'concrete' : 'sole' };
    const weighed = inside.length === 0 && !(question.maximum && question.payers.length === 0) ? choose(candidates, question.weigh(), SURE, SURE) : [];
    if (weighed.length > 0) return { named: weighed, basis: 'weighed' };
    return { named: candidates.filter(({ ref }) => inside.includes(ref)), basis: shared.length > 0 ? 'shared' : inside.length > 0 ? 'inside' : 'unsaid' };
  }
  if (acts[0] === undefined || isResolved(reading.sentences, acts[0].sum.places) || places.some((place) => settingOf(reading, place).mode === 'active')) return likeliest(reading, roles, acts, question);
  return isSurvey(acts, question) ? { named: [], basis: 'survey' } : { named: acts[0].agencies, basis: 'lead' };
}

/** In a round of what several authorities did to several firms, none speaks for the next. */
function isSurvey(acts: readonly Act[], { payers }: Question): boolean {
  const [lead, last] = [acts[0], acts.at(-1)];
  if (lead === undefined || last === undefined || payers.length === 0 || acts.some(({ respondents }) => sharesRespondents(payers, respondents))) return false;
  return lead.agencies.length > 0 && last.agencies.length > 0 && !last.agencies.some(({ ref }) => lead.agencies.some((other) => other.ref === ref));
}

/** "A sum comparable with the $5 million that Vega agreed to pay": told beside it, but another story. */
function isAnothers({ sentences }: Reading, { places, payers }: Question, { sum, respondents }: Act): boolean {
  if (payers.length === 0 || respondents.length === 0 || sharesRespondents(payers, respondents)) return false;
  return places.every((own) => sum.places.every(({ sentence, token }) => sentence !== own.sentence || sentences[sentence]?.tokens.slice(token, own.token).some(({ text }) => COMPARING.has(text)) === true));
}

const COMPARING = new Set(['comparable', 'compared', 'unlike', 'than', 'similar', 'surpassing', 'exceeding', 'eclipsing']);

/** "The bill raises the maximum to $5 million, the regulator said": no work of its own. */
function isBill({ sentences }: Reading, places: readonly Place[]): boolean {
  return places.some(({ sentence, token }) => sentences[sentence]?.tokens.slice(0, token).some(({ text }) => text === 'bill' || text === 'legislation') === true);
}

/** "In a related action, Orion will pay the DOJ $5 million": what comes after it goes back to the article's own. */
function isAside({ sentences }: Reading, places: readonly Place[]): boolean {
  return places.every(({ sentence }) => sentences[sentence]?.tokens.slice(0, OPENING).some(({ text }) => ASIDE.has(text)) === true);
}

const OPENING = 5;
const ASIDE = new Set(['related', 'separate', 'separately', 'parallel', 'criminal']);

const IMPOSING = /^ever v (?:fined|impose|order|find|propose|probe|accuse|settlement)$/u;

/** The only agency of an article that tells of what it does against others, where a sum is not of an earlier time. */
function soleImposer(reading: Reading, roles: Roles, { places, candidates }: Question): Party | null {
  if (places.some((place) => settingOf(reading, place).past)) return null;
  const imposers = candidates.filter((candidate) => roles.standings.get(`agency ${candidate.ref}`)?.plain.some((role) => IMPOSING.test(role)) === true);
  return imposers.length === 1 ? imposers[0] ?? null : null;
}

/** "In the SEC case, Roe will pay $5 million": the one agency of a sum's own sentence. */
function insideOf(reading: Reading, roles: Roles, places: readonly Place[]): readonly number[] {
  for (const { sentence: at } of places) {
    const agencies = roles.chunks[at]?.filter(({ chunk }) => chunk.family === 'agency') ?? [];
    const refs = new Set(agencies.flatMap(({ chunk }) => chunk.members.flatMap((member) => reading.sentences[at]?.tokens[member]?.ref ?? [])));
    if (refs.size === 1) return [...refs];
  }
  return [];
}

/** The agencies of the sentence before, if it tells of the same respondents. */
function sharedBefore(reading: Reading, roles: Roles, { places, respondents }: Question): readonly number[] {
  return places.flatMap(({ sentence: at }) => {
    const before = reading.sentences[at - 1];
    if (before?.in !== 'text' || !respondents.some(({ sentence }) => sentence === at - 1)) return [];
    return roles.chunks[at - 1]?.flatMap(({ chunk }) => (chunk.family === 'agency' ? chunk.members.flatMap((member) => before.tokens[member]?.ref ?? []) : [])) ?? [];
  });
}

function likeliest(reading: Reading, roles: Roles, acts: readonly Act[], { candidates, weigh }: Question): Named {
  const partner = acts[0] === undefined ? partnerOf(reading, roles, candidates) : null;
  if (partner !== null) return { named: [partner], basis: 'partner' };
  const official = candidates.some((candidate) => !isCourt(reading, candidate));
  const chances = weigh().map((each, at) => (official && isIdleCourt(reading, roles, candidates[at]) ? 0 : each));
  return { named: choose(candidates, chances, LEAST, 0.75), basis: `likely ${bandOf(Math.max(0, ...chances))}` };
}

const ACTING = /^(?:v (?:has )?(?:be )?(?:find|order|impose|uphold|reduce|overturn|award|fined|say)|p (?:in|by|with|at)|o .*)$/u;

/** A court that only is to rule, or that other matters are before, has imposed nothing yet. */
function isIdleCourt(reading: Reading, roles: Roles, candidate: Party | undefined): boolean {
  return candidate !== undefined && isCourt(reading, candidate) && reading.places.agency[candidate.ref]?.some(({ sentence, token }) => (
    roles.chunks[sentence]?.some(({ chunk, roles: each }) => chunk.members.includes(token) && each.some((role) => ACTING.test(role))) === true
  )) !== true;
}

/** "It has said …", "it was fined": the pronoun goes on with the agencies of the sentence before. */
function spokenOf(reading: Reading, roles: Roles, places: readonly Place[]): readonly number[] | null {
  for (const { sentence: at, token } of places) {
    const tokens = reading.sentences[at]?.tokens.slice(0, token) ?? [];
    const pronoun = tokens.findIndex(({ text }) => text === 'it');
    if (pronoun < 0 || pronoun > 6 || tokens.slice(0, pronoun).some(({ kind }) => kind === 'agency' || kind === 'company')) continue;
    const verb = tokens.slice(pronoun + 1, pronoun + 4).find(({ cls }) => cls === 'say' || cls === 'fined');
    const before = roles.chunks[at - 1]?.findLast(({ chunk }) => chunk.family === 'agency')?.chunk;
    if (verb === undefined || before === undefined || reading.sentences[at - 1]?.in !== 'text') continue;
    return before.members.flatMap((member) => reading.sentences[at - 1]?.tokens[member]?.ref ?? []);
  }
  return null;
}

/** The other side of a settlement that the opening tells of: "reached a settlement with the FCC". */
function partnerOf(reading: Reading, roles: Roles, candidates: readonly Party[]): Party | null {
  const first = openingOf(reading);
  return candidates.find(({ ref }) => reading.places.agency[ref]?.some(({ sentence, token }) => (
    sentence >= first && sentence < first + 3 && roles.chunks[sentence]?.some(({ chunk, roles: each }) => chunk.members.includes(token) && (each.includes('pp settlement with') || each.includes('pp agree with'))) === true
  )) === true) ?? null;
}
