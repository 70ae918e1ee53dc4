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
}

const IDEOGRAPH = 3;
const COMMAS = new Set([...',;،؛、，；'].map((c) => c.charCodeAt(0)));
const STOPS = new Set([...'.!?。！？؟।…'].map((c) => c.charCodeAt(0)));
/** Closing quotes and brackets that may follow a sentence's end. */
const CLOSERS = new Set([...'"\'”’»)]」』）'].map((c) => c.charCodeAt(0)));

export function measure(text: string): Measure {
  let wide = 0;
  let spaces = 0;
  let digits = 0;
  let capitals = 0;
  let commas = 0;
  let stops = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 32) spaces += 1;
    else if (code >= 48 && code <= 57) digits += 1;
    else if (code >= 65 && code <= 90) capitals += 1;
    else if (code < 65 || code > 122) {
      if (COMMAS.has(code)) commas += 1;
      else if (STOPS.has(code)) stops += 1;
      else if (code >= 0x2e80) wide += 1;
    }
  }
  return { size: text.length + wide * (IDEOGRAPH - 1), words: spaces + 1 + wide / 2, digits, capitals, commas, stops, ending: endingOf(text), beginning: beginningOf(text) };
}

function endingOf(text: string): number {
  let at = text.length - 1;
  while (at > 0 && CLOSERS.has(text.charCodeAt(at))) at -= 1;
  const last = text.charCodeAt(at);
  if (last === 0x2026 || COMMAS.has(last) || text.endsWith('...')) return 1;
  if (STOPS.has(last)) return 3;
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
