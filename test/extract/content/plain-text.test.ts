import fc from 'fast-check';
import { readArticle } from '../../../src/extract/content/index.ts';
import type { Article, Page } from '../../../src/types.ts';

const NO_SOURCE = { kind: 'text', location: 'test', key: null, fetchedAt: null, status: null, contentType: null, charset: null, bytes: 0, sha256: '' } as const;

function read(text: string, stated: Partial<Pick<Page, 'title' | 'published'>> = {}): Article {
  const article = readArticle({ source: NO_SOURCE, url: null, title: null, published: null, warnings: [], body: { kind: 'text', text }, ...stated });
  if (article.kind === 'skipped') throw new Error(article.message);
  return article;
}

const TITLE = 'Harbour bank told to pay back hidden ferry fees';
const BODY = [
  'The lender kept charging passengers after the licence ran out, inspectors found',
  'Norvik’s banking inspectorate ordered Harbour & Quay Bank on Tuesday to pay 4.2 million kroner for fees that ferry passengers never agreed to.',
  'The order, the largest of its kind this year, ends an inquiry that began when a pensioner from Lund complained about two charges of 35 kroner each.',
  'Eighteen months of charges',
  'Inspectors counted 61,000 charges between March 2019 and August 2020. “Nobody at the bank looked at the ledger,” said Ines Dahl, who led the inquiry.',
  'Harbour & Quay said it accepted the order and had set aside the sum in June.',
  '1. Passengers are repaid within sixty days.',
  '2. An auditor reports to the inspectorate each quarter.',
  'The bank may still appeal to the commercial court before 30 September.',
] as const;
const CLEAN = BODY.join('\n\n');

describe('a text that is nothing but an article', () => {
  test('keeps every word and gives its first line as headline', () => {
    expect(read([TITLE, ...BODY].join('\n\n'))).toMatchObject({ title: TITLE, text: CLEAN, published: null, authors: [] });
  });

  test('keeps every word when the headline is stated beside it', () => {
    expect(read(CLEAN, { title: TITLE })).toMatchObject({ title: TITLE, text: CLEAN });
  });

  test.each([
    ['a sentence', 'The agency fined Orrin Gas €30,000 on Friday.'],
    ['a phrase', 'a hearing on Monday'],
    ['what would be furniture in company', 'Published: 3 March 2021'],
    ['two sentences on two lines', 'Orrin Gas was fined €30,000 on Friday by the energy agency.\nIt has thirty days to appeal against the decision, the agency said.'],
  ])('takes %s for an article', (_, text) => {
    expect(read(text)).toMatchObject({ title: null, text: text.replace('\n', '\n\n') });
  });
});

