import type { WordList } from '../word-finder.ts';

/** What an element's names say that it tells: bits beside those of the body's marks. */
export const About = { dates: 1 << 30, authors: 1 << 31 } as const;

/** Words of class names, ids and properties. */
export const ABOUT_WORDS: readonly WordList[] = [
  [About.dates, 'date time publish posted datum fecha meta'],
  [About.authors, 'author byline by$^line writer contributor creator reporter journalist autor auteur redactor redakteur signature ^firma verfasser penulis yazar skribent forfatter szerzo kirjoittaja tacgia tac$^gia'],
];
