/** Exact decimals as strings without exponent or needless zeros: "8026000000", "15000.5". */

/** Multiplies a plain decimal ("8.026") by a power of ten, exactly. */
export function shiftDecimal(decimal: string, power: number): string {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const digits = whole + fraction;
  const point = whole.length + power;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  return tidy(padded.slice(0, at), padded.slice(at));
}

/** Adds two plain decimals, exactly. */
export function addDecimals(a: string, b: string): string {
  const places = Math.max(placesOf(a), placesOf(b));
  const sum = BigInt(shiftDecimal(a, places)) + BigInt(shiftDecimal(b, places));
  return shiftDecimal(sum.toString(), -places);
}

/** Compares decimals of the records' form exactly: no float is made of them. */
export function compareDecimals(a: string, b: string): number {
  const [wholeA = '', partA = ''] = a.split('.');
  const [wholeB = '', partB = ''] = b.split('.');
  return wholeA.length - wholeB.length || compare(wholeA, wholeB) || compare(partA, partB);
}

function placesOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}

function tidy(whole: string, fraction: string): string {
  const left = whole.replace(/^0+(?=\d)/, '');
  const right = fraction.replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

/** Code-unit order: right for digits of equal length, and for decimal places of any. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
