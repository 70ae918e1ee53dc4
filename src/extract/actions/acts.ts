import type { Span } from '../../records.ts';
import { actFeatures } from './features/act.ts';
import { rolesIn, type Roles } from './roles.ts';
import { isQuoted } from './features/quoted.ts';
import { isNamedOther } from './features/other.ts';
import { isEastAsianFine, isEnforcement, sumFeatures } from './features/sum.ts';
import { sureBy } from './features/surely.ts';
import { isUnreal } from './features/unreal.ts';
import type { Party } from './features/link.ts';
import { agencyCandidates, partiesOf, respondentCandidates, RESPONDENTS } from './link.ts';
import { joinConverted } from './convert.ts';
import { calledKind, isResolved } from './kind.ts';
import { confidenceOf, signsOf } from './confidence.ts';
import { best, chance, score, type Model } from './model.ts';
import { dateFor, datesFor } from './dates.ts';
import { agenciesFor } from './agencies.ts';
import { isSentence } from './courts.ts';
import { isProminent } from './own-act.ts';
import { respondentsFor } from './respondents.ts';
import { clearMood, isByLaw, isCut, isListed } from './mood.ts';
import type { Place, Reading } from './reading.ts';
import { breakdownOf } from './parts.ts';
import { joinTotals } from './totals.ts';
import { groupSums, mainsOf, type PenalSum } from './sums.ts';

/** Acts beyond these are left out: no article tells of so many, and links cost time for each. */
const MOST = 100;
/** The score of a sum that is named as something else, or that nobody had to pay. */
const NEVER = -8;
/** The score of a mention that another of the same amount does not make a penalty. */
const SURELY_OTHER = -2;
/** The score of what a language that the words do not cover calls a fine, and of what grammar alone tells to be one. */
const SURELY = 3;
/** The chance of a sum that breaks a penalty down. */
const PART = 0.9;
/** Moods that are statuses as they stand. */
const CLEAR = new Set(['agreed', 'proposed', 'maximum', 'reduced', 'overturned', 'upheld', 'suspended']);

/** A penalty with what was decided about it, still as places in the entity lists. */
export interface Act {
  readonly sum: PenalSum;
  readonly kind: string;
  readonly status: string;
  readonly agencies: readonly Party[];
  readonly respondents: readonly Party[];
  /** The words for respondents whom nobody names. */
  readonly unnamed: Span | null;
  /** A place in `dates`, or null. */
  readonly date: number | null;
  /** What its confidence rests on. */
  readonly signs: readonly string[];
  /** The chance that sum, status, agencies and respondents are all right. */
  readonly confidence: number;
}

/**
 * For each money mention, the chance that it is a penalty. Mentions of one amount speak together: their scores are averaged,
 * so that one loose headline does not outweigh the text; but a mention that is surely something else ("raised $4 million" beside
 * "a penalty of $4 million") stays so. Restatements follow what they restate.
 */
export function penaltyChances(reading: Reading, model: Model): readonly number[] {
  const { money } = reading.entities;
  const mains = mainsOf(money);
  const scores = new Map<string, { sum: number; count: number; top: number }>();
  const own = new Map<number, number>();
  money.forEach(({ amount, currency }, at) => {
    const place = reading.places.money[at]?.[0];
    if (place === undefined || mains[at] !== at) return;
    // Where nothing is said of enforcement ("How a slip cost Ruritanian Steel $38 million"), nothing is said against it either.
    if (!isEnforcement(reading, place) && sureBy(reading, place) === null) return;
    const known = scores.get(`${amount} ${currency}`) ?? { sum: 0, count: 0, top: -Infinity };
    const one = scoreOf(reading, model, place);
    if (calledKind(reading.sentences, [place]) === null) own.set(at, one);
    if (one > NEVER) scores.set(`${amount} ${currency}`, { sum: known.sum + one, count: known.count + 1, top: Math.max(known.top, one) });
  });
  const chances = mains.map((main) => {
    const one = money[main];
    const { sum, count, top } = scores.get(`${one?.amount} ${one?.currency}`) ?? { sum: -Infinity, count: 1, top: -Infinity };
    const alone = own.get(main) ?? 0;
    return 1 / (1 + Math.exp(-(alone < SURELY_OTHER && top > 0 ? alone : sum / count)));
  });
  const parts = new Set(chances.flatMap((likely, at) => (likely >= 0.5 && mains[at] === at ? breakdownOf(reading, at) : [])));
  return chances.map((likely, at) => (parts.has(mains[at] ?? at) ? Math.max(likely, PART) : likely));
}

