import fc from 'fast-check';
import { dateRules } from '../../../src/extract/entities/dates/index.ts';
import { moneyRules } from '../../../src/extract/entities/money/index.ts';
import { openingsFor } from '../../../src/extract/entities/openings.ts';
import { HOSTILE_PIECES } from '../../support/hostile.ts';

const rules = [...moneyRules, ...dateRules];
const texts = rules.flatMap(({ examples, rejects }) => [...examples.map(([text]) => text), ...rejects]);

test('places are where a rule opens and has its cue near enough', () => {
  const placesIn = openingsFor([{ opens: ['late', '$', '0'], cue: null }, { opens: ['the'], cue: { within: 8, words: ['week', '周'] } }]);
  expect(placesIn('Late fees of $1,500 related to THE week')).toEqual([[0, 13, 14, 16], [31]]);
  expect(placesIn('the long week, the 周, the')).toEqual([[], [15]]);
});

test('no match begins where a rule is said not to open', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...texts, ...HOSTILE_PIECES, ' ', '. ', ' and '), { minLength: 1, maxLength: 6 }), (pieces) => {
    const text = pieces.join('');
    for (const rule of rules) {
      const places = new Set(openingsFor([rule])(text)[0]);
      const begun = [...text.matchAll(rule.pattern)].map(({ index }) => index);
      expect({ rule: rule.name, missed: begun.filter((start) => !places.has(start)) }).toEqual({ rule: rule.name, missed: [] });
    }
  }), { numRuns: 300 });
});
