import type { Span } from '../../records.ts';
import { spanOf } from '../../values/span.ts';
import { placeKey, places as placeNames } from '../entities/names/places.ts';
import { afterSum } from './attach.ts';
import { familyOf } from './chunks.ts';
import { GROUP_NOUNS } from './patterns/groups.ts';
import type { Place, Reading, Sentence, Token } from './reading.ts';
import { bears, DONE_BY, DONE_TO, isPassive } from './voice.ts';

/** Word classes that a noun phrase goes on over; all other classes end it. */
const INSIDE = new Set<string>(['company', 'the', 'a', 'of', 'former', 'its', 'trade', 'private', 'thing', 'breach', 'bail']);
/** What may stand between a subject and its verb. */
const AUXILIARIES = new Set<string>(['be', 'have', 'will', 'modal', 'both', 'further', 'to']);
/** Nouns of the classes of verbs. */
const NOUNS = /(?:ments?|deals?|accord|guilty)$/u;
const JUDGMENT = /^judge?ments?$/u;
const PAYS = new Set<string>(['pay', 'agree', 'receive', 'face']);
const LONGEST = 9;
/** How far before a sum its verb is looked for. */
const LOOK = 12;
/** Sentences of an opening. */
const OPENING = 2;
/** "Companies", "foreign hospitals": all of them. */
const GROUPS: ReadonlySet<string> = new Set(GROUP_NOUNS.split('|'));
const POINTING = new Set('dr mr mrs ms it he she they them him we i you this that these those who which one both each all some others many most either neither there'.split(' '));
const COUNT = /^(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|\d{1,3})$/u;

/**
 * Who stands where a construction puts a sum's respondent, if nobody is known by that name: "fined [the city of Nes] $5 million",
 * "[Two brokers] were fined $5 million", "a fine of $5 million on [a dental clinic]", "…, [an online florist] $5 million".
 * Null where the words only point to somebody ("the bank", "it").
 */
export function slotFor({ article, entities, officials, sentences }: Reading, places: readonly Place[]): Span | null {
  const namesSomebody = entities.companies.length > 0 || entities.people.some((_, ref) => !officials.has(ref));
  const first = sentences.findIndex(({ in: field }) => field === 'text');
  const isIntroduced = (at: number): boolean => sentences.slice(Math.max(0, first), at).some(({ kinds }) => kinds.has('company') || kinds.has('person'));
  for (const { sentence: at, token } of places) {
    const sentence = sentences[at];
    if (sentence === undefined || sentence.in === 'title') continue;
    const words = article[sentence.in] ?? '';
    const found = itemOf(sentence, token) ?? objectOf(sentence, token) ?? subjectOf(words, sentence, token) ?? complementOf(sentence, token);
    const phrase = found === null ? null : naming(words, sentence, ...found);
    if (phrase !== null && isPlace(words.slice(...phrase))) continue;
    // Whom the opening describes, the story names; whom it describes after it has named somebody is another.
    const isOpening = at < OPENING + first && namesSomebody && !isIntroduced(at);
    if (phrase !== null && !(isOpening && isDescription(words.slice(...phrase)))) return spanOf(article, sentence.in, phrase[0], phrase[1]);
  }
  return null;
}

/** "Ohio": a treasury that gets it. Towns also lend their names to firms. */
function isPlace(phrase: string): boolean {
  const kind = placeNames.get(placeKey(phrase))?.kind;
  return kind === 'state' || kind === 'country';
}

/** "a dental clinic", "two brokers", "mayor of Nes", not "Orion". */
function isDescription(phrase: string): boolean {
  return /^\p{Ll}/u.test(phrase) || COUNT.test(phrase.split(/\s/u)[0]?.toLowerCase() ?? '');
}

type Range = readonly [from: number, to: number];

/** The noun phrase that ends before a token, or null. */
function before(tokens: readonly Token[], end: number): Range | null {
  let from = end;
  while (from > 0 && end - from < LONGEST && goesOn(tokens, from - 1)) from--;
  return from < end && end - from < LONGEST ? [from, end] : null;
}

