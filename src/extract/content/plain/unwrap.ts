const NARROWEST = 40;
const WIDEST = 110;
const PAGE_MARK = /^(?:[-=_*\s]{3,}.{0,30}\bpage\b.{0,12}[-=_*\s]*|<page>|page \d{1,4}(?: of \d{1,4})?|-\s?\d{1,4}\s?-)$/i;

/** The lines of a text without page marks, hard-wrapped ones joined; '' is a blank line. */
export function unwrapLines(text: string): readonly string[] {
  const printed = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/).map((line) => line.replace(/[\s\u3000]+/gu, ' ').trim());
  const width = wrapWidth(printed);
  const lines = withoutPageMarks(printed);
  if (width === null) return lines;
  const joined: string[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1] ?? '';
    if (line !== '' && before !== '' && isWrapped(before, line, width)) joined.push(`${joined.pop() ?? ''} ${line}`);
    else joined.push(line);
  });
  return joined;
}

/** A page mark goes with the blank lines around it where a sentence runs on across it. */
function withoutPageMarks(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let broken = false;
  for (const line of lines) {
    if (PAGE_MARK.test(line)) {
      broken = true;
      continue;
    }
    if (broken && line === '') continue;
    if (broken) {
      while (kept.at(-1) === '') kept.pop();
      broken = false;
      const before = kept.at(-1);
      if (before !== undefined && /[,\p{Ll}]$/u.test(before) && /^[\p{Ll}\d(]/u.test(line)) {
        kept[kept.length - 1] = `${before} ${line}`;
        continue;
      }
      kept.push('');
    }
    kept.push(line);
  }
  return kept;
}

/** The column at which a text was wrapped; null where its lines are paragraphs. */
function wrapWidth(lines: readonly string[]): number | null {
  const width = usualLength(lines);
  if (width < NARROWEST || width > WIDEST) return null;
  let pairs = 0;
  let wrapped = 0;
  lines.forEach((line, at) => {
    const before = lines[at - 1] ?? '';
    if (line === '' || before === '') return;
    pairs += 1;
    if (isWrapped(before, line, width)) wrapped += 1;
  });
  return pairs >= 4 && wrapped >= pairs * 0.5 ? width : null;
}

/** The longest line's length, the odd table row or address aside. */
function usualLength(lines: readonly string[]): number {
  const lengths = lines.map(({ length }) => length).filter((length) => length > 0).toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.97)] ?? 0;
}

/** Whether the next line's first word would not have fitted, by a few characters of ragged edge. */
function isWrapped(line: string, next: string, width: number): boolean {
  const space = next.indexOf(' ');
  const word = space === -1 ? next.length : space;
  return line.length >= width / 2 && line.length + 1 + word >= width - 8;
}
