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
  ['generic phrases', 'They were convicted of Insider Trading and Prime Bank fraud.'],
])('takes no company from %s', (_, text) => {
  expect(names(text)).toEqual([]);
});

test('a product of another firm is not its owner', () => {
  expect(names('Chatterly owner Brightmoor Inc. lost its appeal.')).toEqual(['Brightmoor Inc.']);
});
