import type { Entity, Span } from '../../../records.ts';
import { slug } from '../../../values/id.ts';
import { byPosition } from '../../../values/span.ts';

/**
 * Entities in reading order, each with an id of its own. Two of one name are one; a brand beside its owner, which
 * shares the gazetteer's id, goes by its own name.
 */
export function withUniqueIds(entities: readonly Entity[], kind: 'agency' | 'company' | 'person'): readonly Entity[] {
  const found = new Map<string, Entity>();
  for (const entity of entities.toSorted((a, b) => byPosition(a.mentions[0] as Span, b.mentions[0] as Span))) {
    const same = found.get(entity.id);
    const own = same === undefined || same.name === entity.name ? entity.id : `${kind}:${slug(entity.name)}`;
    const home = found.get(own);
    found.set(own, home === undefined ? { ...entity, id: own } : { ...home, mentions: [...home.mentions, ...entity.mentions].toSorted(byPosition) });
  }
  return [...found.values()];
}
