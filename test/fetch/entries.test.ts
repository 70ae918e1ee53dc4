import fc from 'fast-check';
import { readListing } from '../../src/fetch/sources/entries.ts';
import { readListings, readUrlList } from '../../src/fetch/sources/urls.ts';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { PipelineError } from '../../src/errors.ts';

const BASE = 'https://news.example/feed.xml';
const NEWS = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n" xmlns:image="i">
  <url><loc>https://news.example/a?x=1&amp;y=2</loc><news:news><news:publication><news:name>N</news:name></news:publication>
    <news:publication_date>2024-03-01T10:00:00Z</news:publication_date><news:title>T</news:title></news:news><image:image><image:loc>https://news.example/i.png</image:loc></image:image></url>
  <url><loc> https://news.example/b </loc><lastmod>2024-02-01</lastmod></url></urlset>`;

describe('a listing', () => {
  test.each<[string, string, readonly (readonly [string, string | null])[]]>([
    ['RSS 2.0', '<rss><channel><title>T</title><link>https://news.example/</link><image><link>/logo</link></image><item><title>A</title><link>/a</link><guid isPermaLink="false">17</guid><pubDate>Fri, 01 Mar 2024 10:00:00 GMT</pubDate></item><item><guid>https://news.example/b</guid></item></channel></rss>',
      [['https://news.example/a', 'Fri, 01 Mar 2024 10:00:00 GMT'], ['https://news.example/b', null]]],
    ['RSS with CDATA and an Atom link', '<rss xmlns:atom="a"><channel><item><link><![CDATA[https://news.example/a?x=1&y=2]]></link><atom:link rel="self" href="/self"/></item></channel></rss>', [['https://news.example/a?x=1&y=2', null]]],
    ['RSS 1.0 (RDF)', '<rdf:RDF xmlns:rdf="r" xmlns:dc="d"><channel><link>/</link></channel><item rdf:about="x"><link>/a</link><dc:date>2024-03-01</dc:date></item></rdf:RDF>', [['https://news.example/a', '2024-03-01']]],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><link href="/self" rel="self"/><entry><link rel="edit" href="/edit"/><link href="/a"/><source><link href="/other"/></source><updated>2024-03-02T00:00:00Z</updated><published>2024-03-01T00:00:00Z</published></entry></feed>',
      [['https://news.example/a', '2024-03-01T00:00:00Z']]],
    ['JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"/a","date_published":"2024-03-01T00:00:00Z"},{"id":"2","external_url":"https://other.example/b"},{"id":"3"}]}',
      [['https://news.example/a', '2024-03-01T00:00:00Z'], ['https://other.example/b', null]]],
    ['a news sitemap', NEWS, [['https://news.example/a?x=1&y=2', '2024-03-01T10:00:00Z'], ['https://news.example/b', '2024-02-01']]],
    ['a feed cut short', '<rss><channel><item><link>/a</link></item><item><li', [['https://news.example/a', null]]],
    ['an empty feed', '<rss><channel></channel></rss>', []],
  ])('%s', (_name, text, entries) => {
    expect(readListing(text, BASE).entries.map(({ url, date }) => [url, date])).toEqual(entries);
  });

  test('an index of sitemaps', () => {
    const { entries, sitemaps } = readListing('<sitemapindex><sitemap><loc>/one.xml.gz</loc><lastmod>2024-03-01</lastmod></sitemap></sitemapindex>', BASE);
    expect(entries).toEqual([]);
    expect(sitemaps).toEqual([{ url: 'https://news.example/one.xml.gz', date: '2024-03-01' }]);
  });

  test.each(['', 'words', '<html><body><a href="/a">A</a></body></html>', '{}', '{"items":7}', '[1]', '{"items":'])('%j is none', (text) => {
    expect(() => readListing(text, BASE)).toThrow(expect.objectContaining({ code: 'invalid-feed' }));
  });

  test('entities of its own expand to nothing, and files are not read', () => {
    const laughs = Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('');
    const text = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">${laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><link>/&a20;&x;</link></item></channel></rss>`;
    expect(readListing(text, BASE).entries).toEqual([{ url: 'https://news.example/&a20;&x;', date: null }]);
  });

  test('hostile markup stays fast and throws nothing else', () => {
    for (const text of ['<rss>' + '<item>'.repeat(300_000), '<rss><item>' + '<link>'.repeat(300_000), `<rss><item><link>${'a'.repeat(2_000_000)}`, `<rss ${'a="b" '.repeat(200_000)}>`]) {
      const began = performance.now();
      expect(readListing(text, BASE).entries.length).toBeLessThan(2);
      expect(performance.now() - began).toBeLessThan(30_000);
    }
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '/', 'rss', 'item', 'link', '&', ';', '![CDATA[', ']]>', ' ', '"', 'a') }), (noise) => {
      expect(Array.isArray(readListing(`<rss>${noise}`, BASE).entries)).toBe(true);
    }));
  });
});

describe('listings of listings', () => {
  const files: Readonly<Record<string, string | Buffer>> = {
    'https://n.example/index.xml': '<sitemapindex><sitemap><loc>/a.xml.gz</loc></sitemap><sitemap><loc>/index.xml</loc></sitemap><sitemap><loc>/gone.xml</loc></sitemap><sitemap><loc>/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap></sitemapindex>',
    'https://n.example/a.xml.gz': gzipSync(NEWS),
    'https://n.example/old.xml': '<urlset><url><loc>/never</loc></url></urlset>',
  };
  const fetcher = {
    fetchDocument: async (url: string) => ({ url, contentType: null, bytes: Buffer.from(files[url] ?? '<p>no') }),
  };

  test.each([
    [null, ['https://n.example/never', 'https://news.example/a?x=1&y=2', 'https://news.example/b']],
    [Date.parse('2024-02-15'), ['https://news.example/a?x=1&y=2']],
  ])('each is read once, broken ones are told; since %p', async (since, expected) => {
    const problems: PipelineError[] = [];
    const urls: string[] = [];
    for await (const url of readListings('https://n.example/index.xml', { fetcher, since, signal: null, problem: (error) => problems.push(error) })) urls.push(url);
    expect(urls.toSorted()).toEqual(expected);
    expect(problems.map(({ code }) => code)).toEqual(['invalid-feed']);
  });
});

test('a list of URLs: one a line, without blanks and remarks', async () => {
  const urls: string[] = [];
  for await (const url of readUrlList(Readable.from(['\uFEFFhttps://a.example/\r\n\n# later\n  https://b.example/ \n', 'https://c.example/']))) urls.push(url);
  expect(urls).toEqual(['https://a.example/', 'https://b.example/', 'https://c.example/']);
});