function after(tokens: readonly Token[], start: number): Range | null {
  let to = start;
  while (to - start < LONGEST && goesOn(tokens, to)) to++;
  while (to > start && (tokens[to - 1]?.cls === 'a' || tokens[to - 1]?.cls === 'of' || tokens[to - 1]?.cls === 'the')) to--;
  return to > start && to - start < LONGEST ? [start, to] : null;
}

function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'mark') return token.text === "'s" || token.text === '&' || isInitial(tokens, at);
  return token.kind === 'word' && (token.cls === null || INSIDE.has(token.cls));
}

/** The stop of "Jane Q. Roe". */
function isInitial(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '.' && tokens[at - 1]?.kind === 'word' && tokens[at - 1]?.text.length === 1;
}

/** "…$3 million, Orion $2 million and a florist $1 million" */
function itemOf({ tokens }: Sentence, sum: number): Range | null {
  const phrase = before(tokens, sum);
  const joint = phrase === null ? undefined : tokens[phrase[0] - 1];
  if (phrase === null || joint === undefined || (joint.text !== ',' && joint.text !== ';' && joint.text !== ':' && joint.cls !== 'and')) return null;
  let last = phrase[0] - 1;
  while (last > 0 && (tokens[last]?.text === ',' || tokens[last]?.cls === 'and' || tokens[last]?.text === ')' || tokens[last]?.text === ';')) last--;
  return tokens[last]?.kind === 'money' || joint.text === ':' ? phrase : null;
}

/** "fined a dental clinic (ADC) $5 million", "ordered a dental clinic to pay $5 million" */
function objectOf({ tokens }: Sentence, sum: number): Range | null {
  for (let at = sum - 1; at >= 0 && at > sum - LOOK; at--) {
    const token = tokens[at] as Token;
    if (familyOf(token) === 'respondent') return null;
    if (token.kind === 'money' || token.text === ';') return null;
    const hit = token.cls === 'impose' && HITS.test(token.text);
    if ((token.cls !== 'fined' && token.cls !== 'order' && !hit) || isPassive(tokens, at)) continue;
    const phrase = after(tokens, at + 1);
    if (phrase === null) return null;
    const end = tokens[phrase[1]]?.text === '(' && tokens[phrase[1] + 2]?.text === ')' ? phrase[1] + 3 : phrase[1];
    const next = tokens[end]?.cls;
    if (hit) return next === 'with' ? phrase : null;
    return (token.cls === 'order' ? next === 'to' : end === sum || next === 'a' || next === 'more' || next === 'total' || next === 'record') ? phrase : null;
  }
  return null;
}

const HITS = /^(?:hit|hits|slap|slaps|slapped|whacked)$/u;

/** "A dental clinic was fined $5 million", "Orion must pay $5 million" */
function subjectOf(words: string, { tokens }: Sentence, sum: number): Range | null {
  for (let at = sum - 1; at >= 0 && at > sum - LOOK; at--) {
    const token = tokens[at] as Token;
    if (familyOf(token) === 'respondent') return null;
    if (token.kind === 'money' || token.text === ';') return null;
    if (token.kind !== 'word' || token.cls === null || NOUNS.test(token.text) || !((PAYS.has(token.cls) && bears(tokens, at, sum)) || (DONE_TO.has(token.cls) && isPassive(tokens, at)))) continue;
    let end = at;
    while (end > 0 && (AUXILIARIES.has(tokens[end - 1]?.cls ?? '') || DONE_BY.has(tokens[end - 1]?.cls ?? '') || (DONE_TO.has(tokens[end - 1]?.cls ?? '') && isPassive(tokens, end - 1)) || (tokens[end - 1]?.text.endsWith('ly') === true && !isCapital(words, tokens[end - 1])))) end--;
    // "Agreed to plead guilty and pay": the first verb's subject.
    if (tokens[end - 1]?.cls === 'and') continue;
    const phrase = before(tokens, subjectEnd(words, tokens, end));
    if (phrase !== null && endsInName(words, tokens.slice(...phrase))) return phrase;
    const joint = phrase === null ? undefined : tokens[phrase[0] - 1];
    if (phrase === null || (joint !== undefined && joint.text !== ',' && joint.text !== '"' && joint.text !== '“' && joint.cls !== 'that' && joint.cls !== 'and' && joint.cls !== 'while' && joint.cls !== 'but' && joint.cls !== 'to' && joint.kind !== 'date')) return null;
    return phrase;
  }
  return null;
}

