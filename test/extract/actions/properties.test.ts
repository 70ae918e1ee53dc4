import fc from 'fast-check';
import { linkActions } from '../../../src/extract/actions/index.ts';
import { splitSentences } from '../../../src/extract/actions/sentences.ts';
import { cpuTime } from '../../support/cpu.ts';
import { story, type Story } from './story.ts';

const piece = fc.constantFrom(
  'The A[FCC] fined C[Orion] M[$5 million|5000000 USD]', 'C[Vega] agreed to pay M[$2 million|2000000 USD] (M[€1.8 million|1800000 EUR restated])', 'A[SEC]', 'said', 'D[on Monday|2024-03-11]', 'for failing to report losses',
  '.', ';', ',', '(', ')', '"', '\n\n', 'P[Jane Roe]', 'could be fined up to M[$9 million|9000000 USD]', 'U.S.', 'Inc.', 'which', 'respectively', 'three other traders', 'it', '🏦', '’s',
);
const stories = fc.tuple(fc.array(piece, { maxLength: 8 }), fc.array(piece, { maxLength: 40 })).map(([title, text]) => story(title.join(' ').replace(/\n/gu, ' '), text.join(' ')));

function spansOf({ article, entities }: Story) {
  return linkActions(article, entities).flatMap(({ penalty, date, reason, evidence }) => [
    ...(penalty === null ? [] : [penalty, ...penalty.equivalents]), ...(date === null ? [] : [date]), ...(reason === null ? [] : [reason]), ...evidence,
  ]);
}

test('every span quotes its own words', () => {
  fc.assert(fc.property(stories, (one) => {
    for (const { in: field, start, end, quote } of spansOf(one)) expect((one.article[field] ?? '').slice(start, end)).toBe(quote);
  }));
});

test('every id is one of the entities', () => {
  fc.assert(fc.property(stories, ({ article, entities }) => {
    const [agencies, companies] = [entities.agencies, entities.companies].map((list) => new Set(list.map(({ id }) => id)));
    for (const action of linkActions(article, entities)) {
      expect(action.agencies.every((id) => agencies?.has(id))).toBe(true);
      expect(action.respondents.every(({ id }) => id === null || companies?.has(id))).toBe(true);
      expect(action.confidence).toBeGreaterThanOrEqual(0);
      expect(action.confidence).toBeLessThanOrEqual(1);
    }
  }));
});

test('the same article gives the same actions', () => {
  fc.assert(fc.property(stories, ({ article, entities }) => {
    expect(linkActions(article, entities)).toEqual(linkActions(article, entities));
  }), { numRuns: 30 });
});

test('sentences cover all words and do not overlap', () => {
  fc.assert(fc.property(fc.string({ maxLength: 400, unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '"', 'Inc. ', 'U.S. ', '!', '3', ';', ' ; ') }), (text) => {
    let at = 0;
    for (const { start, end } of splitSentences(text)) {
      expect(text.slice(at, start).replace(/[\s;]/gu, '')).toBe('');
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(text.slice(at).trim()).toBe('');
  }));
});

test('eight times the article is far less than 64 times the work', () => {
  const sentence = 'The A[FCC] fined C[Orion] M[$5 million|5000000 USD] for slow repairs, said P[Jane Roe] D[on Monday|2024-03-11]. ';
  const time = (count: number) => {
    const { article, entities } = story(null, sentence.repeat(count));
    return cpuTime(() => linkActions(article, entities));
  };
  expect(time(4000)).toBeLessThan(32 * Math.max(time(500), 10));
});