const HEAD: readonly (readonly [string, string])[] = [
  ['section label', 'Banking & Finance'],
  ['breadcrumb', 'HOME / MONEY / BANKS'],
  ['navigation', 'Skip to content\n\nMenu\n\nType to search'],
  ['age of the article', 'This article is more than 3 years old'],
];
const UNDER_TITLE: readonly (readonly [string, string])[] = [
  ['byline', 'By Ana Petrova and Tom de Groot'],
  ['dateline', 'Published: Mar 2, 2021 6:45 PM'],
  ['byline and dateline', 'Ana Petrova\n\n2 March 2021'],
  ['share bar', 'Share\nFacebook\nTwitter\nCopy link'],
  ['caption', 'Ferries at the quay in Norvik last winter. Photo: Nordic Press.'],
  ['repeated credit', 'Archive photo of a ferry Illustration: NPX\n\n Illustration: NPX'],
  ['reading time', '4 min read'],
];
const ANYWHERE: readonly (readonly [string, string])[] = [
  ['related headline on one line', 'ALSO SEE: Five Lenders Warned Over Idle Accounts'],
  ['related headlines under a label', 'READ MORE:\n\nFive Lenders Warned Over Idle Accounts This Spring, Agency Says\n\nFerry Tickets to Cost More From Next Month as Fuel Prices Climb Again'],
  ['advertisement', 'Advertisement'],
  ['story continues', 'Story continues below advertisement'],
  ['newsletter call', 'Sign up for our Monday newsletter and never miss a story.'],
  ['call in pieces', 'Get the latest from the\nNorvik Ledger\nMembers Club.\nLearn more.'],
  ['photo credit', '(Photo by Lars Holm/Nordic Press)'],
  ['agency picture', 'The bank’s head office in Norvik. Lars Holm/Getty Images'],
];
const TAIL: readonly (readonly [string, string])[] = [
  ['wire credit', '• Nordic Press with further editing by Ana Petrova\n\nReuters'],
  ['wire credit in brackets', '(Reporting by Ana Petrova in Norvik; Editing by Tom de Groot)'],
  ['biography', 'Ana Petrova\n\nAna Petrova is a Norwegian journalist who has covered banks since 2004. She was an editor at two dailies and keeps bees.'],
  ['biography with pronouns', 'Tom de Groot\n\nTom de Groot\n\n(he/him) is a shipping reporter who learned the trade at the Lund Courier.'],
  ['recent posts', 'Recent Posts\n\nGas Firm Says Pipeline Delay Will Cost Millions More\n\nThe operator blamed the weather and a shortage of welders, but…\n\n5 hours ago\n\nMinister Rules Out Early Vote on Port Bill\n\nOpposition parties had asked for a debate before the summer…\n\n7 hours ago'],
  ['other stories', 'Other stories you might like\n\nCoders leave the fjord\n\nTram drivers strike again'],
  ['tips', 'More about\n\nFerries\n\nTIP US OFF\n\nSend us news'],
  ['article navigation', 'No previous article\n\nNo new articles'],
  ['copyright', '© 2021 Norvik Ledger AS. All rights reserved.'],
  ['tags', 'Tags: ferries, banks, Norvik'],
  ['comments', '14 Comments\n\nLeave a Reply\n\nolaf77 says they should all be in jail for this, frankly.'],
  ['follow us', 'Follow us on Facebook\n\nSubscribe'],
];

describe('furniture leaks nowhere', () => {
  const page = (parts: readonly string[]): string => parts.join('\n\n');

  test.each(HEAD)('above the headline: %s', (_, clutter) => {
    expect(read(page([clutter, TITLE, ...BODY]))).toMatchObject({ title: TITLE, text: CLEAN });
  });

  // Headlines right before a standfirst cannot be told from it.
  test.each([...UNDER_TITLE, ...ANYWHERE.filter(([name]) => name !== 'related headlines under a label')])('under the headline: %s', (_, clutter) => {
    expect(read(page([TITLE, clutter, ...BODY]))).toMatchObject({ title: TITLE, text: CLEAN });
  });

  test.each(ANYWHERE)('between paragraphs: %s', (_, clutter) => {
    expect(read(page([TITLE, ...BODY.slice(0, 3), clutter, ...BODY.slice(3)])).text).toBe(CLEAN);
    expect(read(page([TITLE, ...BODY.slice(0, 5), clutter, ...BODY.slice(5)])).text).toBe(CLEAN);
  });

  test.each([...ANYWHERE, ...TAIL])('after the end: %s', (_, clutter) => {
    expect(read(page([TITLE, ...BODY, clutter])).text).toBe(CLEAN);
  });

  test('whatever stands together', () => {
    const some = (list: readonly (readonly [string, string])[]): fc.Arbitrary<readonly string[]> => fc.subarray([...list], { maxLength: 3 }).map((picked) => picked.map(([, clutter]) => clutter));
    fc.assert(fc.property(some(HEAD), some(UNDER_TITLE), some(ANYWHERE), some(TAIL), (head, under, middle, tail) => {
      const text = page([...head, TITLE, ...under, ...BODY.slice(0, 3), ...middle, ...BODY.slice(3), ...tail]);
      expect(read(text)).toMatchObject({ title: TITLE, text: CLEAN });
    }), { numRuns: 300 });
  });
});

