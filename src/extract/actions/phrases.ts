import { taggedWords, type TaggedWord } from './grammar.ts';
import type { Sentence, Token } from './reading.ts';

/** Part of a field, by its offsets. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

/** Characters and words that a reason is read in and may have. */
const REACH = 260;
const LONGEST = 26;

/** Nouns and verbs of wrongs: what makes a phrase without a verb in "-ing" a reason. */
const WRONG = /^(?:violat|breach|infring|contraven|non-?compl|fail|fraud|decei|decept|mislead|misled|misrepresent|misus|mishandl|manipul|rig|brib|kickback|corrupt|launder|evad|evasion|avoid|collu|cartel|insider|antitrust|anti-?competitive|monopol|abus|unfair|unlawful|illegal|illicit|unauthor|improper|inadequate|insufficient|lax|poor|lack|weak|shortcoming|deficien|lapse|leak|spill|pollut|delay|late|error|neglig|reckless|irregular|overcharg|underpa|discriminat|spoof|price-?fix|scheme|scam|theft|conspir|conduct|misconduct|practice|role|part|offen[cs]e|crime|manslaughter|sanction|unsafe|safety|tax|excessive|unsolicited|spam|unlicen|unregister|false|fake|inaccura|sell|sale|use|handling|processing|collection|transfer|disclos|data|privacy|advertis|market|trad|accounting|report|loss|misappropriat|overstat|understat|inflat|embezzl|stole|steal|divert|conceal|falsif|fabricat|tipp|backdat)/iu;
/** What no reason begins with. */
const NO_START = new Set('before after cancellation which whom who whose what it them him her us that this these those each every any all example instance now more less about at up total years year months days'.split(' '));
/** Words that open another clause, or say who says so. */
const CLAUSE = new Set('which who whom whose while when after before but since until unless where if said says saying according announced announcing'.split(' '));
const TRAILING = /^(?:and|or|in|on|the|a|an|of|for|by|with|to|at|from|that|its|their|as|last|late|early|between|during|under|than|over)$/iu;

