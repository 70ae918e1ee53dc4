import { UNKNOWN } from './lists.ts';
import type { Token } from './tokens.ts';

/** Abbreviations whose full stop belongs to them. */
const STOPPED = new Set(
  ('inc corp co ltd llc plc bros cos mr mrs ms dr prof sen rep gov gen lt col sgt capt jr sr st ft mt no vs v dept assn assoc assocs intl natl univ cia cie ' +
  'jan feb mar apr jun jul aug sept sep oct nov dec').split(' '),
);
const codesOf = (characters: string): ReadonlySet<number> => new Set([...characters].map((character) => character.charCodeAt(0)));
// U+0092 is the apostrophe of pages that call Windows-1252 Latin-1.
const APOSTROPHES = codesOf("’'\u0092");
/** Between letters or figures, these go on with a word. */
const JOINTS = codesOf("-&’'\u0092./+");
const BLANK = 32;
const DOLLAR = 36;
const STOP = 46;
const SMALL_S = 115;

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** Whether a character is a mark by itself: of ASCII, or of the dashes, quotation marks and dots of general punctuation. */
export function isMark(code: number): boolean {
  return (code > BLANK && code < 127 && !isSmall(code) && !isCapital(code) && !isFigure(code)) || (code >= 0x2010 && code <= 0x2027);
}

/** Whether no word goes on with a character: a mark, a blank, or the end. */
function separates(code: number): boolean {
  return code <= BLANK || code === 0xa0 || isMark(code) || Number.isNaN(code);
}

/**
 * Where a word or number of ASCII letters and figures ends that begins here and surely ends with them: so do most words of a
 * text, which then need no pattern. `from` where none does.
 */
export function asciiEnd(text: string, from: number): number {
  let to = from;
  let code = text.charCodeAt(to);
  while (isSmall(code) || isCapital(code) || isFigure(code)) code = text.charCodeAt(++to);
  if (code !== BLANK && JOINTS.has(code)) code = text.charCodeAt(to + 1);
  return separates(code) ? to : from;
}

/** Reads what {@link asciiEnd} has found. */
export function readAscii(text: string, start: number, to: number, initial: boolean): Token {
  let capitals = 0;
  let figures = 0;
  for (let at = start; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isCapital(code)) capitals++;
    else if (isFigure(code)) figures++;
  }
  const word = text.slice(start, to);
  const letters = to - start - figures;
  const next = text.charCodeAt(to);
  if (next === DOLLAR && isCurrency(capitals, to - start)) return mark(word, start, to);
  const lower = capitals > 0 ? word.toLowerCase() : word;
  const stop = next === STOP && (STOPPED.has(lower) || (capitals === 1 && to - start === 1));
  const end = stop ? to + 1 : to;
  return {
    start,
    end,
    text: stop ? text.slice(start, end) : word,
    lower,
    kind: letters === 0 ? 'number' : 'word',
    cap: capitals > 0 || (letters === 1 && figures === 1 && isSmall(text.charCodeAt(start))),
    plain: !stop && figures === 0 && (capitals === 0 || (capitals === 1 && isCapital(text.charCodeAt(start)))),
    upper: letters > 1 && capitals === letters,
    possessive: text.charCodeAt(to - 1) === SMALL_S && isApostrophe(text, end),
    initial,
    lists: UNKNOWN,
  };
}

/** "HK$7 million": the letters belong to the sum. */
function isCurrency(capitals: number, length: number): boolean {
  return capitals === length && length <= 3;
}

function isApostrophe(text: string, at: number): boolean {
  return APOSTROPHES.has(text.charCodeAt(at)) && /\s/u.test(text.charAt(at + 1));
}

export function mark(text: string, start: number, end: number): Token {
  return { start, end, text, lower: text, kind: 'mark', cap: false, plain: false, upper: false, possessive: false, initial: false, lists: UNKNOWN };
}

/** Reads a word, number or mark of any script. */
export function readPiece(piece: string, start: number, text: string, initial: boolean): Token {
  if (!/[\p{L}\p{N}]/u.test(piece) || (text[start + piece.length] === '$' && /^\p{Lu}{1,3}$/u.test(piece))) return mark(piece, start, start + piece.length);
  const possessive = piece.length > 3 && /[sS]$/.test(piece) && /\p{L}[’'\u0092]s$/iu.test(piece);
  const word = possessive ? piece.slice(0, -2) : piece;
  const small = word.toLowerCase();
  const lower = word.includes('.') ? small.replace(/\./g, '') : small;
  const stop = text[start + word.length] === '.' && (STOPPED.has(lower) || /^\p{Lu}$/u.test(word)) && !possessive;
  const end = start + word.length + (stop ? 1 : 0);
  return {
    start,
    end,
    text: text.slice(start, end),
    lower,
    kind: /\p{L}/u.test(word) ? 'word' : 'number',
    cap: (word !== small && /\p{Lu}/u.test(word)) || /^\p{Ll}\d$/u.test(word) || (word.includes('.') && /^[\p{L}\p{N}-]+\.(?:com|net|org|io|co)$/u.test(word)),
    plain: false,
    upper: word !== small && word === word.toUpperCase() && /\p{L}\P{L}*\p{L}/u.test(word),
    possessive: possessive || (isApostrophe(text, end) && word.endsWith('s')),
    initial,
    lists: UNKNOWN,
  };
}
