import type { Party } from './features/link.ts';
import type { Reading, Token } from './reading.ts';
import type { Roles } from './roles.ts';

const TOGETHER = /^joint(?:ly)?$/u;
/** What bodies do together. */
const WORK = /^(?:efforts?|investigation|prosecution|operation|initiative|action|lawsuit|complaint|settlement|work|investigated|prosecuted|brought|filed|conducted|handled|reached|announced)$/u;
const SUITS = /^(?:lawsuit|suit|complaint|case|action|settlement|agreement)$/u;
const BROUGHT = /^(?:filed|brought|prosecuted|announced)$/u;
/** "The consumer protection action was brought": as far before the verb its phrase opens. */
const PHRASE = 7;
/** How far the bodies may stand behind the word for what they did. */
const NEAR = 16;

/**
 * Bodies that acted together, or that brought a suit or announced its end: "a joint effort of the FCC and the FTC",
 * "the lawsuit was filed by the FCC". They stand beside whoever else an act is of, if their sentence speaks of its respondents.
 *
 * @param alike - whether an act is of the article's own: a sentence that speaks of no respondents tells of it
 */
export function partnersOf({ sentences }: Reading, roles: Roles, payers: readonly Party[], alike: boolean): readonly Party[] {
  return sentences.flatMap((sentence, at) => {
    if (sentence.in === 'title' || !sentence.kinds.has('agency')) return [];
    const { tokens } = sentence;
    const deed = deedAt(tokens);
    const chunk = deed < 0 ? undefined : roles.chunks[at]?.find(({ chunk: { family, from } }) => family === 'agency' && from > deed && from - deed < NEAR)?.chunk;
    if (chunk === undefined || !tokens.slice(deed + 1, chunk.from).some(({ cls }) => cls === 'by' || cls === 'of' || cls === 'between')) return [];
    const others = tokens.filter(({ kind }) => kind === 'company' || kind === 'person');
    if (others.length === 0 ? !alike : !others.some(({ kind, ref }) => payers.some((payer) => payer.kind === kind && payer.ref === ref))) return [];
    return chunk.members.flatMap((member): Party[] => (tokens[member] === undefined ? [] : [{ kind: 'agency', ref: tokens[member].ref }]));
  });
}

function deedAt(tokens: readonly Token[]): number {
  return tokens.findIndex(({ text }, at) => {
    if (WORK.test(text)) return tokens.slice(Math.max(0, at - 2), at).some((token) => TOGETHER.test(token.text)) || (BROUGHT.test(text) && isSuit(tokens, at));
    return false;
  });
}

/** "The lawsuit was filed": not "lawsuits", nor who filed it. */
function isSuit(tokens: readonly Token[], verb: number): boolean {
  const [be, noun] = [tokens[verb - 1], tokens[verb - 2]];
  return be?.cls === 'be' && noun !== undefined && SUITS.test(noun.text) && tokens.slice(Math.max(0, verb - PHRASE), verb - 2).some(({ cls, text }) => cls === 'the' || text === 'this');
}
