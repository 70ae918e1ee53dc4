import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../../src/config.ts';
import { PermanentError, RetryableError } from '../../src/errors.ts';
import { fetchLane, type Fetched } from '../../src/fetch/lane.ts';
import { Pace } from '../../src/fetch/pace.ts';
import { backoffMs, codeOfStatus, failureKinds, failureOfCode, nameFailure, retryAfterMs, type FailureCode } from '../../src/fetch/retry.ts';
import type { Page } from '../../src/types.ts';

const codes = Object.keys(failureKinds) as FailureCode[];

describe('the failure table', () => {
  test.each(codes)('%s is an error of the class it demands', (code) => {
    const error = failureOfCode(code, 'words', { retryAfterMs: 5 });
    expect(error).toBeInstanceOf(failureKinds[code].retryable ? RetryableError : PermanentError);
    expect(error.code).toBe(code);
  });

  test.each<[string, FailureCode]>([
    ['ENOTFOUND', 'dns-not-found'], ['EAI_AGAIN', 'dns-failed'], ['ECONNREFUSED', 'connect-failed'], ['ETIMEDOUT', 'connect-failed'], ['ENETUNREACH', 'connect-failed'],
    ['UND_ERR_CONNECT_TIMEOUT', 'connect-timeout'], ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-failed'], ['CERT_HAS_EXPIRED', 'tls-failed'], ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-failed'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-failed'], ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-failed'], ['UND_ERR_HEADERS_TIMEOUT', 'headers-timeout'], ['UND_ERR_BODY_TIMEOUT', 'idle-timeout'],
    ['UND_ERR_SOCKET', 'connection-lost'], ['ECONNRESET', 'connection-lost'], ['EPIPE', 'connection-lost'], ['EMFILE', 'network-error'], ['HPE_INVALID_CONSTANT', 'bad-response'], ['UND_ERR_HEADERS_OVERFLOW', 'headers-too-large'],
  ])('%s is %s', (cause, code) => {
    expect(nameFailure(Object.assign(new Error('x'), { code: cause }), 'https://a.example/')).toMatchObject({ code });
  });

  test('what nobody knows is a bug and stays what it is', () => {
    const bug = new TypeError('x is undefined');
    expect(nameFailure(bug, 'https://a.example/')).toBe(bug);
  });

  test.each<[number, FailureCode]>([
    [400, 'http-4xx'], [401, 'http-401'], [402, 'http-401'], [403, 'http-403'], [404, 'http-404'], [407, 'http-401'], [408, 'http-408'], [410, 'http-410'], [418, 'http-4xx'],
    [425, 'http-408'], [429, 'http-429'], [451, 'http-451'], [500, 'http-5xx'], [503, 'http-5xx'], [599, 'http-5xx'], [204, 'http-other'], [304, 'http-other'], [799, 'http-other'],
  ])('status %d is %s', (status, code) => {
    expect(codeOfStatus(status)).toBe(code);
  });
});

test.each<[string | null, number | null]>([
  [null, null], ['120', 120_000], [' 5 ', 5000], ['0', 0], ['-1', null], ['soon', null], ['1.5', null], ['99999999999', null],
  ['Fri, 01 Mar 2024 10:01:00 GMT', 60_000], ['Friday, 01-Mar-24 10:01:00 GMT', 60_000], ['Fri, 01 Mar 2024 09:00:00 GMT', 0], ['2024', 2_024_000],
])('Retry-After %j is %p ms', (header, ms) => {
  expect(retryAfterMs(header, Date.parse('2024-03-01T10:00:00Z'))).toBe(ms);
});

test('backoff doubles, is half random and ends at a minute', () => {
  expect([1, 2, 3, 4].map((failed) => backoffMs(failed, 1000, () => 1))).toEqual([1000, 2000, 4000, 8000]);
  expect(backoffMs(1, 1000, () => 0)).toBe(500);
  expect(backoffMs(30, 1000, () => 1)).toBe(60_000);
});

describe('a lane', () => {
  const config = { ...loadConfig(), attempts: 3, backoff: 1 };
  async function run(urls: readonly string[], answer: (url: string, nth: number) => FailureCode | null): Promise<{ readonly fetched: readonly Fetched[]; readonly asked: readonly string[] }> {
    const asked: string[] = [];
    const fetchPage = async (url: string): Promise<Page> => {
      const nth = asked.filter((other) => other === url).length;
      asked.push(url);
      const code = answer(url, nth);
      if (code !== null) throw failureOfCode(code, `${url} failed`);
      return { url } as Page;
    };
    const fetched: Fetched[] = [];
    for await (const item of fetchLane(urls, { config, fetchPage })) fetched.push(item);
    return { fetched, asked };
  }
  const outcomes = (fetched: readonly Fetched[]): readonly string[] => fetched.map(({ url, result }) => `${url} ${'code' in result ? result.code : 'page'}`);

  test.each(codes)('%s is tried as often as the table says', async (code) => {
    const { fetched, asked } = await run(['a'], () => code);
    expect(asked).toHaveLength(failureKinds[code].retryable ? 3 : 1);
    expect(outcomes(fetched)).toEqual([`a ${code}`]);
    expect(fetched[0]?.result).toMatchObject({ retryable: failureKinds[code].retryable });
  });

  test('others go on while one waits for its next attempt', async () => {
    const { fetched } = await run(['a', 'b', 'c'], (url, nth) => (url === 'a' && nth < 2 ? 'http-5xx' : null));
    expect(outcomes(fetched)).toEqual(['b page', 'c page', 'a page']);
  });

  test('a dead host costs as many attempts as one URL has', async () => {
    const urls = Array.from({ length: 50 }, (_, n) => `u${n}`);
    const { fetched, asked } = await run(urls, () => 'connect-timeout');
    expect(asked).toHaveLength(3);
    expect(fetched).toHaveLength(50);
    expect(new Set(outcomes(fetched).map((outcome) => outcome.split(' ')[1]))).toEqual(new Set(['connect-timeout', 'host-down']));
  });
});

describe('pace', () => {
  test('one at a time, with a gap, however many ask', async () => {
    const pace = new Pace();
    const spans: [number, number][] = [];
    const work = async (): Promise<void> => {
      const began = performance.now();
      await sleep(10);
      spans.push([began, performance.now()]);
    };
    await Promise.all(Array.from({ length: 5 }, () => pace.turn('a', 30, work)));
    spans.slice(1).forEach(([began], index) => expect(began - (spans[index]?.[1] ?? 0)).toBeGreaterThanOrEqual(29));
  });

  test('a failure gives the turn on, and hosts do not wait for one another', async () => {
    const pace = new Pace();
    const began = performance.now();
    await expect(pace.turn('a', 20, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await pace.turn('b', 10_000, async () => undefined);
    expect(await pace.turn('a', 0, async () => 'mine')).toBe('mine');
    expect(performance.now() - began).toBeLessThan(9_000);
  });

  test('a host that asks for a pause gets it', async () => {
    const pace = new Pace();
    const began = performance.now();
    pace.postpone('a', 60);
    await pace.turn('a', 0, async () => undefined);
    expect(performance.now() - began).toBeGreaterThanOrEqual(59);
  });
});
