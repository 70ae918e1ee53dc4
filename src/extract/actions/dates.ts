import type { Act } from './acts.ts';
import type { Place, Reading } from './reading.ts';
import { isOwnAct, isProminent } from './agencies.ts';
import { announcement, dateTie } from './when.ts';

interface Question {
  readonly places: readonly Place[];
  /** Where its respondents are named. */
  readonly respondents: readonly Place[];
  /** Only proposed: news of a proposal does not date it. */
  readonly proposed: boolean;
  readonly sameRespondents: boolean | null;
  /** Distinct dates with the chance that each is the act's. */
  readonly candidates: readonly { readonly ref: number; readonly chance: number }[];
}

/**
 * When an act was done, as a place in `dates`: what grammar ties to its sum; else the date of the sum told beside it; else,
 * for what belongs to the article's own act, that act's date; else the likeliest, if it is likely enough.
 */
export function dateFor(reading: Reading, { places, respondents, sameRespondents, proposed, candidates }: Question, acts: readonly Act[]): number | null {
  const tied = tiedDate(reading, places, proposed);
  if (tied !== null) return tied;
  const beside = acts.find(({ sum }) => sum.places.some((one) => reading.sentences[one.sentence]?.in === 'text' && places.some((other) => other.sentence === one.sentence)));
  if (beside !== undefined) return beside.date;
  const ruled = places.map(({ sentence }) => rulingDate(reading, sentence)).find((ref) => ref !== null) ?? null;
  if (ruled !== null) return ruled;
  const top = candidates.reduce((best, each) => (each.chance > best.chance ? each : best), { ref: -1, chance: 0 });
  if (proposed) return top.chance >= 0.5 ? top.ref : null;
  const own = acts[0] === undefined ? isProminent(reading, [...places, ...respondents]) : isOwnAct(reading, { places, respondents, sameRespondents }, acts);
  if (own) return acts[0]?.date ?? announcedDate(reading) ?? (top.chance >= 0.35 ? top.ref : null);
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

function tiedDate(reading: Reading, places: readonly Place[], proposed: boolean): number | null {
  for (const { sentence: at, token } of places) {
    const sentence = reading.sentences[at];
    const tie = sentence === undefined ? null : dateTie(sentence, token);
    const ref = tie === null || (proposed && tie.rule === 'said') ? undefined : sentence?.tokens[tie.token]?.ref;
    if (ref !== undefined && (reading.entities.dates[ref]?.value ?? null) !== null) return ref;
  }
  return null;
}
