import type { Evidence } from '../metadata/evidence.ts';
import { textOf } from '../metadata/json-ld.ts';

/** What a page's data tells of its article's words; the blocks are compared with it. */
export interface Told {
  readonly title: string | null;
  /** Runs of words of the body that JSON-LD states; empty where it states none. */
  readonly body: ReadonlySet<string>;
}

const LEAST_BODY = 500;
/** Longer ones are cut: no article is longer. */
const MOST_BODY = 400_000;
const RUN = 5;
const LONGEST_RUN = 120;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const TAG = /<[^<>]{0,300}>/g;

export function toldBy({ linked }: Evidence, title: string | null): Told {
  const bodies = linked.articles.map(({ articleBody }) => textOf(articleBody)).filter(({ length }) => length >= LEAST_BODY);
  return { title, body: new Set(bodies.flatMap((body) => runsOf(body.slice(0, MOST_BODY).replace(TAG, ' ')))) };
}

/** Whether a block stands in the body that the page's data states: its first words do. */
export function isStated(text: string, body: ReadonlySet<string>): boolean {
  if (body.size === 0) return false;
  const [first] = runsOf(text.slice(0, LONGEST_RUN));
  return first !== undefined && body.has(first);
}

function runsOf(text: string): readonly string[] {
  const words = text.match(WORD) ?? [];
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}
