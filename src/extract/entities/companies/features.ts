import type { Cluster } from '../names/clusters.ts';
import { placeBefore, placeFrom } from '../names/place-at.ts';
import { isDegree, isLegalForm } from '../names/legal-form.ts';
import { fewWords, onList, type Word, wordOf } from '../names/lists.ts';
import type { Name } from '../names/runs.ts';
import type { Token } from '../names/tokens.ts';
import { isCommon, isFirstName, isLastName } from '../names/vocabulary.ts';
import { companyByName, isMedia } from './gazetteer.ts';
import { CAPITALISED, countOf, NUMBER, OWNS, PLACES, SIGHTS, START } from './seen.ts';
import { isCompanyNoun, isForm, isMediaWord, isTail, isTitle } from './words.ts';

const ENDING = new Set(['.', '!', '?', '\n']);
const isPronoun = fewWords(['he', 'she', 'his', 'her', 'who', 'whose', 'him']);

/** Takes what is seen of a name: a kind of thing ("tail"), and the words where there are many such things ("first", and then "acme"). */
export type See = (kind: string, one?: Word, two?: Word, three?: Word) => void;

/** So many mentions of a name are looked at. */
const MOST_MENTIONS = 40;

/** What companies have. */
const isPart = onList('unit units arm arms shares share stock stake stakes parent subsidiary subsidiaries division branch branches customers clients analysts offices office executives employees shareholders acquisition takeover purchase owned backed made controlled'.split(' '));
const LINKS = new Map([['of', 'of-part'], ['at', 'at-part'], ['in', 'in-part'], ['by', 'by-part']]);
/** Groups that are no businesses. */
const isInterest = onList('consumer consumers industry lobby lobbying advocacy rights privacy trade campaign campaigning environmental interest ransomware hacking hacker criminal working activist'.split(' '));
const isPunishing = onList('fined fines fining penalised penalized sued raided against ordered told accused accuses sanctioned warned cleared'.split(' '));
const isPunished = onList('fined settled settles agreed agrees admitted denied denies escaped received got paid pay pays violated breached failed appealed reported posted'.split(' '));

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
  lookAt(cluster, neighbours, (kind, ...words) => features.add(words.length === 0 ? kind : `${kind}=${words.map((word) => word?.lower).join(' ')}`));
  return features;
}

/** What a name in the same list seems to be at first sight. */
function looksLike({ field, from, to }: Name): Word {
  const tokens = field.tokens.slice(from, to);
  const last = tokens.at(-1);
  if (isLegalForm(last) && to - from > 1) return SIGHTS.legalForm;
  const listed = companyByName(tokens);
  if (listed !== null && !listed.ambiguous) return SIGHTS.listed;
  const place = placeFrom(field, from);
  if (place !== null && place.to >= to) return SIGHTS.place;
  if (isTail(last)) return SIGHTS.tail;
  if (to - from > 1 && isFirstName(tokens[0])) return SIGHTS.person;
  return to - from > 1 ? SIGHTS.words : SIGHTS.word;
}

