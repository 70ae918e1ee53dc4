import { withoutByWords } from './byline-words.ts';
import { foldWords } from '../plain/verdict.ts';

/** A name as printed, and its key for comparing. */
export interface PrintedName {
  /** With its degrees, as the page has it: "Jane Doe, PhD". */
  readonly name: string;
  readonly key: string;
}

const TAIL = /\s*(?:[|•·–—]\s|\s-\s|\((?![^)]{1,6}\))|@\S).*$/u;
const TAIL_WORDS = /\s*\b(?:on [^\s\d]{2,20} \d|(?:updated|published|posted|last updated|follow|read more|view all|see all|contact|email)\b|\d{1,2}[\s./]|\d{4}\b).*$/i;
const DAY = /,?\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d).*$/iu;
const HONORIFIC = /^(?:dr|prof|mr|mrs|ms|sir|dame)\.? (?=\S+ )/iu;
const DEGREE = /^(?:(?:M|Ph|D|Ed|Psy|Pharm|B|J|LL|R|C|F|N|P|L|O|A|S|E)\.?[A-Za-z]{0,5}\.?(?:[-/ ]?[A-Z]{1,6}\.?(?:[- ]?\d{3})?){0,3}|[A-Z]{2,6}(?:[-–][A-Z]{1,6}){0,3}|Esq\.?|Jr\.?|Sr\.?|III?|IV)$/u;
/** Cities have a single capital. */
const DEGREE_SHAPE = /\.|\p{Lu}.*\p{Lu}|^(?:Esq|Jr|Sr|IV|V)$/u;
const SPLIT = /\s*(?:;|\||\/|\n|,\s*(?:and|&|und|et|y|e)\s+|\s(?:and|&|und|et|y|e|og|och|en|és|ja|ve|dan|și|oraz|και|и|та|و|with|avec|mit|con|com|met)\s+|、|，)\s*/u;

/** Splits a byline into the names that it prints; degrees stay with their name, dates and what follows go. */
export function splitNames(raw: string): readonly PrintedName[] {
  const line = withoutByWords(raw.slice(0, 300)).replace(TAIL, '').replace(TAIL_WORDS, '').replace(DAY, '').trim();
  return line.split(SPLIT).flatMap(splitCommas).map(toPrinted).filter(({ key }) => key !== '');
}

/** An organisation's name, whatever commas and conjunctions it has. */
export function wholeName(raw: string): readonly PrintedName[] {
  return [toPrinted(raw.slice(0, 100))].filter(({ key }) => key !== '');
}

function splitCommas(part: string): readonly string[] {
  const names: string[] = [];
  for (const piece of part.split(/\s*,\s*/u)) {
    const last = names.at(-1);
    if (last !== undefined && DEGREE.test(piece) && DEGREE_SHAPE.test(piece)) names[names.length - 1] = `${last}, ${piece}`;
    else if (piece !== '') names.push(piece);
  }
  return names.length === 2 && isSurnameFirst(names) ? [`${names[1]} ${names[0]}`] : names;
}

/** "Doe, Jane": one word on each side. */
function isSurnameFirst(names: readonly string[]): boolean {
  return names.every((name) => /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?$/u.test(name));
}

function toPrinted(text: string): PrintedName {
  const name = text.replace(/^[\s"'“”*•·,:–—-]+|[\s"'“”*•·,:–—-]+$/gu, '').replace(/\s+/gu, ' ');
  const person = name.split(', ')[0] ?? '';
  return { name: unshout(name), key: person.length < 2 || person.length > 60 ? '' : foldWords(person.replace(HONORIFIC, '')) };
}

/** "JANE DOE" as a name is written; other capitals are initials and stay. */
function unshout(name: string): string {
  if (!/^[\p{Lu}\s.'’-]{6,}$/u.test(name) || !name.includes(' ')) return name;
  return name.split(' ').map((word) => (word.length > 2 ? word.charAt(0) + word.slice(1).toLowerCase().replace(/(?<=['’-])\p{Ll}/gu, (letter) => letter.toUpperCase()) : word)).join(' ');
}
