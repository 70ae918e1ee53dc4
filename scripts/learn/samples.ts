/** What each labelled document teaches: one list of samples for each question of the model. */
import { actFeatures } from '../../src/extract/actions/features/act.ts';
import { rolesIn } from '../../src/extract/actions/roles.ts';
import { isEnforcement, sumFeatures } from '../../src/extract/actions/features/sum.ts';
import { datesFor } from '../../src/extract/actions/dates.ts';
import { actDate } from '../../src/extract/actions/precision.ts';
import { agencyCandidates, respondentCandidates } from '../../src/extract/actions/link.ts';
import { readArticle, type Reading } from '../../src/extract/actions/reading.ts';
import { groupSums, mainsOf, type PenalSum } from '../../src/extract/actions/sums.ts';
import type { Article, Entities, FoundDate } from '../../src/types.ts';
import { isAgency, isPayer, keyOf, keysOf, penaltyFor, type GoldDocument, type GoldPenalty } from './labels.ts';
import type { Sample } from './logistic.ts';

export interface Lesson {
  readonly penalty: readonly Sample[];
  readonly agency: readonly Sample[];
  readonly payer: readonly Sample[];
  readonly date: readonly Sample[];
  readonly status: readonly Answer[];
  readonly kind: readonly Answer[];
}
interface Answer { readonly features: readonly string[]; readonly answer: string; readonly weight: number }

export function lessonOf(document: GoldDocument, article: Article, entities: Entities): Lesson {
  const reading = readArticle(article, entities);
  const penal = new Set(document.gold.penalties.flatMap((penalty) => [...keysOf(penalty)]));
  const mains = mainsOf(entities.money);
  const labels = entities.money.map((money) => penal.has(keyOf(money)));
  const penalty = entities.money.flatMap((_, at): Sample[] => {
    const place = reading.places.money[at]?.[0];
    return mains[at] !== at || place === undefined || !isEnforcement(reading, place) ? [] : [{ features: sumFeatures(reading, place), yes: labels[at] === true }];
  });
  const taken = new Set<GoldPenalty>();
  const acts = groupSums(reading, labels.map(Number)).flatMap((sum) => {
    const gold = penaltyFor(document, entities, sum.mentions, taken);
    if (gold === null) return [];
    taken.add(gold);
    return [{ sum, gold }];
  });
  return { penalty, ...linksOf(document, reading, acts) };
}

function linksOf(document: GoldDocument, reading: Reading, acts: readonly { readonly sum: PenalSum; readonly gold: GoldPenalty }[]): Omit<Lesson, 'penalty'> {
  const { entities } = reading;
  const roles = rolesIn(reading);
  const weight = 1 / Math.sqrt(Math.max(1, acts.length));
  const lesson = { agency: [] as Sample[], payer: [] as Sample[], date: [] as Sample[], status: [] as Answer[], kind: [] as Answer[] };
  const lead = acts[0]?.gold;
  for (const { sum, gold } of acts) {
    const same = gold.payers.length === 0 || gold.payers.some((name) => lead?.payers.includes(name));
    const context = { places: sum.places, first: gold === lead, sameRespondents: gold === lead ? null : same };
    for (const { ref, features } of agencyCandidates(reading, roles, context)) {
      const found = entities.agencies[ref];
      if (found !== undefined) lesson.agency.push({ features, weight, yes: isAgency(document, gold.agencies, found) });
    }
    for (const { kind, ref, features } of respondentCandidates(reading, roles, context)) {
      const found = kind === 'group' ? reading.groups[ref] : (kind === 'company' ? entities.companies : entities.people)[ref];
      if (found !== undefined) lesson.payer.push({ features, weight, yes: isPayer(document, gold.payers, 'quote' in found ? { name: found.quote, mentions: [found] } : found) });
    }
    for (const { ref, features } of datesFor(reading, sum)) lesson.date.push({ features, weight, yes: valueOf(entities.dates[ref]) === gold.date });
    const features = actFeatures(reading, roles, sum.places);
    lesson.status.push({ features, weight, answer: gold.status });
    lesson.kind.push({ features, weight, answer: gold.kind });
  }
  return lesson;
}

function valueOf(date: FoundDate | undefined): string | null {
  return date === undefined ? null : actDate(date);
}
