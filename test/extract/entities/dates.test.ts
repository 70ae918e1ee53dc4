import { findDates } from '../../../src/extract/entities/dates/index.ts';
import { articleOf } from './article.ts';

function dates(text: string, published: string | null): readonly string[] {
  return findDates(articleOf({ text, published })).map(({ quote, value }) => `${quote}: ${value}`);
}

/** The same words on different days of publication: 2024-03-12 is a Tuesday, 2024-01-01 a Monday, 2024-12-29 a Sunday. */
describe.each([
  ['The bank was fined on Friday.', { '2024-03-12': 'Friday: 2024-03-08', '2024-03-15': 'Friday: 2024-03-15', '2024-01-01': 'Friday: 2023-12-29' }],
  ['The bank will be heard on Friday.', { '2024-03-12': 'Friday: 2024-03-15', '2024-03-15': 'Friday: 2024-03-15', '2024-12-29': 'Friday: 2025-01-03' }],
  ['A ruling is due next Monday.', { '2024-03-12': 'next Monday: 2024-03-18', '2024-01-01': 'next Monday: 2024-01-08' }],
  ['The inquiry began in November.', { '2024-03-12': 'November: 2023-11', '2024-12-29': 'November: 2024-11' }],
  ['The inquiry will end in November.', { '2024-03-12': 'November: 2024-11', '2024-12-29': 'November: 2025-11' }],
  ['It moved last month.', { '2024-03-12': 'last month: 2024-02', '2024-01-01': 'last month: 2023-12' }],
  ['It moved last week.', { '2024-03-12': 'last week: 2024-03-04/2024-03-10', '2024-01-01': 'last week: 2023-12-25/2023-12-31' }],
  ['Last summer it moved.', { '2024-03-12': 'Last summer: 2023-06/2023-08', '2024-12-29': 'Last summer: 2024-06/2024-08' }],
  ['Profit rose in the fourth quarter.', { '2024-03-12': 'the fourth quarter: 2023-10/2023-12', '2024-12-29': 'the fourth quarter: 2024-10/2024-12' }],
  ['It paid by June, as agreed, on May 3.', { '2024-03-12': 'June: 2023-06' }],
  ['It must pay by June.', { '2024-03-12': 'June: 2024-06' }],
] as const)('%s', (text, rows) => {
  test.each(Object.entries(rows))('on %s', (published, expected) => {
    expect(dates(text, published)[0]).toBe(expected);
  });
});

test.each([
  ['on Friday', 'Friday: null'],
  ['last month', 'last month: null'],
  ['on January 28', 'January 28: XXXX-01-28'],
  ['in July', 'July: XXXX-07'],
  ['in the summer', 'the summer: XXXX-22'],
  ['in July 2021', 'July 2021: 2021-07'],
  ['in late 2020', 'late 2020: 2020'],
  ['from January to March', 'from January to March: XXXX-01/XXXX-03'],
])('without a date of publication, %s keeps what is stated', (text, expected) => {
  expect(dates(text, null)).toEqual([expected]);
});

test.each([
  ['sales between March and December 2020 rose', ['between March and December 2020: 2020-03/2020-12']],
  ['from May 2018 until July 2021', ['from May 2018 until July 2021: 2018-05/2021-07']],
  ['from July 1 to July 15, 2022', ['from July 1 to July 15, 2022: 2022-07-01/2022-07-15']],
  ['a fair on July 4-8, 2023', ['July 4-8, 2023: 2023-07-04/2023-07-08']],
  ['on 10-12 June 2023', ['10-12 June 2023: 2023-06-10/2023-06-12']],
  ['between November and February', ['between November and February: 2023-11/2024-02']],
  ['from at least May 2021 through the present', ['from at least May 2021 through the present: 2021-05/2024-03']],
  ['on May 6 and 17, 2021', ['May 6: 2021-05-06']],
  ['in January and February 2021', ['January: 2021-01', 'February 2021: 2021-02']],
  ['in 2019 and 2020', ['2019: 2019', '2020: 2020']],
  ['on June 5, 2019, and again on June 9', ['June 5, 2019: 2019-06-05', 'June 9: 2019-06-09']],
  ['a profit in October 2023, against a loss a year earlier', ['October 2023: 2023-10', 'a year earlier: 2022-10']],
])('%s', (text, expected) => {
  expect(dates(text, '2024-03-12')).toEqual(expected);
});

test('title comes first, and every quote is its span', () => {
  const article = articleOf({ title: 'Fined in May 2023', text: 'It paid on 3 June 2023.', published: '2024-03-12' });
  const found = findDates(article);
  expect(found.map((date) => date.in)).toEqual(['title', 'text']);
  for (const { in: field, start, end, quote } of found) expect((article[field] ?? '').slice(start, end)).toBe(quote);
});
