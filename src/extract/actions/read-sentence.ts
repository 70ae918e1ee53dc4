import type { Span } from '../../records.ts';
import type { Masked } from './masks.ts';
import { withoutOfficials } from './officials.ts';
import { classOf } from './patterns/words.ts';
import type { MentionKind, Sentence, Token } from './reading.ts';

/** Words that are names where a capital stands within a sentence. */
const NAMES = new Set(['May', 'Will', 'Bill', 'Cap', 'Law', 'Bond', 'Grant', 'Price', 'Cash']);

const NONE: ReadonlySet<MentionKind> = new Set();

/** A sentence that is cut into tokens when first asked for them. */
export class ReadSentence implements Sentence {
  readonly kinds: ReadonlySet<MentionKind>;
  private cut: readonly Token[] | null = null;
  private own: readonly Token[] | null = null;

  constructor(private readonly field: Span['in'], readonly start: number, readonly end: number, private readonly words: string, private readonly mentions: readonly Masked[], readonly mayPunish: boolean, private readonly officials: () => ReadonlySet<number>) {
    this.kinds = mentions.length === 0 ? NONE : new Set(mentions.map(({ kind }) => kind));
  }

  get in(): Span['in'] {
    return this.field;
  }

  /** With officials as people still. */
  get masked(): readonly Token[] {
    return (this.cut ??= tokenise(this.words, this.start, this.end, this.mentions));
  }

  get tokens(): readonly Token[] {
    return (this.own ??= this.kinds.has('person') ? withoutOfficials(this.masked, this.officials()) : this.masked);
  }
}

function tokenise(words: string, start: number, end: number, mentions: readonly Masked[]): readonly Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const { kind, ref, span } of mentions) {
    plain(words, at, span.start, tokens);
    tokens.push({ kind, text: span.quote, cls: null, start: span.start, end: span.end, ref });
    at = span.end;
  }
  plain(words, at, end, tokens);
  return tokens;
}

/** Words, marks and possessive endings of what is no mention. */
function plain(words: string, from: number, to: number, tokens: Token[]): void {
  for (let at = from; at < to;) {
    const code = words.charCodeAt(at);
    if (isBlank(code)) { at++; continue; }
    const end = isLetter(code) ? wordEnd(words, at, to) : markEnd(words, at, to);
    tokens.push(isLetter(code) ? word(words.slice(at, end), at, end, tokens.length > 0) : { kind: 'mark', text: words.slice(at, end).replace('’', "'"), cls: null, start: at, end, ref: -1 });
    at = end;
  }
}

function word(written: string, start: number, end: number, inside: boolean): Token {
  const text = written.toLowerCase();
  return { kind: 'word', text, cls: NAMES.has(written) && inside ? null : classOf(text), start, end, ref: -1 };
}

/** Parts of one word that are joined by hyphens, stops and the like, at most. */
const MOST_JOINTS = 8;

function wordEnd(words: string, from: number, to: number): number {
  let at = from;
  for (let joints = 0; ; joints++) {
    while (at < to && isLetter(words.charCodeAt(at))) at++;
    if (joints === MOST_JOINTS || at + 1 >= to || !JOINTS.has(words.charCodeAt(at)) || !isLetter(words.charCodeAt(at + 1))) return at;
    at++;
  }
}

/** "'s" is one mark. */
function markEnd(words: string, at: number, to: number): number {
  const possessive = APOSTROPHES.has(words.charCodeAt(at)) && at + 1 < to && words[at + 1] === 's' && (at + 2 >= to || !isLetter(words.charCodeAt(at + 2)));
  return possessive ? at + 2 : at + 1;
}

const JOINTS = new Set([...'.&-'].map((joint) => joint.charCodeAt(0)));
const APOSTROPHES = new Set([..."'’"].map((mark) => mark.charCodeAt(0)));

/** Letters and figures of all scripts, roughly. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return code >= 0xc0 ? code <= 0x1fff || (code >= 0x2c00 && code <= 0x2dff) || (code >= 0x3040 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfdff) : code === 0xaa || code === 0xb5 || code === 0xba;
}

function isBlank(code: number): boolean {
  return code === 32 || (code < 0x80 ? code >= 9 && code <= 13 : /\s/.test(String.fromCharCode(code)));
}
