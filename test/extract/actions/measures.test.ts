import { story, told } from './story.ts';

const one = (text: string) => told(story(null, text));

test.each([
  ['The A[FCC] suspended C[Orion] D[on Monday|2024-03-11].', 'suspension imposed by FCC on Orion, 2024-03-11'],
  ['The A[FCA] has banned P[Jane Roe] from trading.', 'ban imposed by FCA on Jane Roe'],
  ['P[Jane Roe] was barred by the A[SEC].', 'ban imposed by SEC on Jane Roe'],
  ['The A[SEC] today charged C[Orion] and P[Jane Roe] with fraud.', 'charge imposed by SEC on Orion & Jane Roe'],
  ['The A[SEC] filed a complaint against C[Orion].', 'charge imposed by SEC on Orion'],
  ['The A[Commission] opened an investigation into C[Orion].', 'investigation imposed by Commission on Orion'],
  ['The A[Commission] is investigating C[Orion].', 'investigation imposed by Commission on Orion'],
  ['The A[FSA] issued a warning to C[Northbank].', 'warning imposed by FSA on Northbank'],
  ['The A[CAC] ordered C[Orion] to delete the data.', 'order imposed by CAC on Orion'],
])('%s', (text, expected) => {
  expect(one(text)).toEqual([expected]);
});

test.each([
  'The A[FCC] may suspend C[Orion].',
  'The A[FCC] has not charged C[Orion].',
  'The A[FCC] threatened to ban C[Orion].',
  'The A[SEC] charged C[Orion] shareholders with fraud.',
  'The A[SEC] said C[Orion] charged too much.',
  'C[Orion] sued the A[FCC].',
])('nothing is taken: %s', (text) => {
  expect(one(text)).toEqual([]);
});

test('a fine on the same company makes its charge old news, not its ban', () => {
  expect(one('The A[SEC] charged C[Orion] with fraud. The A[SEC] fined C[Orion] M[$5 million|5000000 USD]. The A[SEC] also barred C[Orion].')).toEqual([
    'fine imposed 5000000 USD by SEC on Orion', 'ban imposed by SEC on Orion',
  ]);
});
