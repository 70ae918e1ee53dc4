import { functionWords } from '../names/vocabulary.ts';
import { placeBefore, placeFrom, type PlaceAt } from '../names/place-at.ts';
import { isLegalForm } from '../names/legal-form.ts';
import type { Field } from '../names/tokens.ts';
import type { AgencyMention, BodyKind } from './body.ts';
import { TASKS } from './head-words.ts';
import type { AgencyRule } from './rule.ts';

/** What a body is called without its name, and of which kind it then is. */
const TASK_HEADS: ReadonlyMap<string, BodyKind> = new Map<string, BodyKind>([
  ['watchdog', 'regulator'], ['watchdogs', 'regulator'], ['regulator', 'regulator'], ['regulators', 'regulator'], ['enforcer', 'regulator'], ['enforcers', 'regulator'],
  ['agency', 'regulator'], ['authority', 'regulator'], ['authorities', 'regulator'], ['supervisor', 'regulator'], ['commission', 'regulator'], ['commissioner', 'regulator'],
  ['ombudsman', 'regulator'], ['planner', 'regulator'], ['ministry', 'ministry'], ['department', 'ministry'], ['bureau', 'regulator'], ['board', 'regulator'], ['censor', 'regulator'],
  ['bank', 'regulator'], ['unit', 'regulator'], ['office', 'regulator'], ['cop', 'regulator'], ['executive', 'regulator'], ['dpa', 'regulator'], ['sa', 'regulator'], ['exchange', 'regulator'], ['body', 'regulator'],
]);
/** These describe an agency only after one of the words given. */
const ONLY_AFTER: ReadonlyMap<string, RegExp> = new Map([
  ['bank', /^central$/], ['unit', /^(?:fraud|crime|intelligence|investigations?)$/], ['office', /^(?:customs|tax|fraud|cartel|prosecutor|statistics|patent)$/],
  ['cop', /^(?:energy|top|banking|financial)$/], ['executive', /^(?:eu|bloc|european)$/], ['planner', /^economic$/], ['body', /^(?:antitrust|competition|regulatory|supervisory|enforcement|protection|privacy|anti-corruption)$/], ['board', /^(?:privacy|protection|supervisory|appeals|regulatory)$/],
]);
/** Heads that "the" alone points back with. */
const POINTS_BACK = new Set('watchdog regulator agency authority commission ministry department bureau board office supervisor dpa sa ombudsman commissioner exchange tribunal'.split(' '));
const MOST_WORDS = 5;
/** "travel agency", "news agency": businesses. */
const NOT_TASKS = new Set('travel news advertising ad talent rating ratings credit-rating estate employment recruitment modelling escort press marketing insurance temp staffing collection escrow'.split(' '));
const lower = (field: Field, at: number): string => field.tokens[at]?.lower ?? '';

/** "China's main cyberspace watchdog", "the EU antitrust regulators", "Swiss DPA", "the watchdog". */
function descriptionAt(field: Field, at: number): AgencyMention | null {
  const token = field.tokens[at];
  const kind = TASK_HEADS.get(token?.lower ?? '');
  if (token === undefined || kind === undefined) return null;
  if ((token.lower === 'dpa' || token.lower === 'sa') && !/^[A-Z]+$/.test(token.text)) return null;

  let from = at;
  while (at - from < MOST_WORDS && isTaskWord(field, from - 1)) from--;
  let place: PlaceAt | null = placeBefore(field, from);
  if (NOT_TASKS.has(lower(field, at - 1))) return null;
  const words = field.tokens.slice(from, at).map((t) => t.lower);
  const only = ONLY_AFTER.get(token.lower);
  if (only !== undefined && !only.test(words.at(-1) ?? (place === null ? '' : lower(field, place.to - 1)))) {
    return token.lower === 'exchange' || (POINTS_BACK.has(token.lower) && words.length === 0 && place === null) ? generic(field, at, kind) : null;
  }
  if (place !== null) {
    // "China's" and "Chinese", yes; "in China regulators" is seldom and harmless.
    from = place.from;
  }
  let to = at + 1;
  if (place === null && ['in', 'of', 'for'].includes(lower(field, to))) {
    const after = placeFrom(field, to + (lower(field, to + 1) === 'the' ? 2 : 1));
    if (after !== null && after.kind !== 'demonym') { place = after; to = after.to; }
  }
  if (place !== null) {
    if (token.lower === 'exchange') return null;
    return { field, from, to, rule: 'agencies/description', form: 'description', kind, country: place.country, entries: [], key: null };
  }
  // "the environment ministry": of whichever country
  if (token.lower === 'ministry' && !token.cap && words.length > 0 && words.every((word) => TASKS.has(word)) && /^(?:the|an?)$/.test(lower(field, from - 1))) {
    return { field, from, to, rule: 'agencies/description', form: 'description', kind, country: null, entries: [], key: null };
  }
  return generic(field, at, kind, from);
}

function generic(field: Field, at: number, kind: BodyKind, from = at): AgencyMention | null {
  const token = field.tokens[at];
  const article = lower(field, from - 1) === 'the';
  // "Commission" and "DPA" do without an article; "Exchange" in "Stock Exchange" is no such thing.
  const alone = token?.cap === true && field.tokens[from - 1]?.cap !== true && lower(field, from - 1) !== 'and' && field.tokens[at + 1]?.cap !== true && token.lower !== 'exchange' && token.lower !== 'sa';
  if (token === undefined || !POINTS_BACK.has(token.lower) || (!article && !alone)) return null;
  return { field, from, to: at + 1, rule: 'agencies/points-back', form: 'generic', kind, country: null, entries: [], key: null };
}

/** Words between country and head: "main cyberspace", "data protection", "antitrust". */
function isTaskWord(field: Field, at: number): boolean {
  const token = field.tokens[at];
  if (token === undefined || token.kind !== 'word' || token.possessive || functionWords.has(token.lower) || isLegalForm(token)) return false;
  return (!token.cap || field.headings[at] === 1) && placeBefore(field, at + 1) === null && !/(?:ed|ing|ly)$/.test(token.lower) || /^(?:banking|gambling|gaming|broadcasting|auditing|accounting|licensing|leading|second-highest)$/.test(token.lower);
}

export const descriptionsOfTask: AgencyRule = {
  name: 'agencies/descriptions',
  about: 'Bodies called by country and task, and the words that point back to a body named before.',
  anchors: [...TASK_HEADS.keys()],
  read: descriptionAt,
  examples: [
    ['China\'s main cyberspace watchdog fined it.', 'China\'s main cyberspace watchdog'],
    ['the Irish data protection regulator', 'Irish data protection regulator'],
    ['The Swiss DPA opened a case.', 'Swiss DPA'],
    ['the energy regulator in Chile', 'energy regulator in Chile'],
    ['Later the watchdog agreed.', 'watchdog'],
    ['It was the environment ministry that objected.', 'environment ministry'],
  ],
  rejects: ['a Panamanian travel agency', 'an estate agency in Spain', 'the local bank'],
};
