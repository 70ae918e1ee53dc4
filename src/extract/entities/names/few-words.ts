const SHAPES = 1024;

/** Length, first and last letter in one number. */
function shapeOf(word: string): number {
  return (Math.imul(word.charCodeAt(0), 31) + Math.imul(word.charCodeAt(word.length - 1), 7) + Math.imul(word.length, 131)) & (SHAPES - 1);
}

/** Tells whether a word is one of a few, for loops over whole texts: most words are told apart by their shape, without being looked up. */
export function fewWords(words: Iterable<string>): (word: string) => boolean {
  const all = new Set(words);
  const shapes = new Uint8Array(SHAPES);
  for (const word of all) shapes[shapeOf(word)] = 1;
  return (word) => shapes[shapeOf(word)] === 1 && all.has(word);
}
