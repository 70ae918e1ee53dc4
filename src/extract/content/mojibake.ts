import { decodeHTML } from 'entities/decode';

/** What windows-1252 shows for the bytes 80 to 9F, five of which have no character. */
const SHOWN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
const byteOf = new Map([...SHOWN].map((shown, i) => [shown.charCodeAt(0), 0x80 + i]));

const NEXT = `[\\x80-\\xBF${SHOWN}]`;
const SEQUENCE = new RegExp(`[\\xC2-\\xDF]${NEXT}|[\\xE0-\\xEF]${NEXT}{2}|[\\xF0-\\xF4]${NEXT}{3}`, 'g');
/** Marks that may follow a letter in any text: "CAFÉ”", "né »", "GROß…". Whatever else follows one of these letters was a byte. */
const MARKS = new RegExp('^[‘’“”‚„…‹›«»–—•™®©°ªº¹²³·\\xA0\\xAD]+$');
const SMALL = /\p{Ll}/u;

/** First bytes of what broken pages of any language have some of: a dash, a quotation mark, a hard space, an ideographic full stop. Finding them costs next to nothing. */
const USUAL = ['â', 'Â', 'Ã', 'ã', 'Ð'];
/** A page that shows fewer quotes them. */
const FEW = 3;
/** It happened twice to some texts. */
const ROUNDS = 2;

/**
 * Mends UTF-8 that somebody read as windows-1252 or Latin-1 ("isnâ€™t") and wrote out so.
 *
 * Only where a text shows it a few times, only sequences that are valid UTF-8, and those that could be letter and mark only
 * where their first letter is a byte elsewhere, stands for accents, or is a capital inside a word. Any other text comes back as it was.
 */
export function repairMojibake(text: string): string {
  let repaired = text;
  for (let round = 0; round < ROUNDS; round += 1) repaired = repairOnce(repaired);
  return repaired;
}

/** The same for HTML, where a part of what is broken is written as character references. */
export function repairHtml(html: string): string {
  if (html.includes('&acirc;&')) return repairMojibake(html.replace(/&[aA](?:circ|tilde);(?:&#?\w{2,8};){1,2}/g, (references) => decodeHTML(references)));
  return USUAL.some((letter) => html.includes(letter)) ? repairMojibake(html) : html;
}

function repairOnce(text: string): string {
  const sure = (text.match(SEQUENCE) ?? []).filter((sequence) => !MARKS.test(sequence.slice(1)) && decode(sequence) !== null);
  if (sure.length < FEW) return text;
  const leads = new Set(['Â', 'Ã', ...sure.map((sequence) => sequence.charAt(0))]);
  const isByte = (lead: string, at: number): boolean => leads.has(lead) || (lead < 'ß' && SMALL.test(text.charAt(at - 1)));
  return text.replace(SEQUENCE, (sequence, at: number) => (isByte(sequence.charAt(0), at) ? decode(sequence) : null) ?? sequence);
}

/** The character that the bytes are in UTF-8; null where they are none. */
function decode(sequence: string): string | null {
  const length = sequence.length;
  let point = sequence.charCodeAt(0) & (0xff >> (length + 1));
  for (let at = 1; at < length; at += 1) {
    const code = sequence.charCodeAt(at);
    point = (point << 6) | ((byteOf.get(code) ?? code) & 0x3f);
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x8_00 : 0x1_00_00;
  if (point < least || point > 0x10_ff_ff || (point >= 0xd8_00 && point <= 0xdf_ff)) return null;
  return String.fromCodePoint(point);
}
