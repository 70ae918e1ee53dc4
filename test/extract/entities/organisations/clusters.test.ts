import { formsOf, organisationsOf } from './support.ts';

describe('agencies: one body, all its forms', () => {
  test('name, acronym in brackets, description and pointing back', () => {
    const { agencies } = organisationsOf(
      "China's cyberspace watchdog fined an app store on Monday. The Cyberspace Administration of China (CAC) gave no details. The CAC began its inquiry in May, and the agency said more would follow.",
    );
    expect(formsOf(agencies)).toEqual({ 'Cyberspace Administration of China': ["China's cyberspace watchdog", 'CAC', 'agency'] });
    expect(agencies[0]).toMatchObject({ id: 'cn/cac', country: 'CN', known: true });
  });

  test('an unlisted body by its head word, its acronym introduced by the text', () => {
    const { agencies } = organisationsOf('The Ruritanian Dairy Prices Authority (RDPA) raided four creameries. The RDPA found price lists. The authority may fine them.');
    expect(formsOf(agencies)).toEqual({ 'Ruritanian Dairy Prices Authority': ['RDPA', 'authority'] });
    expect(agencies[0]).toMatchObject({ known: false });
  });

  test('a shared acronym goes by the country of the article', () => {
    expect(organisationsOf('The FSA fined a Tokyo brokerage. Japan has tightened its rules; Japanese banks complained.').agencies[0]?.id).toBe('jp/fsa');
    expect(organisationsOf('The FSA fined a London brokerage. Britain has tightened its rules; British banks complained.').agencies[0]?.id).toBe('gb/fsa');
  });

  test('attorneys general are offices: the holder is no part of the name', () => {
    const { agencies } = organisationsOf('Nevada Attorney General Jane Roe sued a lender. Attorney General Roe said it had lied.');
    expect(formsOf(agencies)).toEqual({ 'Nevada Attorney General': ['Attorney General'] });
  });

  test('a country is not an agency, nor are authorities without a task', () => {
    expect(organisationsOf('Several countries and their authorities are watching. The government of Peru is too.').agencies).toEqual([]);
  });

  test('a court where a case merely lies does not act in it', () => {
    expect(organisationsOf('The suit was filed in the U.S. District Court for the District of Oregon.').agencies).toEqual([]);
    expect(organisationsOf('The U.S. District Court for the District of Oregon froze his accounts.').agencies).toHaveLength(1);
  });

  test('the part that acts, not the whole it is of', () => {
    expect(formsOf(organisationsOf("The Ohio Department of Commerce's Division of Securities barred him.").agencies)).toEqual({ "Ohio Department of Commerce's Division of Securities": [] });
  });

  test('unnamed bodies by country and task are bodies too', () => {
    expect(formsOf(organisationsOf('Chile’s environmental regulator fined a mine. The regulator had warned it.').agencies)).toMatchObject({});
    expect(organisationsOf('Prosecutors in Turin charged two managers.').agencies[0]).toMatchObject({ name: 'Prosecutors in Turin', country: 'IT' });
  });
});

describe('companies: one firm, all its forms', () => {
  test('short forms find the long one', () => {
    const { companies } = organisationsOf('Regulators fined Zipcarry Global Inc. on Friday. Zipcarry said it would appeal. Shares of Zipcarry Global fell.');
    expect(formsOf(companies)).toEqual({ 'Zipcarry Global Inc.': ['Zipcarry', 'Zipcarry Global'] });
  });

  test('letters in brackets, and letters that are its initials', () => {
    expect(formsOf(organisationsOf('Family Care Access Holdings, LLC (FCAH) overcharged. FCAH settled.').companies)).toEqual({ 'Family Care Access Holdings, LLC': ['FCAH'] });
    expect(formsOf(organisationsOf('Union Cargo Lines Inc. was fined. UCL will pay.').companies)).toEqual({ 'Union Cargo Lines Inc.': ['UCL'] });
  });

  test('different legal forms are different firms', () => {
    expect(organisationsOf('Alder Pharma L.P. and Alder Pharma Inc. were sued.').companies.map((c) => c.name)).toEqual(['Alder Pharma L.P.', 'Alder Pharma Inc.']);
  });

  test('possessives end a name', () => {
    expect(organisationsOf("Zipcarry Ltd's lawyers met Meridian Bank Plc's.").companies.map((c) => c.name)).toEqual(['Zipcarry Ltd', 'Meridian Bank Plc']);
  });
});

describe('people', () => {
  test('the full name with the surname that follows', () => {
    const { people, companies } = organisationsOf('The court fined trader Robert Hargrove of Finch Securities, Inc. Mr. Hargrove, 52, has appealed. "I did nothing," Hargrove said.');
    expect(formsOf(people)).toEqual({ 'Robert Hargrove': ['Hargrove'] });
    expect(companies.map((c) => c.name)).toEqual(['Finch Securities, Inc.']);
  });
});

test.each([
  ['US', 'The SEC charged a broker in Chicago.'],
  ['CA', 'The Ontario Securities Commission fined a Toronto dealer.'],
  ['AU', 'Australian Securities and Investments Commission fines of $3 million followed.'],
])('a bare "$" is of %s', (country, text) => {
  expect(organisationsOf(text).country).toBe(country);
});
