import type { Place, Reading } from './reading.ts';

const OFFICES = new Set(['regulators', 'authorities', 'agencies', 'watchdogs', 'prosecutors', 'governments']);
const OTHERS = /^(?:other|several|various|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|dozens)$/u;
/** How far such a phrase may stand from its sum, and its head from its preposition. */
const [NEAR, INNER] = [14, 8];

/** "Paid $5 million to four other regulators": offices that nobody names, none of the story's own. */
export function isByOthers({ sentences }: Reading, places: readonly Place[]): boolean {
  return places.some(({ sentence, token }) => {
    const tokens = sentences[sentence]?.tokens ?? [];
    if (tokens.some(({ kind }) => kind === 'agency')) return false;
    return tokens.some(({ cls }, at) => {
      if ((cls !== 'by' && cls !== 'with' && cls !== 'to') || Math.abs(at - token) > NEAR) return false;
      const phrase = tokens.slice(at + 1, at + INNER);
      const head = phrase.findIndex(({ text }) => OFFICES.has(text));
      return head > 0 && phrase.slice(0, head).every(({ kind, text }) => kind === 'word' || text === ',' || text === '.') && phrase.slice(0, head).some(({ text }) => OTHERS.test(text));
    });
  });
}
