import { alternation } from '../../entities/alternation.ts';
import { openingsFor } from '../../entities/openings.ts';
import { wordsOf, type WordClass } from './words.ts';

/** Classes of words without which nobody is punished. */
const CLASSES = ['penalty', 'fined', 'disgorgement', 'restitution', 'forfeiture', 'settlement', 'damages'] as const satisfies readonly WordClass[];
export const CORE: ReadonlySet<string> = new Set(CLASSES);

/** Fines in Chinese, Japanese and Korean. */
export const EAST_ASIAN_FINE = /罚款|罰款|处罚|罰鍰|罰金|課徴金|과징금|과태료|벌금/u;

const openings = openingsFor([{ opens: [...wordsOf(CLASSES), ...'罚罰处課과벌'], cue: null }]);
const PENAL_WORD = new RegExp(`(?:${alternation(wordsOf(CLASSES))})(?![A-Za-z0-9]|[.&-][A-Za-z0-9])|[罚罰处課과벌]`, 'iy');

/** Where words of punishment may stand in a text: nowhere else, and hardly anything else is found. */
export function penalWordsIn(text: string): readonly number[] {
  return (openings(text)[0] ?? []).filter((at) => {
    PENAL_WORD.lastIndex = at;
    return PENAL_WORD.test(text);
  });
}