const LINES: readonly (readonly [string, readonly string[]])[] = [
  ['related headline', ['You may also like: The last ferry to Lund', 'Further reading: A history of port dues', 'Now read: Why tickets cost more']],
  ['list of stories', ['Other stories you might like\n\nFog shuts the harbour\n\nTram drivers walk out again', 'Latest from the newsdesk\n\nFog shuts the harbour\n\nTram drivers walk out again']],
  ['donation call', ['Support our journalism', 'Help keep this site free: give today.', 'Our newsroom depends on readers like you. Please consider a gift.']],
  ['subscription call', ['Not a subscriber? Start your trial for 1 krone.', 'To read the full story, subscribe or log in.', 'Before you leave, sign up for our free newsletter.']],
  ['call to write', ['Write to Ana Petrova at ana@ledger.example', 'Got a story? Email tips@ledger.example']],
  ['reader poll', ['Poll: Should banks run ferries?', 'Was the order too mild? Vote now.', 'Cast your vote below', 'Tell us what you think in the comments.']],
  ['credit line', ['Reporting by Ana Petrova; editing by Tom de Groot', 'Tom de Groot contributed to this report.', 'With assistance from Tom de Groot']],
  ['caption', ['A ferry leaves the quay. REUTERS/Lars Holm', 'Representational image', 'Photo: Lars Holm/Norvik Ledger']],
  ['share words', ['Save for later', 'Copy link to clipboard', 'Share this story with a friend']],
  ['advertisement', ['Advertisement - scroll to continue', 'Story continues below', '- Advertisement -']],
  ['tags', ['Posted in Banking', 'Key words: ferries; banks', '#ferries #banks']],
  ['notice', ['We use cookies to remember you.', 'The Ledger is not responsible for the content of other sites.']],
  ['navigation', ['Home > Money > Banks', 'Back to top ↑', 'Next: Fog shuts the harbour']],
];
const LAST: readonly string[] = ['About the author: Ana Petrova writes on banks for the Ledger.', 'The writer is a lawyer in Norvik.', 'Ana Petrova, a graduate of Lund, has written about ports since 2009.', 'Email: ana@ledger.example'];
const marks: readonly (readonly [string, (line: string) => string])[] = [['plain', (line) => line], ['bulleted', (line) => `• ${line}`], ['dashed', (line) => `- ${line}`], ['bold', (line) => `**${line}**`]];
/** A clutter's lines, each with a list's or an editor's mark. */
const marked = (clutter: string, mark: (line: string) => string): string => clutter.split('\n\n').map(mark).join('\n\n');

describe.each(marks)('%s lines of furniture leak nowhere', (_, mark) => {
  const prose = BODY.filter((line) => line.endsWith('.') && !/^\d/u.test(line));
  const textWith = (at: number, clutter: string): string => read([TITLE, ...prose.slice(0, at), marked(clutter, mark), ...prose.slice(at)].join('\n\n')).text;

  test.each(LINES)('%s', (kind, clutters) => {
    for (const clutter of clutters) for (const at of kind === 'list of stories' ? [2, 5] : [0, 2, 5]) expect(textWith(at, clutter)).toBe(prose.join('\n\n'));
  });

  test.each(LAST)('after the end: %s', (clutter) => {
    expect(textWith(prose.length, clutter)).toBe(prose.join('\n\n'));
  });

  test('advice in a list of the article’s own stays', () => {
    const list = ['Ask for your ledger', 'Write to the bank at once', 'Start your claim before June'].map(mark);
    if (mark('') !== '') expect(read([TITLE, ...prose, ...list, prose[0]].join('\n\n')).text).toContain(list[2]);
  });
});

