const ESCAPED = /\\[rntf]|(?:\\x[0-9a-f]{2})+|\\u[0-9a-f]{4}/gi;
/** An apostrophe lost to somebody's quoting: "the firm\s shares", "investors\ money". */
const LOST_APOSTROPHE = /(?<=\p{L})\\(?=s(?![\p{L}\p{N}]))|(?<=s)\\(?=\s)/gu;
/** A byte string's prefix, printed with it. */
const BYTES_PREFIX = /^b(?=\\[rn]|[\r\n]| \p{Lu}{2})/u;
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g;

/** Line escapes that no path or code fragment shows: doubled, or many. */
const DUMPED = /\\[rn]\s?\\[rn]|(?:\\[rn][^\\]{0,400}){4}/;

/**
 * Undoes what dumps do to text: escapes written out (`\r`, `\x1a`), lost apostrophes, control and zero-width characters.
 *
 * A stray backslash is left alone.
 */
export function unescapeDump(text: string): string {
  const plain = DUMPED.test(text) ? text.replace(BYTES_PREFIX, '').replace(ESCAPED, decode) : text.replace(BYTES_PREFIX, '');
  return plain.replace(LOST_APOSTROPHE, "'").replace(INVISIBLE, '');
}

function decode(escape: string): string {
  const letter = escape.charAt(1).toLowerCase();
  if (letter === 'x') return Buffer.from(escape.replaceAll(/\\x/gi, ''), 'hex').toString('utf8');
  if (letter === 'u') return String.fromCharCode(Number.parseInt(escape.slice(2), 16));
  return letter === 't' ? '\t' : '\n';
}