function seeShape({ words, form, names, lastWords, firstWords }: Cluster, see: See): void {
  const first = names[0] as Name;
  const tokens = first.field.tokens.slice(first.from, first.to);
  see('words', countOf(words.length, 5));
  see('mentions', countOf(names.length, 4));
  if (form !== '') see('legal-form');
  if (lastWords > 0) see('shortened-to-last');
  if (firstWords > 0) see('shortened-to-first');
  if (words.length === 1 && tokens[0]?.upper === true) see('acronym', countOf(words[0]?.lower.length ?? 0, 6));
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

function seeWords({ words, names }: Cluster, see: See): void {
  const [first] = words as readonly [Word];
  const last = words.at(-1) as Word;
  const several = words.length > 1;
  see('first', first);
  see('last', last);
  see('suffix', wordOf(last.lower.slice(-3)));
  if (several) for (const word of words) see('word', word);
  if (isTail(last)) see('tail');
  if (several && words.slice(0, -1).some(isTail)) see('tail-inside');
  if (isMedia(words)) see('media-listed');
  if (isMediaWord(last)) see('media');
  const common = words.filter(isCommon).length;
  see(common === 0 ? 'no-common' : common === words.length ? 'all-common' : 'some-common');
  if (!several && isCommon(first)) see('one-common-word');
  if (isFirstName(first)) see(several ? 'first-name' : 'first-name-alone');
  if (several && isLastName(last)) see('last-name');
  if (isFirstName(first) && words.length === 2) see('first-name-of-two');
  if (words.some(isTitle)) see('title-inside');
  if (words.some((word) => isForm(word) && word.lower.length > 2)) see('form-word');
  const name = names[0] as Name;
  const place = placeFrom(name.field, name.from);
  if (place !== null) see(PLACES[place.kind][place.to >= name.to ? 0 : 1]);
  const listed = companyByName(words);
  if (listed !== null) see(listed.ambiguous ? 'listed-ambiguous' : 'listed');
  else if (several && words.some((_, i) => i > 0 && companyByName(words.slice(0, i))?.ambiguous === false)) see('listed-start');
}

/** A word beside a name, as a feature: numbers and capitalised words by kind. */
function shown(token: Token | undefined): Word {
  if (token === undefined) return START;
  if (token.kind === 'number') return NUMBER;
  return token.cap && !token.initial && !isCommon(token) ? CAPITALISED : token;
}

function seeContext({ field, from, to }: Name, see: See): void {
  const { tokens, headings } = field;
  const before = tokens[from - 1];
  const after = tokens[to];
  const last = tokens[to - 1] as Token;
  const heading = headings[from] === 1;
  const [prev, next] = [shown(before), shown(after)];
  see(heading ? 'h:prev' : 'prev', prev);
  see(heading ? 'h:next' : 'next', last.possessive ? OWNS : next);
  see('prev2', shown(tokens[from - 2]), prev);
  if (last.possessive) see('next2', OWNS, next, shown(tokens[to + 1]));
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
    if (isPronoun(token)) return true;
  }
  return false;
}

/** "the brewer X"; not "the trader X", who is a person, nor "the consumer group X". */
function isBusiness(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return isCompanyNoun(token) && !isTitle(token) && !(token?.lower === 'group' && isInterest(tokens[at - 1]));
}

/** "A unit of X", "its maker, X,", "fined X", "X was fined": who has units and makers, and who is fined. */
function seeFrame(tokens: readonly Token[], from: number, to: number, see: See): void {
  const part = isPart(tokens[from - 2]) || isCompanyNoun(tokens[from - 2]) ? LINKS.get(tokens[from - 1]?.lower ?? '') : undefined;
  if (part !== undefined) see(part);
  if (tokens[from - 1]?.text === ',' && isBusiness(tokens, from - 2)) see('after-company-apposition');
  if (isPunishing(tokens[from - 1])) see('punished-before');
  for (let at = to; at < to + 4 && tokens[at]?.kind !== 'mark'; at++) if (isPunished(tokens[at])) { see('punished-after'); break; }
}

/** What a bracket after a name holds: "Jane Alder (Alder)", "Alder Foods (Alder)", "Family Care Access (FCA)". */
function bracketKind(tokens: readonly Token[], from: number, to: number): Word {
  const word = tokens[tokens[to + 1]?.kind === 'mark' ? to + 2 : to + 1];
  if (word?.kind !== 'word') return SIGHTS[word?.kind ?? 'none'];
  if (to - from > 1 && word.lower === tokens[from]?.lower) return SIGHTS.first;
  if (to - from > 1 && tokens.slice(from + 1, to).some((t) => t.lower === word.lower)) return SIGHTS.last;
  return word.upper ? SIGHTS.letters : word.cap ? CAPITALISED : SIGHTS.word;
}

/** ", a Ruritanian lender", ", 45,", ", which": what the words after a comma say it is. */
function seeApposition(tokens: readonly Token[], at: number, see: See): void {
  const first = tokens[at];
  if (first?.kind === 'number') see('apposition', SIGHTS.number);
  if (first === undefined) return;
  see('apposition-first', shown(first));
  for (let i = at; i < at + 7 && tokens[i]?.kind !== 'mark'; i++) {
    if (isCompanyNoun(tokens[i])) { see('apposition', SIGHTS.company); return; }
    if (isTitle(tokens[i])) { see('apposition', SIGHTS.title); return; }
  }
}
