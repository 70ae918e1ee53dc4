import fc from 'fast-check';
import { hostOf, normaliseUrl } from '../../src/fetch/url.ts';

test.each([
  ['https://News.Example/Story', 'https://news.example/Story'],
  ['https://news.example:443/a', 'https://news.example/a'],
  ['http://news.example:80', 'http://news.example/'],
  ['https://news.example:8443/a', 'https://news.example:8443/a'],
  ['https://news.example./a', 'https://news.example/a'],
  ['https://news.example/a#comments', 'https://news.example/a'],
  ['https://news.example/a?', 'https://news.example/a'],
  ['https://user:pass@news.example/a', 'https://news.example/a'],
  ['https://news.example/a/../b', 'https://news.example/b'],
  ['https://news.example/a?utm_source=x&id=7&fbclid=y', 'https://news.example/a?id=7'],
  ['https://news.example/a?UTM_Medium=x', 'https://news.example/a'],
  ['https://news.example/a?b=%7E&c=d%20e', 'https://news.example/a?b=%7E&c=d%20e'],
  ['https://news.example/a?ref=home&page=2', 'https://news.example/a?ref=home&page=2'],
  ['https://www.google.com/amp/s/news.example/a/amp?utm_source=x', 'https://news.example/a/amp'],
  ['https://news-example.cdn.ampproject.org/c/s/news.example/a', 'https://news.example/a'],
  ['https://news-example.cdn.ampproject.org/v/news.example/a?usqp=x', 'http://news.example/a'],
  ['https://www.google.com/search?q=amp', 'https://www.google.com/search?q=amp'],
  ['  https://news.example/a  ', 'https://news.example/a'],
  ['news.example/a', 'https://news.example/a'],
  ['news.example', 'https://news.example/'],
  ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
])('%j is %j', (words, expected) => {
  expect(normaliseUrl(words)).toBe(expected);
});

test.each(['', 'words', 'two words', '/a/b', 'http://', 'https://[::1', '//news.example/a', `https://news.example/${'a'.repeat(9000)}`])('%j is no URL', (words) => {
  expect(normaliseUrl(words)).toBeNull();
});

test('normalising twice is normalising once', () => {
  fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
    const once = normaliseUrl(url);
    expect(normaliseUrl(once ?? '')).toBe(once);
  }));
});

test('one host is one line, whatever its port or spelling', () => {
  expect(['https://A.example/x', 'http://a.example:8080/y', 'https://a.example./z'].map(hostOf)).toEqual(['a.example', 'a.example', 'a.example']);
});

test('a letter of Latin 1 stays readable however often addresses are read', () => {
  const refused = Array.from({ length: 20_000 }, () => normaliseUrl('https://bücher.example/ä')).filter((url) => url === null);
  expect(refused).toEqual([]);
});
