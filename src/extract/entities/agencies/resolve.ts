import type { AgencyEntry } from '../../data/gazetteer.ts';
import { placeFrom } from '../names/place-at.ts';
import { functionWords } from '../names/vocabulary.ts';
import { nameKey, words, type AgencyMention } from './body.ts';
import { addBody, addMention, type Body } from './bodies.ts';
import { descriptions } from './gazetteer.ts';

/** Heads that say nothing of the task. */
const PLAIN = new Set('regulator regulators watchdog watchdogs authority authorities agency agencies enforcer enforcers main top national government federal state chief state-run'.split(' '));

/** The task words of a description: "cyberspace" of "China's main cyberspace watchdog". */
function taskOf(mention: AgencyMention): readonly string[] {
  const place = placeFrom(mention.field, mention.from);
  const tokens = mention.field.tokens.slice(place?.to ?? mention.from, mention.to);
  const after = tokens.findIndex((t) => t.lower === 'in' || t.lower === 'of' || t.lower === 'for');
  return tokens
    .slice(0, after < 0 ? undefined : after)
    .filter((t) => t.kind === 'word' && !PLAIN.has(t.lower) && !functionWords.has(t.lower))
    .map((t) => t.lower);
}

/** The gazetteer's bodies that a country's description means, the last words first: "main cyberspace watchdog", then "cyberspace watchdog". */
function described(mention: AgencyMention): readonly AgencyEntry[] {
  const place = placeFrom(mention.field, mention.from);
  const all = mention.field.tokens.slice(place !== null && place.to < mention.to ? place.to : mention.from, mention.to).filter((t) => t.kind === 'word').map((t) => t.lower);
  if (/^(?:dpa|sa)$/.test(all.at(-1) ?? '')) all.splice(-1, 1, 'data', 'protection', 'authority');
  const plain = all.map((w) => w.replace(/^(regulator|watchdog|enforcer|authoritie)s$/, '$1').replace(/^authoritie$/, 'authority'));
  // "Hamburg's privacy watchdog" is the region's own, never the country's.
  const where = place?.region ?? mention.country ?? '';
  for (let i = 0; i < plain.length; i++) {
    const found = descriptions.get(`${where} ${plain.slice(i).join(' ')}`);
    if (found !== undefined) return found;
  }
  return [];
}

const FINANCIAL = new Set(['regulator', 'securities', 'central-bank', 'self-regulator']);
function sameTrade(a: AgencyEntry, b: AgencyEntry | null): boolean {
  return a.kind === b?.kind || (FINANCIAL.has(a.kind) && FINANCIAL.has(b?.kind ?? ''));
}

/** How well a body suits a description; 0 is not at all. */
function suits(body: Body, mention: AgencyMention, entries: readonly AgencyEntry[], task: readonly string[]): number {
  if (mention.country !== null && body.country !== null && body.country !== mention.country) return 0;
  if ((mention.kind === 'court') !== (body.kind === 'court')) return 0;
  if (body.entry !== null && entries.includes(body.entry)) return 100;
  // A successor's description fits the body that went before it: they are of one kind, and the former has no description any more.
  if (body.entry !== null && entries.length > 0) return body.entry.descriptions.length === 0 && entries.some((e) => sameTrade(e, body.entry)) ? 50 : 0;
  if (body.described.has(nameKey(words(mention)))) return 100;
  const names = [...body.names, ...body.described];
  const shared = task.filter((word) => word.length > 3 && names.some((name) => name.includes(word.slice(0, 6)))).length;
  const unnamed = body.names.size === 0;
  if (shared > 0) return 10 + shared;
  if (mention.kind === 'ministry' && mention.country === null) return 0;
  if (body.kind !== mention.kind) return 0;
  if (task.length === 0 || body.kind !== 'regulator') return unnamed ? 2 : 3;
  return unnamed && body.mentions.some((m) => taskOf(m).length > 0) ? 0 : 1;
}

/** Gives "China's cyberspace watchdog" to the body it means; else it names one itself. */
export function resolveDescriptions(bodies: Body[], mentions: readonly AgencyMention[]): void {
  for (const mention of mentions) {
    if (mention.form !== 'description') continue;
    const task = taskOf(mention);
    const entries = described(mention);
    const ranked = bodies.map((body) => ({ body, score: suits(body, mention, entries, task) })).filter((s) => s.score > 0).toSorted((a, b) => b.score - a.score);
    const best = ranked[0];
    const sure = best !== undefined && (best.score !== ranked[1]?.score || best.score >= 10);
    if (best !== undefined && sure) addMention(best.body, mention);
    else if (best === undefined && isOwnBody(mention, task)) {
      const entry = entries.length === 1 ? (entries[0] ?? null) : null;
      addBody(bodies, entry?.id ?? `description:${nameKey(words(mention))}`, entry, mention);
    }
  }
}

