import type { Span } from '../../records.ts';
import { spanOf } from '../../values/span.ts';
import { chunksOf } from './chunks.ts';
import type { Party } from './features/link.ts';
import { doing } from './phrases.ts';
import type { Reading, Sentence, Token } from './reading.ts';
import { wrongsIn } from './wrongs.ts';

/** Sentences of an article that are read for what somebody is said to have done. */
const MOST = 8;
const SAYS = /^(?:alleg|charg|found|finds|find|finding|accus|claim|complaint|according|admit)/u;
/** What opens a clause of when or how, not of what was done. */
const ASIDE = new Set(['before', 'after', 'while', 'when', 'until', 'because', 'if', 'what', 'which']);
/** Words for all who are accused. */
const ALL = new Set(['defendants', 'respondents', 'they', 'he', 'she', 'it', 'defendant']);

/**
 * "The complaint alleges that Orion, a broker, misled its customers": what those who pay are said to have done; else the wrong that
 * such a sentence names ("alleging insider trading by Roe"); or null.
 */
export function allegedOf(reading: Reading, respondents: readonly Party[]): Span | null {
  const isOwn = ({ kind, ref }: Token): boolean => respondents.some((party) => party.kind === kind && party.ref === ref);
  const told = reading.sentences.filter((sentence) => sentence.in === 'text' && saysAt(sentence) >= 0).flatMap((sentence) => {
    const subjects = subjectsIn(sentence, saysAt(sentence), isOwn);
    return subjects.length > 0 ? [{ sentence, subjects }] : [];
  }).slice(0, MOST);
  for (const { sentence, subjects } of told) {
    for (const at of subjects.slice(0, 2)) {
      const found = doing(reading.article.text, sentence, at);
      if (found !== null) return spanOf(reading.article, 'text', found.start, found.end);
    }
  }
  return told.flatMap(({ sentence }) => wrongsIn(reading, sentence))[0]?.span ?? null;
}

function saysAt({ tokens }: Sentence): number {
  return tokens.findIndex(({ text, kind }) => kind === 'word' && SAYS.test(text));
}

/** The last tokens of the subjects, after the verb of accusing, that are or include those who pay. */
function subjectsIn(sentence: Sentence, says: number, isOwn: (token: Token) => boolean): readonly number[] {
  const { tokens } = sentence;
  const named = chunksOf(sentence).flatMap(({ family, members, from, to }) => (family === 'respondent' && from > says && members.some((member) => isOwn(tokens[member] as Token)) ? [to] : []));
  const meant = tokens.flatMap(({ text, kind }, at) => (at > says && kind === 'word' && ALL.has(text) && !ASIDE.has(tokens[at - 1]?.text ?? '') ? [at] : []));
  return [...named, ...meant].toSorted((a, b) => a - b);
}
