import { isCourt } from './courts.ts';
import type { Party } from './features/link.ts';
import { restatedTo } from './features/sum.ts';
import { polityOf } from './patterns/polities.ts';
import type { Place, Reading } from './reading.ts';

/** "Fined $5 million in Luxembourg", "a $5 million settlement in the United States": there, by no agency of another country. */
export function abroadIn(reading: Reading, places: readonly Place[], candidates: readonly Party[]): string | null {
  for (const { sentence, token } of places) {
    const tokens = reading.sentences[sentence]?.tokens ?? [];
    if (tokens.some(({ kind }) => kind === 'agency')) continue;
    const end = restatedTo(tokens, token);
    const at = tokens.findIndex(({ cls }, place) => place > end && place <= end + 3 && cls === 'in');
    if (at < 0 || !tokens.slice(end + 1, at).every(({ cls }) => cls === 'penalty' || cls === 'settlement' || cls === 'civil')) continue;
    const name = at + (tokens[at + 1]?.cls === 'the' ? 2 : 1);
    const country = polityOf(tokens[name]?.text ?? '', tokens[name + 1]?.text);
    if (country !== null && candidates.every(({ ref }) => (reading.entities.agencies[ref]?.country ?? null) !== null)) return country;
  }
  return null;
}

/** "Fined by the EU", "China fined": its one agency that the article names. */
export function polityAgency(reading: Reading, places: readonly Place[], candidates: readonly Party[]): Party | null {
  for (const { sentence } of places) {
    const tokens = reading.sentences[sentence]?.tokens ?? [];
    for (const [at, { text, kind }] of tokens.entries()) {
      const country = kind === 'word' ? polityOf(text, tokens[at + 1]?.text) : null;
      if (country === null || !(tokens.slice(Math.max(0, at - 2), at).some(({ cls }) => cls === 'by') || tokens.slice(at + 1, at + 4).some(({ cls, text: verb }) => (cls === 'fined' || cls === 'impose' || cls === 'order') && !verb.endsWith('ing')))) continue;
      const own = candidates.filter(({ ref }) => reading.entities.agencies[ref]?.country === country && !isCourt(reading, { kind: 'agency', ref }));
      if (own.length === 1 && own[0] !== undefined) return own[0];
    }
  }
  return null;
}
