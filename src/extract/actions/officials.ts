import type { Sentence, Token } from './reading.ts';

const TITLES = new Set('general prosecutor prosecutors attorney attorneys spokesman spokeswoman spokesperson judge justice minister commissioner director secretary analyst lawyer professor senator representative honorable'.split(' '));

/** "Reporting by", "Editing by". */
const CREDITS = new Set(['reporting', 'editing', 'writing', 'compiled', 'written']);

/** People with an office before their name, who say something or who wrote the story: officials, lawyers, analysts, reporters; not who is to pay. */
export function officialsIn(sentences: readonly Pick<Sentence, 'in' | 'tokens'>[]): ReadonlySet<number> {
  const officials = new Set<number>();
  const punished = new Set<number>();
  const headlined = new Set(sentences.flatMap((sentence) => (sentence.in === 'title' ? sentence.tokens.flatMap(({ kind, ref }) => (kind === 'person' ? [ref] : [])) : [])));
  for (const { tokens } of sentences) {
    const credits = tokens.findIndex(({ text }, at) => CREDITS.has(text) && tokens[at + 1]?.cls === 'by');
    tokens.forEach(({ kind, ref }, at) => {
      if (kind !== 'person') return;
      if (credits >= 0 && at > credits) officials.add(ref);
      const [before, after] = [tokens[at - 1], tokens[at + 1]];
      if (isPunished(tokens, at)) punished.add(ref);
      if (TITLES.has(before?.text ?? '') || before?.kind === 'agency' || (!headlined.has(ref) && (before?.cls === 'say' || after?.cls === 'say')) || (after?.text === ',' && tokens.slice(at + 2, at + 6).some(({ text }) => TITLES.has(text)) && tokens.slice(at + 2, at + 10).some(({ cls }) => cls === 'say'))) officials.add(ref);
    });
  }
  return new Set([...officials].filter((ref) => !punished.has(ref)));
}

/** "Roe agreed to pay", "Roe was fined": whatever else they say, it is against them. */
function isPunished(tokens: readonly Token[], person: number): boolean {
  const after = tokens.slice(person + 1, person + 8);
  const verb = after.findIndex(({ cls }) => cls !== 'have' && cls !== 'will' && cls !== 'further' && cls !== 'be');
  const passive = after.slice(0, verb).some(({ cls }) => cls === 'be');
  const [first, rest] = [after[verb], after.slice(verb + 1)];
  if (passive) return first?.cls === 'fined' || (first?.cls === 'order' && rest.some(({ cls }) => cls === 'pay' || cls === 'restitution' || cls === 'disgorgement'));
  return (first?.cls === 'pay' && verb > 0) || (first?.cls === 'agree' && rest[0]?.cls === 'to' && rest.some(({ cls }) => cls === 'pay' || cls === 'disgorgement' || cls === 'restitution'));
}

/** Officials become plain words. */
export function withoutOfficials(tokens: readonly Token[], officials: ReadonlySet<number>): readonly Token[] {
  return tokens.map((token) => (token.kind === 'person' && officials.has(token.ref) ? { ...token, kind: 'word', text: 'official', ref: -1 } : token));
}
