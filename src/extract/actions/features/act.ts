import type { Place, Reading } from '../reading.ts';
import { nearest } from './context.ts';
import type { Roles } from '../roles.ts';
import { moodOf } from '../mood.ts';
import { sumFeatures } from './sum.ts';

const HEADS: ReadonlySet<string> = new Set(['penalty', 'fined', 'disgorgement', 'restitution', 'forfeiture', 'settlement', 'damages', 'interest']);
const MOODS: ReadonlySet<string> = new Set(['agree', 'propose', 'modal', 'face', 'maximum', 'reduce', 'overturn', 'uphold', 'expect', 'settlement', 'fined', 'impose', 'order', 'pay', 'deny', 'appeal']);

/** What tells status and kind: the words around every mention of the sum, what it is called, and what the article speaks of. */
export function actFeatures(reading: Reading, roles: Roles, places: readonly Place[]): readonly string[] {
  const features = new Set<string>(['act']);
  let called: string | null = null;
  for (const place of places) {
    const sentence = reading.sentences[place.sentence];
    if (sentence === undefined) continue;
    for (const feature of sumFeatures(reading, place)) features.add(feature);
    const [right, left] = [nearest(sentence, place.token, 1, HEADS, 5)[0], nearest(sentence, place.token, -1, HEADS, 12)[0]];
    const name = right !== undefined && (left === undefined || right.steps <= left.steps + 2) ? right.cls : left?.cls;
    if (name !== undefined) {
      called ??= name;
      features.add(`called ${name}`);
    }
    const guess = moodOf(sentence, place.token) ?? 'none';
    features.add(`guess ${guess}`).add(`guess ${guess} ${sentence.in}`);
    const mood = nearest(sentence, place.token, -1, MOODS, 24).filter(({ crossed }) => !crossed);
    mood.forEach(({ cls }, rank) => features.add(`mood${rank} ${cls}`));
    if (mood.length > 1) features.add(`mood ${mood.map(({ cls }) => cls).join(' < ')}`);
    for (const step of [-1, 1]) {
      for (const cls of new Set(reading.sentences[place.sentence + step]?.tokens.map((token) => token.cls) ?? [])) if (cls !== null && MOODS.has(cls)) features.add(`beside ${cls}`);
    }
  }
  features.add(`first called ${called}`);
  for (const cls of ['agree', 'settlement', 'penalty', 'fined', 'disgorgement'] as const) if (roles.classes.has(cls)) features.add(`article ${cls}`);
  for (const { tokens } of reading.sentences.filter((each) => each.in === 'title')) for (const { cls } of tokens) if (cls !== null && (MOODS.has(cls) || HEADS.has(cls))) features.add(`title ${cls}`);
  return [...features];
}
