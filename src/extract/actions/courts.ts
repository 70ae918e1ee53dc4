import type { Party } from './features/link.ts';
import { isCourtName } from './link.ts';
import { isProminent } from './own-act.ts';
import { openingOf } from './opening.ts';
import type { Place, Reading } from './reading.ts';
import type { Roles } from './roles.ts';

export function isCourt({ entities }: Pick<Reading, 'entities'>, { ref }: Party): boolean {
  return isCourtName(entities.agencies[ref]?.name ?? '');
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

/** "The judgment orders Roe to pay", "ordered by a judge to pay": by the court that the article tells of, if one is named. */
export function judgmentCourt(reading: Reading, places: readonly Place[], candidates: readonly Party[]): Party | null {
  if (!places.some(({ sentence, token }) => reading.sentences[sentence]?.tokens.slice(0, token).some(({ text }, at, before) => JUDGMENT.test(text) || (text === 'judge' && before[at - 1]?.cls === 'a' && before[at - 2]?.cls === 'by')) === true)) return null;
  const courts = candidates.filter((candidate) => isCourt(reading, candidate));
  return courts.toSorted((a, b) => (reading.places.agency[b.ref]?.length ?? 0) - (reading.places.agency[a.ref]?.length ?? 0))[0] ?? null;
}

const RULING = /^v (?:has )?(?:find|order|impose)$/u;
/** The judgment that an article tells of came by consent; one that came before it may have, too. */
function isByConsent({ sentences }: Reading): boolean {
  const earlier = (at: number): boolean => sentences[at]?.in === 'text' && sentences[at].tokens.some(({ text }) => text === 'previously' || text === 'earlier') === true;
  return sentences.some(({ tokens }, at) => tokens.some(({ text }) => CONSENT.has(text)) && !earlier(at) && !earlier(at - 1));
}

const CONSENT = new Set(['consented', 'consents', 'consent', 'stipulated', 'stipulation']);
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
  /** Agreed with whoever sued: a court only enters it. */
  readonly agreed: boolean;
}

/**
 * Who imposed what a court ruled. What was agreed is the suing agency's; where the judgment came by consent or is told as the
 * agency's success, it is both's; what else a court orders, and what a criminal court sentences to, is the court's alone.
 */
export function ruled(reading: Reading, { places, candidates, agreed }: Judged, courts: readonly Party[]): readonly Party[] {
  const suitor = prominentOffice(reading, candidates);
  if (suitor === null || isSentence(reading, places)) return courts;
  if (agreed) return [suitor];
  return isByConsent(reading) || isSuccess(reading) ? [suitor, ...courts] : courts;
}

/** "Sentenced to two years and ordered to pay $5 million": by a criminal court, whoever brought it the case. */
export function isSentence({ sentences }: Reading, places: readonly Place[]): boolean {
  return places.some(({ sentence, token }) => sentences[sentence]?.tokens.slice(0, token).some(({ text }) => SENTENCE.test(text)) === true);
}

const SENTENCE = /^sentence[ds]?$/u;

/** "The SEC obtained a judgment", "in favor of the SEC": as the headline or the text tells it. */
function isSuccess(reading: Reading): boolean {
  const title = reading.sentences.flatMap((sentence) => (sentence.in === 'title' ? sentence.tokens : []));
  if (title.some(({ cls, text }) => cls === 'settlement' || SUCCESS.has(text)) || (isCourtHeadline(reading) && title.some(({ kind, text }) => kind === 'agency' && !isCourtName(text)))) return true;
  return reading.sentences.some(({ tokens }) => tokens.some(({ kind, text }, at) => (
    kind === 'agency' && !isCourtName(text) && ((SUCCESS.has(tokens[at + 1]?.text ?? '') && tokens.slice(at + 2, at + 7).some((token) => JUDGMENT.test(token.text))) || FAVOUR.test(tokens[at - 3]?.text ?? '') || FAVOUR.test(tokens[at - 2]?.text ?? ''))
  )));
}

const JUDGMENT = /^judge?ments?$/u;
const FAVOUR = /^favou?r$/u;
