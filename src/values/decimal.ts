/** Compares decimals of the records' form exactly: no float is made of them. */
export function compareDecimals(a: string, b: string): number {
  const [wholeA = '', partA = ''] = a.split('.');
  const [wholeB = '', partB = ''] = b.split('.');
  return wholeA.length - wholeB.length || compare(wholeA, wholeB) || compare(partA, partB);
}

/** Code-unit order: right for digits of equal length, and for decimal places of any. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
