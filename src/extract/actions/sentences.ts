/** Abbreviations that never end a sentence. */
const NEVER = new Set('mr mrs ms dr prof gov sen rep gen col lt sgt hon st no nos v vs art arts sec para approx est fig jr sr'.split(' '));
/** Abbreviations that may end one: only a word that opens sentences makes a boundary after them. */
const PERHAPS = new Set('inc corp co ltd llc plc cos bros u.s u.k e.u u.n d.c n.y s.a a.g n.v l.p p.a etc al jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri calif fla mass'.split(' '));
const OPENERS = new Set('the a an in on at it its he she they but and this that these those under after as if when while according for from however meanwhile separately last earlier also we i there his her their'.split(' '));

/** No sentence is longer, in characters: what runs on is cut, so that reading stays linear. */
const LONGEST = 2000;

/** A sentence as half-open offsets into its field. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits text into sentences: at line ends, at spaced semicolons, and at closing punctuation followed by a capital,
 * a figure or a quotation, abbreviations aside. Linear in the text.
 */
export function splitSentences(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  const boundary = /\n+|\s;(?=\s)|[.!?]["”’')\]]{0,3}\s+(?=["“‘'(\[]{0,3}[A-Z0-9\u00c0-\u00de\u0386-\u042f\u3040-\ud7ff€$£])/g;
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    if (match[0].startsWith('\n') && goesOn(text, match.index, match.index + match[0].length)) continue;
    if (/^[.!?]/u.test(match[0]) && !match[0].includes('\n') && !ends(text, start, match.index, match.index + match[0].length)) continue;
    push(found, text, start, match.index + (match[0].startsWith('\n') ? 0 : match[0].trimEnd().length));
    start = match.index + match[0].length;
  }
  push(found, text, start, text.length);
  return found;
}

/** "Violating Sections 5(a)\n5(c) and 17(a) of the Act": a list that was cut into lines goes on, where no stop ended the line. */
const ITEM = /(?:\d{1,3}[A-Za-z]?(?:-\d{1,2})?(?:\([\dA-Za-z]{1,3}\)){1,4}|(?:Sections?|Rules?)\s\d)/y;

function goesOn(text: string, stop: number, next: number): boolean {
  ITEM.lastIndex = next;
  if (next === stop + 1 && isWrapped(text, stop, next)) return true;
  return /[^.!?:;"”\s]/u.test(text[stop - 1] ?? '.') && ITEM.test(text);
}

/** Text cut into lines of even length: one as long as such lines are, which ends in a word, goes on with a small letter. */
function isWrapped(text: string, stop: number, next: number): boolean {
  return /[\p{L},]/u.test(text[stop - 1] ?? '') && /\p{Ll}/u.test(text[next] ?? '') && stop - text.lastIndexOf('\n', stop - 1) > LINE;
}

const LINE = 50;

/** Longer than any abbreviation. */
const LONG_WORD = 8;

function isLongWord(text: string, end: number): boolean {
  for (let at = end - LONG_WORD; at < end; at++) if (!(text.charCodeAt(at) >= 97 && text.charCodeAt(at) <= 122)) return false;
  return true;
}

/** The word before a stop, where it is a few small letters after a blank, as most are; else null. */
function plainWord(text: string, start: number, stop: number): string | null {
  let from = stop;
  while (from > start && text.charCodeAt(from - 1) >= 97 && text.charCodeAt(from - 1) <= 122) from--;
  return from < stop && text[from - 1] === ' ' ? text.slice(from, stop) : null;
}

function ends(text: string, start: number, stop: number, next: number): boolean {
  if (text[stop] !== '.' || isLongWord(text, stop)) return true;
  const word = plainWord(text, start, stop) ?? /[\p{L}\p{N}.&]{1,20}$/u.exec(text.slice(Math.max(start, stop - 20), stop))?.[0].toLowerCase() ?? '';
  // "Sec. 5" is a section, "the SEC." an agency.
  if (NEVER.has(word) && text.slice(stop - 3, stop) !== 'SEC') return false;
  const initial = /^(?:\p{L}|(?:\p{L}\.)+\p{L})$/u.test(word);
  if (!initial && !PERHAPS.has(word)) return true;
  const opener = /^["“‘'(\[]{0,3}(\p{L}+)/u.exec(text.slice(next, next + 20))?.[1]?.toLowerCase() ?? '';
  return OPENERS.has(opener) && !(initial && word.length === 1);
}

function push(found: Stretch[], text: string, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  while (end - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST);
    const cut = space > start ? space : start + LONGEST;
    found.push({ start, end: cut });
    start = text[cut] === ' ' ? cut + 1 : cut;
  }
  if (end > start) found.push({ start, end });
}
