import type { Cluster } from '../names/clusters.ts';
import { placeBefore, placeFrom } from '../names/place-at.ts';
import { isLegalForm } from '../names/legal-form.ts';
import type { Name } from '../names/runs.ts';
import type { Token } from '../names/tokens.ts';
import { commonWords, firstNames, lastNames } from '../names/vocabulary.ts';
import { companyByName, isMedia } from './gazetteer.ts';
import { companyNouns, companyTails, legalForms, media, titles } from './words.ts';

const PRONOUNS = new Set(['he', 'she', 'his', 'her', 'who', 'whose', 'him']);

/** What companies have. */
const PARTS = new Set('unit units arm arms shares share stock stake stakes parent subsidiary subsidiaries division branch branches customers clients analysts offices office executives employees shareholders acquisition takeover purchase owned backed made controlled'.split(' '));
const PUNISHES = new Set('fined fines fining penalised penalized sued raided against ordered told accused accuses sanctioned warned cleared'.split(' '));
const PUNISHED = new Set('fined settled settles agreed agrees admitted denied denies escaped received got paid pay pays violated breached failed appealed reported posted'.split(' '));

/**
 * What can be seen of a name in its article: how it is written, what its words are, and what stands around all
 * its mentions. The model weighs these; nothing here decides.
 */
export function featuresOf(cluster: Cluster, neighbours: readonly Name[]): ReadonlySet<string> {
  const features = new Set<string>(['bias']);
  for (const name of neighbours) features.add(`beside=${looksLike(name)}`);
  addShape(features, cluster);
  addWords(features, cluster);
  for (const name of cluster.names.slice(0, 40)) addContext(features, name);
  return features;
}

/** What a name in the same list seems to be at first sight. */
function looksLike({ field, from, to }: Name): string {
  const tokens = field.tokens.slice(from, to);
  const first = tokens[0]?.lower ?? '';
  const last = tokens.at(-1);
  if (isLegalForm(last) && to - from > 1) return 'legal-form';
  const listed = companyByName(tokens.map((t) => t.lower));
  if (listed !== null && !listed.ambiguous) return 'listed';
  const place = placeFrom(field, from);
  if (place !== null && place.to >= to) return 'place';
  if (companyTails.has(last?.lower ?? '')) return 'tail';
  if (to - from > 1 && firstNames.has(first)) return 'person';
  return to - from > 1 ? 'words' : 'word';
}

function addShape(features: Set<string>, { core, form, names, lastWords, firstWords }: Cluster): void {
  const first = names[0] as Name;
  const tokens = first.field.tokens.slice(first.from, first.to);
  features.add(`words=${Math.min(core.length, 5)}`);
  features.add(`mentions=${Math.min(names.length, 4)}`);
  if (form !== '') features.add('legal-form');
  if (lastWords > 0) features.add('shortened-to-last');
  if (firstWords > 0) features.add('shortened-to-first');
  if (core.length === 1 && tokens[0]?.upper === true) features.add(`acronym=${Math.min(core[0]?.length ?? 0, 6)}`);
  if (tokens.some((t) => /\p{Ll}\p{Lu}/u.test(t.text))) features.add('inner-capital');
  if (tokens.some((t) => /\d/.test(t.text))) features.add('digit');
  if (tokens.some((t) => t.text === '&')) features.add('ampersand');
  if (tokens.some((t) => /\.[a-z]{2,3}$/.test(t.text))) features.add('domain');
  if (tokens.some((t) => /^\p{Lu}\.$/u.test(t.text))) features.add('initial');
  if (tokens.some((t) => t.text.includes('-'))) features.add('hyphen');
  if (names.some((n) => n.field.in === 'title')) features.add('in-title');
  if (names.every((n) => n.field.in === 'title')) features.add('only-title');
  if (names.every((n) => n.field.tokens[n.from]?.initial === true)) features.add('only-initial');
  if (names.every((n) => n.field.headings[n.from] === 1)) features.add('only-headline');
  if (names.some((n) => n.titled)) features.add('titled');
}

