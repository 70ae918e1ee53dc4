import { models, scoreOf } from './choose.ts';
import type { Evidence } from './evidence.ts';
import type { Site } from './site.ts';
import { authorCandidates } from './who.ts';

const MOST = 12;

/**
 * Who wrote it, as printed: people, or the desk where the page names nobody else. Empty where nobody is named.
 *
 * The most likely name needs less evidence than one beside it.
 */
export function readAuthors(evidence: Evidence, site: Site, headline: number): readonly string[] {
  const scored = authorCandidates(evidence, site, headline).map(({ name, features }) => ({ name, score: scoreOf(features, models.authors) }));
  const highest = Math.max(-Infinity, ...scored.map(({ score }) => score));
  const { first, others } = models.authorThresholds;
  return scored.filter(({ score }) => score > others || (score === highest && score > first)).map(({ name }) => name).slice(0, MOST);
}
