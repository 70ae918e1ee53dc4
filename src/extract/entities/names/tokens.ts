import type { Span } from '../../../records.ts';
import { codeUnitsOf } from '../code-units.ts';
import { headingsOf } from './headings.ts';
import { isMark, lineEnd, mark, readAscii, readPiece } from './read-token.ts';
import type { Token } from './token.ts';
import { isWrapped } from './wrapped.ts';

export type { Token } from './token.ts';

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

/** East Asian scripts write no spaces between words: each character is a token. */
const EAST_ASIAN = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]$/u;
const FIRST_EAST_ASIAN = 0x1100;
const PIECE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]|(?:\p{L}\.){2,12}(?:\p{L}\b)?|[\p{L}\p{M}\p{N}]+(?:(?:[-&’'\u0092/+]|\.(?!\p{Lu}\p{Ll}))[\p{L}\p{M}\p{N}]+)*|\n|[^\s]/gu;
const PARTICIPLE = /-(?:based|listed|owned|led|backed|run|style|born|linked|sponsored|registered|headquartered|controlled|traded|made|related|area|wide)$/iu;
/** "ex-Alpha", "non-Ruritanian", and a dash without spaces: "companies-Alpha". */
const PREFIX = /^\p{Ll}{2,20}-(?=\p{Lu})/u;

/** Lines that are wrapped are of about one length; shorter are headings, longer whole paragraphs. */
const GOES_ON = new Set(['and', 'of', 'the', 'for', 'v', ',', '&']);
const SHORT_LINE = 45;
const LONG_LINE = 110;
const SPACE = 32;
const BACKSLASH = 92;
const RETURN = String.raw`\r`;
const NEWLINE = 10;
const ENDING = new Set(['.', '!', '?', ':', ';', '…']);
/** Marks after which a word begins a sentence or quotation, and those after which it does if it would have before them. */
const BEGINNING = new Set([...ENDING, '“']);
const OPENING = new Set(['"', '‘', "'", '(', '[', '«', '•', '-', '–', '—', '*', '”', '’', ')']);

export function isEastAsian(token: Token): boolean {
  return !token.plain && token.text.charCodeAt(0) >= FIRST_EAST_ASIAN && EAST_ASIAN.test(token.text);
}

/** Cuts a field into tokens, in one pass. */
export function tokenize(field: Span['in'], text: string): Field {
  const tokens: Token[] = [];
  let initial = true;
  let line = 0;
  const wrapped = isWrapped(text);
  const units = codeUnitsOf(text);
  for (let at = 0; at < text.length;) {
    const code = units[at] as number;
    if (code === SPACE) { at += 1; continue; }
    if (code === BACKSLASH && text[at + 1] === 'r') {
      // Old archives have line breaks spelled out: one wraps a line, two end it.
      const ends = text.startsWith(RETURN, at + 2);
      if (ends) tokens.push(lineEnd(text, at, at + 4));
      initial ||= ends;
      at += ends ? 4 : 2;
      continue;
    }
    const simple = isMark(code) ? mark(text, at, at + 1) : readAscii(text, units, at, initial);
    if (simple !== null) {
      tokens.push(simple);
      initial = isInitialAfter(simple, initial);
      at = simple.end;
      continue;
    }
    if (code === NEWLINE) {
      const from = at;
      while (units[at] === NEWLINE) at++;
      // A lone line break may be mere wrapping, unless the line is a heading's.
      const ends = at - from > 1 || !wrapped || (!GOES_ON.has(tokens.at(-1)?.lower ?? '') && (from - line < SHORT_LINE || from - line > LONG_LINE || ENDING.has(tokens.at(-1)?.text ?? '.')));
      line = at;
      initial ||= ends;
      if (ends) tokens.push(lineEnd(text, from, at));
      continue;
    }
    PIECE.lastIndex = at;
    const match = PIECE.exec(text);
    if (match === null) break;
    const { 0: whole, index: from } = match;
    if (whole === '\n') { at = from; continue; }
    // "Boston-based": the place and then what it is to the name.
    const hyphened = whole.includes('-');
    const prefix = hyphened ? (PREFIX.exec(whole)?.[0] ?? '') : '';
    if (prefix !== '') tokens.push(mark(text, from, from + prefix.length));
    const piece = hyphened ? whole.slice(prefix.length).replace(PARTICIPLE, '') : whole;
    const token = readPiece(piece, from + prefix.length, text, initial);
    tokens.push(token);
    initial = isInitialAfter(token, initial);
    const rest = whole.slice(prefix.length + piece.length);
    // The stop of an abbreviation is in its token.
    at = Math.max(from + whole.length, token.end);
    if (rest !== '') tokens.push(mark(text, at - rest.length, at));
  }
  const headings = headingsOf(tokens, field === 'title');
  let inside: ReadonlySet<string> | null = null;
  return { in: field, text, tokens, headings, get inside() { return (inside ??= insideOf(tokens, headings)); } };
}

/** Whether the words of a listed name stand at a token. */
export function standsAt({ tokens }: Field, at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (tokens[at + i]?.lower !== words[i]) return false;
  return true;
}

/** Whether the word after a token begins a sentence or quotation. */
function isInitialAfter(token: Token, before: boolean): boolean {
  if (token.kind !== 'mark') return false;
  const { text } = token;
  return OPENING.has(text) ? before : BEGINNING.has(text);
}

function insideOf(tokens: readonly Token[], headings: Uint8Array): ReadonlySet<string> {
  const inside = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.cap && !token.initial && headings[at] === 0) inside.add(token.lower);
  }
  return inside;
}
