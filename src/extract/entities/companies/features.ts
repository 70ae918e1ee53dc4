import type { Cluster } from '../names/clusters.ts';
import { placeBefore, placeFrom } from '../names/place-at.ts';
import { isDegree, isLegalForm } from '../names/legal-form.ts';
import { fewWords } from '../names/few-words.ts';
import type { Name } from '../names/runs.ts';
import type { Token } from '../names/tokens.ts';
import { commonWords, firstNames, isCommon, lastNames } from '../names/vocabulary.ts';
import { companyByName, isMedia } from './gazetteer.ts';
import { companyTails, isCompanyNoun, isTail, isTitle, legalForms, media, titles } from './words.ts';

const ENDING = new Set(['.', '!', '?', '\n']);
const isPronoun = fewWords(['he', 'she', 'his', 'her', 'who', 'whose', 'him']);

/** Takes what is seen of a name: a kind of thing ("first"), which of them it is ("acme") where there are several, and the second of two words. */
export type See = (kind: string, which?: string, and?: string) => void;

/** So many mentions of a name are looked at. */
const MOST_MENTIONS = 40;

/** What companies have. */
const PARTS = new Set('unit units arm arms shares share stock stake stakes parent subsidiary subsidiaries division branch branches customers clients analysts offices office executives employees shareholders acquisition takeover purchase owned backed made controlled'.split(' '));
const LINKS = new Set(['of', 'at', 'in', 'by']);
/** Groups that are no businesses. */
const INTERESTS = new Set('consumer consumers industry lobby lobbying advocacy rights privacy trade campaign campaigning environmental interest ransomware hacking hacker criminal working activist'.split(' '));
const PUNISHES = new Set('fined fines fining penalised penalized sued raided against ordered told accused accuses sanctioned warned cleared'.split(' '));
const PUNISHED = new Set('fined settled settles agreed agrees admitted denied denies escaped received got paid pay pays violated breached failed appealed reported posted'.split(' '));

/**
 * What can be seen of a name in its article: how it is written, what its words are, and what stands around all
 * its mentions. The model weighs these; nothing here decides. One thing may be seen several times.
 */
export function lookAt(cluster: Cluster, neighbours: readonly Name[], see: See): void {
  see('bias');
  for (const name of neighbours) see('beside', looksLike(name));
  seeShape(cluster, see);
  seeWords(cluster, see);
  for (const name of cluster.names.slice(0, MOST_MENTIONS)) seeContext(name, see);
}

/** The same as names of features, for learning: "first=acme". */
export function featuresOf(cluster: Cluster, neighbours: readonly Name[]): ReadonlySet<string> {
  const features = new Set<string>();
  lookAt(cluster, neighbours, (kind, which, and) => features.add(kind + (which === undefined ? '' : `=${which}`) + (and === undefined ? '' : ` ${and}`)));
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
  if (isTail(last)) return 'tail';
  if (to - from > 1 && firstNames.has(first)) return 'person';
  return to - from > 1 ? 'words' : 'word';
}

function seeShape({ core, form, names, lastWords, firstWords }: Cluster, see: See): void {
  const first = names[0] as Name;
  const tokens = first.field.tokens.slice(first.from, first.to);
  see('words', String(Math.min(core.length, 5)));
  see('mentions', String(Math.min(names.length, 4)));
  if (form !== '') see('legal-form');
  if (lastWords > 0) see('shortened-to-last');
  if (firstWords > 0) see('shortened-to-first');
  if (core.length === 1 && tokens[0]?.upper === true) see('acronym', String(Math.min(core[0]?.length ?? 0, 6)));
  const odd = tokens.filter((t) => !t.plain);
  if (odd.some((t) => /\p{Ll}\p{Lu}/u.test(t.text))) see('inner-capital');
  if (odd.some((t) => /\d/.test(t.text))) see('digit');
  if (odd.some((t) => t.text === '&')) see('ampersand');
  if (odd.some((t) => /\.[a-z]{2,3}$/.test(t.text))) see('domain');
  if (odd.some((t) => /^\p{Lu}\.$/u.test(t.text))) see('initial');
  if (odd.some((t) => t.text.includes('-'))) see('hyphen');
  if (names.some((n) => n.field.in === 'title')) see('in-title');
  if (names.every((n) => n.field.in === 'title')) see('only-title');
  if (names.every((n) => n.field.tokens[n.from]?.initial === true)) see('only-initial');
  if (names.every((n) => n.field.headings[n.from] === 1)) see('only-headline');
  if (names.some((n) => n.titled)) see('titled');
}

function seeWords({ core, names }: Cluster, see: See): void {
  const first = core[0] ?? '';
  const last = core.at(-1) ?? '';
  see('first', first);
  see('last', last);
  see('suffix', last.slice(-3));
  if (core.length > 1) for (const word of core) see('word', word);
  if (companyTails.has(last)) see('tail');
  if (core.slice(0, -1).some((w) => companyTails.has(w))) see('tail-inside');
  if (isMedia(core)) see('media-listed');
  if (media.has(last)) see('media');
  const common = core.filter((w) => commonWords.has(w)).length;
  see(common === 0 ? 'no-common' : common === core.length ? 'all-common' : 'some-common');
  if (core.length === 1 && commonWords.has(first)) see('one-common-word');
  if (firstNames.has(first)) see(core.length > 1 ? 'first-name' : 'first-name-alone');
  if (core.length > 1 && lastNames.has(last)) see('last-name');
  if (firstNames.has(first) && core.length === 2) see('first-name-of-two');
  if (core.some((w) => titles.has(w))) see('title-inside');
  if (core.some((w) => legalForms.has(w) && w.length > 2)) see('form-word');
  const name = names[0] as Name;
  const place = placeFrom(name.field, name.from);
  if (place !== null) see(place.to >= name.to ? `place-${place.kind}` : `place-first-${place.kind}`);
  const listed = companyByName(core);
  if (listed !== null) see(listed.ambiguous ? 'listed-ambiguous' : 'listed');
  else if (core.some((_, i) => i > 0 && companyByName(core.slice(0, i))?.ambiguous === false)) see('listed-start');
}

