import fc from 'fast-check';
import { findOrganisations } from '../../../../src/extract/entities/organisations.ts';
import { cpuTime } from '../../../support/cpu.ts';
import { articleOf } from './support.ts';

const PIECES = [
  'The SEC', 'the regulator', "China's cyberspace watchdog", 'Acme Holdings, Inc.', 'Acme', 'and', ', ', '. ', '\n\n', '(', ')', 'fined', 'Attorney General of Ohio', 'Mr. Jones', 'U.S.', 'A.', '&', "'s", '“', '”',
  'Commission', 'of the', 'AG', 'court in Milan', 'Zürich', '华为', 'é', '\u0092s', '1,200', 'Ltd', 'v.',
] as const;
const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 60 }).map((pieces) => pieces.join(' '));

test('every mention is the words it points at, and entities share none', () => {
  fc.assert(fc.property(text, fc.option(text), (body, title) => {
    const article = articleOf(body, title);
    const { agencies, companies, people } = findOrganisations(article);
    const used = new Set<string>();
    for (const { in: field, start, end, quote } of [...agencies, ...companies, ...people].flatMap((e) => e.mentions)) {
      expect((article[field] ?? '').slice(start, end)).toBe(quote);
      for (let at = start; at < end; at++) {
        expect(used.has(`${field}${at}`)).toBe(false);
        used.add(`${field}${at}`);
      }
    }
  }), { numRuns: 300 });
});

test('entities of one kind have different ids and are in reading order', () => {
  fc.assert(fc.property(text, (body) => {
    for (const list of Object.values(findOrganisations(articleOf(body)))) {
      if (!Array.isArray(list)) continue;
      const starts = list.map((e: { mentions: readonly { start: number }[] }) => e.mentions[0]?.start ?? 0);
      expect(starts).toEqual(starts.toSorted((a: number, b: number) => a - b));
      expect(new Set(list.map((e: { id: string }) => e.id)).size).toBe(list.length);
    }
  }), { numRuns: 200 });
});

test.each([
  ['capitals', 'Alpha '], ['initials', 'A. '], ['lists', 'Alpha, Inc. and '], ['departments', 'Department of Health and '], ['pointing back', 'the regulator '],
  ['descriptions', "China's cyberspace watchdog "], ['brackets', '('], ['apostrophes', "A's "], ['courts', 'court of appeal of the '], ['letters', 'SEC (CAC) '],
])('hostile text of %s costs time in proportion to its length', (_, unit) => {
  const time = (length: number): number => {
    const article = articleOf(unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
    return cpuTime(() => findOrganisations(article));
  };
  expect(time(240_000)).toBeLessThan(32 * Math.max(time(30_000), 10));
}, 300_000);
