import { answer, drip, flood, html, raw, WORDS, type Misbehaviour } from './site.ts';

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';
const CHUNKED = `${HEAD}Transfer-Encoding: chunked\r\n\r\n`;
const PAGE = html();
const chunk = (words: string): string => `${Buffer.byteLength(words).toString(16)}\r\n${words}\r\n`;
const page = { words: WORDS };

/** Slowness, endlessness, broken framing, connections that break. */
export const wire: readonly Misbehaviour[] = [
  { name: 'certificate for other names', serve: (visit) => answer(visit), at: 'https', gives: 'tls-failed' },
  { name: 'headers never come', serve: () => undefined, gives: 'headers-timeout', visits: 2 },
  { name: 'headers drip without end', serve: (visit) => { raw(visit, HEAD, 'stay'); drip(visit, 'X-More: 1\r\n', 40); }, gives: 'headers-timeout' },
  { name: 'status line drips', serve: (visit) => drip(visit, 'H', 100), gives: 'bad-response' },
  { name: 'informational responses without end', serve: (visit) => drip(visit, 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n', 20), gives: 'deadline' },
  { name: 'body stalls', serve: (visit) => raw(visit, `${HEAD}Content-Length: 5000\r\n\r\n<p>`, 'stay'), gives: 'idle-timeout', visits: 2 },
  { name: 'body drips without end', serve: (visit) => { raw(visit, CHUNKED, 'stay'); drip(visit, chunk('a'), 40); }, gives: 'deadline' },
  { name: 'body drips to its end', serve: (visit) => { raw(visit, `${HEAD}Connection: close\r\n\r\n${PAGE}`, 'stay'); drip(visit, ' ', 50); setTimeout(() => visit.socket.end(), 400); }, gives: page },
  { name: 'endless body in chunks', serve: (visit) => { raw(visit, CHUNKED, 'stay'); flood(visit, chunk('a'.repeat(60_000))); }, gives: 'too-large', visits: 1 },
  { name: 'endless body without a length', serve: (visit) => { raw(visit, `${HEAD}\r\n`, 'stay'); flood(visit, Buffer.alloc(60_000, 'a')); }, gives: 'too-large', visits: 1 },
  { name: 'a chunk extension without end', serve: (visit) => { raw(visit, `${CHUNKED}1;x=`, 'stay'); flood(visit, 'a'.repeat(1000)); }, gives: 'idle-timeout' },
  { name: 'a declared length of a terabyte', serve: (visit) => raw(visit, `${HEAD}Content-Length: 1099511627776\r\n\r\na`, 'stay'), gives: 'too-large', visits: 1 },
  { name: 'a declared length beyond 64 bits', serve: (visit) => raw(visit, `${HEAD}Content-Length: 99999999999999999999999\r\n\r\na`), gives: 'connection-lost' },
  { name: 'a negative length', serve: (visit) => raw(visit, `${HEAD}Content-Length: -5\r\n\r\na`), gives: 'bad-response' },
  { name: 'a length longer than the body', serve: (visit) => raw(visit, `${HEAD}Content-Length: 5000\r\n\r\n${PAGE}`), gives: 'connection-lost', visits: 2 },
  { name: 'a length shorter than the body', serve: (visit) => raw(visit, `${HEAD}Content-Length: ${PAGE.length}\r\n\r\n${PAGE}<p>smuggled`), gives: page },
  { name: 'two lengths that differ', serve: (visit) => raw(visit, `${HEAD}Content-Length: 5\r\nContent-Length: 6\r\n\r\n${PAGE}`), gives: 'connection-lost' },
  { name: 'a length beside chunks', serve: (visit) => raw(visit, `${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n${chunk(PAGE)}0\r\n\r\n`), gives: 'connection-lost' },
  { name: 'chunks that end early', serve: (visit) => raw(visit, CHUNKED + chunk(PAGE)), gives: 'connection-lost' },
  { name: 'a chunk size that is no number', serve: (visit) => raw(visit, `${CHUNKED}zz\r\n${PAGE}\r\n0\r\n\r\n`), gives: 'bad-response' },
  { name: 'a chunk larger than said', serve: (visit) => raw(visit, `${CHUNKED}5\r\n${PAGE}\r\n0\r\n\r\n`), gives: 'bad-response' },
  { name: 'a chunk of 2^60 bytes', serve: (visit) => { raw(visit, `${CHUNKED}1000000000000000\r\n`, 'stay'); flood(visit, Buffer.alloc(60_000, 'a')); }, gives: 'too-large' },
  { name: 'two responses at once', serve: (visit) => raw(visit, `${HEAD}Content-Length: ${PAGE.length}\r\n\r\n${PAGE}${HEAD}Content-Length: 2\r\n\r\nno`), gives: page },
  { name: 'reset before a byte', serve: ({ socket }) => socket.resetAndDestroy(), gives: 'connection-lost', visits: 2 },
  { name: 'reset after the status line', serve: (visit) => raw(visit, 'HTTP/1.1 200 OK\r\n', 'reset'), gives: 'connection-lost' },
  { name: 'reset inside the headers', serve: (visit) => raw(visit, `${HEAD}X-Half: `, 'reset'), gives: 'connection-lost' },
  { name: 'reset inside the body', serve: (visit) => raw(visit, `${HEAD}Content-Length: 5000\r\n\r\n${PAGE}`, 'reset'), gives: 'connection-lost' },
  { name: 'reset once, then well', serve: (visit) => (visit.before === 0 ? void visit.socket.resetAndDestroy() : answer(visit)), gives: page, visits: 2 },
  { name: 'closed without an answer', serve: ({ socket }) => socket.end(), gives: 'connection-lost' },
  { name: 'closed on connecting, no HTTP', serve: ({ socket }) => socket.end(), at: 'raw', gives: 'robots-unreachable' },
  { name: 'no HTTP at all', serve: (visit) => raw(visit, 'SSH-2.0-OpenSSH_9.2\r\n'), gives: 'bad-response', visits: 1 },
  { name: 'a body without headers (HTTP/0.9)', serve: (visit) => raw(visit, PAGE), gives: 'bad-response' },
  { name: 'HTTP/1.0 without a length', serve: (visit) => raw(visit, `HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`), gives: page },
  { name: 'a status line without a reason', serve: (visit) => raw(visit, `HTTP/1.1 200\r\nContent-Type: text/html\r\nContent-Length: ${PAGE.length}\r\n\r\n${PAGE}`), gives: page },
  { name: 'a header of a mebibyte', serve: (visit) => raw(visit, `${HEAD}X-Huge: ${'a'.repeat(1 << 20)}\r\n\r\n${PAGE}`), gives: 'headers-too-large', visits: 1 },
  { name: 'ten thousand headers', serve: (visit) => raw(visit, `${HEAD}${'X-Many: 1234567890\r\n'.repeat(10_000)}\r\n${PAGE}`), gives: 'headers-too-large' },
  { name: 'a header with a zero byte', serve: (visit) => raw(visit, `${HEAD}X-Zero: a\0b\r\n\r\n${PAGE}`), gives: 'bad-response' },
  { name: 'an upgrade that nobody asked for', serve: (visit) => raw(visit, 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n'), gives: 'connection-lost' },
  { name: 'a response to a request not yet made', serve: (visit) => { raw(visit, `${HEAD}Content-Length: ${PAGE.length}\r\n\r\n${PAGE}`, 'stay'); setTimeout(() => raw(visit, `${HEAD}\r\nunasked`), 5); }, gives: page },
];
