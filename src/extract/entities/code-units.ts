/** Room for the code units of one text, which grows. */
let bytes = Buffer.alloc(1 << 18);
let units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);

/**
 * The UTF-16 code units of a text and a 0 after them, for loops over all of it: there they are read several times as fast as from
 * the string. The array is the same for all texts, so it holds good until the next call.
 */
export function codeUnitsOf(text: string): Uint16Array {
  if (text.length >= units.length) {
    bytes = Buffer.alloc(4 * text.length);
    units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  }
  bytes.write(text, 'utf16le');
  units[text.length] = 0;
  return units;
}
