import { readArticle } from '../../../src/extract/content/index.ts';
import type { Page } from '../../../src/types.ts';

const SOURCE = { kind: 'html', location: 'test', key: null, fetchedAt: null, status: 200, contentType: null, charset: null, bytes: 0, sha256: '' } as const;

function judge(html: string, { url = 'https://ledger.example/money/2021/ferry-fees', status = 200 }: { readonly url?: string; readonly status?: number } = {}): string {
  const page: Page = { source: { ...SOURCE, status }, url, title: null, published: null, warnings: [], body: { kind: 'html', html } };
  const read = readArticle(page);
  return read.kind === 'skipped' ? read.reason : read.access;
}

const P = [
  'The banking inspectorate ordered Harbour Bank on Tuesday to pay 4.2 million kroner for fees that ferry passengers never agreed to, it said in a statement.',
  'The order ends an inquiry that began when a pensioner complained about two charges of 35 kroner each, which the bank had first refused to refund to him.',
  'Inspectors counted 61,000 charges between March 2019 and August 2020, and found that nobody at the bank had looked at the ledger in all those months.',
];
const paragraphs = (count: number): string => Array.from({ length: count }, (_, at) => `<p>${P[at % P.length]} Part ${at + 1} of the report says so.</p>`).join('');
const article = (count: number, { head = '', extra = '' } = {}): string => `<html><head><title>Bank told to repay ferry fees</title><meta property="og:type" content="article">${head}</head><body><article><h1>Bank told to repay ferry fees</h1>${paragraphs(count)}${extra}</article></body></html>`;
const bare = (title: string, body: string): string => `<html><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;
const LOCKED = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bank told to repay ferry fees","isAccessibleForFree":"False"}</script>';
const cards = (count: number): string => Array.from({ length: count }, (_, at) => `<div class="card"><h3><a href="/story-${at}">Harbour news of the day number ${at}, told in brief</a></h3><p>A teaser of a few words.</p></div>`).join('');

describe('articles', () => {
  test.each([
    ['a whole article', article(8), 'full'],
    ['a brief', article(1), 'full'],
    ['a whole article marked as not free', article(14, { head: LOCKED }), 'full'],
    ['the beginning of a locked article', article(2, { head: LOCKED }), 'paywalled'],
    ['a stub with a call to subscribe', article(2, { extra: '<div class="wall">Subscribe to continue reading</div>' }), 'paywalled'],
    ['a German stub', article(2, { extra: '<div>Jetzt abonnieren und weiterlesen</div>' }), 'paywalled'],
    ['a French stub', article(2, { extra: '<div>Article réservé aux abonnés</div>' }), 'paywalled'],
    ['a Japanese stub', article(2, { extra: '<div>この記事は有料会員限定です</div>' }), 'paywalled'],
    ['a story about captchas', bare('Why a captcha asks “are you human”', paragraphs(8)), 'full'],
    ['a story about cookie walls', article(3).replaceAll('Bank told to repay ferry fees', 'Cookie consent banners broke the law'), 'full'],
  ])('%s', (_, html, access) => {
    expect(judge(html)).toBe(access);
  });
});

describe('pages that hold no article', () => {
  test.each([
    ['nothing at all', '<html><body></body></html>', {}, 'no-article'],
    ['a robot check', bare('Just a moment...', '<p>Checking your browser before you go on.</p>'), {}, 'blocked'],
    ['a refusal', bare('Access Denied', '<p>You have no permission to view this page on this server.</p>'), {}, 'blocked'],
    ['a refusal by status', bare('Sorry', '<p>Come back later.</p>'), { status: 403 }, 'blocked'],
    ['a consent wall', bare('Before you continue', '<p>We and our partners use cookies to show advertisements and to measure them.</p><button>Accept all</button>'), {}, 'consent'],
    ['a Dutch consent wall', bare('Cookies accepteren', '<p>Wij en onze partners plaatsen cookies om de site te verbeteren.</p>'), {}, 'consent'],
    ['a missing page', bare('Page not found', '<p>The page you are looking for has moved or never was.</p>'), {}, 'error-page'],
    ['a missing page in Polish', bare('Nie znaleziono strony', '<p>Sprawdź adres albo wróć na stronę główną serwisu.</p>'), {}, 'error-page'],
    ['a missing page by status', bare('Ledger', '<p>Nobody is here, but there are other stories below.</p>'), { status: 404 }, 'error-page'],
    ['search results', bare('Search results for “ferry”', cards(10)), { url: 'https://ledger.example/search?q=ferry' }, 'search-page'],
    ['a front page', `<html><head><title>The Ledger</title><meta property="og:type" content="website"></head><body>${cards(30)}</body></html>`, { url: 'https://ledger.example/' }, 'list-page'],
    ['a section', `<html><head><title>Money - The Ledger</title><meta property="og:type" content="website"></head><body><h1>Money</h1>${cards(30)}</body></html>`, { url: 'https://ledger.example/money/' }, 'list-page'],
    ['a clip', `<html><head><title>Watch: the ferry</title><meta property="og:type" content="video.other"></head><body><h1>Watch: the ferry</h1><video src="a.mp4"></video><p>The ferry leaves the harbour at dawn on Tuesday.</p></body></html>`, {}, 'video-page'],
    ['a lock with nothing before it', '<html><head><title>The Ledger</title></head><body><div><a href="/join">Subscribe to continue reading</a></div></body></html>', {}, 'paywalled'],
  ])('%s', (_, html, page, reason) => {
    expect(judge(html, page)).toBe(reason);
  });
});
