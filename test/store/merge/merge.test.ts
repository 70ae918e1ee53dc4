import fc from 'fast-check';
import { keysOf, mergeReports, type Report } from '../../../src/store/merge/index.ts';
import { areCopies, fingerprintOf } from '../../../src/store/merge/copies.ts';
import { nameKeys } from '../../../src/store/merge/names.ts';
import { sameConverted, sameSum } from '../../../src/store/merge/sums.ts';
import { STORIES, reportsOfStories } from './stories.ts';

const REPORTS = reportsOfStories();
/** The stories of each act, by number. */
const byAct = new Map<string, readonly number[]>();
STORIES.forEach((story, number) => byAct.set(story.act, [...(byAct.get(story.act) ?? []), number]));

const numbers = (ids: readonly string[]): readonly number[] => ids.map((id) => Number(id.split('#')[1])).toSorted((a, b) => a - b);
const groupsOf = (reports: readonly Report[]): readonly string[] => mergeReports(reports).map((merged) => numbers(merged.reports).join(' ')).toSorted();
const act = (name: string) => {
  const found = mergeReports(REPORTS).find(({ reports }) => numbers(reports).some((number) => STORIES[number]?.act === name));
  if (found === undefined) throw new Error(`no act ${name}`);
  return found.act;
};

describe('stories become acts', () => {
  test(`${STORIES.length} stories are ${byAct.size} acts`, () => {
    expect(groupsOf(REPORTS)).toEqual([...byAct.values()].map((stories) => stories.join(' ')).toSorted());
  });

  test('in any order of input, to the byte', () => fc.assert(fc.property(fc.shuffledSubarray([...REPORTS], { minLength: REPORTS.length }), (shuffled) => {
    expect(JSON.stringify(mergeReports(shuffled))).toBe(JSON.stringify(mergeReports(REPORTS)));
  }), { numRuns: 50 }));

  test('stories of one act are linked by keys, so that they are found without reading the store', () => {
    for (const stories of byAct.values()) {
      const keys = stories.map((number) => keysOf(REPORTS[number] as Report));
      const reached = new Set(keys[0]);
      for (let round = 0; round < keys.length; round += 1) for (const own of keys) if (own.some((key) => reached.has(key))) for (const key of own) reached.add(key);
      expect(keys.filter((own) => own.length > 0 && !own.some((key) => reached.has(key)))).toEqual([]);
    }
  });
});

describe('an act', () => {
  test('is in the currency that others convert from, with the rest as equivalents', () => {
    expect(act('ride')).toMatchObject({
      penalty: { amount: '8026000000', currency: 'CNY', equivalents: [{ amount: '1200000000', currency: 'USD' }] },
      agencies: [{ id: 'cn/cac' }], respondents: [{ name: 'Ridelo Global Inc' }], date: '2023-07-21', sources: 5,
    });
  });

  test('counts copies of one wire story once', () => {
    expect(act('wire').articles).toHaveLength(4);
    expect(act('wire')).toMatchObject({ sources: 2, respondents: [{ name: 'Vela Telecom' }] });
  });

  test('has the last word as its status, and keeps what was said otherwise', () => {
    expect(act('dam')).toMatchObject({ status: 'imposed', conflicts: [{ field: 'status', values: [{ value: 'imposed' }, { value: 'proposed' }] }] });
    expect(act('search fine')).toMatchObject({ status: 'upheld' });
  });

  test('keeps the exact sum where another rounds it, and tells of both', () => {
    expect(act('total')).toMatchObject({ penalty: { amount: '1186000000' }, conflicts: [{ field: 'penalty.amount' }] });
  });

  test('is surer the more independent sources it has', () => {
    expect(act('ride').confidence).toBeGreaterThan(act('wire').confidence);
    expect(act('wire').confidence).toBeGreaterThan(act('ride again').confidence);
  });
});

describe('what makes two alike', () => {
  const sum = (amount: string, qualifier: 'exact' | 'about' | 'up-to' = 'exact') => ({ amount, currency: 'USD', qualifier });
  test.each([
    [sum('1200000000'), sum('1200000000'), true], [sum('1200000000'), sum('1186000000'), true], [sum('20000000', 'about'), sum('19800000'), true],
    [sum('8000000', 'about'), sum('8026000'), true], [sum('5000000'), sum('5300000'), false], [sum('1200000'), sum('1260000'), false], [sum('19000000', 'about'), sum('19800000'), true],
  ])('%j and %j: %j', (a, b, same) => {
    expect(sameSum(a, b)).toBe(same);
    expect(sameSum(b, a)).toBe(same);
  });

  test('converted sums may differ by the rates of two days', () => {
    expect(sameConverted(sum('1190000000'), sum('1170000000'))).toBe(true);
    expect(sameConverted(sum('1190000000'), sum('1100000000'))).toBe(false);
  });

  test.each([
    ['Ridelo Global Inc.', 'ridelo global'], ['The Northwind Bank plc', 'northwind bank'], ['Mr. Tobias Wren', 'tobias wren'], ['Société Générale', 'societe generale'],
    ['AT&T Inc', 'at and t'], ['J.P. Morgan’s', 'jp morgan'], ['Holdings Group', 'holdings group'], ['滴滴全球', '滴滴全球'],
  ])('%j goes by %j', (name, key) => {
    expect(nameKeys(name)).toEqual([key]);
  });

  test('texts are copies when most of their words run alike', () => {
    const story = Array.from({ length: 200 }, (_, number) => `word${number}`);
    const cut = fingerprintOf(story.slice(0, 150).join(' '));
    expect(areCopies(fingerprintOf(story.join(' ')), cut)).toBe(true);
    expect(areCopies(fingerprintOf(story.toReversed().join(' ')), cut)).toBe(false);
    expect(areCopies([], [])).toBe(false);
  });
});
