import { linkFeatures, type Party } from './features/link.ts';
import type { Roles } from './roles.ts';
import { settingOf } from './features/setting.ts';
import type { Family } from './chunks.ts';
import type { Place, Reading } from './reading.ts';

/** Somebody who may have to do with a sum. */
export interface Candidate extends Party {
  readonly features: readonly string[];
}

/** Who was chosen, and on what ground: what confidence rests on. */
export interface Named {
  readonly named: readonly Candidate[];
  readonly basis: string;
}

/** What is known of a sum before its parties are linked. */
export interface SumContext {
  readonly places: readonly Place[];
  /** Whether it is the article's first sum. */
  readonly first: boolean;
  /** Whether its respondents are those of the article's first sum; null while they are not known. */
  readonly sameRespondents: boolean | null;
}

const WHERE = /^(?:tied|loose|tied away|near |after |away )$/u;
const COURT = /\b(?:court|tribunal|judge|magistrate)\b/iu;

export function agencyCandidates(reading: Reading, roles: Roles, context: SumContext): readonly Candidate[] {
  const told = toldAs(reading, context);
  const consent = roles.classes.has('agree') || roles.classes.has('settlement') ? 'consent' : 'contest';
  const candidates = reading.entities.agencies.map(({ name }, ref) => {
    const features = candidateFeatures(reading, roles, 'agency', context, 'agency', ref);
    return { ref, features, court: COURT.test(name), where: features.filter((feature) => WHERE.test(feature)) };
  });
  const byCourt = candidates.some(({ court, features }) => court && features.includes('tied'));
  return candidates.map(({ ref, features, court, where }) => {
    const role = court ? 'court' : byCourt ? 'beside court' : 'agency';
    return { kind: 'agency', ref, features: [...features, role, `${role} ${consent}`, ...where.map((each) => `${role} ${each}`), ...told, ...told.flatMap((each) => where.map((place) => `${each} ${place}`))] };
  });
}

/** How a sum is told: which act it belongs to, in what mode of speech, of now or of earlier. */
function toldAs(reading: Reading, context: SumContext): readonly string[] {
  const relation = context.first ? 'lead' : context.sameRespondents === false ? 'other' : 'same';
  const settings = context.places.map((place) => settingOf(reading, place));
  return [...new Set([relation, ...settings.flatMap(({ mode, past }) => [`${relation} ${mode}`, `${relation} ${past ? 'past' : 'now'}`, `${relation} ${mode} ${past ? 'past' : 'now'}`])])];
}

export function respondentCandidates(reading: Reading, roles: Roles, context: SumContext): readonly Candidate[] {
  return (['company', 'person', 'group'] as const).flatMap((kind) => reading.places[kind].map((_, ref): Candidate => (
    { kind, ref, features: [...candidateFeatures(reading, roles, 'respondent', context, kind, ref), kind] }
  )));
}

function candidateFeatures(reading: Reading, roles: Roles, family: Family, context: SumContext, kind: Candidate['kind'], ref: number): readonly string[] {
  return linkFeatures(reading, roles, family, context.places, { kind, ref });
}

/**
 * The likeliest, if at least so likely, and all others that are likely enough by themselves.
 *
 * @param least - the chance that the likeliest needs
 * @param enough - the chance that each other one needs
 */
export function choose<Item>(items: readonly Item[], chances: readonly number[], least: number, enough = 0.5): readonly Item[] {
  const top = Math.max(0, ...chances);
  if (top < least) return [];
  const first = chances.indexOf(top);
  return items.filter((_, at) => at === first || (chances[at] ?? 0) >= enough);
}

/** A chance in a few coarse words. */
export function bandOf(value: number): string {
  return value >= 0.95 ? 'clear' : value >= 0.8 ? 'high' : value >= 0.5 ? 'fair' : 'low';
}
