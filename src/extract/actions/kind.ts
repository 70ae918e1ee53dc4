import type { Place, Sentence, Token } from './reading.ts';
import { restatedTo } from './features/sum.ts';

const KINDS: Readonly<Record<string, string>> = {
  penalty: 'fine', fined: 'fine', disgorgement: 'disgorgement', restitution: 'restitution', forfeiture: 'forfeiture', settlement: 'settlement', damages: 'damages', interest: 'other',
};
/** What may stand between a sum and its name: "disgorgement in the amount of", "a civil penalty totaling more than". */
const BETWEEN = new Set<string>(['of', 'in', 'the', 'a', 'total', 'more', 'up', 'to', 'over', 'about', 'than', 'and', 'civil', 'record', 'its']);

/** What the text calls a sum, where it names it directly: "a $5 million fine", "disgorgement of $5 million"; else null. */
export function calledKind(sentences: readonly Sentence[], places: readonly Place[]): string | null {
  for (const { sentence, token } of places) {
    const tokens = sentences[sentence]?.tokens ?? [];
    const name = nameBefore(tokens, token) ?? nameAfter(tokens, restatedTo(tokens, token)) ?? (isDisgorged(tokens, token) ? 'disgorgement' : null);
    if (name !== null) return KINDS[name] ?? null;
    if (SPENDS.test(tokens[token - 1]?.text ?? '')) return 'other';
    if (isJudgment(tokens, token)) return tokens.slice(Math.max(0, token - NAMED), token).some(({ cls }) => cls === 'forfeiture') ? 'forfeiture' : tokens.some(({ cls }) => cls === 'settlement') ? 'settlement' : 'other';
  }
  return null;
}

/** "Must spend $5 million on filters": on itself. */
const SPENDS = /^(?:spend|invest|donate)s?$/u;
/** "A forfeiture money judgment of". */
const NAMED = 5;

/** "A $5 million judgment" names no kind, unless it settles something. */
export function isJudgment(tokens: readonly Token[], sum: number): boolean {
  const end = restatedTo(tokens, sum);
  let lead = sum - 1;
  while (lead > 0 && (tokens[lead]?.cls === 'more' || tokens[lead]?.cls === 'than' || tokens[lead]?.cls === 'over' || tokens[lead]?.cls === 'about')) lead--;
  const of = tokens[lead]?.cls === 'of' ? lead : sum;
  if (of < sum && (JUDGMENT.test(tokens[of - 1]?.text ?? '') || (AMOUNT.test(tokens[of - 1]?.text ?? '') && tokens.slice(of - 4, of).some(({ text }) => JUDGMENT.test(text))))) return true;
  return tokens.slice(end + 1, end + 3).some(({ text }, at, next) => JUDGMENT.test(text) && (at === 0 || next[0]?.kind === 'word'));
}

/** "Has resolved a $5 million judgment": what had been imposed before. */
export function isResolved(sentences: readonly Sentence[], places: readonly Place[]): boolean {
  return places.some(({ sentence, token }) => {
    const tokens = sentences[sentence]?.tokens ?? [];
    return isJudgment(tokens, token) && tokens.slice(Math.max(0, token - RESOLVES), token).some(({ text }) => /^(?:resolv|satisf)/u.test(text));
  });
}

const RESOLVES = 3;
const JUDGMENT = /^judge?ments?$/u;

function nameBefore(tokens: readonly Token[], sum: number): string | null {
  let linked = false;
  for (let at = sum - 1; at >= 0 && at > sum - 7; at--) {
    const { cls, kind, text } = tokens[at] as Token;
    if (kind !== 'word') return null;
    if (cls === 'of' || cls === 'total') linked = true;
    if (cls !== null && KINDS[cls] !== undefined) return (linked && cls !== 'fined' && cls !== 'settlement') || cls === 'forfeiture' || (cls === 'disgorgement' && at === sum - 1) ? firstOfList(tokens, at) : null;
    if (!AMOUNT.test(text) && text !== 'thereon' && (cls === null || !BETWEEN.has(cls))) return null;
  }
  return null;
}

/** "disgorgement, prejudgment interest and penalties totaling", "disgorgement plus interest of": the first of the list names it. */
function firstOfList(tokens: readonly Token[], last: number): string | null {
  // "Interest on the disgorgement, in the amount of"
  if (tokens.slice(Math.max(0, last - 2), last).some(({ cls }) => cls === 'on') && tokens.slice(Math.max(0, last - 3), last).some(({ cls }) => cls === 'interest')) return 'interest';
  let name = tokens[last]?.cls ?? null;
  for (let at = last - 1; at >= 0 && at > last - 10; at--) {
    const { cls, text } = tokens[at] as Token;
    if (tokens[at - 1]?.kind === 'money' || (tokens[at - 1]?.cls === 'in' && tokens[at - 2]?.kind === 'money')) break; // another sum's name
    if (cls !== null && KINDS[cls] !== undefined && cls !== 'fined' && cls !== 'settlement') name = cls;
    else if (text !== ',' && text !== 'plus' && cls !== 'and' && cls !== 'civil') break;
  }
  return name === 'interest' && isOnDisgorgement(tokens, last) ? 'disgorgement' : name;
}

/** "Disgorge all gains plus interest, in the amount of": one sum for both. */
function isOnDisgorgement(tokens: readonly Token[], interest: number): boolean {
  for (let at = interest - 1; at >= 0 && at > interest - NEAR; at--) {
    if (tokens[at]?.kind === 'money' || tokens[at]?.text === ';') return false;
    if (tokens[at]?.cls === 'disgorgement') return tokens[at - 2]?.kind !== 'money' && tokens[at - 3]?.kind !== 'money';
  }
  return false;
}

/** "Disgorge the profits from the sale of his shares, $5 million": no other name in between. */
function isDisgorged(tokens: readonly Token[], sum: number): boolean {
  for (let at = sum - 1; at >= 0 && at > sum - FAR; at--) {
    const { cls, kind, text } = tokens[at] as Token;
    if (text.startsWith('disgorge')) return true;
    if (kind === 'money' || text === ';' || text === ')' || (cls !== null && cls !== 'disgorgement' && KINDS[cls] !== undefined)) return false;
  }
  return false;
}

const FAR = 22;
const NEAR = 14;
const AMOUNT = /^(?:amounts?|respective)$/u;

/** "A special assessment" is a fee of the court. */
const ASSESSMENT = /^assessments?$/u;

function nameAfter(tokens: readonly Token[], sum: number): string | null {
  for (let at = sum + 1; at < tokens.length && at < sum + 5; at++) {
    const { cls, kind, text } = tokens[at] as Token;
    if (kind !== 'word' || text === 'plus') return null;
    if (ASSESSMENT.test(text)) return 'interest';
    if (cls !== null && KINDS[cls] !== undefined) return cls === 'settlement' && !/ments?$/u.test(text) ? null : cls;
    if (cls !== null && cls !== 'in' && cls !== 'civil' && cls !== 'record' && cls !== 'total' && cls !== 'both') return null;
  }
  return null;
}
