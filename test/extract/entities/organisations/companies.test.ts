import { organisationsOf } from './support.ts';

const names = (text: string): readonly string[] => organisationsOf(text).companies.map((company) => company.name);

test.each([
  ['a legal form', 'The regulator fined Harbour Lane Holdings Ltd over late filings.', ['Harbour Lane Holdings Ltd']],
  ['a legal form after a comma', 'He ran Blue Orchard Capital, LLC from his flat.', ['Blue Orchard Capital, LLC']],
  ['a legal form of the continent', 'Kessler Bau GmbH and Torrefazione Rossi SpA shared prices.', ['Kessler Bau GmbH', 'Torrefazione Rossi SpA']],
  ['stops inside the form', 'She worked at Banco Pinar S.A. for years.', ['Banco Pinar S.A.']],
  ['ordinary words before the form', 'The suit names Friends of Progress, Inc. alone.', ['Friends of Progress, Inc.']],
  ['an ampersand', 'Brokers at Hale & Whitcombe Inc. were charged.', ['Hale & Whitcombe Inc.']],
  ['"and" inside a name', 'A settlement with Plains Gas and Electric Co was reached.', ['Plains Gas and Electric Co']],
  ['a bank', 'The watchdog said Meridian Bank failed to report.', ['Meridian Bank']],
  ['an apposition', 'Ride-hailing giant Zipcarry Global was told to pay.', ['Zipcarry Global']],
  ['an inner capital in a list', 'The order covers Google, Microsoft and CloudPeak.', ['Google', 'Microsoft', 'CloudPeak']],
  ['a participle is no part of it', 'Oslo-based Fjordline Shipping ASA agreed.', ['Fjordline Shipping ASA']],
  ['a generation after a person is not a form', 'Walter Finch, Jr. of Finch Securities, Inc. was barred.', ['Finch Securities, Inc.']],
  ['what a company is said to be', 'The regulator fined the brewer Alder Hops and the chip designer Tessamark.', ['Alder Hops', 'Tessamark']],
  ['a name in apposition', 'A third lender, Quayside Marine, was fined as well.', ['Quayside Marine']],
  ['a role before the name', 'The court fined Defendant New Meadow Printing Inc and Drugmaker Birchwood Corp for it.', ['New Meadow Printing Inc', 'Birchwood Corp']],
  ['"First" inside a name', 'The regulator sued Harbour First Income, LLC on Monday.', ['Harbour First Income, LLC']],
  ['a bracket inside the name', 'It fined Juniper Bank (Asia) Corporation Limited and Alder Farms (Holdings) Co Ltd on Monday.', ['Juniper Bank (Asia) Corporation Limited', 'Alder Farms (Holdings) Co Ltd']],
  ['a function word before the form', 'The regulator sued Bolts & Beyond Inc.', ['Bolts & Beyond Inc.']],
  ['surnames of partners', 'The fine is small, said analysts at Hargrove, Finch & Lowe.', ['Hargrove, Finch & Lowe']],
  ['"of" before the form', 'The regulator sued Northtown Place of Douglas, LLC on Monday.', ['Northtown Place of Douglas, LLC']],
  ['a shop with a possessive', "The regulator fined Kessler's, Inc. on Monday.", ["Kessler's, Inc."]],
  ['a saint', 'St. Brendan Clinics Inc paid to settle fraud charges.', ['St. Brendan Clinics Inc']],
  ['a dash without spaces', 'He ran two companies-Alder Foods, Inc. and Birch Ltd.', ['Alder Foods, Inc.', 'Birch Ltd.']],
  ['a stock exchange where shares trade', 'Its shares on the Taiwan Stock Exchange fell after the fine.', ['Taiwan Stock Exchange']],
])('finds %s', (_, text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each([
  ['people', 'Maria Keller, 45, told reporters that she would appeal.'],
  ['people with posts', 'Chief Executive Maria Keller resigned on Monday.'],
  ['places', 'Officials in Lyon and Hamburg met in Brussels.'],
  ['laws', 'It breaks the Data Protection Act and the Consumer Rights Directive.'],
  ['judicial districts', 'The case is pending (S.D. Fla.).'],
  ['months and weekdays', 'On Friday and again in March it rained.'],
  ['a state after a comma', 'He lives in Las Vegas, NV with his dog.'],
  ['currency codes', 'The regulator imposed a fine of SEK 12 million.'],
  ['plurals of letters', 'The regulator said that the ATMs and CFOs were paid.'],
  ['people with an initial', 'The court convicted Jane R. Hargrove of fraud.'],
  ['generic phrases', 'They were convicted of Insider Trading and Prime Bank fraud.'],
])('takes no company from %s', (_, text) => {
  expect(names(text)).toEqual([]);
});

test('a product of another firm is not its owner', () => {
  expect(names('Chatterly owner Brightmoor Inc. lost its appeal.')).toEqual(['Brightmoor Inc.']);
});

describe('organisations that are no businesses', () => {
  test('are left out where the text speaks of regulators, courts or money', () => {
    expect(names('The watchdog fined the University of Northtown after an investigation by the Northtown Museum.')).toEqual([]);
  });

  test('are kept where it does not', () => {
    expect(names('She played for the Ruritanian Football League and studied at the University of Northtown.')).toEqual(['Ruritanian Football League', 'University of Northtown']);
  });
});
