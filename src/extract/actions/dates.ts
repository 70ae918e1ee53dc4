import type { Act } from './acts.ts';
import { settingOf } from './features/setting.ts';
import type { Place, Reading } from './reading.ts';
import { isProminent } from './agencies.ts';
import { announcement, dateTie } from './when.ts';

interface Question {
  readonly places: readonly Place[];
  readonly sameRespondents: boolean | null;
  /** Distinct dates with the chance that each is the act's. */
  readonly candidates: readonly { readonly ref: number; readonly chance: number }[];
}

/**
 * When an act was done, as a place in `dates`: what grammar ties to its sum; else the date of the sum told beside it; else,
 * for what belongs to the article's own act, that act's date; else the likeliest, if it is likely enough.
 */
export function dateFor(reading: Reading, { places, sameRespondents, candidates }: Question, acts: readonly Act[]): number | null {
  const tied = tiedDate(reading, places);
  if (tied !== null) return tied;
  const beside = acts.find(({ sum }) => sum.places.some((one) => reading.sentences[one.sentence]?.in === 'text' && places.some((other) => other.sentence === one.sentence)));
  if (beside !== undefined) return beside.date;
  const told = places.map((place) => settingOf(reading, place));
  const ruled = places.map(({ sentence }) => rulingDate(reading, sentence)).find((ref) => ref !== null) ?? null;
  if (ruled !== null) return ruled;
  const top = candidates.reduce((best, each) => (each.chance > best.chance ? each : best), { ref: -1, chance: 0 });
  const lead = acts[0];
  const past = told.every((setting) => setting.past);
  const own = lead === undefined ? isProminent(reading, places) : (sameRespondents !== false && !past) || told.some(({ mode }) => mode === 'active');
  if (own) return lead?.date ?? announcedDate(reading) ?? (top.chance >= 0.35 ? top.ref : null);
  return top.chance >= 0.5 ? top.ref : null;
}

/** The date of the order or judgment that a sentence speaks of, stated just before: "a July 29 judgment … The judgment orders". */
function rulingDate(reading: Reading, sentence: number): number | null {
  const { tokens } = reading.sentences[sentence] ?? { tokens: [] };
  const spoken = tokens.slice(0, 14).findIndex(({ text }, at) => RULINGS.has(text) && tokens.slice(Math.max(0, at - 3), at).some((token) => token.text === 'the' || token.text === 'that' || token.text === 'this'));
  if (spoken < 0) return null;
  for (let at = sentence; at > sentence - 4 && at >= 0; at--) {
    const before = reading.sentences[at];
    if (before?.in !== 'text') return null;
    const dated = before.tokens.findLastIndex((token, place) => token.kind === 'date' && before.tokens.slice(place + 1, place + 3).some(({ text }) => RULINGS.has(text)));
    if (dated >= 0) return before.tokens[dated]?.ref ?? null;
  }
  return null;
}

const RULINGS = new Set(['order', 'judgment', 'judgement', 'ruling', 'decision', 'settlement', 'agreement']);
/** Sentences in which news says what happened when. */
const OPENING = 3;

/** When the article says, in its opening, that what it tells of happened or was announced. */
function announcedDate(reading: Reading): number | null {
  const first = reading.sentences.findIndex((sentence) => sentence.in === 'text');
  const opening = reading.sentences.slice(Math.max(0, first), first + OPENING);
  for (const { tokens } of opening) {
    for (const rule of ['done', 'said']) {
      const at = announcement(tokens, rule);
      const ref = at === null ? undefined : tokens[at]?.ref;
      if (ref !== undefined && (reading.entities.dates[ref]?.value ?? '').length >= 7) return ref;
    }
  }
  return null;
}

function tiedDate(reading: Reading, places: readonly Place[]): number | null {
  for (const { sentence: at, token } of places) {
    const sentence = reading.sentences[at];
    const tie = sentence === undefined ? null : dateTie(sentence, token);
    const ref = tie === null ? undefined : sentence?.tokens[tie.token]?.ref;
    if (ref !== undefined && (reading.entities.dates[ref]?.value ?? null) !== null) return ref;
  }
  return null;
}
