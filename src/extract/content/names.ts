import { ALL_MARKS, MARK_WORDS } from './body/marks.ts';
import { About, ABOUT_WORDS } from './metadata/about.ts';
import { WordFinder } from './word-finder.ts';

const words = new WordFinder([...MARK_WORDS, ...ABOUT_WORDS]);

const ABOUT = About.dates | About.authors;
/** What counts of the words of an attribute. */
const COUNTS = new Map<string, number>([['class', ALL_MARKS | ABOUT], ['id', ALL_MARKS | ABOUT], ['itemprop', ABOUT], ['rel', ABOUT], ['data-testid', ABOUT]]);

/** What an attribute's value, a stretch of the page, says of its element: `Mark` and `About` bits. */
export function readNames(attribute: string, html: string, from: number, to: number): number {
  const counts = COUNTS.get(attribute);
  return counts === undefined ? 0 : counts & words.find(html, from, to);
}
