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

  test('a judge is the court, and "the Court" after it', () => {
    expect(formsOf(organisationsOf('The Honorable Jane Roe, United States District Judge for the District of Oregon, entered the order. The Court froze the accounts.').agencies)).toEqual({ 'United States District Judge for the District of Oregon': ['Court'] });
  });

  test('a stock exchange that fines is an agency, a world bank that lends is none', () => {
    expect(organisationsOf('The Taiwan Stock Exchange fined the broker.').agencies.map((a) => a.id)).toEqual(['tw/twse']);
    expect(organisationsOf('The World Bank lent it $5 million.').agencies).toEqual([]);
  });

  test('letters that a company takes in brackets are that company', () => {
    expect(organisationsOf('Correctional Food Services Inc. (CMS) was sued. CMS denied it.').agencies).toEqual([]);
  });

  test('letters after a country are its body with those letters', () => {
    expect(organisationsOf('The Taiwanese FTC fined a chip designer.').agencies.map((a) => a.id)).toEqual(['tw/ftc']);
  });

  test('two listed bodies with "and" between are two, the holder of an office is no part of it', () => {
    expect(organisationsOf("It settled with America's Department of Justice and Securities and Exchange Commission.").agencies.map((a) => a.id)).toEqual(['us/doj', 'us/sec']);
    expect(organisationsOf('The EU Commissioner for Competition Jane Roe said so.').agencies.map((a) => a.name)).toEqual(['EU Commissioner for Competition']);
  });

  test('an unnamed court is one where it rules', () => {
    expect(organisationsOf('A federal judge in Oregon ordered the broker to pay.').agencies.map((a) => a.name)).toEqual(['federal judge in Oregon']);
    expect(organisationsOf('The suit was filed in a federal court.').agencies).toEqual([]);
  });

  test('a country in brackets tells which of two', () => {
    expect(organisationsOf('Datatilsynet (Denmark) fined a hotel. The Danish DPA (Datatilsynet) gave no details.').agencies.map((a) => a.id)).toEqual(['dk/datatilsynet']);
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

  test('a former name is the same firm, a lost apostrophe the same name', () => {
    expect(formsOf(organisationsOf('The SEC sued Alder Trading Company, LLC (f/k/a Birch, Inc.). Birch settled.').companies)).toEqual({ 'Alder Trading Company, LLC': ['Birch, Inc.', 'Birch'] });
    expect(formsOf(organisationsOf('The SEC sued Zolltech Inc. over its accounts. Zolltechs auditor resigned.').companies)).toEqual({ 'Zolltech Inc.': ['Zolltechs'] });
  });

  test('a surname is the person that bears it, not the firm that is called so', () => {
    const { companies, people } = organisationsOf('The SEC fined Brian Kelley and Kelley Group Inc. Mr. Kelley admitted it. Kelley agreed to pay.');
    expect(companies.map((c) => c.name)).toEqual(['Kelley Group Inc.']);
    expect(formsOf(people)).toEqual({ 'Brian Kelley': ['Kelley'] });
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
