import { companyByName } from '../companies/gazetteer.ts';
import { placeFrom } from '../names/place-at.ts';
import { commonWords, firstNames } from '../names/vocabulary.ts';
import type { Field } from '../names/tokens.ts';
import type { AgencyMention } from './body.ts';
import { acronyms } from './gazetteer.ts';
import { TASKS } from './head-words.ts';
import type { AgencyRule } from './rule.ts';

const HEADS = ['regulator', 'watchdog', 'supervisor', 'enforcer'];

/** "the telecoms regulator Cofetra", "the privacy watchdog, ODPC,": a name of one word right after what it is. */
function apposedAt(field: Field, at: number): AgencyMention | null {
  const { tokens } = field;
  if (!HEADS.includes(tokens[at]?.lower ?? '') || tokens[at]?.possessive === true) return null;
  const comma = tokens[at + 1]?.text === ',';
  const name = at + (comma ? 2 : 1);
  const token = tokens[name];
  const after = tokens[name + 1];
  if (token?.kind !== 'word' || !token.cap || token.text.length < 3 || field.headings[at] === 1) return null;
  if (comma ? !token.upper || after?.text !== ',' : after?.cap === true) return null;
  if (commonWords.has(token.lower) || firstNames.has(token.lower) || acronyms.has(token.text) || placeFrom(field, name) !== null || companyByName([token]) !== null) return null;
  const task = tokens[at - 1];
  if (task === undefined || !(TASKS.has(task.lower) || /^(?:antitrust|telecoms?|privacy|watchdog|stock|bourse|price)$/.test(task.lower))) return null;
  return { field, from: name, to: name + 1, rule: 'agencies/apposed', form: 'name', kind: 'regulator', country: null, entries: [], key: null };
}

export const apposed: AgencyRule = {
  name: 'agencies/apposed',
  about: 'A name of one word that follows what it is: "the telecoms regulator Cofetra".',
  anchors: HEADS,
  read: apposedAt,
  examples: [
    ['It named the telecoms regulator Cofetra as well.', 'Cofetra'],
    ['The privacy watchdog, ODPR, fined it.', 'ODPR'],
  ],
  rejects: ['the data regulator Jane Roe met', 'The regulator Alpha fined', 'the media regulator, Microsoft'],
};