/** "Ruritanian authorities" are nobody in particular; "Ruritania's tax authorities" are somebody. */
function isOwnBody(mention: AgencyMention, task: readonly string[]): boolean {
  const last = mention.field.tokens.slice(mention.from, mention.to).findLast((t) => PLAIN.has(t.lower))?.lower ?? '';
  if ((last.endsWith('s') || task.length === 0) && placeFrom(mention.field, mention.from) === null) return mention.kind === 'court' || mention.kind === 'prosecutor'; // "regulators in Ruritania"
  return !(last.endsWith('s') && task.length === 0) && !(['authority', 'agency', 'commission', 'office', 'department'].includes(last) && task.length === 0);
}

/** How far back, in characters, a generic word points. */
const NEAR = 1500;

/** Gives "the watchdog" and "the Commission" to the one body that can be meant, else to the nearest such before it. */
export function resolveGenerics(bodies: Body[], mentions: readonly AgencyMention[]): void {
  const bodyOf = new Map(bodies.flatMap((body) => body.mentions.map((mention) => [mention, body] as const)));
  const seen = new Map<Body, number>();
  let field: AgencyMention['field'] | null = null;
  for (const mention of mentions) {
    if (mention.field !== field) seen.clear();
    field = mention.field;
    const at = field.tokens[mention.from]?.start ?? 0;
    const body = mention.form === 'generic' ? pointedAt(bodies, mention, seen, at) : bodyOf.get(mention);
    if (mention.form === 'generic' && body !== undefined) addMention(body, mention);
    const named = body ?? (mention.form === 'generic' && standsAlone(mention) && !bodies.some((one) => canBe(one, mention)) ? addBody(bodies, `description:${nameKey(words(mention))}`, null, mention) : null);
    if (named !== null && named !== undefined) seen.set(named, at);
  }
}

function pointedAt(bodies: readonly Body[], mention: AgencyMention, seen: ReadonlyMap<Body, number>, at: number): Body | undefined {
  const can = bodies.filter((body) => canBe(body, mention));
  if (can.length < 2) return can[0];
  return can.filter((body) => at - (seen.get(body) ?? -Infinity) < NEAR).toSorted((a, b) => (seen.get(b) ?? 0) - (seen.get(a) ?? 0))[0];
}

export const JUDGES = /^(?:imposed|enjoined|orders|enters|entered|ordered|sentenced|fined|ruled|granted|signed|issued)$/;

/** "federal prosecutors" are somebody without a name; "the Commission" is, where no name goes before. */
function standsAlone(mention: AgencyMention): boolean {
  const last = mention.field.tokens[mention.to - 1];
  if (last?.lower === 'court' && mention.to - mention.from > 1) return true;
  if (last?.lower === 'judge' || (last?.lower === 'court' && last.cap)) return mention.field.tokens.slice(mention.to, mention.to + 8).some((t) => JUDGES.test(t.lower));
  return mention.kind === 'prosecutor' && mention.to - mention.from > 1 || (last?.lower === 'commission' && last.cap && mention.field.headings[mention.from] !== 1);
}

function canBe(body: Body, mention: AgencyMention): boolean {
  const head = mention.field.tokens[mention.to - 1]?.lower ?? '';
  const names = [...(body.names.size > 0 ? body.names : body.described)];
  if (body.entry !== null) names.push(nameKey(body.entry.name));
  const has = (pattern: RegExp | undefined): boolean => names.some((name) => pattern?.test(name) === true);
  switch (head) {
    case 'judge': return body.kind === 'court';
    case 'court': return body.kind === 'court' && (mention.to - mention.from === 1 || has(/district/));
    case 'police': return body.kind === head;
    case 'da': return has(/district attorney/);
    case 'prosecutor': case 'prosecutors': return body.kind === 'prosecutor' && has(/prosec|attorney/);
    case 'watchdog': case 'regulator': case 'supervisor': return body.kind === 'regulator';
    case 'agency': return body.kind === 'regulator' && !has(/\bcommissioner\b/);
    case 'dpa': case 'sa': return body.kind === 'regulator' && (body.entry?.kind === 'data-protection' || has(/data protection|privacy|\bdpa\b|\bsa\b|supervisory/) || names.every((n) => !n.includes(' ')));
    default: return isLocalOffice(mention) ? has(LOCAL[mention.field.tokens[mention.from]?.lower ?? '']) : names.some((name) => name.split(' ').includes(head));
  }
}

const LOCAL: Readonly<Record<string, RegExp>> = { district: /district attorney/, city: /city attorney/, county: /county attorney/ };

/** "District Attorney Roe" is no city attorney. */
function isLocalOffice({ field: { tokens }, from }: AgencyMention): boolean {
  return LOCAL[tokens[from]?.lower ?? ''] !== undefined && tokens[from + 1]?.lower === 'attorney';
}
