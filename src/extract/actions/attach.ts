import type { Chunk } from './chunks.ts';
import type { Attachment } from './attachment.ts';
import { gerundOf, isOfOthers, mainSubject } from './clauses.ts';
import { isEmployer, isOffice, withoutEmployer } from './employers.ts';
import { itemised } from './items.ts';
import { membersOf } from './lists-of-sums.ts';
import type { Sentence, Token } from './reading.ts';
import { bears, DONE_BY, DONE_TO, isPassive } from './voice.ts';

interface Tie {
  readonly rule: string;
  readonly chunk: Chunk;
}

const HEADS = new Set<string>(['penalty', 'settlement', 'civil', 'disgorgement', 'restitution', 'forfeiture', 'damages', 'interest', 'record', 'total', 'in', 'and', 'agree', 'of', 'both']);
const QUALIFIERS = new Set<string>(['more', 'total', 'record', 'a', 'up', 'to', 'over', 'of', 'about', 'than', 'fined']);
/** Words of a sum's own name that have no class: "a $5 million civil money penalty". */
const JUDGMENT = /^(?:stipulated|consent|default|money|judge?ments?)$/u;
const TO_RESPONDENT = new Set<string>(['against', 'on', 'to', 'for', 'from']);
/** Nouns of the classes of verbs: "two settlements with Orion". */
const NOUNS = /(?:ments?|deals?|accord|guilty)$/u;
const COMPLEMENTS = new Set<string>(['against', 'on', 'to', 'for', 'from', 'with']);
const LOOK = 40;

/**
 * Ties a sum to its respondent by the surest construction in its sentence, or null.
 *
 * In running order: the respondent that follows with its own preposition ("$5 million against Orion"), one that stands
 * just before ("Orion $5 million"), the object of the verb that governs the sum ("fined Orion $5 million"), its subject
 * ("Orion agreed to pay $5 million", "Orion was fined $5 million"), the complement of the noun ("a fine on Orion of $5 million").
 */
export function respondentOf({ tokens }: Sentence, chunks: readonly Chunk[], sum: number): Attachment | null {
  const respondents = chunks.filter(({ family }) => family === 'respondent');
  const tie = following(tokens, chunks, sum) ?? adjacent(tokens, respondents, sum) ?? itemised(tokens, respondents, sum) ?? possessed(tokens, respondents, sum) ?? relative(tokens, respondents, sum) ?? governed(tokens, respondents, sum) ?? complement(tokens, respondents, sum);
  return tie === null ? null : { ...tie, members: membersOf(tokens, withoutEmployer(tokens, tie.chunk), sum) };
}

function following(tokens: readonly Token[], chunks: readonly Chunk[], sum: number): Tie | null {
  const at = afterSum(tokens, sum);
  if (tokens[at]?.text === 'paid' && tokens[at + 1]?.cls === 'by') {
    const payer = chunks.find(({ from, family }) => family === 'respondent' && from > at + 1 && from <= at + 5);
    return payer === undefined ? null : { rule: 'after by', chunk: payer };
  }
  const preposition = tokens[at]?.cls;
  if (preposition === undefined || preposition === null || !TO_RESPONDENT.has(preposition)) return null;
  if (preposition === 'to' && isGivenBack(tokens, sum, at)) return null;
  const near = preposition === 'for' || (preposition === 'to' && tokens[at - 1]?.text !== 'out' && tokens[at - 1]?.text !== 'down') ? 2 : 7;
  const chunk = chunks.find(({ from, to }) => from > at && from - at <= near && !owns(tokens, chunks, to));
  if (chunk === undefined || tokens.slice(at + 1, chunk.from).some(blocks)) return null;
  if (tokens[chunk.from - 1]?.cls === 'of' && isOffice(tokens[chunk.from - 2])) return null;
  if (chunk.family === 'agency' && preposition !== 'on' && preposition !== 'against') return null;
  return { rule: `after ${preposition}`, chunk };
}

/** "$5 million in restitution to Orion": whom it goes to. */
function isGivenBack(tokens: readonly Token[], sum: number, to: number): boolean {
  return tokens.slice(sum, to).some(({ cls }) => cls === 'restitution' || cls === 'disgorgement') || tokens.slice(Math.max(0, sum - 8), sum).some(({ cls }) => cls === 'restitution' || cls === 'disgorgement');
}

/** "Facebook's WhatsApp": the owner, not the one spoken of. */
function owns(tokens: readonly Token[], chunks: readonly Chunk[], to: number): boolean {
  return tokens[to + 1]?.text === "'s" && chunks.some(({ from }) => from > to + 1 && from <= to + 5);
}

