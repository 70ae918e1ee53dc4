import { nextCheck, nextPlace, printOf } from './print.ts';
import { CAP, INITIAL, LINE_END, MARK, NUMBER, PLAIN, POSSESSIVE, SMALL, Token, UPPER, WORD } from './token.ts';

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
const TO_SMALL = 32;
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

/** Kinds of characters, by code: all but ASCII are others. */
const OTHER = 0;
const SMALL_LETTER = 1;
const CAPITAL = 2;
const FIGURE = 3;
const CHARACTERS = Uint8Array.from({ length: 0x10000 }, (_, code) => (isSmall(code) ? SMALL_LETTER : isCapital(code) ? CAPITAL : isFigure(code) ? FIGURE : OTHER));

/**
 * Reads a word or number of ASCII letters and figures that surely ends with them, as most words of a text do, which then need no
 * pattern; null where none begins.
 */
export function readAscii(text: string, units: Uint16Array, start: number, initial: boolean): Token | null {
  let to = start;
  let place = 0;
  let check = 0;
  let capitals = 0;
  let figures = 0;
  let code = units[to] as number;
  for (let character = CHARACTERS[code]; character !== OTHER; character = CHARACTERS[code]) {
    if (character === CAPITAL) capitals++;
    else if (character === FIGURE) figures++;
    // Capitals become small letters; the figures keep their code.
    place = nextPlace(place, code | TO_SMALL);
    check = nextCheck(check, code | TO_SMALL);
    code = units[++to] as number;
  }
  const length = to - start;
  if (length === 0 || (code !== BLANK && !separates(JOINTS.has(code) ? units[to + 1] as number : code))) return null;
  // "HK$7 million": the letters belong to the sum.
  if (code === DOLLAR && capitals === length && length <= 3) return mark(text, start, to);

  const stop = code === STOP && ((capitals === 1 && length === 1) || STOPPED.has(text.slice(start, to).toLowerCase()));
  const end = stop ? to + 1 : to;
  const letters = length - figures;
  let bits = letters === 0 ? NUMBER : WORD;
  if (capitals > 0 || (letters === 1 && figures === 1 && isSmall(units[start] as number))) bits |= CAP;
  if (capitals === 0 && !stop) bits |= SMALL;
  if (!stop && figures === 0 && (capitals === 0 || (capitals === 1 && isCapital(units[start] as number)))) bits |= PLAIN;
  if (letters > 1 && capitals === letters) bits |= UPPER;
  if (code !== BLANK && units[to - 1] === SMALL_S && isApostrophe(text, end)) bits |= POSSESSIVE;
  if (initial) bits |= INITIAL;
  return new Token(text, start, end, bits, place, check);
}

function isApostrophe(text: string, at: number): boolean {
  return APOSTROPHES.has(text.charCodeAt(at)) && /\s/u.test(text.charAt(at + 1));
}

export function mark(text: string, start: number, end: number): Token {
  const { place, check } = printOf(text.slice(start, end));
  return new Token(text, start, end, MARK | SMALL, place, check);
}

const LINE = printOf('\n');

export function lineEnd(text: string, start: number, end: number): Token {
  return new Token(text, start, end, MARK | SMALL | LINE_END, LINE.place, LINE.check);
}

/** Reads a word, number or mark of any script that takes up `piece`. */
export function readPiece(piece: string, start: number, text: string, initial: boolean): Token {
  if (!/[\p{L}\p{N}]/u.test(piece) || (text[start + piece.length] === '$' && /^\p{Lu}{1,3}$/u.test(piece))) return mark(text, start, start + piece.length);
  const possessive = piece.length > 3 && /[sS]$/.test(piece) && /\p{L}[’'\u0092]s$/iu.test(piece);
  const word = possessive ? piece.slice(0, -2) : piece;
  const small = word.toLowerCase();
  const lower = word.includes('.') ? small.replace(/\./g, '') : small;
  const stop = text[start + word.length] === '.' && (STOPPED.has(lower) || /^\p{Lu}$/u.test(word)) && !possessive;
  const end = start + word.length + (stop ? 1 : 0);
  let bits = /\p{L}/u.test(word) ? WORD : NUMBER;
  if ((word !== small && /\p{Lu}/u.test(word)) || /^\p{Ll}\d$/u.test(word) || (word.includes('.') && /^[\p{L}\p{N}-]+\.(?:com|net|org|io|co)$/u.test(word))) bits |= CAP;
  if (word !== small && word === word.toUpperCase() && /\p{L}\P{L}*\p{L}/u.test(word)) bits |= UPPER;
  if (possessive || (isApostrophe(text, end) && word.endsWith('s'))) bits |= POSSESSIVE;
  if (initial) bits |= INITIAL;
  const { place, check } = printOf(lower);
  return new Token(text, start, end, bits, place, check);
}
