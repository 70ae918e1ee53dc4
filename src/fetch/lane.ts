import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { PipelineError, RetryableError } from '../errors.ts';
import { failureOf, type Failure } from '../outcome.ts';
import type { Page } from '../types.ts';
import type { Fetcher } from './index.ts';
import { backoffMs, isHostTrouble } from './retry.ts';

export interface Fetched {
  /** As handed in. */
  readonly url: string;
  readonly result: Page | Failure;
}

interface Try {
  readonly url: string;
  readonly failed: number;
  /** Not before, on the monotonic clock. */
  readonly due: number;
}

/** A server that wants to be left alone for longer is left for a later run. */
const LONGEST_RETRY_AFTER_MS = 300_000;

/**
 * Fetches URLs of one host, one at a time, each until it succeeds or fails for good; while one waits for its next
 * attempt, others go on. Gives results as they come, one for each URL. Never throws for a URL's sake.
 *
 * Trouble with the host itself makes all its URLs wait, and after as many troubles in a row as a URL has attempts
 * the rest is given up untried: a dead host costs a minute, not a minute for each of its URLs.
 *
 * Knows nothing of stores and queues: a worker's job is one lane, and so is a host within `submit`.
 */
export async function* fetchLane(urls: readonly string[], fetcher: Pick<Fetcher, 'config' | 'fetchPage'>, signal: AbortSignal | null = null): AsyncGenerator<Fetched> {
  const { attempts, backoff } = fetcher.config;
  let waiting: readonly Try[] = urls.map((url) => ({ url, failed: 0, due: 0 }));
  let troubles = 0;
  let hostDue = 0;
  while (waiting.length > 0) {
    const [next, ...others] = waiting.toSorted((one, other) => one.due - other.due) as [Try, ...Try[]];
    waiting = others;
    await pause(Math.max(next.due, hostDue) - performance.now(), signal);
    const result = await fetcher.fetchPage(next.url, signal).catch(expected(signal));
    if (!(result instanceof PipelineError)) {
      troubles = 0;
      yield { url: next.url, result };
      continue;
    }
    troubles = isHostTrouble(result.code) ? troubles + 1 : 0;
    if (troubles > 0) hostDue = performance.now() + backoffMs(troubles, backoff);
    const isDown = troubles >= attempts;
    const again = isDown ? null : retryOf(next, result, fetcher.config);
    if (again === null) yield { url: next.url, result: failed(next.url, result.code, result.message, result instanceof RetryableError) };
    else waiting = [...others, again];
    if (!isDown) continue;
    yield* others.map(({ url }) => ({ url, result: failed(url, 'host-down', `${url} was not tried again: ${result.message}`, true) }));
    return;
  }
}

/** A failure of the URL, as a value; bugs and the end of the run are thrown on. */
function expected(signal: AbortSignal | null): (error: unknown) => PipelineError {
  return (error) => {
    if (signal?.aborted === true || !(error instanceof PipelineError)) throw error;
    return error;
  };
}

function retryOf({ url, failed: before }: Try, error: PipelineError, { attempts, backoff }: Config): Try | null {
  const count = before + 1;
  if (!(error instanceof RetryableError) || count >= attempts) return null;
  const asked = error.retryAfterMs ?? 0;
  if (asked > LONGEST_RETRY_AFTER_MS) return null;
  return { url, failed: count, due: performance.now() + Math.max(asked, backoffMs(count, backoff)) };
}

async function pause(ms: number, signal: AbortSignal | null): Promise<void> {
  if (ms > 0) await sleep(Math.ceil(ms), undefined, signal === null ? {} : { signal });
}

function failed(url: string, code: string, message: string, retryable: boolean): Failure {
  return failureOf({ kind: 'url', location: url, key: null }, url, code, message, retryable);
}
