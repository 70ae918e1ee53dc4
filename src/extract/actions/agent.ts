import type { Attachment } from './attachment.ts';
import { isCourtName } from './link.ts';
import type { Chunk } from './chunks.ts';
import type { Sentence, Token } from './reading.ts';
import { DONE_TO, isPassive } from './voice.ts';

/**
 * Ties a sum to the agency by construction: the agent ("fined … by the FCC"), the subject of the penal verb
 * ("the FCC fined"), the other side ("settled with the FCC", "pay … to the FCC"), the owner ("the FCC's fine").
 */
export function agencyOf({ tokens }: Sentence, chunks: readonly Chunk[], sum: number): Attachment | null {
  const agencies = chunks.filter(({ family }) => family === 'agency');
  const ranked = agencies.flatMap((chunk) => {
    const rule = agencyRule(tokens, chunk, sum);
    return rule === null ? [] : [{ rule, chunk, steps: Math.abs(chunk.from - sum) }];
  });
  for (const name of ['by', 'subject', 'with', 'owner', 'said']) {
    const fits = ranked.filter(({ rule }) => rule === name).toSorted((a, b) => a.steps - b.steps)[0];
    const own = name === 'by' ? ranked.find(({ rule, chunk }) => rule === 'by' && isOwnBy(tokens, chunk.from, sum)) : undefined;
    if (own !== undefined) return { rule: name, chunk: own.chunk, members: own.chunk.members };
    if (fits !== undefined) return { rule: name, chunk: fits.chunk, members: name === 'said' ? speakersWith(tokens, agencies, fits.chunk) : fits.chunk.members };
  }
  return null;
}

/** "$4 million by the FCC and $5 million by the FTC": what follows a sum directly is its own. */
function isOwnBy(tokens: readonly Token[], from: number, sum: number): boolean {
  return from > sum && from - sum <= 4 && tokens.slice(sum + 1, from).every(({ kind }) => kind === 'word');
}

/** "U.S. Attorney Roe and Jane Doe of the FCC announced": all who say it. */
function speakersWith(tokens: readonly Token[], agencies: readonly Chunk[], last: Chunk): readonly number[] {
  const at = agencies.indexOf(last);
  const members = [...last.members];
  for (let place = at; place > 0; place--) {
    const [before, after] = [agencies[place - 1] as Chunk, agencies[place] as Chunk];
    const between = tokens.slice(before.to + 1, after.from);
    if (!between.some(({ cls, text }) => cls === 'and' || text === '&') || !between.every(isOfTitles)) break;
    members.unshift(...before.members);
  }
  return members;
}

/** Words of posts, names of those who hold them, and what joins them. */
function isOfTitles({ kind, text, cls }: Token): boolean {
  if (kind === 'mark') return text !== ';' && text !== ':' && text !== '"' && text !== '“';
  return kind === 'person' || (kind === 'word' && (cls === null || text === 'charge' || TITLED.has(cls)));
}

const TITLED = new Set<string>(['and', 'the', 'of', 'for', 'in', 'a', 'official', 'company', 'former', 'probe', 'with', 'its', 'on']);

function agencyRule(tokens: readonly Token[], { from, to }: Chunk, sum: number): string | null {
  const [low, high] = from > sum ? [sum, from] : [to, sum];
  if (to < sum && isRuling(tokens, to)) return 'subject';
  if (tokens.slice(low, high).some(({ text }) => text === ';')) return null;
  const lead = leadOf(tokens, from, sum);
  if (lead === 'by') return isAccused(tokens, from) ? 'said' : 'by';
  const verb = isMovedTo(tokens, from, to) ? null : agentOf(tokens, to);
  if (verb === 'subject' && to > sum) return lead;
  return verb === 'subject' || verb === 'owner' ? verb : (lead ?? verb);
}