/** "… heard Ruritanians": a name behind other words stands by itself. */
function endsInName(words: string, phrase: readonly Token[]): boolean {
  const name = phrase.length - phrase.toReversed().findIndex((token) => !isCapital(words, token));
  return name > 0 && name < phrase.length && phrase[name - 1]?.kind === 'word' && phrase[name - 1]?.cls === null;
}

function isCapital(words: string, token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(words.slice(token.start, token.start + 2));
}

/** Where the noun phrase ends whose verb's words begin at `end`: before "which", before an apposition, or there. */
function subjectEnd(words: string, tokens: readonly Token[], end: number): number {
  const [last, other] = [tokens[end - 1], tokens[end - 2]];
  if (last?.cls === 'which' || last?.cls === 'who') return other?.text === ',' ? end - 2 : end - 1;
  return last?.text === ',' ? openingComma(tokens, end - 1) : locativeStart(words, tokens, end);
}

/** "A hospital | in Northtown, Ohio, has agreed": where somebody is, as far as the noun phrase goes. */
function locativeStart(words: string, tokens: readonly Token[], end: number): number {
  for (let at = end - 1; at > end - LOCATIVE && at > 0; at--) {
    const { cls, kind, text } = tokens[at] as Token;
    if (cls === 'in') return tokens[at - 1]?.text === 'based' ? at - 1 : at;
    if (text !== ',' && (kind !== 'word' || cls !== null || !isCapital(words, tokens[at]))) break;
  }
  return end;
}

const LOCATIVE = 6;

/** The comma that opens what one closes ("Orion, a maker of lenses, was fined"), or the closing one. */
function openingComma(tokens: readonly Token[], closing: number): number {
  for (let at = closing - 1; at > closing - 16 && at > 0; at--) if (tokens[at]?.text === ',') return at;
  return closing;
}

/** "a fine of $5 million on a dental clinic" */
function complementOf({ tokens }: Sentence, sum: number): Range | null {
  const at = afterSum(tokens, sum);
  const lead = tokens.slice(Math.max(0, sum - 5), sum).filter(({ cls }) => cls !== 'more' && cls !== 'than' && cls !== 'over' && cls !== 'about' && cls !== 'total' && cls !== 'up' && cls !== 'to');
  const isPenalty = tokens.slice(sum, at).some(({ cls, text }) => cls === 'penalty' || JUDGMENT.test(text)) || (lead.at(-1)?.cls === 'of' && lead.at(-2)?.cls === 'penalty');
  return isPenalty && (tokens[at]?.cls === 'on' || tokens[at]?.cls === 'against') ? after(tokens, at + 1) : null;
}

/** The words of a phrase that name or describe somebody new: the name that ends it, else all of it; null where it only points. */
function naming(words: string, { tokens, in: field }: Sentence, from: number, to: number): readonly [number, number] | null {
  const phrase = tokens.slice(from, to);
  const [first, last] = [phrase[0], phrase.at(-1)];
  if (first === undefined || last === undefined || (phrase.length === 1 && POINTING.has(first.text)) || (phrase.every(({ cls }) => cls !== null) && !(phrase.length > 1 && first.cls === 'a'))) return null;
  let name = phrase.length;
  while (name > 0 && (isCapital(words, phrase[name - 1]) || isInitial(phrase, name - 1))) name--;
  if (phrase[name - 1]?.text === 'including') return null; // what somebody has
  const opens = from === 0 || field === 'title';
  const named = name < phrase.length && !(opens && name === 0 && phrase.length === 1 && POINTING.has(first.text));
  const whole = first.cls === 'the' ? phrase[1] : first;
  if (named && phrase[name - 1]?.cls !== 'of' && phrase[name - 1]?.text !== "'s") return [phrase[name]?.start ?? first.start, last.end];
  // "the Roe family"
  const isFamily = last.text === 'family' && isCapital(words, phrase.at(-2));
  if (named || isFamily || COUNT.test(first.text) || (first.cls !== 'the' && GROUPS.has(last.text))) return whole === undefined ? null : [whole.start, last.end];
  return null;
}