function scoreOf(reading: Reading, model: Model, place: Place): number {
  const tokens = reading.sentences[place.sentence]?.tokens ?? [];
  if (isQuoted(reading, place) || isNamedOther(tokens, place.token) || isUnreal(tokens, place.token)) return NEVER;
  if (isEastAsianFine(reading, place)) return SURELY;
  const likely = score(model.penalty, sumFeatures(reading, place));
  return sureBy(reading, place) === null ? likely : Math.max(SURELY, likely);
}

export function decideActs(reading: Reading, model: Model): readonly Act[] {
  if (reading.entities.agencies.length === 0 && !reading.sentences.some(({ kinds, mayPunish }) => mayPunish && kinds.has('money'))) return [];
  const sums = groupSums(reading, penaltyChances(reading, model)).slice(0, MOST);
  if (sums.length === 0) return [];
  const roles = rolesIn(reading);
  const acts: Act[] = [];
  for (const sum of sums) acts.push(decide(reading, roles, model, sum, acts));
  return joinTotals(reading, roles, joinConverted(reading, acts));
}

function decide(reading: Reading, roles: Roles, model: Model, sum: PenalSum, acts: readonly Act[]): Act {
  const lead = acts[0] ?? null;
  const context = { places: sum.places, first: lead === null, sameRespondents: null };
  const payers = respondentsFor(reading, roles, sum.places, partiesOf(reading, RESPONDENTS), besidePayers(reading, roles, sum, acts), acts, () => respondentCandidates(reading, roles, context).map(({ features }) => chance(model.payer, features)));
  const features = actFeatures(reading, roles, sum.places);
  const status = statusOf(reading, model, sum, features, acts);
  const anybody = status === 'maximum' && payers.personal !== true && !namesPayer(reading, sum.places) && (payers.basis === 'likely low' || payers.basis === 'likely fair' || (payers.basis.startsWith('likely') && isByLaw(reading.sentences, sum.places)));
  const shared = lead !== null && payers.named.length === 0 && payers.unnamed === null && sum.places.some((place) => sureBy(reading, place) === 'share');
  const respondents = anybody ? [] : shared ? lead.respondents : payers.named;
  const unnamed = anybody ? null : shared ? lead.unnamed : payers.unnamed;
  const sameRespondents = lead === null ? null : sharesRespondents(respondents, lead.respondents) && (unnamed === null || lead.unnamed !== null);
  const named = respondents.flatMap(({ kind, ref }) => reading.places[kind][ref] ?? []);
  const weigh = () => agencyCandidates(reading, roles, { ...context, sameRespondents }).map(({ features: signals }) => chance(model.agency, signals));
  const agencies = agenciesFor(reading, roles, { places: sum.places, respondents: named, payers: respondents, undone: status === 'overturned' || isCut(reading.sentences, sum.places), upheld: status === 'upheld', agreed: status === 'agreed' && isAgreed(reading, sum.places), maximum: status === 'maximum', proposed: status === 'proposed', nobody: respondents.length === 0 && unnamed === null, sameRespondents, candidates: partiesOf(reading, ['agency']), weigh }, acts);
  const signs = signsOf({
    penalty: sum.chance, status, mood: clearMood(reading.sentences, sum.places) !== null, prominent: isProminent(reading, sum.places), told: sum.places.length,
    respondents: { basis: payers.basis, count: respondents.length }, agencies: { basis: agencies.basis, count: agencies.named.length },
    among: { agencies: reading.entities.agencies.length, respondents: reading.entities.companies.length + reading.entities.people.length, sums: reading.entities.money.length },
  });
  return {
    sum, respondents, unnamed, status, signs,
    agencies: agencies.named,
    kind: isRefund(reading, sum.places) ? 'restitution' : calledKind(reading.sentences, sum.places) ?? best(model.kind, features) ?? 'fine',
    date: status === 'maximum' || payers.basis === 'tally' || isResolved(reading.sentences, sum.places) ? null : dateFor(reading, { places: sum.places, payers: respondents, respondents: named, proposed: status === 'proposed', foreign: sameRespondents === false && (agencies.basis === 'survey' || isOther(agencies.named, lead?.agencies ?? [])), sameRespondents, weigh: () => datesFor(reading, sum).map((each) => ({ ref: each.ref, chance: chance(model.date, each.features) })) }, acts),
    confidence: confidenceOf(model, signs),
  };
}

