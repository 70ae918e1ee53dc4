import { addDecimals } from '../../values/decimal.ts';
import type { Act } from './acts.ts';
import type { Party } from './features/link.ts';
import type { Place, Reading } from './reading.ts';
import type { Roles } from './roles.ts';

const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 };
/** A total and its parts may differ by so much: either may be rounded. */
const ROUNDING = 0.005;
/** Parts beyond these are not added up. */
const MOST = 30;

/**
 * Totals and their parts ("fined four makers 2.31 billion reais", then a sum for each): all who pay the parts pay the total,
 * and who imposed the total imposed parts of which nothing else is told.
 */
export function joinTotals(reading: Reading, roles: Roles, acts: readonly Act[]): readonly Act[] {
  const totals = acts.flatMap((total) => {
    const count = countOf(reading, total);
    const parts = count !== null || isTotal(reading, total) ? partsOf(reading, total, acts) : [];
    const respondents = parts.length > 1 ? unionOf(parts).filter(({ kind }) => count === null || kind !== 'group') : count === null ? [] : listOf(reading, roles, total, acts, count);
    const several = respondents.length > 1 && (count === null || respondents.length === count);
    return several || parts.length > 1 ? [{ total, parts, respondents: several ? respondents : total.respondents, agencies: agenciesOf(total, parts) }] : [];
  });
  return acts.map((act) => {
    const own = totals.find(({ total }) => total === act);
    const whole = act.agencies.length > 0 ? undefined : totals.find(({ parts }) => parts.includes(act));
    return { ...act, ...(own === undefined ? {} : { respondents: own.respondents, agencies: own.agencies, unnamed: own.respondents === act.respondents ? act.unnamed : null }), ...(whole === undefined ? {} : { agencies: whole.total.agencies }) };
  });
}

/** Who imposed the parts imposed the total, where all pay to somebody. */
function agenciesOf(total: Act, parts: readonly Act[]): readonly Party[] {
  if (parts.length < 2 || !parts.every(({ agencies }) => agencies.length > 0)) return total.agencies;
  return distinct([...total.agencies, ...parts.flatMap(({ agencies }) => agencies)]);
}

/** "three of the suppliers" → 3; null where the respondents are not a counted group. */
function countOf(reading: Reading, { respondents, unnamed, sum }: Act): number | null {
  const { groups } = reading;
  const counted = respondents.length > 1 ? sum.places.map((place) => countBefore(reading, place, respondents)).find((count) => count !== null) : undefined;
  if (counted !== undefined && counted !== null) return counted;
  const only = respondents.length === 1 && respondents[0]?.kind === 'group' ? groups[respondents[0].ref] : unnamed;
  const first = /^(?:the |its |their )?(\p{L}+|\d{1,2})(?!\p{L})/iu.exec(only?.quote ?? '')?.[1]?.toLowerCase() ?? '';
  if (/\bother|^\S+ of (?:its|his|their)\b/iu.test(only?.quote ?? '')) return null;
  return COUNTS[first] ?? (/^\d+$/u.test(first) ? Number(first) : null);
}

/** "Six dairies, including Orion and Vega": all six. */
function countBefore({ sentences }: Reading, { sentence }: Place, respondents: readonly Party[]): number | null {
  const tokens = sentences[sentence]?.tokens ?? [];
  const first = tokens.findIndex(({ kind, ref }) => respondents.some((party) => party.kind === kind && party.ref === ref));
  const including = tokens.slice(0, Math.max(0, first)).findLastIndex(({ text }) => text === 'including');
  if (including < 0 || first - including > LEAD) return null;
  return COUNTS[tokens.slice(Math.max(0, including - LEAD), including).findLast(({ text }) => COUNTS[text] !== undefined)?.text ?? ''] ?? null;
}

/** How far a count stands before "including", and that before the first of those counted. */
const LEAD = 5;

/** Whether it is told as a total, or in the headline. */
function isTotal({ sentences }: Reading, { sum }: Act): boolean {
  return sum.places.some(({ sentence, token }) => sentences[sentence]?.in === 'title' || sentences[sentence]?.tokens.slice(Math.max(0, token - 5), token + 3).some(({ cls }) => cls === 'total') === true);
}

/** A run of other acts, in reading order, whose sums add up to the act's. */
function partsOf(reading: Reading, act: Act, acts: readonly Act[]): readonly Act[] {
  const total = Number(moneyOf(reading, act)?.amount);
  const others = likeActs(reading, act, acts).filter((other) => Number(moneyOf(reading, other)?.amount) < total && namesPayers(other)).slice(0, MOST);
  for (let from = 0; from < others.length; from++) {
    let sum = '0';
    for (let to = from; to < others.length; to++) {
      sum = addDecimals(sum, moneyOf(reading, others[to])?.amount ?? '0');
      if (to > from && Math.abs(Number(sum) - total) <= ROUNDING * total) return others.slice(from, to + 1);
      if (Number(sum) > (1 + ROUNDING) * total) break;
    }
  }
  return [];
}

/** As many as a total counts, in one list of the text, or as payers of the other acts. */
function listOf({ sentences }: Reading, roles: Roles, act: Act, acts: readonly Act[], count: number): readonly Party[] {
  const payers = unionOf(acts.filter((other) => other !== act && namesPayers(other)));
  if (payers.length === count && payers.every(({ kind }) => kind === payers[0]?.kind)) return payers;
  for (const [at, chunks] of roles.chunks.entries()) {
    const list = sentences[at]?.in !== 'text' ? undefined : chunks.find(({ chunk }) => chunk.family === 'respondent' && chunk.members.length === count)?.chunk;
    const members = (list?.members ?? []).flatMap((member): Party[] => {
      const token = sentences[at]?.tokens[member];
      return token?.kind === 'company' || token?.kind === 'person' ? [{ kind: token.kind, ref: token.ref }] : [];
    });
    if (members.length === count) return members;
  }
  return [];
}

function likeActs(reading: Reading, act: Act, acts: readonly Act[]): readonly Act[] {
  const currency = moneyOf(reading, act)?.currency;
  return acts.filter((other) => other !== act && moneyOf(reading, other)?.currency === currency);
}

function namesPayers({ respondents }: Act): boolean {
  return respondents.some(({ kind }) => kind === 'company' || kind === 'person');
}

function unionOf(acts: readonly Act[]): readonly Party[] {
  return distinct(acts.flatMap(({ respondents }) => respondents));
}

function distinct(parties: readonly Party[]): readonly Party[] {
  return parties.filter(({ kind, ref }, at) => parties.findIndex((other) => other.kind === kind && other.ref === ref) === at);
}

function moneyOf({ entities: { money } }: Reading, act: Act | undefined) {
  return act === undefined ? undefined : money[act.sum.main];
}
