import { UNKNOWN, type Word } from './lists.ts';

const KINDS = ['word', 'number', 'mark'] as const;
export type TokenKind = (typeof KINDS)[number];

/** What is known of a token from reading its characters once: a bit each, above them its kind. */
export const CAP = 1;
export const PLAIN = 2;
export const UPPER = 4;
export const POSSESSIVE = 8;
export const INITIAL = 16;
/** Written as in lower case, without stops. */
export const SMALL = 32;
/** A mark: the end of a line. */
export const LINE_END = 64;
export const WORD = 0;
export const NUMBER = 128;
export const MARK = 256;
const KIND_SHIFT = 7;

/** A word, number or mark of a field. Its text is cut out when first asked for: most words of a text are in no name, nor near one. */
export class Token implements Word {
  /** Which lists of words it is on, kept by `lists.ts`. */
  lists = UNKNOWN;
  private written: string | null = null;
  private small: string | null = null;

  /** @param place - with `check`, the print of what it is in lower case */
  constructor(private readonly source: string, readonly start: number, readonly end: number, private readonly bits: number, readonly place: number, readonly check: number) {}

  /** As written, without a possessive "'s". */
  get text(): string {
    return (this.written ??= this.endsLine ? '\n' : this.source.slice(this.start, this.end));
  }

  /** Lower case, without full stops: "U.S." is "us", "Inc." is "inc". */
  get lower(): string {
    if ((this.bits & SMALL) !== 0) return this.text;
    return (this.small ??= this.text.toLowerCase().replace(/\./g, ''));
  }

  get kind(): TokenKind {
    return KINDS[this.bits >> KIND_SHIFT] as TokenKind;
  }

  /** Written as names are: a capital somewhere ("Didi", "eBay", "AT&T") or a domain ("example.com"). */
  get cap(): boolean {
    return (this.bits & CAP) !== 0;
  }

  /** ASCII letters alone, small after the first: nothing inside is to be looked at. */
  get plain(): boolean {
    return (this.bits & PLAIN) !== 0;
  }

  /** All letters are capitals, two or more. */
  get upper(): boolean {
    return (this.bits & UPPER) !== 0;
  }

  /** A possessive ending follows and belongs to no name: "Didi's". */
  get possessive(): boolean {
    return (this.bits & POSSESSIVE) !== 0;
  }

  /** Begins a sentence, a paragraph or a quotation: its capital says little. */
  get initial(): boolean {
    return (this.bits & INITIAL) !== 0;
  }

  /** Ends a line; further blank lines belong to it. */
  get endsLine(): boolean {
    return (this.bits & LINE_END) !== 0;
  }
}