/** "For Orion that would be up to $5 million". */
function namesPayer({ sentences }: Reading, places: readonly Place[]): boolean {
  return places.some(({ sentence, token }) => new Set(sentences[sentence]?.tokens.slice(0, token).flatMap(({ kind, ref }) => (kind === 'company' || kind === 'person' ? [`${kind} ${ref}`] : []))).size === 1);
}

function isOther(some: readonly Party[], others: readonly Party[]): boolean {
  return some.length > 0 && others.length > 0 && !some.some(({ ref }) => others.some((other) => other.ref === ref));
}

/** Who pays the sum before this one, where its sentence names nobody in between: "$5 million plus interest of $1 million". */
function besidePayers(reading: Reading, roles: Roles, { places }: PenalSum, acts: readonly Act[]): Pick<Act, 'respondents' | 'unnamed'> | null {
  for (const { sentence, token } of places) {
    if (reading.sentences[sentence]?.in !== 'text') continue;
    const earlier = acts.flatMap(({ sum, respondents, unnamed }) => sum.places.flatMap((place) => (place.sentence === sentence && place.token < token ? [{ at: place.token, respondents, unnamed }] : [])));
    const last = earlier.toSorted((a, b) => b.at - a.at)[0];
    const between = roles.chunks[sentence]?.some(({ chunk }) => chunk.family === 'respondent' && last !== undefined && chunk.from > last.at && chunk.to < token);
    const broken = reading.sentences[sentence]?.tokens.slice(last?.at ?? token, token).some(({ text }) => text === ';') === true;
    if (last !== undefined && between !== true && !broken) return last;
  }
  return null;
}

/** Grammar tells it, or its sentence speaks of consent before it. */
function isAgreed({ sentences }: Reading, places: readonly Place[]): boolean {
  return clearMood(sentences, places) !== null || places.some(({ sentence, token }) => sentences[sentence]?.tokens.slice(0, token).some(({ cls }) => cls === 'agree') === true);
}

/** What the grammar says plainly; the likeliest of what it leaves open. */
function statusOf(reading: Reading, model: Model, { places }: PenalSum, features: readonly string[], acts: readonly Act[]): string {
  const mood = clearMood(reading.sentences, places);
  if (isRefund(reading, places) || isResolved(reading.sentences, places)) return 'imposed';
  const twin = mood === null ? acts.find(({ sum }) => sum.places.some((one) => places.some((other) => isListed(reading.sentences, one, other)))) : undefined;
  if (twin !== undefined) return twin.status;
  if (mood !== null && CLEAR.has(mood)) return mood;
  if (mood === 'levied' || (mood === null && isSentence(reading, places))) return 'imposed';
  if (mood === 'imposed' && !places.some(({ sentence }) => reading.sentences[sentence]?.tokens.some(({ cls }) => cls === 'agree' || cls === 'settlement'))) return mood;
  const open = mood === 'possible' ? ['proposed', 'maximum'] : mood === null ? Object.keys(model.status) : ['imposed', 'agreed'];
  return best(Object.fromEntries(open.flatMap((status) => (model.status[status] === undefined ? [] : [[status, model.status[status]]]))), features) ?? 'imposed';
}

/** What an authority gives back of what others had to pay. */
function isRefund(reading: Reading, places: readonly Place[]): boolean {
  return places.some((place) => sureBy(reading, place) === 'sent');
}

export function sharesRespondents(some: readonly Party[], others: readonly Party[]): boolean {
  return some.length === 0 || some.some(({ kind, ref }) => others.some((other) => other.kind === kind && other.ref === ref));
}
