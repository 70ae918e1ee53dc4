/** What the characters of a block tell, in one pass, alike in all scripts. */
export interface Measure {
  /** Length in Latin characters' worth: an ideograph says as much as about three letters. */
  readonly size: number;
  readonly words: number;
  readonly digits: number;
  readonly capitals: number;
  readonly commas: number;
  readonly stops: number;
  /** How it ends: 3 a sentence's end, 2 a colon, 1 an ellipsis or comma, 0 otherwise. */
  readonly ending: number;
  /** How it begins: 2 a capital or caseless letter, 1 a lower-case one, 0 otherwise. */
  readonly beginning: number;
  /** Whether all its white space is single plain spaces. */
  readonly folded: boolean;
}

const IDEOGRAPH = 3;

const SPACE = 1;
const DIGIT = 2;
const CAPITAL = 3;
const COMMA = 4;
const STOP = 5;
const WIDE = 6;
/** White space but the plain one; soft hyphens and zero-width spaces, which are no letters either. */
const LAYOUT = 7;

/** The kind of each character; 0 for letters and most others. */
const kinds = new Uint8Array(0x1_0000).fill(WIDE, 0x2e80);
const KINDS: readonly (readonly [number, string])[] = [
  [SPACE, ' '], [DIGIT, '0123456789'], [CAPITAL, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'], [COMMA, ',;،؛、，；'], [STOP, '.!?。！？؟।…'],
  [LAYOUT, '\t\n\v\f\r\u00A0\u00AD\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF'],
];
for (const [kind, characters] of KINDS) for (const character of characters) kinds[character.charCodeAt(0)] = kind;
/** Closing quotes and brackets that may follow a sentence's end. */
const CLOSERS = new Set([...'"\'”’»)]」』）'].map((c) => c.charCodeAt(0)));

/** How many characters of each kind the text at hand has. */
const counts = new Int32Array(8);

export function measure(text: string): Measure {
  counts.fill(0);
  for (let i = 0; i < text.length; i += 1) {
    const kind = kinds[text.charCodeAt(i)] as number;
    counts[kind] = (counts[kind] as number) + 1;
  }
  const count = (kind: number): number => counts[kind] as number;
  return {
    size: text.length + count(WIDE) * (IDEOGRAPH - 1), words: count(SPACE) + 1 + count(WIDE) / 2,
    digits: count(DIGIT), capitals: count(CAPITAL), commas: count(COMMA), stops: count(STOP), ending: endingOf(text), beginning: beginningOf(text),
    folded: count(LAYOUT) === 0 && !text.includes('  '),
  };
}

function endingOf(text: string): number {
  let at = text.length - 1;
  while (at > 0 && CLOSERS.has(text.charCodeAt(at))) at -= 1;
  const last = text.charCodeAt(at);
  const kind = kinds[last];
  if (last === 0x2026 || kind === COMMA || text.endsWith('...')) return 1;
  if (kind === STOP) return 3;
  return last === 58 || last === 0xff1a ? 2 : 0;
}

function beginningOf(text: string): number {
  const first = text.charAt(0);
  if (first >= 'A' && first <= 'Z') return 2;
  if (first >= 'a' && first <= 'z') return 1;
  const lower = first.toLowerCase();
  if (lower !== first) return 2;
  return lower.toUpperCase() !== lower ? 1 : first.charCodeAt(0) >= 0x2e80 ? 2 : 0;
}