/** The reason that a lead's words open, or null. */
export function phrase(words: string, { tokens, end }: Sentence, lead: string, start: number): Phrase | null {
  // Sums and dates say how much and when, not what for.
  const barrier = tokens.find((token, at) => token.start >= start && (token.kind === 'money' || (token.kind === 'date' && tokens[at - 1]?.cls !== 'a')));
  const tail = words.slice(start, Math.min(barrier?.start ?? end, start + REACH));
  if (!mayBeReason(tail, lead)) return null;
  const clause = withoutSubject(clauseOf(taggedWords(tail)), lead);
  if (!isReason(clause, lead)) return null;

  const last = clause.at(-1);
  if (last === undefined) return null;
  // "Article 5(1)(f)" is one word to the tagger, without its last bracket.
  const closing = /\([^()\s]{1,4}$/u.test(tail.slice(0, last.end)) && tail[last.end] === ')' ? 1 : 0;
  return { start: start + (clause[0]?.start ?? 0), end: start + last.end + closing };
}

/** Words that only lead up to what somebody did. */
const LEADS_UP = /^(?:has|had|have|been|and|others?|also|then|each|all|both|allegedly|subsequently|thereafter|participated|engaged|in|an?|the)$/iu;
/** What somebody did is told in so many words at most, read in so many characters. */
const SHORTEST = 2;
const DONE_LONGEST = 18;

/** What is no wrong yet, or none that says what was done. */
const NO_DOING = /^(?:was|were|is|are|will|would|may|did|does|do|with|from|on|may|might|could|can|violat\w*|aided|consented|settled|agreed|pleaded|pled|filed|completed|knew|worked|served|held|alleg\w*|charg\w*|conduct)$/iu;

/** What the subject that ends with a token is said to have done, after what stands apposed to it; or null where that is no wrong. */
export function doing(words: string, { tokens, end }: Sentence, subject: number): Phrase | null {
  const at = afterApposition(tokens, subject);
  const first = tokens[at];
  if (first?.kind !== 'word') return null;
  const barrier = tokens.find(({ kind, start }) => kind === 'date' && start > first.start)?.start ?? end;
  const tail = words.slice(first.start, Math.min(barrier, first.start + REACH));
  if (!tail.split(/\s+/u, 8).some((word) => WRONG.test(word))) return null;
  const clause = clauseOf(taggedWords(tail)).slice(0, DONE_LONGEST);
  const verb = clause.findIndex(({ text }) => !LEADS_UP.test(text));
  const doings = trimmed(clause.slice(Math.max(0, verb)));
  const last = doings.at(-1);
  const [head] = doings;
  if (head === undefined || last === undefined || doings.length < SHORTEST || NO_DOING.test(head.text)) return null;
  if (!head.isAdverb && (!head.isVerb || head.isGerund) && !clause.slice(0, verb).some(({ isVerb }) => isVerb)) return null;
  return { start: first.start + (doings[0]?.start ?? 0), end: first.start + last.end };
}

/** "Roe (Roe), the head of Orion, Inc., misled": how far the verb may stand from its subject, in tokens. */
const APPOSED = 40;
const PAST = /(?:ed|ly)$|^(?:has|had|have|made|sold|ran|bought|told|paid|took|stole|hid|led|did|kept|misled|knew|and|both|each|all|was|were)$/u;

function afterApposition(tokens: readonly Token[], subject: number): number {
  const next = tokens[subject + 1]?.text;
  if (next !== '(' && next !== ',') return subject + 1;
  const closing = tokens.findIndex(({ text }, at) => at > subject + 1 && at < subject + APPOSED && (text === ')' || text === ',') && PAST.test(tokens[at + 1]?.text ?? ''));
  return closing < 0 ? tokens.length : closing + 1;
}

/** Turns most leads away before their words are tagged, which costs more than all else here. */
function mayBeReason(tail: string, lead: string): boolean {
  if (lead !== 'for' && lead !== 'after') return tail.length > 2;
  const head = tail.split(/\s+/u, 8);
  return head.some((word) => WRONG.test(word.replace(/^[“"‘'(]/u, ''))) || head.slice(0, 2).some((word) => word.endsWith('ing')) || (lead === 'after' && PRONOUN.test(head[0] ?? ''));
}

const PRONOUN = /^(?:it|he|she|they|its|their)$/iu;

/** "that it had misled investors": what it is charged with, not that it was it. */
function withoutSubject(clause: readonly TaggedWord[], lead: string): readonly TaggedWord[] {
  if (!lead.endsWith('that') || !/^(?:it|he|she|they)$/iu.test(clause[0]?.text ?? '')) return clause;
  return clause.slice(/^(?:had|has|have)$/iu.test(clause[1]?.text ?? '') ? 2 : 1);
}

/** The words to the next stop or clause, without those that only lead on. */
function clauseOf(words: readonly TaggedWord[]): readonly TaggedWord[] {
  const stop = words.findIndex((word, at) => at >= LONGEST || (at > 0 && (opensClause(word, words[at + 1]) || breaks(words[at - 1], word))));
  return trimmed(stop < 0 ? words : words.slice(0, stop));
}

function trimmed(words: readonly TaggedWord[]): readonly TaggedWord[] {
  const clause = [...words];
  while (clause.length > 1 && TRAILING.test(clause.at(-1)?.text ?? '')) clause.pop();
  return clause;
}

function opensClause({ text }: TaggedWord, next: TaggedWord | undefined): boolean {
  const word = text.toLowerCase();
  if (word === 'and' && /^(?:was|were|is|are|orders?|ordered|ordering|sentenced|agreed|consented|barred|bars|imposed|imposes|requires?|requiring|enjoined|enjoins|directs?|directed)$/iu.test(next?.text ?? '')) return true;
  // "by the regulator" ends it, "by not informing customers" says more.
  return CLAUSE.has(word) || (word === 'by' && next?.isGerund !== true && next?.text.toLowerCase() !== 'not');
}

/** A mark ends the phrase, but not the commas of a list of doings: "collecting, storing and sharing data". */
function breaks(before: TaggedWord | undefined, word: TaggedWord): boolean {
  if (word.before.includes('(')) return true;
  if (before === undefined || !/[,;:()—–|.!?]/u.test(before.after)) return false;
  return !(before.after.trim() === ',' && word.isGerund);
}

/** A doing ("failing to report"), a clause of who did what after "that" or "after", or a wrong by name. */
function isReason(clause: readonly TaggedWord[], lead: string): boolean {
  const [first] = clause;
  if (first === undefined || first.text.length < 2) return false;
  const head = clause.slice(0, 8);
  if (isOutcome(clause)) return false;
  if (lead.endsWith('that')) return clause.length > 1 && head.some(({ isVerb }) => isVerb);
  if (first.isGerund || (head[1]?.isGerund === true && (first.isAdverb || first.text.toLowerCase() === 'not'))) return true;
  if (lead === 'because') return head.some(({ isVerb }) => isVerb);
  if (lead === 'after') return PRONOUN.test(first.text) && head.some(({ isVerb }) => isVerb);
  // What a probe is of, or a fine over, may be anything.
  if (lead !== 'for' && lead !== 'after' && /^\p{Ll}/u.test(first.text) && !NO_START.has(first.text) && !first.isNumber && !isDuration(head)) return true;
  return !NO_START.has(first.text.toLowerCase()) && !(first.isNumber && !head.some(({ text }) => WRONG.test(text))) && !isDuration(head) && head.some(({ text }) => WRONG.test(text));
}

/** "Because he was unable to pay", "for their roles", "after pleading guilty", "that will be returned". */
function isOutcome(clause: readonly TaggedWord[]): boolean {
  const words = clause.map(({ text }) => text).join(' ');
  return OUTCOME.test(words) || /\b(?:unable|inability|ability) to\b/iu.test(words) || /^(?:(?:his|her|its|their|the) )?(?:roles?|part|conduct|involvement)$/iu.test(words) || /^(?:pleading|agreeing|consenting|settling|cooperating|will)\b/iu.test(words);
}

/** "Liable for disgorgement", "allegations of the complaint", "over the course of": what came of it, where it is told, how long. */
const OUTCOME = /^(?:(?:the|an?|his|her|its|their|any|all)\s)?(?:(?:sec|commission)['’]?s?\s)?(?:(?:pre-?judgment|civil|permanent|final|injunctive|other|further)\s)?(?:disgorgement|penalty|penalties|payment|interest|relief|entry|costs|total|complaint|indictment|information|facts?|judgment|course|period|injunctions?|purposes?)\b/iu;

/** "five years", "a three-year term". */
function isDuration(head: readonly TaggedWord[]): boolean {
  return head.slice(0, 3).some(({ text }) => /^(?:\w+-)?(?:years?|months?|days?|weeks?|quarters?)$/iu.test(text));
}