describe('headline, date and author', () => {
  test('are read from the first lines', () => {
    const text = `World / Courts\n\n${TITLE}\n\nBy Ana Petrova and Tom de Groot\n\nPublished: Mar 2, 2021 6:45 PM\n\n${CLEAN}`;
    expect(read(text)).toMatchObject({ title: TITLE, authors: ['Ana Petrova', 'Tom de Groot'], published: { value: '2021-03-02T18:45', quote: 'Mar 2, 2021 6:45 PM', from: 'text' }, text: CLEAN });
  });

  test('the stated ones win, and the headline leaves the text', () => {
    const text = `${TITLE} | Norvik Ledger\n\nPublished: Mar 2, 2021\n\n${CLEAN}`;
    expect(read(text, { title: TITLE, published: 'Mon, 1 Mar 2021 08:00:00 GMT' })).toMatchObject({ title: TITLE, published: { value: '2021-03-01T08:00:00Z', from: 'input' }, text: CLEAN });
  });

  test('a stated date without a day is told, not guessed', () => {
    const { published, warnings } = read(CLEAN, { published: 'last spring' });
    expect({ published, codes: warnings.map(({ code }) => code) }).toEqual({ published: null, codes: ['published-unreadable'] });
  });
});

describe('dumps', () => {
  const RELEASE = String.raw`b\r\r------- BEGINNING OF PAGE #1 -------\r\r INSPECTORATE OF BANKS\r Norvik\r\rENFORCEMENT RELEASE NO. 1207 / March 2, 2021\r\rINSPECTORATE OF BANKS v. HARBOUR & QUAY BANK, Case No. 21-11\r\r The Inspectorate filed a complaint on March 2, 2021 against\rHarbour & Quay Bank, which charged ferry passengers for a\rservice that they had not ordered. The bank\s officers knew\rof the charges, according to the\r\r------- BEGINNING OF PAGE #2 -------\r\rcomplaint. Without admitting the facts the bank agreed to\rpay a penalty of $42,000 and to repay all of its customers.\r\x1a`;

  test('of hard-wrapped releases become paragraphs', () => {
    expect(read(RELEASE)).toMatchObject({
      title: 'INSPECTORATE OF BANKS v. HARBOUR & QUAY BANK, Case No. 21-11',
      published: { value: '2021-03-02' },
      text: "The Inspectorate filed a complaint on March 2, 2021 against Harbour & Quay Bank, which charged ferry passengers for a service that they had not ordered. The bank's officers knew of the charges, according to the complaint. Without admitting the facts the bank agreed to pay a penalty of $42,000 and to repay all of its customers.",
    });
  });

  test('a backslash of the article’s own stays', () => {
    expect(read(String.raw`The file C:\reports\new.txt was deleted, the court heard on Monday.`).text).toBe(String.raw`The file C:\reports\new.txt was deleted, the court heard on Monday.`);
  });
});

describe('properties', () => {
  const clutter = [...HEAD, ...UNDER_TITLE, ...ANYWHERE, ...TAIL].flatMap(([, text]) => text.split(/\n+/u));
  const line = fc.oneof(fc.constantFrom(TITLE, ...BODY), fc.constantFrom(...clutter), fc.string({ maxLength: 60 }));

  test('reading the text again changes nothing', () => {
    fc.assert(fc.property(fc.subarray([...ANYWHERE, ...TAIL].map(([, text]) => text), { maxLength: 4 }), (furniture) => {
      const once = read([TITLE, ...BODY, ...furniture].join('\n\n'));
      expect(read(once.text, { title: once.title }).text).toBe(once.text);
    }));
  });

  test('every word of the result is a word of the input, in its order', () => {
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      const raw = lines.join('\n\n');
      const article = readArticle({ source: NO_SOURCE, url: null, title: null, published: null, warnings: [], body: { kind: 'text', text: raw } });
      if (article.kind === 'skipped') return;
      let from = 0;
      for (const word of article.text.match(/[\p{L}\p{N}]+/gu) ?? []) {
        const at = raw.indexOf(word, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + word.length;
      }
    }), { numRuns: 300 });
  });
});
