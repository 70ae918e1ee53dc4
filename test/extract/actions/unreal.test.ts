import { story, told } from './story.ts';

describe('sums that nobody has to pay are no penalties', () => {
  test.each([
    ['a discount not given', 'The A[FCC] fined C[Orion] M[$5 million|5000000 USD]. Without a discount the A[FCC] would have imposed a penalty of M[$7 million|7000000 USD].', ['5000000 USD']],
    ['a reward', 'C[Orion] agreed to pay M[$5 million|5000000 USD] to settle A[FCC] charges. The whistleblower will receive M[$1 million|1000000 USD] of the settlement.', ['5000000 USD']],
    ['earnings', 'The A[FCC] fined C[Orion] M[$5 million|5000000 USD]. C[Orion], which earned M[$900 million|900000000 USD] last year, said it would appeal.', ['5000000 USD']],
    ['what a complaint alleges', 'The A[SEC] alleges that C[Orion] paid its brokers M[$9 million|9000000 USD]. C[Orion] agreed to pay a fine of M[$5 million|5000000 USD].', ['5000000 USD']],
    ['a fine that a complaint alleges to be unpaid', 'The A[SEC] alleges that C[Orion] was ordered to pay a penalty of M[$5 million|5000000 USD].', ['5000000 USD']],
  ])('%s', (_what, text, sums) => {
    expect(told(story(null, text)).map((line) => /\d+ [A-Z]{3}/u.exec(line)?.[0])).toEqual(sums);
  });
});

test('an obligation is none of these: "would have to pay"', () => {
  expect(told(story(null, 'Under the settlement C[Orion] would have to pay M[$5 million|5000000 USD] to the A[FCC].'))).toHaveLength(1);
});

test('what an attorney general secures from a firm for a breach is a penalty', () => {
  expect(told(story(null, 'The A[FCC] secured M[$5 million|5000000 USD] from C[Orion] for failing to protect its customers. C[Orion] must pay M[$5 million|5000000 USD] in penalties and costs.'))).toHaveLength(1);
});
