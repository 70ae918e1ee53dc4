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
  ['maximum', `Each breach exposes C[Orion] to a penalty of ${SUM}.`],
  ['maximum', `The rules carry a ceiling on fines of ${SUM}, the A[FCC] noted.`],
  ['imposed', `The A[FCC] said after a hearing in the capital that C[Orion] would have to pay a fine of ${SUM}.`],
  ['proposed', `The A[FCC] recommended on Friday that C[Orion] be fined ${SUM}.`],
  ['suspended', `C[Orion] was ordered to pay a penalty of ${SUM}, but payment was waived because it has no money.`],
  ['reduced', `C[Orion] was ordered to pay disgorgement of ${SUM}, but payment of all but a tenth was waived.`],
  ['upheld', `A A[court] upheld a ${SUM} fine on C[Orion] by the A[FCC].`],
  ['overturned', `A A[court] annulled the ${SUM} fine that the A[FCC] imposed on C[Orion].`],
])('%s: %s', (expected, text) => {
  expect(status(text)).toEqual([expected]);
});

test('sums of one list are equally real', () => {
  expect(status(`The A[FCC] may impose fines of up to ${SUM} for companies and M[$1 million|1000000 USD] for people.`)).toEqual(['maximum', 'maximum']);
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
    `C[Orion] agreed to pay ${SUM} to settle a class action.`,
    `The A[FCC] fined the owner of the ${SUM} mill.`,
    `The A[SEC] said that C[Orion] received ${SUM} in illegal profits from the fraud.`,
  ])('%s', (text) => {
    expect(told(story('C[Orion] in the news', text))).toEqual([]);
  });
});