/** "by the FCC", "with the FCC", "pay … to the FCC". */
function leadOf(tokens: readonly Token[], from: number, sum: number): 'by' | 'with' | null {
  for (let at = from - 1, steps = 0; at >= 0 && steps < 7; at--, steps++) {
    const { cls, kind, text } = tokens[at] as Token;
    if (kind !== 'word' && text !== "'s") return null;
    if (cls === 'by') return isForeign(tokens[at - 1]) ? null : 'by';
    if (cls === 'to' && TREASURY.test(tokens[from]?.text ?? '')) return null; // who gets it
    if (cls === 'with' || (cls === 'to' && from > sum)) return tokens[at - 1]?.text === 'according' || tokens[at - 1]?.text === 'went' ? null : 'with';
    if (cls !== null && cls !== 'and' && cls !== 'the' && cls !== 'a' && cls !== 'official' && cls !== 'its') return null;
  }
  return null;
}

const RULES = /^(?:enjoined|enjoins|entered|enters|granted|issued|ordered|orders|held|imposed|assessed|directed|required|awarded|adjudged|sentenced)$/u;
/** How far behind a court its verb may stand. */
const NEAR = 5;

/** "The court permanently enjoined Roe from …; and ordered her to pay": what a court rules goes on to the end of the sentence. */
function isRuling(tokens: readonly Token[], to: number): boolean {
  if (!isCourtName(tokens[to]?.text ?? '')) return false;
  for (let at = to + 1; at < tokens.length && at <= to + NEAR; at++) {
    const { kind, text } = tokens[at] as Token;
    if (RULES.test(text)) return true;
    if (kind !== 'word' && kind !== 'date' && text !== ',') return false;
  }
  return false;
}

/** "Charged by the SEC", "in a case brought by the SEC": who accuses need not be who imposes. */
function isAccused(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - 7), from).some(({ text }, at, before) => (text === 'brought' || text === 'filed' || text === 'charged' || text === 'alleged') && before.slice(at).some(({ cls }) => cls === 'by'));
}

/** "Reported Orion to the police and proposed a fine": who does so stands before. */
function isMovedTo(tokens: readonly Token[], from: number, to: number): boolean {
  const lead = tokens[from - 1]?.cls === 'the' ? tokens[from - 2]?.cls : tokens[from - 1]?.cls;
  return (lead === 'to' || lead === 'with' || lead === 'from') && tokens[to + 1]?.cls === 'and';
}

const TREASURY = /\btreasury$/iu;
const REPORTS = new Set(['report', 'study', 'survey', 'tally', 'data', 'estimate', 'analysis', 'research', 'website']);

/** "The receivership established by the court": done by it, but no act of enforcement. */
function isForeign(before: Token | undefined): boolean {
  return before?.kind === 'word' && before.cls === null && (before.text.endsWith('ed') || REPORTS.has(before.text));
}

/** What the agency does: "the FCC fined", "the FCC's fine", "the FCC said". */
function agentOf(tokens: readonly Token[], to: number): 'subject' | 'owner' | 'said' | null {
  let possessive = false;
  for (let at = to + 1, steps = 0; at < tokens.length && steps < 16; at++, steps++) {
    const { cls, text, kind } = tokens[at] as Token;
    if (text === "'s") possessive = true;
    if (kind !== 'word') { if (kind === 'mark' && text !== ',' && text !== '(' && text !== ')' && text !== "'s") break; continue; }
    if (cls === 'penalty' && steps <= 4) return 'owner';
    if (possessive) continue;
    if (cls === 'deny' && tokens[at - 1]?.cls === 'modal') return null;
    if (cls !== null && DONE_TO.has(cls) && !isPassive(tokens, at)) return 'subject';
    if (cls === 'propose' || cls === 'settlement' || cls === 'reduce' || cls === 'uphold') return 'subject';
    if (cls === 'say' || cls === 'find' || cls === 'accuse') return tokens[at - 1]?.cls === 'will' || tokens[at - 1]?.cls === 'modal' || tokens[at - 1]?.cls === 'to' ? null : 'said';
    if (cls === 'pay' || cls === 'be' || (cls === 'which' && at > to + 2)) break;
  }
  return null;
}
