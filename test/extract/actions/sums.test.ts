import { story, told } from './story.ts';

const sums = (title: string | null, text: string) => told(story(title, text)).map((line) => line.replace(/^\w+ \w+ /u, '').replace(/ (?:by|on) .*$/u, ''));

test('the same sum told twice is one', () => {
  expect(sums('A[FCC] fines C[Orion] M[$5 million|5000000 USD]', 'The A[FCC] fined C[Orion] M[$5 million|5000000 USD]. The M[$5 million|5000000 USD] fine is its largest.')).toEqual(['5000000 USD']);
});

test('a rounded headline is the exact sum', () => {
  expect(sums('A[FCC] fines C[Orion] M[$5 million|5000000 USD]', 'The A[FCC] fined C[Orion] M[$4.97 million|4970000 USD] for slow repairs.')).toEqual(['4970000 USD']);
});

test('a headline in another currency is an equivalent', () => {
  expect(sums('C[Orion] pays M[$1 million|1000000 USD] fine', 'The A[Commissioner] fined C[Orion] M[€925,000|925000 EUR] for tracking visitors.')).toEqual(['925000 EUR = 1000000 USD']);
});

test('a total and its parts stay apart', () => {
  expect(sums(null, 'C[Orion] agreed to pay M[$9 million|9000000 USD] to settle A[SEC] charges. It will pay a M[$7 million|7000000 USD] civil penalty and M[$2 million|2000000 USD] in disgorgement.'))
    .toEqual(['9000000 USD', '7000000 USD', '2000000 USD']);
});

test('equal sums of two respondents are two', () => {
  expect(told(story(null, 'The A[FCC] fined C[Orion] M[$5 million|5000000 USD] D[on Monday|2024-03-11]. In D[December|2023-12], C[Vega] agreed to pay a fine of M[$5 million|5000000 USD] to the A[FCC].'))).toEqual([
    'fine imposed 5000000 USD by FCC on Orion, 2024-03-11', 'fine agreed 5000000 USD by FCC on Vega, 2023-12',
  ]);
});

test('kinds follow what the text calls a sum', () => {
  expect(told(story(null, 'A A[court] ordered P[Jane Roe] to pay disgorgement of M[$300,000|300000 USD] plus prejudgment interest of M[$20,000|20000 USD], and a civil penalty of M[$50,000|50000 USD].')).map((line) => line.split(' ')[0]))
    .toEqual(['disgorgement', 'other', 'fine']);
});

test.each([
  'The A[FCC] fined C[Orion] M[$5 million|5000000 USD]. Sterling ended the day at M[$1.31|1.31 USD] and shares closed lower.',
  'The A[FCC] fined C[Orion] M[$5 million|5000000 USD]. Its shares fell to M[$120|120 USD], a cut that analysts called fair.',
  'The A[FCC] fined C[Orion] M[$5 million|5000000 USD]. A monthly plan, reduced in March, is M[$9.99|9.99 USD].',
])('prices and rates beside a fine are none: %s', (text) => {
  expect(sums(null, text)).toEqual(['5000000 USD']);
});

test('a token fine is one where it is called so', () => {
  expect(sums(null, 'The A[court] ordered C[Orion] to pay a fine of M[$1|1 USD].')).toEqual(['1 USD']);
});

test('equal sums of two kinds are two', () => {
  expect(told(story(null, 'A A[court] ordered P[Jane Roe] to pay disgorgement of M[$300,000|300000 USD] and a civil penalty of M[$300,000|300000 USD].')).map((line) => line.split(' by ')[0]))
    .toEqual(['disgorgement imposed 300000 USD', 'fine imposed 300000 USD']);
});

test.each([
  ['a sum that covers two is what the first is', 'A A[court] ordered P[Jane Roe] to pay disgorgement plus prejudgment interest of M[$300,000|300000 USD].', ['disgorgement']],
  ['a sum beside another has its own name', 'A A[court] ordered P[Jane Roe] to pay M[$300,000|300000 USD] in disgorgement, plus prejudgment interest of M[$20,000|20000 USD].', ['disgorgement', 'other']],
])('%s', (_name, text, kinds) => {
  expect(told(story(null, text)).map((line) => line.split(' ')[0])).toEqual(kinds);
});

test.each([
  'raised M[$4 million|4000000 USD] from 150 investors by fraud and paid penalties',
  'broke the law by paying M[$4 million|4000000 USD] to foreign officials, who faced penalties',
  'received compensation of M[$4 million|4000000 USD] before penalties',
])('what wrongdoing brought or cost is no penalty: %s', (deed) => {
  expect(sums(null, `The A[SEC] fined C[Orion] M[$5 million|5000000 USD]. The A[SEC] said that C[Orion] ${deed}.`)).toEqual(['5000000 USD']);
});