/** The first token after a sum, its restatement in brackets and its own nouns: "$5 million ($6 million) civil penalty". */
export function afterSum(tokens: readonly Token[], sum: number): number {
  let at = sum + 1;
  if (tokens[at]?.text === '(') while (at < tokens.length && at < sum + 8 && tokens[at++]?.text !== ')');
  for (let steps = 0; steps < 6 && (HEADS.has(tokens[at]?.cls ?? '') || JUDGMENT.test(tokens[at]?.text ?? '')); steps++) at++;
  if ((tokens[at]?.cls === 'which' || tokens[at]?.cls === 'that') && tokens[at + 1]?.cls === 'be') at += 2;
  if (tokens[at]?.text === ',' && tokens[at + 1]?.cls === 'be') at += 2;
  if (tokens[at]?.cls === 'be' && (tokens[at + 1]?.cls === 'order' || tokens[at + 1]?.text === 'entered')) at += 2;
  if (tokens[at]?.cls === 'impose') at++;
  if (tokens[at]?.text === 'out' || tokens[at]?.text === 'down') at++;
  if (tokens[at]?.kind === 'date') at++;
  return at;
}

function blocks({ kind, text, cls }: Token): boolean {
  return kind === 'money' || text === ';' || (cls !== null && (DONE_BY.has(cls) || DONE_TO.has(cls) || cls === 'say' || cls === 'be' || cls === 'have' || cls === 'which'));
}

function adjacent(tokens: readonly Token[], chunks: readonly Chunk[], sum: number): Tie | null {
  let at = sum - 1;
  while (at > sum - 4 && QUALIFIERS.has(tokens[at]?.cls ?? '') && tokens[at]?.kind === 'word') at--;
  // "…, followed by Orion with $3 million"
  if (tokens[at]?.cls === 'with' && tokens.slice(0, at).some(({ kind }) => kind === 'money')) at--;
  const owner = tokens[at]?.text === "'s" ? at - 1 : at;
  const chunk = chunks.find(({ to }) => to === owner || (tokens[owner]?.text === ')' && to >= owner - 6 && to < owner && tokens[to + 1]?.text === '('));
  if (chunk === undefined || isRecipient(tokens, chunk.from) || (tokens[chunk.from - 1]?.cls === 'of' && at < sum - 1 && tokens[sum - 1]?.cls === 'of')) return null;
  return { rule: owner === at ? 'adjacent' : 'owner', chunk };
}

/** "pay Orion $5 million": whom it is paid to. */
function isRecipient(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - 7; at--) {
    const { cls, text } = tokens[at] as Token;
    if (cls === 'pay' || cls === 'restitution') return true;
    if (text === ',' || text === ';' || (cls !== null && (DONE_TO.has(cls) || cls === 'and'))) return false;
  }
  return false;
}

/** "Orion lost its bid to overturn its $5 million fine": the possessive looks back to the subject. */
function possessed(tokens: readonly Token[], chunks: readonly Chunk[], sum: number): Tie | null {
  if (tokens[sum - 1]?.cls !== 'its') return null;
  const chunk = chunks[0];
  return chunk !== undefined && chunk.to < sum ? { rule: 'its', chunk } : null;
}

/** "the $5 million that Orion agreed to pay" */
function relative(tokens: readonly Token[], chunks: readonly Chunk[], sum: number): Tie | null {
  const at = tokens[sum + 1]?.cls === 'that' || tokens[sum + 1]?.cls === 'which' ? sum + 1 : sum;
  const chunk = chunks.find(({ from }) => from > at);
  if (chunk === undefined || tokens.slice(at + 1, chunk.from).some((token) => blocks(token) || TO_RESPONDENT.has(token.cls ?? '') || token.cls === 'by') || (at === sum && chunk.from !== sum + 1)) return null;
  const verb = tokens.slice(chunk.to + 1, chunk.to + 8).find(({ cls }) => cls === 'pay' || cls === 'agree' || cls === 'face' || cls === 'be');
  return verb === undefined ? null : { rule: 'relative', chunk };
}

function governed(tokens: readonly Token[], chunks: readonly Chunk[], sum: number): Tie | null {
  for (let at = sum - 1; at >= 0 && at > sum - LOOK; at--) {
    const token = tokens[at] as Token;
    if (token.text === ';') return null;
    if (token.cls === null || token.kind !== 'word') continue;
    if (DONE_TO.has(token.cls) && !isPassive(tokens, at)) {
      const pronoun = pronounAfter(tokens, chunks, at);
      if (pronoun !== null) return { rule: 'pronoun', chunk: pronoun };
      if (token.text === 'liable' && tokens.slice(Math.max(0, at - 8), at).some(({ text }) => text === 'defendants')) return null;
      const object = token.text === 'liable' ? chunks.findLast(({ to }) => to < at) : chunks.find(({ from }) => from > at && from < sum);
      if (object !== undefined) return { rule: `object ${token.cls}`, chunk: object };
      if (token.cls === 'impose' || token.cls === 'order') continue;
    }
    if ((bears(tokens, at, sum) && !NOUNS.test(token.text)) || (DONE_TO.has(token.cls) && isPassive(tokens, at))) {
      if (isOfOthers(tokens, at)) return null;
      const subject = subjectOf(tokens, chunks, at);
      if (subject !== null) return { rule: `subject ${token.cls === 'find' ? 'agree' : token.cls}`, chunk: subject };
    }
  }
  return null;
}

