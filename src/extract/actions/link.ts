import { linkFeatures, type Party } from './features/link.ts';
import type { Roles } from './roles.ts';
import { settingOf } from './features/setting.ts';
import type { Place, Reading } from './reading.ts';

/** Somebody who may have to do with a sum, and how they stand to it. */
export interface Candidate extends Party {
  readonly features: readonly string[];
}

/** Who was chosen, and on what ground: what confidence rests on. */
export interface Named {
  readonly named: readonly Party[];
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
/** By name, by the district alone ("Southern District of Ruritania"), or as captions have it ("S.D.N.Y."). */
const COURT = /\b(?:[Cc]ourts?|COURT|[Tt]ribunal|TRIBUNAL|[Jj]udge|JUDGE|[Mm]agistrates?)\b|^(?:Northern|Southern|Eastern|Western|Central|Middle) District of|^[NSEWCM]D[A-Z]{2}$|^(?:[NSEWCM]\.)?D\.\s?[A-Z]|^U\.?S\.?D\.?C/u;

export function isCourtName(name: string): boolean {
  return COURT.test(name);
}

/** All that an article names of some kinds. */
export function partiesOf({ places }: Reading, kinds: readonly Party['kind'][]): readonly Party[] {
  return kinds.flatMap((kind) => places[kind].map((_, ref) => ({ kind, ref })));
}

/** Kinds of respondents, in the order in which candidates stand. */
export const RESPONDENTS = ['company', 'person', 'group'] as const;

export function agencyCandidates(reading: Reading, roles: Roles, context: SumContext): readonly Candidate[] {
  const told = toldAs(reading, context);
  const consent = roles.classes.has('agree') || roles.classes.has('settlement') ? 'consent' : 'contest';
  const candidates = reading.entities.agencies.map(({ name }, ref) => {
    const features = linkFeatures(reading, roles, 'agency', context.places, { kind: 'agency', ref });
    return { ref, features, court: isCourtName(name), where: features.filter((feature) => WHERE.test(feature)) };
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
  return partiesOf(reading, RESPONDENTS).map((party) => ({ ...party, features: [...linkFeatures(reading, roles, 'respondent', context.places, party), party.kind] }));
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
