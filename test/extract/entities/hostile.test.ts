import fc from 'fast-check';
import { dateRules, findDates } from '../../../src/extract/entities/dates/index.ts';
import { findMoney, moneyRules } from '../../../src/extract/entities/money/index.ts';
import { cpuTime } from '../../support/cpu.ts';
import { HOSTILE_PIECES, timeOf } from '../../support/hostile.ts';
import { articleOf } from './article.ts';

const rules = [...moneyRules, ...dateRules];

/** One that goes over its text again for each character would take hours; `npm run bench:patterns` holds them to 50 ms. */
const MOST_MS = 2_000;

test('no pattern is slow on a megabyte of any repeated pieces', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...HOSTILE_PIECES), { minLength: 1, maxLength: 4 }), (pieces) => {
    const piece = pieces.join('');
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const slow = rules.filter(({ pattern }) => timeOf(pattern, text) > MOST_MS && cpuTime(() => timeOf(pattern, text)) > MOST_MS);
    expect(slow.map(({ name }) => `${name} on ${JSON.stringify(piece)}`)).toEqual([]);
  }), { numRuns: 10 });
});

test('eight times the text is far less than 64 times the work', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...HOSTILE_PIECES), { minLength: 1, maxLength: 4 }), (pieces) => {
    const piece = pieces.join('');
    const time = (length: number): number => {
      const article = articleOf({ text: piece.repeat(Math.ceil(length / piece.length)), published: '2024-03-12' });
      return cpuTime(() => {
        findMoney(article, { country: null });
        findDates(article);
      });
    };
    expect(time(160_000)).toBeLessThan(32 * Math.max(time(20_000), 10));
  }), { numRuns: 8 });
});