/** "enjoined Roe … and ordered her to pay": the nearest before that the pronoun can mean. */
function pronounAfter(tokens: readonly Token[], chunks: readonly Chunk[], verb: number): Chunk | null {
  const pronoun = tokens[verb + 1]?.text;
  const before = chunks.filter(({ to }) => to < verb);
  if (pronoun === 'him' || pronoun === 'her') return before.findLast(({ members }) => members.length === 1 && tokens[members[0] ?? 0]?.kind === 'person') ?? null;
  if (pronoun === 'it') return before.findLast(({ members }) => members.length === 1 && tokens[members[0] ?? 0]?.kind === 'company') ?? null;
  return pronoun === 'them' ? before.findLast(({ members }) => members.length > 1) ?? null : null;
}

/** The nearest respondent before a verb; one inside a relative clause or "of" phrase yields to the one before it. */
function subjectOf(tokens: readonly Token[], chunks: readonly Chunk[], verb: number): Chunk | null {
  const opening = gerundOf(tokens, verb);
  // "It sold its unit Vega after being fined": of the sentence's own subject.
  if (opening !== null) return mainSubject(tokens, chunks, opening);
  const before = chunks.filter(({ to }) => to < verb).toReversed();
  for (const chunk of before) {
    const between = tokens.slice(chunk.to + 1, verb);
    if (isRecipient(tokens, chunk.from)) continue;
    if (between.some(({ text }) => text === ';')) return null;
    if (isApposed(tokens, chunks, chunk)) continue;
    const lead = tokens[chunk.from - 1]?.cls;
    const next = between.find(({ text }) => text !== '(' && text !== ')' && text !== ',' && !/^[\p{L}\p{N}]+\.\p{L}+$/u.test(text));
    if (next?.cls === 'which' || next?.cls === 'who') return chunk;
    if (owns(tokens, chunks, chunk.to) || (chunk.members.length === 1 && isEmployer(tokens, chunk.to))) continue;
    if (lead === 'of' && isOffice(tokens[chunk.from - 2])) continue;
    const inner = PARTS.has(tokens[chunk.from - 1]?.text ?? '') || lead === 'of' || lead === 'in' || lead === 'at' || lead === 'for' || lead === 'by' || lead === 'with' || lead === 'to' || lead === 'from';
    if (inner && before.length > 1 && chunk !== before.at(-1)) continue;
    return chunk;
  }
  return null;
}

/** "Orion, the parent of Vega, agreed": Vega only tells who Orion is. */
function isApposed(tokens: readonly Token[], chunks: readonly Chunk[], { from, to, members }: Chunk): boolean {
  const host = chunks.findLast((chunk) => chunk.to < from);
  if (host === undefined || members.length > 1 || tokens[to + 1]?.text !== ',') return false;
  const between = tokens.slice(host.to + 1, from);
  const opening = between[0]?.text === '(' ? between.findIndex(({ text }) => text === ')') + 1 : 0;
  const words = between.slice(opening + 1);
  const determiner = words[0]?.cls;
  return between[opening]?.text === ',' && (determiner === 'the' || determiner === 'a') && words.some(({ cls }) => cls === 'of' || cls === 'for') && words.every(({ kind, text, cls }) => text === ',' || text === "'s" || (kind === 'word' && (cls === null || NAMES_IT.has(cls))));
}

const NAMES_IT = new Set<string>(['the', 'a', 'of', 'for', 'company', 'its', 'in', 'former', 'at', 'trade', 'thing', 'record', 'and']);

/** "The owner of sites including Orion and Vega": what it has, not who it is. */
const PARTS = new Set(['including', 'like', 'namely']);

function complement(tokens: readonly Token[], chunks: readonly Chunk[], sum: number): Tie | null {
  for (let at = sum - 1; at >= 0 && at > sum - 14; at--) {
    const token = tokens[at] as Token;
    if (token.cls !== 'penalty' && token.cls !== 'settlement' && token.cls !== 'accuse') continue;
    const chunk = chunks.find(({ from }) => from > at && from < sum);
    if (chunk !== undefined && chunk.from - at <= 5 && COMPLEMENTS.has(tokens[chunk.from - 1]?.cls ?? '')) return { rule: 'complement', chunk };
  }
  return null;
}
