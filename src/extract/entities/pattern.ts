/** Letters of the scripts in which news writes sums and dates beside words: Latin and Cyrillic. */
const LETTER = 'A-Za-zÀ-ÖØ-öø-ɏЀ-ӿ';
const CLASSES: readonly (readonly [RegExp, string])[] = [[/\\p\{L\}/g, LETTER], [/\\p\{Lu\}/g, 'A-ZÀ-ÖØ-Þ'], [/\\p\{Ll\}/g, 'a-zß-öø-ÿ'], [/\\p\{Sc\}/g, '$€£¥₹₩₽₺₪₫₦₱฿']];

/**
 * Makes the pattern of a rule: `\p{L}`, `\p{Lu}`, `\p{Ll}` and `\p{Sc}` become plain ranges and the `u` flag is left
 * away, since V8 then tests code units by ranges: several times as fast on news.
 */
export function pattern(source: string, flags = 'g'): RegExp {
  return new RegExp(CLASSES.reduce((plain, [written, ranges]) => expand(plain, written, ranges), source), flags);
}

/** Inside a class the ranges stand by themselves, outside in a class of their own. */
function expand(source: string, written: RegExp, ranges: string): string {
  return source.replace(written, (_, at: number) => (inClass(source, at) ? ranges : `[${ranges}]`));
}

function inClass(source: string, at: number): boolean {
  let inside = false;
  for (let i = 0; i < at; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '[') inside = true;
    else if (source[i] === ']') inside = false;
  }
  return inside;
}
