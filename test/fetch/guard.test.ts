/** Private addresses in every notation, by redirect and by name: none is reached. A listener on all of them would tell. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadConfig, type Config } from '../../src/config.ts';
import { Fetcher, type FetchOptions } from '../../src/fetch/index.ts';
import { isPublic, policyOf } from '../../src/fetch/guard.ts';

let canary: Server;
let port = 0;
let reached: string[] = [];

beforeAll(async () => {
  canary = createServer((request, response) => {
    reached.push(`${request.socket.localAddress} ${request.url}`);
    response.setHeader('content-type', 'text/html');
    response.end('<p>secret');
  });
  // A listener on `::` answers on every IPv4 and IPv6 address of this machine.
  canary.on('connection', (socket) => reached.push(`connection to ${socket.localAddress}`));
  await new Promise<void>((resolve) => { canary.listen(0, '::', resolve); });
  port = (canary.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => { canary.close(resolve); }));
beforeEach(() => { reached = []; });

async function codeOf(url: string, options: FetchOptions = {}, changes: Partial<Config> = {}): Promise<string> {
  const fetcher = new Fetcher({ ...loadConfig(), ports: [port, 80], gap: 1, connectTimeout: 2000, ...changes }, options);
  try {
    const { body } = await fetcher.fetchPage(url);
    return body.kind;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await fetcher.close();
  }
}

const LITERALS: readonly string[] = [
  '127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001', '127.0.0.1.', '0', '0.0.0.0', '127.255.255.254',
  '１２７.０.０.１', '127。0。0。1', '%31%32%37.0.0.1', '10.0.0.1', '172.16.0.1', '192.168.1.1', '100.64.0.1', '169.254.169.254', '192.0.0.192', '198.18.0.1', '224.0.0.1', '255.255.255.255',
  '100.100.100.200', '168.63.129.16', '[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[::ffff:0:127.0.0.1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]',
  '[2001:0:7f00:1::]', '[fe80::1]', '[fec0::1]', '[fc00::1]', '[fd00:ec2::254]', '[ff02::1]', '[2001:db8::1]', '[100::1]',
];
const NAMES: readonly string[] = ['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'printer.local', 'metadata.google.internal', 'router.lan', 'localhost.localdomain', 'user:pass@localhost'];

test.each([...LITERALS, ...NAMES])('%s is not reached', async (host) => {
  expect(await codeOf(`http://${host}:${port}/`)).toBe('blocked-address');
  expect(reached).toEqual([]);
});

test.each([...LITERALS])('a name that leads to %s is not reached', async (host) => {
  const address = new URL(`http://${host}/`).hostname.replaceAll(/[[\]]/gu, '');
  const resolve = async () => [{ address: '93.184.216.34', family: 4 }, { address, family: address.includes(':') ? 6 : 4 }];
  expect(await codeOf(`http://innocent.test:${port}/`, { resolve })).toBe('blocked-address');
  expect(reached).toEqual([]);
});

test('a socket whose peer is not what the name server said is closed before a byte is sent', async () => {
  const asked: string[] = [];
  const policy = { ports: [port], allows: (address: string) => asked.push(address) <= 1 };
  expect(await codeOf(`http://innocent.test:${port}/`, { policy, resolve: async () => [{ address: '127.0.0.1', family: 4 }] })).toBe('blocked-address');
  expect(reached.filter((visit) => !visit.startsWith('connection'))).toEqual([]);
});

test.each(['ftp://example.org/', 'file:///etc/passwd', 'gopher://127.0.0.1/', 'javascript:alert(1)', 'data:text/html,hi'])('%s is no address to fetch', async (url) => {
  expect(await codeOf(url)).toBe('blocked-scheme');
});
test.each(['http://example.org:22/', 'https://example.org:25/', 'http://example.org:6379/'])('%s is no port to fetch from', async (url) => {
  expect(await codeOf(url)).toBe('blocked-port');
});
test.each(['', 'no url', 'http://', 'http://[::1', 'http://a b/', `http://example.org/${'a'.repeat(9000)}`])('%j is no URL', async (url) => {
  expect(await codeOf(url)).toBe('invalid-url');
});

describe('--allow-private', () => {
  test('opens loopback and intranet addresses', async () => {
    expect(await codeOf(`http://127.0.0.1:${port}/`, {}, { allowPrivate: true })).toBe('html');
    expect(await codeOf(`http://localhost:${port}/`, {}, { allowPrivate: true })).toBe('html');
  });
  test.each(['169.254.169.254', '100.100.100.200', 'fd00:ec2::254', 'fe80::1', '224.0.0.1', '0.0.0.0'])('never %s', (address) => {
    expect(policyOf({ ports: [], allowPrivate: true }).allows(address)).toBe(false);
  });
});

test.each(['8.8.8.8', '93.184.216.34', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
  expect(isPublic(address)).toBe(true);
});
