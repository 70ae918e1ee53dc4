import { findMoney } from '../../../src/extract/entities/money/index.ts';
import type { MoneyMention, TraceNote } from '../../../src/types.ts';
import { articleOf } from './article.ts';

function money(text: string, country: string | null = null): readonly MoneyMention[] {
  return findMoney(articleOf({ text }), { country });
}

function sums(text: string, country: string | null = null): readonly string[] {
  return money(text, country).map(({ amount, max, currency }) => `${amount}${max === null ? '' : `-${max}`} ${currency}`);
}

describe('shared signs and names', () => {
  test.each([
    ['fined $5 million', null, '5000000 USD'],
    ['fined $5 million', 'AU', '5000000 AUD'],
    ['fined $5 million', 'SG', '5000000 SGD'],
    ['fined $5 million', 'DE', '5000000 USD'],
    ['fined US$5 million', 'AU', '5000000 USD'],
    ['fined 5 million crowns', 'CZ', '5000000 CZK'],
    ['fined 5 million crowns', 'SE', '5000000 SEK'],
    ['fined 5 million pounds', 'EG', '5000000 EGP'],
    ['fined 5 million pounds', null, '5000000 GBP'],
    ['fined Rs 5 lakh', 'PK', '500000 PKR'],
    ['Chinese officials fined it ¥5 million', null, '5000000 CNY'],
    ['Japanese officials fined it ¥5 million', null, '5000000 JPY'],
  ])('%s (%s)', (text, country, expected) => {
    expect(sums(text, country)).toEqual([expected]);
  });

  test('crowns named in full once are the same crowns later', () => {
    expect(sums('It paid 5 million Swedish crowns. A Danish bank got 2 million crowns.')).toEqual(['5000000 SEK', '2000000 SEK']);
  });

  test('crowns of nobody knows where are declined, and the trace says so', () => {
    const notes: TraceNote[] = [];
    expect(findMoney(articleOf({ text: 'It paid 5 million crowns.' }), { country: null }, (note) => notes.push(note))).toEqual([]);
    expect(notes).toContainEqual(expect.objectContaining({ what: 'declined', rule: 'money/figure-word', quote: '5 million crowns' }));
  });
});

test.each([
  ['between $1m and $3m', '1000000-3000000 USD'],
  ['penalties of $1-3m', '1000000-3000000 USD'],
  ['fines of €10m–€20m', '10000000-20000000 EUR'],
  ['between 40,000 and 90,000 euros', '40000-90000 EUR'],
  ['10 to 20 million dollars', '10000000-20000000 USD'],
  ['$5 to $10 million', '5000000-10000000 USD'],
  ['between US$1 and US$3 billion', '1000000000-3000000000 USD'],
  ['Rs 5-10 lakh', '500000-1000000 INR'],
  ['25 to 30 cents', '0.25-0.3 USD'],
])('%s is one range', (text, expected) => {
  expect(sums(text)).toEqual([expected]);
});

describe('a currency said once for several sums', () => {
  test.each([
    ['Alder was fined 30 million lira, Birch 20 million and Cedar Bank 1.5 million.', ['30000000 TRY', '20000000 TRY', '1500000 TRY']],
    ['It paid 40 million euros in back taxes, 9 million in penalties and about 2 million in interest.', ['40000000 EUR', '9000000 EUR', '2000000 EUR']],
    ['The fine of 8 million rand, compared with 3 million in 2010, was the largest.', ['8000000 ZAR', '3000000 ZAR']],
    ['A profit of 5 million yen ($50,000) on sales of 70 million.', ['5000000 JPY', '50000 USD', '70000000 JPY']],
    ['Alder was fined 30 million naira. Birch was fined 10 million.', ['30000000 NGN', '10000000 NGN']],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });

  test.each(['It was fined 30 million euros for a leak that hit 12 million users.', 'It was fined 30 million euros over data of 12 million.', 'The 9 million in the region voted.'])('a number of others: %s', (text) => {
    expect(sums(text).filter((sum) => sum !== '30000000 EUR')).toEqual([]);
  });
});

test('a change is two sums', () => {
  expect(sums('profit fell from $3 million to $9 million')).toEqual(['3000000 USD', '9000000 USD']);
});

test.each([
  ['fined $5m', 'exact'],
  ['nearly $5m', 'about'],
  ['around $5m', 'about'],
  ['more than $5m', 'at-least'],
  ['at least a further $5m', 'at-least'],
  ['$5m or more', 'at-least'],
  ['up to $5m', 'up-to'],
  ['a maximum of $5m', 'up-to'],
  ['$5+ million', 'at-least'],
  ['no more than $5m', 'up-to'],
  ['$5m or less', 'up-to'],
  ['from $5m to $6m', 'range'],
])('%s is %s', (text, qualifier) => {
  expect(money(text).map((sum) => sum.qualifier)).toEqual([qualifier]);
});

test.each([
  ['$10,000 a day', 'day'],
  ['a $10,000-a-day fine', 'day'],
  ['$7,500 per violation', 'violation'],
  ['$3.25 each', 'each'],
  ['$40/month', 'month'],
  ['$5 million annually', 'year'],
  ['$40,000 a former manager lost', null],
])('%s is a rate by %s', (text, per) => {
  expect(money(text)[0]?.per).toBe(per);
});

test.each([
  ['8 million yuan ($1.1 million)', [null, 0]],
  ['€5 million, or about $5.4 million, in May', [null, 0]],
  ['90 million yuan (US$13 million; £10m)', [null, 0, 0]],
  ['$150m/€130m', [null, 0]],
  ['€5 million and $6 million', [null, null]],
  ['€5 million (the rest, $6 million, is due)', [null, null]],
])('%s', (text, expected) => {
  expect(money(text).map(({ restates }) => restates?.start ?? null)).toEqual(expected);
});

test('what restates a foreign dollar with a bare sign is in US dollars', () => {
  expect(sums('HK$8 million ($1 million)', 'HK')).toEqual(['8000000 HKD', '1000000 USD']);
});

test.each([
  ['It was fined $3 million in Sydney.', ['3000000 AUD']],
  ['It was fined A$3 million; its parent in Ohio earned $50 million.', ['3000000 AUD', '50000000 USD']],
  ['It was fined US$3 million and owes its workers $50 million.', ['3000000 USD', '50000000 AUD']],
])('in Australia: %s', (text, expected) => {
  expect(sums(text, 'AU')).toEqual(expected);
});

test.each(['It closed higher. ($1 = 7.1 yuan)', '(1 euro = $1.09)', 'It has 30 million users.', 'He lost 15 pounds.', 'The final of Euro 2024', 'Shares of $ACME fell.', 'A sale of 5 million shares.'])('no money: %s', (text) => {
  expect(sums(text)).toEqual([]);
});
