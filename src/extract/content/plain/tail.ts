import { isParagraph, type Line } from './line.ts';
import { bareLine, biographies } from './rules/index.ts';
import type { ClutterRule } from './rules/rule.ts';
import { looksLikeName, type Verdict } from './verdict.ts';

const MORE_OF_THEM = /^(?:he|she|they|his|her|their|before joining|prior to|previously|when not|in (?:his|her|their) spare time)\b/iu;
const SHORT = 8;

/** Marks what stands after the article's last paragraph, once furniture has begun: names, biographies, loose labels. */
export function markTail(lines: readonly Line[], rules: readonly (ClutterRule | null)[], verdicts: Verdict[]): void {
  markBiographies(lines, verdicts);
  const last = lines.findLastIndex((line, at) => verdicts[at] === 'text' && isParagraph(line));
  if (last === -1) return;
  let begun = false;
  for (let at = last + 1; at < lines.length; at += 1) {
    if (verdicts[at] !== 'text') begun = true;
    else if (begun || (rules[at + 1]?.kind === 'call' && !(lines[at + 1]?.gap ?? true))) verdicts[at] = 'label';
  }
}

/** From the end upwards, so that a journalist in the story stays in the story. */
function markBiographies(lines: readonly Line[], verdicts: Verdict[]): void {
  const first = lines.findIndex((line, at) => verdicts[at] === 'text' && isParagraph(line));
  let run: number[] = [];
  if (first === -1) return;
  for (let at = lines.length - 1; at > first; at -= 1) {
    const line = lines[at];
    if (line === undefined || verdicts[at] !== 'text') continue;
    if (biographies.matches(bareLine(line))) {
      for (const index of [at, ...run]) verdicts[index] = 'biography';
      run = [];
      for (let above = at - 1; above > first && looksLikeName(lines[above]?.text ?? ''); above -= 1) verdicts[above] = 'biography';
    } else if (MORE_OF_THEM.test(line.text) || looksLikeName(line.text)) run.push(at);
    else if (isParagraph(line)) return;
  }
}

/** A call to action broken over short lines: its whole stanza goes. */
export function markStanzas(lines: readonly Line[], rules: readonly (ClutterRule | null)[], verdicts: Verdict[]): void {
  for (let start = 0; start < lines.length;) {
    let end = start + 1;
    while (end < lines.length && lines[end]?.gap === false) end += 1;
    const stanza = lines.slice(start, end);
    if (stanza.length > 1 && stanza.length <= SHORT && stanza.every(({ words }) => words <= SHORT) && rules.slice(start, end).some((rule) => rule?.kind === 'call')) {
      for (let at = start; at < end; at += 1) if (verdicts[at] === 'text') verdicts[at] = 'call';
    }
    start = end;
  }
}