/** A word beside a name, as a feature: numbers and capitalised words by kind. */
function shown(token: Token | undefined): string {
  if (token === undefined) return '^';
  if (token.kind === 'number') return '#';
  if (token.cap && !token.initial && !isCommon(token)) return 'Cap';
  return token.lower;
}

function seeContext({ field, from, to }: Name, see: See): void {
  const { tokens, headings } = field;
  const before = tokens[from - 1];
  const after = tokens[to];
  const last = tokens[to - 1] as Token;
  const heading = headings[from] === 1;
  const [prev, next] = [shown(before), shown(after)];
  see(heading ? 'h:prev' : 'prev', prev);
  see(heading ? 'h:next' : 'next', last.possessive ? "'s" : next);
  see('prev2', shown(tokens[from - 2]), prev);
  if (last.possessive) see('next2', "'s", `${next} ${shown(tokens[to + 1])}`);
  else see('next2', next, shown(tokens[to + 1]));
  if (last.possessive) see('owns', next);
  if (isBusiness(tokens, from - 1)) see('after-company-noun');
  seeFrame(tokens, from, to, see);
  if (before?.possessive === true && before.cap && placeBefore(field, from) !== null) see('after-place-owner');
  if (isTitle(before)) see('after-title');
  if (isTitle(after)) see('before-title');
  if (after?.text === '(' && /^[A-Z]{1,6}[.:][A-Z]{1,3}$/.test(`${tokens[to + 1]?.text ?? ''}${tokens[to + 2]?.text === '.' || tokens[to + 2]?.text === ':' ? `.${tokens[to + 3]?.text ?? ''}` : ''}`)) see('ticker');
  if (after?.text === '(') see('bracket', bracketKind(tokens, from, to));
  if (after?.text === ',' && placeFrom(field, to + 1) !== null) see('comma-place');
  if (after?.text === ',' && isDegree(tokens[to + 1])) see('degree');
  else if (after?.text === ',') seeApposition(tokens, to + 1, see);
  if (isPronounAfter(tokens, to)) see('pronoun-after');
}

/** Whether "he" or "who" follows in the sentence, soon. */
function isPronounAfter(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 8; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'mark' && ENDING.has(token.text))) return false;
    if (isPronoun(token.lower)) return true;
  }
  return false;
}

/** "the brewer X"; not "the trader X", who is a person, nor "the consumer group X". */
function isBusiness(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return isCompanyNoun(token) && !isTitle(token) && !(token?.lower === 'group' && INTERESTS.has(tokens[at - 1]?.lower ?? ''));
}

/** "A unit of X", "its maker, X,", "fined X", "X was fined": who has units and makers, and who is fined. */
function seeFrame(tokens: readonly Token[], from: number, to: number, see: See): void {
  const word = (at: number): string => tokens[at]?.lower ?? '';
  if (LINKS.has(word(from - 1)) && (isCompanyNoun(tokens[from - 2]) || PARTS.has(word(from - 2)))) see(`${word(from - 1)}-part`);
  if (word(from - 1) === ',' && isBusiness(tokens, from - 2)) see('after-company-apposition');
  if (PUNISHES.has(word(from - 1))) see('punished-before');
  for (let at = to; at < to + 4 && tokens[at]?.kind !== 'mark'; at++) if (PUNISHED.has(word(at))) { see('punished-after'); break; }
}

/** What a bracket after a name holds: "Jane Alder (Alder)", "Alder Foods (Alder)", "Family Care Access (FCA)". */
function bracketKind(tokens: readonly Token[], from: number, to: number): string {
  const word = tokens[tokens[to + 1]?.kind === 'mark' ? to + 2 : to + 1];
  if (word?.kind !== 'word') return word?.kind ?? 'none';
  if (to - from > 1 && word.lower === tokens[from]?.lower) return 'first';
  if (to - from > 1 && tokens.slice(from + 1, to).some((t) => t.lower === word.lower)) return 'last';
  return word.upper ? 'letters' : word.cap ? 'Cap' : 'word';
}

/** ", a Ruritanian lender", ", 45,", ", which": what the words after a comma say it is. */
function seeApposition(tokens: readonly Token[], at: number, see: See): void {
  const first = tokens[at];
  if (first?.kind === 'number') see('apposition', 'number');
  if (first === undefined) return;
  see('apposition-first', shown(first));
  for (let i = at; i < at + 7 && tokens[i]?.kind !== 'mark'; i++) {
    if (isCompanyNoun(tokens[i])) { see('apposition', 'company'); return; }
    if (isTitle(tokens[i])) { see('apposition', 'title'); return; }
  }
}
