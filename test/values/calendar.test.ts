import fc from 'fast-check';
import { addDays, addMonths, dayOf, daysIn, formatDay, mondayOf, numberOf, parseDay, weekdayOf } from '../../src/values/calendar.ts';

const anyDay = fc.integer({ min: -30_000, max: 60_000 }).map((days) => addDays({ year: 1970, month: 1, day: 1 }, days));

test('parsing inverts formatting', () => {
  fc.assert(fc.property(anyDay, (day) => {
    expect(parseDay(formatDay(day))).toEqual(day);
  }));
});

test('days are added and counted alike', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
    expect(numberOf(addDays(day, days))).toBe(numberOf(day) + days);
  }));
});

test('a month on has the same day or is that month\'s last', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, months) => {
    const there = addMonths(day, months);
    expect(there.day).toBe(Math.min(day.day, daysIn(there.year, there.month)));
  }));
});

test('weeks begin on the Monday on or before', () => {
  fc.assert(fc.property(anyDay, (day) => {
    expect(weekdayOf(mondayOf(day))).toBe(1);
    expect(numberOf(day) - numberOf(mondayOf(day))).toBe(weekdayOf(day) - 1);
  }));
});

test.each([
  ['2024-02-29', { year: 2024, month: 2, day: 29 }],
  ['2024-03-12T09:30:00Z', { year: 2024, month: 3, day: 12 }],
  ['2023-02-29', null],
  ['Tue, 12 Mar', null],
])('%s', (text, day) => {
  expect(parseDay(text)).toEqual(day);
});

test('there is no 31st of June', () => {
  expect(dayOf(2024, 6, 31)).toBeNull();
  expect(weekdayOf({ year: 2024, month: 3, day: 12 })).toBe(2);
});
