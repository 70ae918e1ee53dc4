import type { Sentence, Token } from './reading.ts';

const TITLES = new Set('general prosecutor prosecutors attorney attorneys spokesman spokeswoman spokesperson judge justice minister commissioner director secretary analyst lawyer professor senator representative honorable'.split(' '));

/** "Reporting by", "Editing by". */
const CREDITS = new Set(['reporting', 'editing', 'writing', 'compiled', 'written']);

/** People with an office before their name, who say something or who wrote the story: officials, lawyers, analysts, reporters. */
export function officialsIn(sentences: readonly Pick<Sentence, 'in' | 'tokens'>[]): ReadonlySet<number> {
  const officials = new Set<number>();
  const headlined = new Set(sentences.flatMap((sentence) => (sentence.in === 'title' ? sentence.tokens.flatMap(({ kind, ref }) => (kind === 'person' ? [ref] : [])) : [])));
  for (const { tokens } of sentences) {
    const credits = tokens.findIndex(({ text }, at) => CREDITS.has(text) && tokens[at + 1]?.cls === 'by');
    tokens.forEach(({ kind, ref }, at) => {
      if (kind !== 'person') return;
      if (credits >= 0 && at > credits) officials.add(ref);
      const [before, after] = [tokens[at - 1], tokens[at + 1]];
      if (TITLES.has(before?.text ?? '') || before?.kind === 'agency' || (!headlined.has(ref) && (before?.cls === 'say' || after?.cls === 'say')) || (after?.text === ',' && tokens.slice(at + 2, at + 6).some(({ text }) => TITLES.has(text)) && tokens.slice(at + 2, at + 10).some(({ cls }) => cls === 'say'))) officials.add(ref);
    });
  }
  return officials;
}

/** Officials become plain words. */
export function withoutOfficials(tokens: readonly Token[], officials: ReadonlySet<number>): readonly Token[] {
  return tokens.map((token) => (token.kind === 'person' && officials.has(token.ref) ? { ...token, kind: 'word', text: 'official', ref: -1 } : token));
}
