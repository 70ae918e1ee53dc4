import type { Entity, Span } from '../../records.ts';
import type { Article, Entities } from '../../types.ts';
import { spanOf } from '../../values/span.ts';
import { openingsFor } from '../entities/openings.ts';
import { GROUP, GROUP_OPENING } from './patterns/groups.ts';
import type { MentionKind } from './reading.ts';

/** A mention that becomes one token. */
export interface Masked {
  readonly kind: MentionKind;
  readonly ref: number;
  readonly span: Span;
}

/** The mentions of a field in reading order, without overlaps. */
export function maskedIn(field: Span['in'], { agencies, companies, people, money, dates }: Entities, groups: readonly Span[]): readonly Masked[] {
  const all = [...single('money', money), ...named('agency', agencies), ...named('company', companies), ...named('person', people), ...single('date', dates), ...single('group', groups)];
  return withoutOverlaps(all.filter(({ span }) => span.in === field));
}

const groupOpenings = openingsFor([GROUP_OPENING]);

/** The unnamed groups of an article. */
export function groupsIn(article: Article): readonly Span[] {
  return (['title', 'text'] as const).flatMap((field) => {
    const text = article[field] ?? '';
    const found: Span[] = [];
    for (const start of groupOpenings(text)[0] ?? []) {
      if (start < (found.at(-1)?.end ?? 0)) continue;
      GROUP.lastIndex = start;
      const match = GROUP.exec(text);
      if (match !== null) found.push(spanOf(article, field, start, start + match[0].length));
    }
    return found;
  });
}

function named(kind: MentionKind, list: readonly Entity[]): readonly Masked[] {
  return list.flatMap(({ mentions }, ref) => mentions.map((span) => ({ kind, ref, span })));
}

function single(kind: MentionKind, list: readonly Span[]): readonly Masked[] {
  return list.map((span, ref) => ({ kind, ref, span }));
}

/** Longest first where mentions overlap; the rest in reading order. */
function withoutOverlaps(mentions: readonly Masked[]): readonly Masked[] {
  const sorted = mentions.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Masked[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (last === undefined || last.span.end <= mention.span.start) kept.push(mention);
    else if (mention.kind !== 'group' && (last.kind === 'group' || mention.span.end - mention.span.start > last.span.end - last.span.start)) kept[kept.length - 1] = mention;
  }
  return kept;
}
