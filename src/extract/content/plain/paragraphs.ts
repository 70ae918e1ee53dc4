/** A line that cannot begin a paragraph: lower case, or a bracket left open to explain the words before. */
const GOES_ON = /^(?:\p{Ll}[\p{Ll}\p{M}]*[\s,;]|\(\p{L})/u;
const OPEN = /[\p{L}\p{N},)]$/u;

/** Joins what a dump broke in mid sentence. A heading ends open too, but no heading goes on in lower case. */
export function joinBroken(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const before = paragraphs.at(-1);
    if (before !== undefined && OPEN.test(before) && GOES_ON.test(line)) paragraphs[paragraphs.length - 1] = `${before} ${line}`;
    else paragraphs.push(line);
  }
  return paragraphs;
}
