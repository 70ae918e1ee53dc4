import type { Act } from './acts.ts';
import { settingOf } from './features/setting.ts';
import { openingOf } from './opening.ts';
import type { Place, Reading, Token } from './reading.ts';

/** Where a sum and its respondents stand. */
export interface Told {
  readonly places: readonly Place[];
  /** Where its respondents are named. */
  readonly respondents: readonly Place[];
  /** Whether they are those of the article's first act; null while there is none. */
  readonly sameRespondents: boolean | null;
}

/** Whether a sum belongs to what the article tells of, not to an earlier act or another's. */
export function isOwnAct(reading: Reading, { places, respondents, sameRespondents }: Told, acts: readonly Act[]): boolean {
  const settings = places.map((place) => settingOf(reading, place));
  if (settings.some(({ mode }) => mode === 'active')) return true;
  const lead = acts[0];
  const past = settings.every((setting) => setting.past);
  if (places.some(({ sentence, token }) => goesOn(reading.sentences[sentence]?.tokens ?? [], token, past || lead === undefined))) return true;
  if (lead === undefined) return (isProminent(reading, places) && (!past || inTitle(reading, places))) || (!past && isProminent(reading, respondents));
  if (!past && inTitle(reading, respondents)) return true;
  return (sameRespondents !== false || !past) && (!past || lead.sum.places.every((place) => settingOf(reading, place).past));
}

/** "Roe consented to a judgment", "Vega was also ordered to pay": more of the same proceeding. */
function goesOn(tokens: readonly Token[], sum: number, past: boolean): boolean {
  return tokens.some(({ text }, at) => (at < sum && !past && text === 'also') || text === 'consented' || text === 'consents' || text === 'judgment' || text === 'judgments');
}

function inTitle(reading: Reading, places: readonly Place[]): boolean {
  return places.some(({ sentence }) => reading.sentences[sentence]?.in === 'title');
}

/** Told in the headline or the first sentences: what the article is about. */
export function isProminent(reading: Reading, places: readonly Place[]): boolean {
  const first = openingOf(reading);
  return places.some(({ sentence }) => sentence < first + 3);
}
