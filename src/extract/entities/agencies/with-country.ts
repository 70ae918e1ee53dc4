import { placeFrom } from '../names/place-at.ts';
import type { Field } from '../names/tokens.ts';
import type { AgencyMention } from './body.ts';
import { acronyms, initials } from './gazetteer.ts';
import type { AgencyRule } from './rule.ts';

/** "RCB (Ruritania)": an acronym or a local name, told by its country in brackets as case reports do. */
function withCountryAt(field: Field, at: number): AgencyMention | null {
  const { tokens } = field;
  const token = tokens[at];
  if (token?.cap !== true || tokens[at + 1]?.text !== '(') return null;
  const article = tokens[at + 2]?.lower === 'the' ? 1 : 0;
  const place = placeFrom(field, at + 2 + article);
  if (place?.kind !== 'country' || tokens[place.to]?.text !== ')') return null;
  const letters = token.text.replace(/[^\p{L}]/gu, '');
  const acronym = (letters.match(/\p{Lu}/gu)?.length ?? 0) > 1 && letters.length <= 9;
  if (!acronym && token.lower !== 'commissioner') return null;
  const listed = (acronyms.get(token.text) ?? []).filter((entry) => entry.country === place.country);
  const entries = listed.length > 0 || !acronym ? listed : (initials.get(`${place.country} ${letters}`) ?? []);
  return { field, from: at, to: at + 1, rule: 'agencies/with-country', form: acronym ? 'acronym' : 'name', kind: 'regulator', country: place.country, entries, key: null };
}

export const withCountry: AgencyRule = {
  name: 'agencies/with-country',
  about: 'An acronym or "Commissioner" with its country in brackets, as case reports write them.',
  anchors: null,
  read: withCountryAt,
  examples: [
    ['The RCBD (Romania) fined a shop.', 'RCBD'],
    ['AP (The Netherlands)', 'AP'],
  ],
  rejects: ['IBM (New York) grew.', 'Madrid (Spain)'],
};
