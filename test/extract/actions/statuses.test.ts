import { story, told } from './story.ts';

const status = (text: string) => told(story(null, text)).map((line) => line.split(' ')[1]);
const SUM = 'M[$5 million|5000000 USD]';

test.each([
  ['imposed', `The A[FCC] fined C[Orion] ${SUM} for slow repairs.`],
  ['agreed', `C[Orion] agreed to pay a ${SUM} penalty to the A[FCC].`],
  ['agreed', `C[Orion] will pay a ${SUM} fine to settle A[FCC] charges.`],
  ['proposed', `The A[FCC] proposed a ${SUM} fine against C[Orion].`],
  ['proposed', `The A[FCC] is seeking a ${SUM} penalty from C[Orion].`],
  ['proposed', `The A[FCC] intends to fine C[Orion] ${SUM}.`],
  ['maximum', `C[Orion] could be fined up to ${SUM} by the A[FCC].`],
  ['maximum', `C[Orion] faces a maximum fine of ${SUM}.`],
  ['maximum', `The law allows fines of up to ${SUM} for companies.`],
  ['upheld', `A A[court] upheld a ${SUM} fine on C[Orion] by the A[FCC].`],
  ['overturned', `A A[court] annulled the ${SUM} fine that the A[FCC] imposed on C[Orion].`],
])('%s: %s', (expected, text) => {
  expect(status(text)).toEqual([expected]);
});

test('a reduced fine and what it was reduced to', () => {
  expect(told(story(null, `The A[FCC] cut the fine on C[Orion] to M[$2 million|2000000 USD], reduced from ${SUM}.`)))
    .toEqual(expect.arrayContaining([expect.stringMatching(/^fine reduced 5000000 USD/u)]));
});

describe('sums that are no penalties', () => {
  test.each([
    `C[Orion] reported revenue of ${SUM} for the quarter.`,
    `C[Orion] bought C[Vega] for ${SUM}.`,
    `Customers lost ${SUM} in the scheme, the A[SEC] said.`,
    `Shares of C[Orion] have lost ${SUM} in market value.`,
    `The A[FCC] has a budget of ${SUM}.`,
    `C[Orion] raised ${SUM} from investors.`,
    `Prosecutors said the official took ${SUM} in bribes.`,
    `The hackers demanded a ransom of ${SUM}.`,
  ])('%s', (text) => {
    expect(told(story('C[Orion] in the news', text))).toEqual([]);
  });
});
