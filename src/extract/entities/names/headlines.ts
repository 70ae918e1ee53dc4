import { isTail } from '../companies/words.ts';
import { isLegalForm } from './legal-form.ts';
import { places } from './places.ts';
import type { Name } from './runs.ts';
import type { Token } from './tokens.ts';
import { isCommon, isFirstName } from './vocabulary.ts';

/** Names that headlines run together with their other words are cut to what the text calls by name: "Alder Foods | Totaling". */
export function cutToKnown(names: readonly Name[]): readonly Name[] {
  const inHeading = names.some(isInHeading);
  if (!inHeading) return names;
  const known = new Known(names.filter((name) => !isInHeading(name)));
  return names.map((name) => (isInHeading(name) ? known.within(name) : name));
}

function isInHeading({ field, from }: Name): boolean {
  return field.headings[from] === 1;
}

/** The names of running text, and their beginnings of two words and more, legal forms aside. */
class Known {
  readonly #names = new Set<string>();
  readonly #words = new Set<string>();

  constructor(names: readonly Name[]) {
    for (const { field, from, to } of names) {
      const words = field.tokens.slice(from, to).filter(isPart);
      for (let n = Math.min(words.length, 2); n <= words.length; n++) this.#names.add(words.slice(0, n).map((t) => t.lower).join(' '));
      for (const { lower } of words) this.#words.add(lower);
    }
  }

  /** The longest known name inside a name, with its legal form; the name itself where there is none or the rest may belong to it. */
  within(name: Name): Name {
    const { field: { tokens }, from, to } = name;
    let best = name;
    let most = 0;
    for (let start = from; start < to; start++) {
      for (let end = to; end - start > most; end--) {
        if (!isPart(tokens[start]) || !this.#names.has(keyOf(tokens, start, end))) continue;
        best = { ...name, from: start, to: end };
        most = end - start;
      }
    }
    if (most === 0 || !isTelling(tokens.slice(best.from, best.to)) || places.has(keyOf(tokens, best.from, best.to))) return name;
    const rest = [...tokens.slice(from, best.from), ...tokens.slice(best.to, to)];
    // "Alder Communications | Southeast" may be one name, "Investment Advisers | Alder Capital" is none.
    const whole = tokens.slice(most > 1 ? best.to : from, to).some((token) => isTail(token) && !tokens.slice(best.from, best.to).includes(token));
    return !whole && rest.every((token) => this.#isBeside(token)) ? best : name;
  }

  /** A word of the headline itself: an ordinary one, or a verb or plural that no name of the text has. */
  #isBeside(token: Token): boolean {
    if (token.kind !== 'word' || token.text.includes('.') || isLegalForm(token) || isFirstName(token)) return false;
    return isCommon(token) || (!this.#words.has(token.lower) && /(?:ed|ing|s)$/.test(token.lower));
  }
}

/** Two words, or one that is neither ordinary nor a given name. */
function isTelling(tokens: readonly Token[]): boolean {
  const parts = tokens.filter(isPart);
  return parts.length > 1 || !(isCommon(parts[0]) || isFirstName(parts[0]));
}

function isPart(token: Token | undefined): token is Token {
  return token !== undefined && (token.kind === 'word' || token.text === '&') && !isLegalForm(token);
}

function keyOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens.slice(from, to).filter(isPart).map((t) => t.lower).join(' ');
}
