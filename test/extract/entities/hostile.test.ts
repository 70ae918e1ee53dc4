import fc from 'fast-check';
import { dateRules, findDates } from '../../../src/extract/entities/dates/index.ts';
import { findMoney, moneyRules } from '../../../src/extract/entities/money/index.ts';
import { slowness } from '../../support/pace.ts';
import { articleOf } from './article.ts';

/** What rules begin to match and then must give up on. */
const PIECES = ['1', '12', '123', '1,', '1,234', '1.', '1 ', '123 ', '$', '$1', '€1 ', 'USD ', 'RMB', 'million ', 'bn', ' ', '\u00a0', '-', '–', '/', '(', 'half a ', 'one ', 'two hundred and ', 'a ', 'dollars ', '5 crowns ', 'Swedish ', 'and ', 'between ', 'from ', 'to ', 'up to a ', 'May ', 'January 1', 'Monday, ', '2020', '2020-', 'the last ', 'two ', 'first quarter of ', 'year ended 3 ', 'late ', 'Q1', '一', '万', '元', '月', 'ago ', 'earlier ', '\n', '. '];
const rules = [...moneyRules, ...dateRules].map(({ name, pattern }) => ({ name, pattern }));

/** Milliseconds of this process: what other processes do in the meantime is not counted. */
function cpu(run: () => void): number {
  const began = process.cpuUsage().user;
  run();
  return (process.cpuUsage().user - began) / 1000;
}

/** The time for every candidate of a pattern, at most as many as a rule reads. */
function timeOf(pattern: RegExp, text: string): number {
  return cpu(() => {
    pattern.lastIndex = 0;
    for (let left = 10_000; left > 0 && pattern.test(text); left--);
  });
}

function best(times: number, run: () => number): number {
  return Math.min(...Array.from({ length: times }, run));
}

const MOST_MS = 50;

test('no pattern is slow on a megabyte of any repeated pieces', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), (pieces) => {
    const piece = pieces.join('');
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const most = MOST_MS * slowness();
    const slow = rules.filter(({ pattern }) => timeOf(pattern, text) > most && best(4, () => timeOf(pattern, text)) > MOST_MS * slowness());
    expect(slow.map(({ name }) => `${name} on ${JSON.stringify(piece)}`)).toEqual([]);
  }), { numRuns: 10 });
});

test('twice the text takes about twice the time', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), (pieces) => {
    const piece = pieces.join('');
    const time = (length: number): number => best(3, () => {
      const article = articleOf({ text: piece.repeat(Math.ceil(length / piece.length)), published: '2024-03-12' });
      return cpu(() => {
        findMoney(article, { country: null });
        findDates(article);
      });
    });
    expect(time(80_000)).toBeLessThan(4 * time(40_000) + 20);
  }), { numRuns: 8 });
});