function addWords(features: Set<string>, { core, names }: Cluster): void {
  const first = core[0] ?? '';
  const last = core.at(-1) ?? '';
  features.add(`first=${first}`).add(`last=${last}`).add(`suffix=${last.slice(-3)}`);
  if (core.length > 1) for (const word of core) features.add(`word=${word}`);
  if (companyTails.has(last)) features.add('tail');
  if (core.slice(0, -1).some((w) => companyTails.has(w))) features.add('tail-inside');
  if (isMedia(core)) features.add('media-listed');
  if (media.has(last)) features.add('media');
  const common = core.filter((w) => commonWords.has(w)).length;
  features.add(common === 0 ? 'no-common' : common === core.length ? 'all-common' : 'some-common');
  if (core.length === 1 && commonWords.has(first)) features.add('one-common-word');
  if (firstNames.has(first)) features.add(core.length > 1 ? 'first-name' : 'first-name-alone');
  if (core.length > 1 && lastNames.has(last)) features.add('last-name');
  if (firstNames.has(first) && core.length === 2) features.add('first-name-of-two');
  if (core.some((w) => titles.has(w))) features.add('title-inside');
  if (core.some((w) => legalForms.has(w) && w.length > 2)) features.add('form-word');
  const name = names[0] as Name;
  const place = placeFrom(name.field, name.from);
  if (place !== null) features.add(place.to >= name.to ? `place-${place.kind}` : `place-first-${place.kind}`);
  const listed = companyByName(core);
  if (listed !== null) features.add(listed.ambiguous ? 'listed-ambiguous' : 'listed');
  else if (core.some((_, i) => i > 0 && companyByName(core.slice(0, i))?.ambiguous === false)) features.add('listed-start');
}

/** A word beside a name, as a feature: numbers and capitalised words by kind. */
function shown(token: Token | undefined): string {
  if (token === undefined) return '^';
  if (token.kind === 'number') return '#';
  if (token.cap && !token.initial && !commonWords.has(token.lower)) return 'Cap';
  return token.lower;
}

function addContext(features: Set<string>, { field, from, to }: Name): void {
  const { tokens, headings } = field;
  const before = tokens[from - 1];
  const after = tokens[to];
  const last = tokens[to - 1] as Token;
  const scope = headings[from] === 1 ? 'h:' : '';
  features.add(`${scope}prev=${shown(before)}`).add(`${scope}next=${last.possessive ? "'s" : shown(after)}`);
  features.add(`prev2=${shown(tokens[from - 2])} ${shown(before)}`).add(`next2=${last.possessive ? "'s " : ''}${shown(after)} ${shown(tokens[to + 1])}`);
  if (last.possessive) features.add(`owns=${shown(after)}`);
  if (before !== undefined && companyNouns.has(before.lower)) features.add('after-company-noun');
  addFrame(features, tokens, from, to);
  if (before?.possessive === true && before.cap && placeBefore(field, from) !== null) features.add('after-place-owner');
  if (before !== undefined && titles.has(before.lower)) features.add('after-title');
  if (after !== undefined && titles.has(after.lower)) features.add('before-title');
  if (after?.text === '(' && /^[A-Z]{1,6}[.:][A-Z]{1,3}$/.test(`${tokens[to + 1]?.text ?? ''}${tokens[to + 2]?.text === '.' || tokens[to + 2]?.text === ':' ? `.${tokens[to + 3]?.text ?? ''}` : ''}`)) features.add('ticker');
  if (after?.text === ',') addApposition(features, tokens, to + 1);
  for (let at = to; at < to + 8 && tokens[at] !== undefined && !/^[.!?\n]$/.test(tokens[at]?.text ?? ''); at++) {
    if (PRONOUNS.has(tokens[at]?.lower ?? '')) { features.add('pronoun-after'); break; }
  }
}

/** "A unit of X", "its maker, X,", "fined X", "X was fined": who has units and makers, and who is fined. */
function addFrame(features: Set<string>, tokens: readonly Token[], from: number, to: number): void {
  const word = (at: number): string => tokens[at]?.lower ?? '';
  if (/^(?:of|at|in|by)$/.test(word(from - 1)) && (companyNouns.has(word(from - 2)) || PARTS.has(word(from - 2)))) features.add(`${word(from - 1)}-part`);
  if (word(from - 1) === ',' && companyNouns.has(word(from - 2))) features.add('apposition-before=company');
  if (PUNISHES.has(word(from - 1))) features.add('punished-before');
  for (let at = to; at < to + 4 && tokens[at]?.kind !== 'mark'; at++) if (PUNISHED.has(word(at))) { features.add('punished-after'); break; }
}

/** ", a Ruritanian lender", ", 45,", ", which": what the words after a comma say it is. */
function addApposition(features: Set<string>, tokens: readonly Token[], at: number): void {
  const first = tokens[at];
  if (first?.kind === 'number') features.add('apposition=number');
  if (first === undefined) return;
  features.add(`apposition-first=${shown(first)}`);
  for (let i = at; i < at + 7 && tokens[i]?.kind !== 'mark'; i++) {
    const word = tokens[i]?.lower ?? '';
    if (companyNouns.has(word)) { features.add('apposition=company'); return; }
    if (titles.has(word)) { features.add('apposition=title'); return; }
  }
}
