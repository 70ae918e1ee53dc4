import { fileOf, isPart, ticketOf, type Ticket } from '../../src/store/ticket.ts';

const id = (kind: Ticket['kind'], location: string, key: string | null = null, sha256: string | null = 'a'): string => ticketOf({ kind, location, key, sha256 }).id;

describe('an input is known by', () => {
  test.each<[what: string, one: string, other: string, same: boolean]>([
    ['its URL, fetched or not', id('url', 'https://a.example/', null, null), id('url', 'https://a.example/', null, 'b'), true],
    ['its place, whatever stands there', id('html', '/c/a.html', 'a'), id('html', '/c/a.html', 'a', 'b'), true],
    ['its place, and not its name', id('html', '/c/a.html', 'a'), id('html', '/d/a.html', 'a'), false],
    ["an NDJSON line's key, whatever its line", id('ndjson', '/c/a.ndjson:1', '1'), id('ndjson', '/c/a.ndjson:9', '1', 'b'), true],
    ["an NDJSON line's key, within its file", id('ndjson', '/c/a.ndjson:1', '1'), id('ndjson', '/c/b.ndjson:1', '1'), false],
    ['its line, where it has no key', id('ndjson', '/c/a.ndjson:1'), id('ndjson', '/c/a.ndjson:2'), false],
    ['its place in a web archive', id('warc', '/c/a.warc@100'), id('warc', '/c/a.warc@200'), false],
    ['its content on standard input: another', id('html', '-', null, 'a'), id('html', '-', null, 'b'), false],
    ['its content on standard input: the same', id('ndjson', '-:1', null, 'a'), id('ndjson', '-:7', null, 'a'), true],
    ['its key on standard input', id('ndjson', '-:1', 'x', 'a'), id('ndjson', '-:7', 'x', 'b'), true],
  ])('%s', (_what, one, other, same) => {
    expect(one === other).toBe(same);
  });
});

test.each<[Ticket['kind'], string, file: string]>([
  ['ndjson', '/c/a.ndjson:12', '/c/a.ndjson'], ['warc', '/c/a.warc.gz@0', '/c/a.warc.gz'], ['html', '/c/2024:12', '/c/2024:12'], ['ndjson', '/c/a.ndjson', '/c/a.ndjson'],
])('%s %s is in %s', (kind, location, file) => {
  expect(fileOf({ kind, location })).toBe(file);
  expect(isPart({ kind, location })).toBe(file !== location);
});
