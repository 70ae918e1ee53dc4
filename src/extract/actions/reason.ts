import type { Span } from '../../records.ts';
import { spanOf } from '../../values/span.ts';
import type { Place, Reading, Sentence, Token } from './reading.ts';

const LONGEST = 26;
/** Opening sentences that may say what an article's act was for. */
const OPENING = 4;
const LEADS = new Set(['for', 'over', 'because']);
const ENDS = new Set(['which', 'who', 'while', 'say', 'after', 'but', 'if', 'when', 'since', 'until']);
/** "for each day", "for a total of", "for five years", "for example": not what for. */
const NOT_REASONS = new Set('each every a-total total example instance which whom whose now more less about at up before after any cancellation two three four five six seven eight nine ten years months days companies individuals firms businesses investors customers'.split(' '));
const TRAILING = new Set(['and', 'in', 'on', 'the', 'a', 'of', 'for', 'by', 'with', 'to', 'at', 'from', 'that', 'its', 'as', 'last', 'late']);
const PENAL = new Set<string>(['penalty', 'fined', 'settlement', 'pay', 'disgorgement', 'impose', 'order']);

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

function reasonIn(words: string, { tokens }: Sentence, from: number): Phrase | null {
  return led(tokens, from, tokens.length) ?? plainly(words, tokens, from) ?? settled(tokens, from) ?? convicted(tokens) ?? led(tokens, 0, from);
}

/** "for failing to report losses", "over its trading in gold". */
function led(tokens: readonly Token[], from: number, to: number): Phrase | null {
  for (let at = from; at < to - 1; at++) {
    const { cls, text } = tokens[at] as Token;
    if (text === ';') return null;
    if (cls === null || !LEADS.has(cls)) continue;
    const first = tokens[at + 1]?.cls === 'of' ? at + 2 : at + 1;
    if (isReason(tokens, first)) return phrase(tokens, first);
  }
  return null;
}

function isReason(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.text === '“' || tokens[at]?.text === '"' ? tokens[at + 1] : tokens[at];
  if (first === undefined || first.kind === 'money' || first.kind === 'date' || (first.kind !== 'word' && tokens[at + 1]?.text !== "'s")) return false;
  if (NOT_REASONS.has(first.text) || (first.cls === 'a' && /^\d|^total$/u.test(tokens[at + 1]?.text ?? ''))) return false;
  const head = tokens.slice(at, at + 7);
  const some = (test: (token: Token) => boolean) => head.some(test);
  return first.text.endsWith('ing') || some(({ cls }) => cls === 'breach' || cls === 'accuse' || cls === 'find') || (first.kind === 'word' && /^\d/u.test(first.text) && some(({ cls }) => cls === 'breach')) || some(({ text }) => WRONGS.test(text)) || (first.text === 'not');
}

/** Nouns of wrongs beyond the word classes. */
const WRONGS = /(?:^role|^part|^practices?$|^misuse|^delay|^lax$|^leak|^spill|^collu|^insider|^antitrust|^pollut|^lapse|^errors?$|^neglig|^non-?compliance|^irregularit|^overcharg|^use$|^handling$|^dealings$|^processing$|^collection$|^loss$)/u;

/** "for its advertising": whatever follows in small letters, where no wrong is named. */
function plainly(words: string, tokens: readonly Token[], from: number): Phrase | null {
  const at = tokens.findIndex(({ cls }, place) => place > from && place < from + 14 && cls !== null && LEADS.has(cls));
  const first = at < 0 ? undefined : tokens[at + 1];
  if (first === undefined || first.kind !== 'word' || NOT_REASONS.has(first.text) || tokens.slice(at + 1, at + 5).some(({ text }) => text === 'district' || text === 'court') || !/^\p{Ll}/u.test(words.slice(first.start)) || (first.cls === 'a' && /^\d|^total$/u.test(tokens[at + 2]?.text ?? ''))) return null;
  return tokens.slice(from + 1, at).some(({ text }) => text === ';') ? null : phrase(tokens, at + 1);
}

/** "to settle allegations that it misled investors", "to resolve claims of overbilling". */
function settled(tokens: readonly Token[], from: number): Phrase | null {
  for (let at = from; at < tokens.length - 3; at++) {
    const { cls } = tokens[at] as Token;
    if (cls !== 'accuse' && cls !== 'probe') continue;
    for (let next = at + 1; next < at + 5 && next < tokens.length - 1; next++) {
      const joint = tokens[next]?.cls;
      if (joint === 'that') return phrase(tokens, verbAfter(tokens, next + 1));
      if ((joint === 'of' || joint === 'over' || joint === 'into') && isReason(tokens, next + 1)) return phrase(tokens, next + 1);
    }
  }
  return null;
}

/** "found guilty of manslaughter", "accused of paying kickbacks", "pleaded guilty to conspiring". */
function convicted(tokens: readonly Token[]): Phrase | null {
  for (let at = 1; at < tokens.length - 1; at++) {
    const { cls } = tokens[at] as Token;
    const before = tokens.slice(Math.max(0, at - 2), at);
    if (((cls === 'of' && before.some(({ text }) => GUILT.test(text))) || (cls === 'to' && before.some(({ text }) => text === 'guilty'))) && tokens[at + 1]?.kind === 'word' && !/^\d/u.test(tokens[at + 1]?.text ?? '')) return phrase(tokens, at + 1);
  }
  return null;
}

const GUILT = /^(?:guilty|accused|convicted|charges?|counts?)$/u;

/** "that it violated": from the verb on. */
function verbAfter(tokens: readonly Token[], from: number): number {
  const verb = tokens.findIndex(({ kind, text, cls }, at) => at >= from && at < from + 5 && kind === 'word' && (cls === 'breach' || text.endsWith('ed')));
  return verb < 0 ? from : verb;
}

/** To the next stop, clause, "by" or comma; a phrase is never endless. */
function phrase(tokens: readonly Token[], from: number): Phrase {
  let to = from;
  for (let at = from; at < tokens.length && at < from + LONGEST; at++) {
    const { kind, text, cls } = tokens[at] as Token;
    if (text === '(' && (tokens[at + 1]?.text.length ?? 9) <= 2 && tokens[at + 2]?.text === ')') { to = at + 2; at += 2; continue; }
    if (kind === 'mark' && (text === ';' || text === ',' || text === '(' || text === ':' || text === '|' || (text === '.' && at === tokens.length - 1))) break;
    if (at > from && (kind === 'money' || (cls !== null && ENDS.has(cls)) || (cls === 'by' && at > from + 2))) break;
    to = at;
  }
  while (to > from && (TRAILING.has((tokens[to] as Token).text) || tokens[to]?.kind === 'date' || tokens[to]?.kind === 'mark')) to--;
  return { start: (tokens[from] as Token).start, end: (tokens[to] as Token).end };
}
