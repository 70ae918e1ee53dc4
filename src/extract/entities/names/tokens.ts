import type { Span } from '../../../records.ts';
import { headingsOf } from './headings.ts';

/** A word, number or mark of a field. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written, without a possessive "'s". */
  readonly text: string;
  /** Lower case, without full stops: "U.S." is "us", "Inc." is "inc". */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Written as names are: a capital somewhere ("Didi", "eBay", "AT&T") or a domain ("example.com"). */
  readonly cap: boolean;
  /** All letters are capitals, two or more. */
  readonly upper: boolean;
  /** A possessive ending follows and belongs to no name: "Didi's". */
  readonly possessive: boolean;
  /** Begins a sentence, a paragraph or a quotation: its capital says little. */
  readonly initial: boolean;
}

/** One of the two fields of an article, cut into tokens. */
export interface Field {
  readonly in: Span['in'];
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Words, in lower case, that have a capital inside a sentence somewhere: at the head of one they keep it. */
  readonly inside: ReadonlySet<string>;
  /** 1 for each token of a heading, where capitals say little. */
  readonly headings: Uint8Array;
}

/** Abbreviations whose full stop belongs to them. */
const STOPPED = new Set(
  ('inc corp co ltd llc plc bros cos mr mrs ms dr prof sen rep gov gen lt col sgt capt jr sr st ft mt no vs v dept assn assoc assocs intl natl univ cia cie ' +
  'jan feb mar apr jun jul aug sept sep oct nov dec').split(' '),
);
// U+0092 is the apostrophe of pages that call Windows-1252 Latin-1.
/** East Asian scripts write no spaces between words: each character is a token. */
const EAST_ASIAN = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]$/u;
const PIECE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]|(?:\p{L}\.){2,12}(?:\p{L}\b)?|[\p{L}\p{M}\p{N}]+(?:[-&’'\u0092./+][\p{L}\p{M}\p{N}]+)*|\n+|[^\s]/gu;
const PARTICIPLE = /-(?:based|listed|owned|led|backed|run|style|born|linked|sponsored|registered|headquartered|controlled|traded|made|related|area|wide)$/iu;
/** "ex-Alpha", "non-Ruritanian". */
const PREFIX = /^(?:ex|non|anti|pro|pre|post)-(?=\p{Lu})/u;
/** Whether single line breaks mostly fall inside sentences. */
function isWrapped(text: string): boolean {
  const breaks = text.match(/(?<!\n|^)\n(?!\n)/g)?.length ?? 0;
  const inside = text.match(/(?<![^\p{L},]|^)\n\s{0,8}\p{Ll}/gu)?.length ?? 0;
  return inside > breaks * 0.25;
}

/** Lines that are wrapped are of about one length; shorter are headings, longer whole paragraphs. */
const GOES_ON = new Set(['and', 'of', 'the', 'for', 'v', ',', '&']);
const SHORT_LINE = 45;
const LONG_LINE = 110;
const SPACE = 32;
const ENDS_WORD = new Set([...' ,\n;:()"!?'].map((c) => c.charCodeAt(0)));
const OPENING = new Set(['"', '“', '‘', "'", '(', '[', '«', '•', '-', '–', '—', '*', '”', '’', ')']);
const ENDING = new Set(['.', '!', '?', ':', ';', '…']);

export function isEastAsian(token: Token): boolean {
  return EAST_ASIAN.test(token.text);
}

/** Cuts a field into tokens, in one pass. */
export function tokenize(field: Span['in'], text: string): Field {
  const tokens: Token[] = [];
  let initial = true;
  let end = 0;
  let line = 0;
  const wrapped = isWrapped(text);
  for (let at = 0; at < text.length; at = end) {
    let from = at;
    while (text.charCodeAt(from) === SPACE) from += 1;
    end = plainEnd(text, from);
    if (end === from) {
      PIECE.lastIndex = from;
      const match = PIECE.exec(text);
      if (match === null) break;
      from = match.index;
      end = from + match[0].length;
    }
    const whole = text.slice(from, end);
    if (isPlain(whole) && text[end] !== '.') {
      tokens.push(plain(whole, from, text, initial));
      initial = false;
      continue;
    }
    if (whole.startsWith('\n')) {
      // A lone line break may be mere wrapping, unless the line is a heading's.
      const ends = whole.length > 1 || !wrapped || (!GOES_ON.has(tokens.at(-1)?.lower ?? '') && (from - line < SHORT_LINE || from - line > LONG_LINE || ENDING.has(tokens.at(-1)?.text ?? '.')));
      initial ||= ends;
      if (ends) tokens.push(mark('\n', from, end));
      line = end;
      continue;
    }
    // "Boston-based": the place and then what it is to the name.
    const hyphened = whole.includes('-');
    const prefix = hyphened ? (PREFIX.exec(whole)?.[0] ?? '') : '';
    if (prefix !== '') tokens.push(mark(prefix, from, from + prefix.length));
    const piece = hyphened ? whole.slice(prefix.length).replace(PARTICIPLE, '') : whole;
    const token = read(piece, from + prefix.length, text, initial);
    tokens.push(token);
    const rest = whole.slice(prefix.length + piece.length);
    if (rest !== '') tokens.push(mark(rest, end - rest.length, end));
    // The stop of an abbreviation is in its token.
    end = Math.max(end, token.end);
    if (token.kind !== 'mark') initial = false;
    else if (ENDING.has(token.text)) initial = true;
    else if (!OPENING.has(token.text)) initial = false;
    else if (token.text === '“') initial = true;
  }
  const headings = headingsOf(tokens, field === 'title');
  const inside = new Set(tokens.filter((t, at) => t.cap && !t.initial && headings[at] === 0).map((t) => t.lower));
  return { in: field, text, tokens, headings, inside };
}

function mark(text: string, start: number, end: number): Token {
  return { start, end, text, lower: text, kind: 'mark', cap: false, upper: false, possessive: false, initial: false };
}

/**
 * Where a word ends that begins here with ASCII letters, small after the first, and surely ends with them: so do most
 * words of a text, without need of {@link PIECE}. `from` where none does.
 */
function plainEnd(text: string, from: number): number {
  const first = text.charCodeAt(from) | 32;
  if (first < 97 || first > 122) return from;
  let to = from + 1;
  while (text.charCodeAt(to) >= 97 && text.charCodeAt(to) <= 122) to += 1;
  return to - from > 1 && (to === text.length || ENDS_WORD.has(text.charCodeAt(to))) ? to : from;
}

/** ASCII letters alone, small after the first: such words need no more looking at. */
function isPlain(piece: string): boolean {
  const first = piece.charCodeAt(0) | 32;
  if (first < 97 || first > 122 || piece.length < 2) return false;
  for (let i = 1; i < piece.length; i++) {
    const code = piece.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function plain(word: string, start: number, text: string, initial: boolean): Token {
  const end = start + word.length;
  const possessive = word.charCodeAt(word.length - 1) === 115 && text[end] !== ' ' && /^[’'\u0092]\s/u.test(text.slice(end, end + 2));
  const lower = word.toLowerCase();
  return { start, end, text: word, lower, kind: 'word', cap: lower !== word, upper: false, possessive, initial };
}

function read(piece: string, start: number, text: string, initial: boolean): Token {
  // "HK$7 million": the letters belong to the sum.
  if (!/[\p{L}\p{N}]/u.test(piece) || (text[start + piece.length] === '$' && /^\p{Lu}{1,3}$/u.test(piece))) return mark(piece, start, start + piece.length);
  const possessive = /\p{L}[’'\u0092]s$/iu.test(piece) && piece.length > 3;
  const word = possessive ? piece.slice(0, -2) : piece;
  const lower = word.toLowerCase().replace(/\./g, '');
  const stop = text[start + word.length] === '.' && (STOPPED.has(lower) || /^\p{Lu}$/u.test(word)) && !possessive;
  const end = start + word.length + (stop ? 1 : 0);
  const letters = word.replace(/[^\p{L}]/gu, '');
  return {
    start,
    end,
    text: text.slice(start, end),
    lower,
    kind: letters === '' ? 'number' : 'word',
    cap: /\p{Lu}|^\p{Ll}\d$/u.test(word) || /^[\p{L}\p{N}-]+\.(?:com|net|org|io|co)$/u.test(word),
    upper: letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    possessive: possessive || /^[’'\u0092]\s/u.test(text.slice(end, end + 2)) && word.endsWith('s'),
    initial,
  };
}
