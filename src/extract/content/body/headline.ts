const LONGEST = 300;
/** So many characters tell most blocks from the headline. */
const BEGINNING = 24;

/** What parts a headline from the site's name in a page's title. */
const SITE = /^\s{0,3}[|–—\-:·•«»]\s/u;

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

let lastTitle = '';
let lastFolded = '';
function foldTitle(title: string): string {
  if (title !== lastTitle) {
    lastTitle = title;
    lastFolded = fold(title);
  }
  return lastFolded;
}

/**
 * How far a block repeats the headline: 1 the same words, less where one begins with the other
 * (the page's title often adds the site's name), 0 otherwise.
 */
export function titleMatch(text: string, title: string, heading: boolean): number {
  if (text.length > LONGEST || (!heading && text.charCodeAt(0) !== title.charCodeAt(0))) return 0;
  const b = foldTitle(title);
  // Most headings differ in their first letter.
  const first = text.charCodeAt(0) | 32;
  if (first >= 97 && first <= 122 && first !== b.charCodeAt(0)) return 0;
  const beginning = fold(text.slice(0, BEGINNING));
  if (!b.startsWith(beginning) && !beginning.startsWith(b)) return 0;
  const a = fold(text);
  if (a === '' || b === '') return 0;
  if (a === b || (b.startsWith(a) && SITE.test(title.slice(text.length)) && title.toLowerCase().startsWith(text.toLowerCase()))) return 1;
  return a.startsWith(b) || b.startsWith(a) ? Math.min(a.length, b.length) / Math.max(a.length, b.length) : 0;
}
