/**
 * A pattern that matches any of the words, the longest first, with shared beginnings written once:
 * an engine that meets the wrong letter has then left all of them behind.
 */
export function alternation(words: Iterable<string>): string {
  const root: Node = { end: false, next: new Map() };
  for (const word of words) {
    let node = root;
    for (const letter of word) {
      const next = node.next.get(letter) ?? { end: false, next: new Map() };
      node.next.set(letter, next);
      node = next;
    }
    node.end = true;
  }
  return patternOf(root);
}

interface Node {
  end: boolean;
  readonly next: Map<string, Node>;
}

function patternOf(node: Node): string {
  const branches = [...node.next].map(([letter, next]) => letterPattern(letter) + patternOf(next));
  if (branches.length === 0) return '';
  const joined = branches.length === 1 && !node.end ? branches[0] ?? '' : `(?:${branches.join('|')})`;
  return node.end ? `${joined}?` : joined;
}

/** A space stands for any one or two blanks or a hyphen: names break over lines and are hyphened before nouns. */
function letterPattern(letter: string): string {
  if (letter === ' ') return String.raw`[\s\u00a0-]{1,2}`;
  if (letter === "'") return "['’]";
  return /[$.*+?()[\]{}|\\^/]/.test(letter) ? `\\${letter}` : letter;
}
