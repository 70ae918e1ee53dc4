import type { ActionKind } from '../../records.ts';
import { chunksOf, type Chunk } from './chunks.ts';
import type { Party } from './features/link.ts';
import { RESPONDENTS } from './link.ts';
import { MEASURES, TAKES, UNREAL, type Measure } from './patterns/measures.ts';
import type { Reading, Token } from './reading.ts';

/** An act without money that one sentence states plainly. */
export interface Taken {
  readonly kind: ActionKind;
  readonly agencies: readonly Party[];
  readonly respondents: readonly Party[];
  readonly sentence: number;
  readonly token: number;
}

/** Measures beyond these are left out. */
const MOST = 20;
/** Tokens between an agency and its respondent, at most. */
const REACH = 11;

/**
 * Bans, suspensions, charges, investigations and the like where an agency, the verb and whom it is against stand in one
 * clause: "The FCC suspended Orion", "Orion was charged by the SEC", "The FCC opened an investigation into Orion". What is
 * threatened, possible or denied is left out.
 */
export function measuresIn(reading: Reading): readonly Taken[] {
  const found = new Map<string, Taken>();
  reading.sentences.forEach((each, sentence) => {
    if (!each.kinds.has('agency') || !RESPONDENTS.some((kind) => each.kinds.has(kind))) return;
    const { tokens } = each;
    const chunks = chunksOf(each);
    for (const agency of chunks.filter(({ family }) => family === 'agency')) {
      for (const respondent of chunks.filter(({ family }) => family === 'respondent')) {
        const fit = found.size < MOST ? MEASURES.flatMap((measure) => { const at = takenAt(tokens, measure, agency, respondent); return at === null ? [] : [{ measure, at }]; })[0] : undefined;
        if (fit === undefined || isOwner(tokens, respondent)) continue;
        const taken = { kind: fit.measure.kind, agencies: partiesIn(tokens, agency), respondents: partiesIn(tokens, respondent), sentence, token: fit.at };
        const key = `${taken.kind} ${taken.respondents.map(({ kind, ref }) => `${kind} ${ref}`).join()}`;
        if (!found.has(key)) found.set(key, taken);
      }
    }
  });
  return [...found.values()];
}

/** "Charged Orion shareholders", "Orion's former head": theirs, not they. */
function isOwner(tokens: readonly Token[], { to }: Chunk): boolean {
  const next = tokens[to + 1];
  return tokens[to]?.kind === 'company' && (PEOPLE.test(next?.text ?? '') || (next?.text === "'s" && tokens.slice(to + 2, to + 5).some(({ text }) => PEOPLE.test(text))));
}

const PEOPLE = /^(?:former|ceo|cfo|chief|head|chairman|president|directors?|officers?|executives?|employees?|shareholders?|traders?|brokers?|managers?|founders?|owners?|lawyers?|customers?)$/u;

function partiesIn(tokens: readonly Token[], { members }: Chunk): readonly Party[] {
  const parties = members.flatMap((member): Party[] => {
    const token = tokens[member];
    return token === undefined || token.kind === 'word' || token.kind === 'mark' || token.kind === 'money' || token.kind === 'date' ? [] : [{ kind: token.kind, ref: token.ref }];
  });
  return parties.filter(({ kind, ref }, at) => parties.findIndex((other) => other.kind === kind && other.ref === ref) === at);
}

/** The token of the verb or noun by which this agency takes this measure against this respondent, or null. */
function takenAt(tokens: readonly Token[], measure: Measure, agency: Chunk, respondent: Chunk): number | null {
  if (agency.to < respondent.from) return activeAt(tokens, measure, agency.to, respondent.from);
  return passiveAt(tokens, measure, respondent.to, agency.from);
}

/** "AGENCY (has) suspended RESPONDENT", "AGENCY opened an investigation into RESPONDENT". */
function activeAt(tokens: readonly Token[], { kind, verbs, nouns, prepositions }: Measure, from: number, to: number): number | null {
  if (to - from > REACH) return null;
  const between = tokens.slice(from + 1, to);
  if (between.some(isBarrier)) return null;
  const verb = between.findIndex(({ text }) => verbs.has(text));
  if (verb >= 0 && verb <= 3 && between.slice(0, verb).every(isAuxiliary) && between.slice(verb + 1).every(isModifier)) return kind === 'order' && pays(tokens, to) ? null : from + 1 + verb;
  const noun = between.findLastIndex(({ text }) => nouns.has(text));
  const takes = between.findIndex(({ text }) => TAKES.has(text));
  return noun > takes && takes >= 0 && takes <= 3 && leadsTo(between.slice(noun + 1), prepositions) ? from + 1 + noun : null;
}

/** "RESPONDENT was charged by AGENCY". */
function passiveAt(tokens: readonly Token[], { verbs }: Measure, from: number, to: number): number | null {
  if (to - from > REACH) return null;
  const between = tokens.slice(from + 1, to);
  const verb = between.findIndex(({ text }) => verbs.has(text) && text.endsWith('d'));
  if (verb < 1 || verb > 3 || between.some(isBarrier) || between[verb - 1]?.cls !== 'be') return null;
  return between.slice(verb + 1).some(({ text }) => text === 'by') ? from + 1 + verb : null;
}

/** "against the", "into its former rival": a preposition, and nothing but modifiers up to the respondent. */
function leadsTo(after: readonly Token[], prepositions: ReadonlySet<string>): boolean {
  return after.length <= 4 && prepositions.has(after[0]?.text ?? '') && after.slice(1).every(isModifier);
}

function isBarrier({ text, kind, cls }: Token): boolean {
  return text === ';' || text === ':' || kind === 'money' || kind === 'company' || cls === 'which' || cls === 'who' || cls === 'but' || (UNREAL.has(text) && text !== 'to');
}

function isAuxiliary({ cls, kind, text }: Token): boolean {
  return cls === 'have' || cls === 'further' || cls === 'today' || kind === 'date' || text === ',' || text === 'is' || text === 'are' || text === 'formally';
}

function isModifier({ kind, cls }: Token): boolean {
  return kind === 'word' && (cls === null || cls === 'the' || cls === 'a' || cls === 'company' || cls === 'former' || cls === 'its');
}

/** "Ordered Orion to pay": an act with money. */
function pays(tokens: readonly Token[], respondent: number): boolean {
  return tokens.slice(respondent + 1, respondent + 5).some(({ cls }) => cls === 'pay' || cls === 'disgorgement' || cls === 'restitution' || cls === 'forfeiture');
}
