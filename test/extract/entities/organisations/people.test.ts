import { formsOf, organisationsOf } from './support.ts';

const people = (text: string, title: string | null = null): readonly string[] => organisationsOf(text, title).people.map((person) => person.name);
const companies = (text: string, title: string | null = null): readonly string[] => organisationsOf(text, title).companies.map((company) => company.name);

describe('people: one person, all forms', () => {
  test.each([
    ['without the initial', 'The court fined Daniel H. Okonjo. Daniel Okonjo had lied.', { 'Daniel H. Okonjo': ['Daniel Okonjo'] }],
    ['the surname before a generation', 'The SEC charged Walter Yarrow, Jr. on Monday. Yarrow was a director.', { 'Walter Yarrow, Jr.': ['Yarrow'] }],
    ['a nickname in quotation marks', 'The SEC charged Robert “Bob” Yarrow on Monday. Yarrow was a director.', { 'Robert “Bob” Yarrow': ['Yarrow'] }],
    ['a surname that is a town', 'The SEC sued Walter Houston of Ohio. Houston agreed to pay. Offices in Houston were closed.', { 'Walter Houston': ['Houston'] }],
    ['a name that is a month', 'The court fined trader Jun Tao Zhao in June. Mr. Zhao had lied.', { 'Jun Tao Zhao': ['Zhao'] }],
    ['the initial V.', 'The SEC sued Kurt V. Yarrow of Ohio. Yarrow settled.', { 'Kurt V. Yarrow': ['Yarrow'] }],
  ])('%s', (_, text, forms) => {
    expect(formsOf(organisationsOf(text).people)).toEqual(forms);
  });

  test('two initials are two people', () => {
    expect(people('The court fined Janet C. Okonjo and Janet M. Okonjo.')).toEqual(['Janet C. Okonjo', 'Janet M. Okonjo']);
  });

  test('who bears the surname of a person of the article is one too', () => {
    expect(people('The SEC sued Jane M. Okonjo, Nilkanth Okonjo and Hasmukh Okonjo.')).toEqual(['Jane M. Okonjo', 'Nilkanth Okonjo', 'Hasmukh Okonjo']);
  });

  test('who stands in a list of people is one too', () => {
    expect(people('Judgments were entered against Tang Wing Chiu, Lai Fun Mabel Okonjo, and Jane Roe.')).toContain('Lai Fun Mabel Okonjo');
  });

  test('what became of them is no part of a name', () => {
    expect(people('No. 98-12 Shlomo Emmanuel Okonjo Enjoined, Ordered to Pay $75,000. The agency sued him.')).toEqual(['Shlomo Emmanuel Okonjo']);
  });

  test('towns and districts are nobody', () => {
    expect(people('Juniper City, Mo. -- The attorney general sued a clinic.')).toEqual([]);
    expect(people('The SEC sued a broker, No. 97-25 (D. Puerto Rico), and Jane Roe.')).toEqual(['Jane Roe']);
  });
});

describe('practices', () => {
  const text = 'The agency settled with Jane Roe, MD, John Finch, D.D.S., and Roe Medicine, PA, of Texas.';

  test('physicians bear degrees, their practice a legal form', () => {
    expect(people(text)).toEqual(['Jane Roe', 'John Finch']);
    expect(companies(text)).toEqual(['Roe Medicine, PA']);
  });

  test('a physician who is a company', () => {
    expect(companies('It settled with Jane Roe, M.D., P.A., of Texas.')).toEqual(['Jane Roe, M.D., P.A.']);
  });
});

describe('headlines run names together with other words', () => {
  test.each([
    ['Judge Orders Juniper International Inc. to Pay', 'The judge told Juniper International Inc. to pay.', 'Juniper International Inc.'],
    ['Ongoing Fraud Involving Northtown Communications Corporation Halted', 'The SEC sued Northtown Communications Corporation.', 'Northtown Communications Corporation'],
    ['Investment Advisers Juniper Capital Management, LLC Fined', 'On Monday the agency fined its adviser, Juniper Capital Management LLC, for lying.', 'Juniper Capital Management, LLC'],
  ])('%s', (title, text, name) => {
    expect(companies(text, title)).toEqual([name]);
  });

  test('a person', () => {
    expect(people('The SEC sued Jane M. Okonjo of Ohio.', 'Jane M. Okonjo Enjoined')).toEqual(['Jane M. Okonjo']);
  });
});
