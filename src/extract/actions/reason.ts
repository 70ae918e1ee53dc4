import type { Span } from '../../records.ts';
import { spanOf } from '../../values/span.ts';
import { taggedWords, type TaggedWord } from './grammar.ts';
import type { Place, Reading, Sentence } from './reading.ts';

/** Opening sentences that may say what an article's act was for. */
const OPENING = 4;
/** Characters and words that a reason is read in and may have. */
const REACH = 260;
const LONGEST = 26;
/** Leads tried in one sentence; more are no sentence. */
const MOST_LEADS = 6;

const PENAL = new Set<string>(['penalty', 'fined', 'settlement', 'pay', 'disgorgement', 'impose', 'order']);

/** What a reason follows: "for", "over", "because", "to settle charges by the state that", "guilty of", "accused of". */
const LEAD = /\b(?:for|over|because(?: of)?|after|(?:allegations?|charges?|claims?|accusations|findings|complaints?|probes?|investigations?|lawsuits?)\s(?:(?:by|from)\s[^.;,]{1,60}?\s)?(?:that|of|over|into|for)|(?:accused|convicted|guilty|suspected)\s(?:of|to))\s+/giu;

/** Nouns and verbs of wrongs: what makes a phrase without a verb in "-ing" a reason. */
const WRONG = /^(?:violat|breach|infring|contraven|non-?compl|fail|fraud|decei|decept|mislead|misled|misrepresent|misus|mishandl|manipul|rig|brib|kickback|corrupt|launder|evad|evasion|avoid|collu|cartel|insider|antitrust|anti-?competitive|monopol|abus|unfair|unlawful|illegal|illicit|unauthor|improper|inadequate|insufficient|lax|poor|lack|weak|shortcoming|deficien|lapse|leak|spill|pollut|delay|late|error|neglig|reckless|irregular|overcharg|underpa|discriminat|spoof|price-?fix|scheme|scam|theft|conspir|conduct|misconduct|practice|role|part|offen[cs]e|crime|manslaughter|sanction|unsafe|safety|tax|excessive|unsolicited|spam|unlicen|unregister|false|fake|inaccura|sell|sale|use|handling|processing|collection|transfer|disclos|data|privacy|advertis|market|trad|accounting|report|loss)/iu;
/** What no reason begins with. */
const NO_START = new Set('before after cancellation which whom who whose what it them him her us that this these those each every any all example instance now more less about at up total years year months days'.split(' '));
/** Words that open another clause, or say who says so. */
const CLAUSE = new Set('which who whom whose while when after before but since until unless where if said says saying according announced announcing'.split(' '));
const TRAILING = /^(?:and|or|in|on|the|a|an|of|for|by|with|to|at|from|that|its|their|as|last|late|early|between|during|under|than|over)$/iu;

/** What a sum is for, in the shortest words that say it near one of its mentions, else in the headline or opening; or null. */
export function reasonOf(reading: Reading, places: readonly Place[], elsewhere = false): Span | null {
  const own = places.map(({ sentence, token }) => ({ at: sentence, from: token }));
  const opening = elsewhere ? reading.sentences.slice(0, OPENING + 1).flatMap((sentence, at) => {
    const penal = sentence.tokens.findIndex(({ cls }) => cls !== null && PENAL.has(cls));
    return penal < 0 ? [] : [{ at, from: penal }];
  }) : [];
  for (const { at, from } of [...own.filter(({ at: each }) => reading.sentences[each]?.in === 'text'), ...own, ...opening]) {
    const sentence = reading.sentences[at];
    const found = sentence === undefined ? null : reasonIn(reading.article[sentence.in] ?? '', sentence, from);
    if (sentence !== undefined && found !== null) return spanOf(reading.article, sentence.in, found.start, found.end);
  }
  return null;
}

interface Phrase {
  readonly start: number;
  readonly end: number;
}

/** The first lead behind the sum that a reason follows, else the first before it. */
function reasonIn(words: string, sentence: Sentence, from: number): Phrase | null {
  const sum = sentence.tokens[from]?.start ?? sentence.start;
  const leads = [...words.slice(sentence.start, sentence.end).matchAll(LEAD)].map(({ index, 0: lead }) => ({ lead: lead.trimEnd().toLowerCase(), at: sentence.start + index, end: sentence.start + index + lead.length }));
  const inOrder = [...leads.filter(({ at }) => at >= sum), ...leads.filter(({ at }) => at < sum).toReversed()];
  for (const { lead, end } of inOrder.slice(0, MOST_LEADS)) {
    const found = phrase(words, sentence, lead, end);
    if (found !== null) return found;
  }
  return null;
}

function phrase(words: string, { tokens, end }: Sentence, lead: string, start: number): Phrase | null {
  // Sums and dates say how much and when, not what for.
  const barrier = tokens.find((token) => token.start >= start && (token.kind === 'money' || token.kind === 'date'));
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
  const clause = stop < 0 ? [...words] : words.slice(0, stop);
  while (clause.length > 1 && TRAILING.test(clause.at(-1)?.text ?? '')) clause.pop();
  return clause;
}

function opensClause({ text }: TaggedWord, next: TaggedWord | undefined): boolean {
  const word = text.toLowerCase();
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
  if (lead.endsWith('that')) return clause.length > 1 && head.some(({ isVerb }) => isVerb);
  if (first.isGerund || (head[1]?.isGerund === true && (first.isAdverb || first.text.toLowerCase() === 'not'))) return true;
  if (lead === 'because') return head.some(({ isVerb }) => isVerb);
  if (lead === 'after') return PRONOUN.test(first.text) && head.some(({ isVerb }) => isVerb);
  // What a probe is of, or a fine over, may be anything.
  if (lead !== 'for' && lead !== 'after' && /^\p{Ll}/u.test(first.text) && !NO_START.has(first.text) && !first.isNumber && !isDuration(head)) return true;
  return !NO_START.has(first.text.toLowerCase()) && !(first.isNumber && !head.some(({ text }) => WRONG.test(text))) && !isDuration(head) && head.some(({ text }) => WRONG.test(text));
}

/** "five years", "a three-year term". */
function isDuration(head: readonly TaggedWord[]): boolean {
  return head.slice(0, 3).some(({ text }) => /^(?:\w+-)?(?:years?|months?|days?|weeks?|quarters?)$/iu.test(text));
}
