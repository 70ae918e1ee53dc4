import type { Name } from './runs.ts';

/** The names that stand in one list with a name: "Alpha, Beta Inc and Gamma". */
export function neighboursOf(name: Name, names: readonly Name[], at: number): readonly Name[] {
  const found: Name[] = [];
  const before = names[at - 1];
  const after = names[at + 1];
  if (before !== undefined && inOneList(before, name)) found.push(before);
  if (after !== undefined && inOneList(name, after)) found.push(after);
  return found;
}

/** Nothing but commas, "and", "or", tickers in brackets and words like "as well as" between two names. */
function inOneList(a: Name, b: Name): boolean {
  if (a.field !== b.field || b.from <= a.to || b.from - a.to > 8) return false;
  let depth = 0;
  let link = false;
  for (let i = a.to; i < b.from; i++) {
    const token = a.field.tokens[i];
    const text = token?.text ?? '';
    if (text === '(') depth++;
    else if (text === ')') depth--;
    else if (depth > 0) continue;
    else if (text === ',' || text === ';' || text === '/' || token?.lower === 'and' || token?.lower === 'or' || text === '&') link = true;
    else if (!/^(?:the|also|as|well|or|both|like|with|-|’|')$/.test(text)) return false;
  }
  return link && depth === 0;
}
