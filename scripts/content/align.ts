/** Labels blocks with the truth: what share of a block's words the true body has, in place. */

export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

const SHINGLE = 4;
const CONTEXT = 3;

/**
 * @param blocks - Texts of the page's blocks in reading order.
 * @returns For each block the share of it that belongs to the body, 0 to 1.
 */
export function align(blocks: readonly string[], body: string): readonly number[] {
  const truth = ` ${wordsOf(body).join(' ')} `;
  const shingles = new Set<string>();
  const truthWords = wordsOf(body);
  for (let i = 0; i + SHINGLE <= truthWords.length; i += 1) shingles.add(truthWords.slice(i, i + SHINGLE).join(' '));
  const words = blocks.map(wordsOf);

  const labels = words.map((list) => (list.length < SHINGLE ? 0 : coverage(list, shingles)));
  settleRepeats(words, labels, truth);
  settleShort(words, labels, truth);
  return labels;
}

function coverage(list: readonly string[], shingles: ReadonlySet<string>): number {
  let hits = 0;
  for (let i = 0; i + SHINGLE <= list.length; i += 1) if (shingles.has(list.slice(i, i + SHINGLE).join(' '))) hits += 1;
  return hits / (list.length - SHINGLE + 1);
}

/** A text that the page has more often than the body counts only where its neighbours are body. */
function settleRepeats(words: readonly (readonly string[])[], labels: number[], truth: string): void {
  const places = new Map<string, number[]>();
  words.forEach((list, i) => {
    if (list.length < SHINGLE || (labels[i] ?? 0) < 0.5) return;
    const key = list.join(' ');
    places.set(key, [...(places.get(key) ?? []), i]);
  });
  for (const [key, at] of places) {
    const wanted = Math.max(1, truth.split(` ${key} `).length - 1);
    if (at.length <= wanted) continue;
    const near = (i: number): number => labels.slice(Math.max(0, i - 6), i + 7).reduce((sum, label, k) => sum + label * Math.min(60, words[Math.max(0, i - 6) + k]?.length ?? 0), 0);
    const losers = at.map((i) => [near(i), i] as const).toSorted((a, b) => b[0] - a[0]).slice(wanted);
    for (const [, i] of losers) labels[i] = 0;
  }
}

/** A short block is body where the truth has it next to the end of the block before or the beginning of the block after. */
function settleShort(words: readonly (readonly string[])[], labels: number[], truth: string): void {
  const settle = (i: number, other: number, before: boolean): void => {
    const list = words[i] ?? [];
    const neighbour = words[other] ?? [];
    if (list.length === 0 || list.length >= 12 || (labels[i] ?? 0) >= 0.9 || (labels[other] ?? 0) < 0.5) return;
    const needle = before ? [...neighbour.slice(-CONTEXT), ...list] : [...list, ...neighbour.slice(0, CONTEXT)];
    if (truth.includes(` ${needle.join(' ')} `)) labels[i] = 1;
  };
  const skipEmpty = (i: number, step: number): number => {
    let at = i + step;
    while (at >= 0 && at < words.length && (words[at]?.length === 0 || ((labels[at] ?? 0) < 0.5 && Math.abs(at - i) < 4))) at += step;
    return at;
  };
  for (let i = 0; i < words.length; i += 1) settle(i, skipEmpty(i, -1), true);
  for (let i = words.length - 1; i >= 0; i -= 1) settle(i, skipEmpty(i, 1), false);
}
