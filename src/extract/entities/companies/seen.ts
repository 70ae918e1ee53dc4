import { type Word, wordOf } from '../names/lists.ts';
import type { PlaceKind } from '../names/places.ts';

/** What is seen in place of words. */
export const [START, NUMBER, CAPITALISED, OWNS] = ['^', '#', 'Cap', "'s"].map(wordOf) as [Word, Word, Word, Word];
const COUNTS = ['0', '1', '2', '3', '4', '5', '6'].map(wordOf);
export const countOf = (count: number, most: number): Word => COUNTS[Math.min(count, most)] as Word;
/** What is seen at first sight: the second halves of features. */
export const SIGHTS = {
  legalForm: wordOf('legal-form'), listed: wordOf('listed'), place: wordOf('place'), tail: wordOf('tail'), person: wordOf('person'), words: wordOf('words'), word: wordOf('word'),
  number: wordOf('number'), mark: wordOf('mark'), none: wordOf('none'), first: wordOf('first'), last: wordOf('last'), letters: wordOf('letters'), company: wordOf('company'), title: wordOf('title'),
};

/** Features of names that are a place, or begin like one. */
export const PLACES: Readonly<Record<PlaceKind, readonly [whole: string, first: string]>> = {
  country: ['place-country', 'place-first-country'], demonym: ['place-demonym', 'place-first-demonym'], city: ['place-city', 'place-first-city'], state: ['place-state', 'place-first-state'],
};
