import fc from 'fast-check';
import * as library from 'robots-parser';
import { isAllowed, parseRobots } from '../../src/fetch/robots.ts';

/** Its types describe the function, but not where node's ESM puts it. */
const robotsParser = library.default as unknown as (url: string, file: string) => { isAllowed(url: string, agent: string): boolean | undefined };

const at = (path: string): URL => new URL(path, 'https://a.example');

test.each<[string, string, string, boolean]>([
  ['no file', '', '/a', true],
  ['an empty rule', 'User-agent: *\nDisallow:', '/a', true],
  ['all', 'User-agent: *\nDisallow: /', '/a', false],
  ['all but robots.txt', 'User-agent: *\nDisallow: /', '/robots.txt', true],
  ['a prefix', 'User-agent: *\nDisallow: /news', '/newsroom', false],
  ['case counts in paths', 'User-agent: *\nDisallow: /News', '/news', true],
  ['case counts not in names', 'USER-AGENT: FineWire\nDISALLOW: /', '/a', false],
  ['the longest rule', 'User-agent: *\nDisallow: /news\nAllow: /news/open', '/news/open/1', true],
  ['of equals the permission', 'User-agent: *\nDisallow: /news\nAllow: /news', '/news', true],
  ['a wildcard', 'User-agent: *\nDisallow: /*/print', '/a/b/print?x', false],
  ['wildcards in a row', 'User-agent: *\nDisallow: /**print', '/a/print', false],
  ['an end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
  ['an end that is not there', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
  ['an end without a wildcard', 'User-agent: *\nDisallow: /a$', '/ab', true],
  ['a query', 'User-agent: *\nDisallow: /a?print=', '/a?print=1', false],
  ['percent-encoding, either way', 'User-agent: *\nDisallow: /%E4%BD%A0/\nDisallow: /~joe', '/%7Ejoe/x', false],
  ['letters beyond ASCII', 'User-agent: *\nDisallow: /你/', '/%e4%bd%a0/', false],
  ['our group wins over all', 'User-agent: *\nDisallow: /\n\nUser-agent: finewire\nDisallow: /private', '/a', true],
  ['our groups are one', 'User-agent: finewire\nDisallow: /a\n\nUser-agent: other\nDisallow: /\n\nUser-agent: finewire/1.0\nDisallow: /b', '/b', false],
  ['several names for one group', 'User-agent: other\nUser-agent: finewire\nDisallow: /', '/a', false],
  ['rules before any name', 'Disallow: /\nUser-agent: *\nDisallow: /b', '/a', true],
  ['remarks', 'User-agent: * # all\nDisallow: /a # not this\n', '/a', false],
  ['sitemaps between', 'User-agent: *\nSitemap: https://a.example/s.xml\nDisallow: /', '/a', false],
  ['carriage returns only', 'User-agent: *\rDisallow: /', '/a', false],
  ['another product that begins like ours', 'User-agent: finewire-images\nDisallow: /', '/a', true],
])('%s', (_name, file, path, allowed) => {
  expect(isAllowed(parseRobots(file), at(path))).toBe(allowed);
});

test('delays and sitemaps', () => {
  expect(parseRobots('User-agent: *\nCrawl-delay: 2.5\nSitemap: https://a.example/s.xml')).toMatchObject({ crawlDelayMs: 2500, sitemaps: ['https://a.example/s.xml'] });
  expect(parseRobots('User-agent: *\nCrawl-delay: soon').crawlDelayMs).toBeNull();
  expect(parseRobots('User-agent: *\nCrawl-delay: 99999999').crawlDelayMs).toBe(600_000);
  expect(parseRobots('User-agent: other\nCrawl-delay: 5').crawlDelayMs).toBeNull();
});

test('agrees with robots-parser', () => {
  const piece = fc.string({ unit: fc.constantFrom('/', 'a', 'b', '*', '$', '?'), maxLength: 8 });
  const line = fc.tuple(fc.constantFrom('Allow', 'Disallow'), piece).map(([name, path]) => `${name}: /${path.replace(/\$(?=.)/gu, '')}`);
  fc.assert(fc.property(fc.array(line, { maxLength: 6 }), fc.string({ unit: fc.constantFrom('/', 'a', 'b', '?'), maxLength: 10 }), (lines, path) => {
    const file = ['User-agent: *', ...lines].join('\n');
    expect(isAllowed(parseRobots(file), at(`/${path}`.replace(/^\/+/u, '/')))).toBe(robotsParser('https://a.example/robots.txt', file).isAllowed(at(`/${path}`.replace(/^\/+/u, '/')).href, 'finewire') ?? true);
  }), { numRuns: 2000 });
});

test('a hostile file is matched in linear time', () => {
  const files = [`User-agent: *\n${`Disallow: /${'*a'.repeat(1000)}b\n`.repeat(250)}`, `User-agent: *\n${'Disallow: /*a*a*a*a*a*b$\n'.repeat(20_000)}`];
  for (const file of files) {
    const began = performance.now();
    expect(isAllowed(parseRobots(file), at(`/${'a'.repeat(8000)}`))).toBe(true);
    expect(performance.now() - began).toBeLessThan(20_000);
  }
});
