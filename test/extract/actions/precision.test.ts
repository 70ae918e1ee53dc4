import { actDate } from '../../../src/extract/actions/precision.ts';

test.each([
  ['four years ago', '2020-03-12', '2020'],
  ['two months ago', '2024-01-12', '2024-01'],
  ['two weeks ago', '2024-02-27', '2024-02-27'],
  ['Earlier this year', '2024-01-01/2024-03-12', '2024'],
  ['earlier this month', '2024-03-01/2024-03-12', '2024-03'],
  ['the last two years', '2022-03-12/2024-03-12', '2022-03/2024-03'],
  ['last week', '2024-03-04/2024-03-10', '2024-03-04/2024-03-10'],
  ['in March', null, null],
])('an act of %s (%s) is dated %s', (quote, value, expected) => {
  expect(actDate({ quote, value })).toBe(expected);
});
