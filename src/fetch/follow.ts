import { readUrl } from '../values/url.ts';
import type { Dispatcher } from 'undici';
import type { Config } from '../config.ts';
import { guardUrl, type Policy } from './guard.ts';
import { exchange, isRedirect, type Request, type Response } from './http.ts';
import type { HostPace } from './pace.ts';
import { failureOfCode, retryAfterMs } from './retry.ts';

/** What following redirects needs; one for a process. */
export interface Follower {
  readonly config: Config;
  readonly dispatcher: Dispatcher;
  readonly policy: Policy;
  readonly pace: HostPace;
}
export interface Errand extends Pick<Request, 'headers' | 'maxBody' | 'beyond'> {
  readonly maxRedirects: number;
  readonly signal: AbortSignal | null;
  /** Asked before each hop; throws where the hop may not be made, else gives the gap to keep at its host. */
  permit(url: URL): Promise<number>;
}

/** A host that asks for a longer pause than this is left for another day. */
const LONGEST_PAUSE_MS = 300_000;

/**
 * Asks for a URL and goes where it leads. Each hop meets the guard, the caller's permit (robots.txt) and the
 * host's pace again. Cookies live as long as the chain and go back only to the host that set them. The
 * deadline counts time on the network, not time spent waiting for a host's turn.
 *
 * @returns The last response, which is no redirect.
 * @throws PipelineError with a code of the failure table.
 */
export async function follow(start: URL, errand: Errand, { config, dispatcher, policy, pace }: Follower): Promise<Response> {
  const seen = new Set<string>();
  const cookies = new Map<string, Map<string, string>>();
  let left = config.deadline;
  let url = start;
  for (;;) {
    guardUrl(url, policy);
    const gap = await errand.permit(url);
    const cookie = [...(cookies.get(url.host) ?? [])].map((pair) => pair.join('=')).join('; ');
    if (seen.has(`${url.href} ${cookie}`)) throw failureOfCode('redirect-loop', `${start.href} redirects in a circle over ${url.href}.`);
    if (seen.size > errand.maxRedirects) throw failureOfCode('redirect-limit', `${start.href} redirects more than ${errand.maxRedirects} times.`);
    seen.add(`${url.href} ${cookie}`);

    const headers = { ...(url.host === start.host ? errand.headers : unconditional(errand.headers)), ...(cookie === '' ? {} : { cookie }) };
    const hop = url;
    const response = await pace.turn(hop.hostname, gap, async () => {
      const began = performance.now();
      const late = failureOfCode('deadline', `${start.href} was not complete within ${config.deadline} ms.`);
      const { headersTimeout, idleTimeout } = config;
      const { maxBody, beyond } = errand;
      return withDeadline(left, late, errand.signal, (signal) => exchange(dispatcher, { url: hop, headers, headersTimeout, idleTimeout, signal, maxBody, beyond }))
        .finally(() => { left -= performance.now() - began; });
    }, errand.signal ?? undefined);

    obeyRetryAfter(response, pace);
    if (!isRedirect(response.status)) return response;
    keepCookies(response, cookies);
    url = nextUrl(response);
  }
}

/** Validators of one page mean nothing to another host. */
function unconditional(headers: Errand['headers']): Errand['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('if-')));
}

/** By hand rather than with AbortSignal.any, whose signals node 20 keeps as long as the outer one lives. */
async function withDeadline<T>(ms: number, late: Error, outer: AbortSignal | null, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const end = (): void => controller.abort(outer?.reason);
  const timer = setTimeout(() => controller.abort(late), Math.max(1, ms));
  outer?.addEventListener('abort', end);
  if (outer?.aborted === true) end();
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', end);
  }
}

function obeyRetryAfter({ url, status, headers }: Response, pace: HostPace): void {
  if (status !== 429 && status !== 503) return;
  const ms = retryAfterMs(headers['retry-after'] ?? null, Date.now());
  if (ms !== null) pace.postpone(url.hostname, Math.min(ms, LONGEST_PAUSE_MS));
}

function keepCookies({ url, headers }: Response, cookies: Map<string, Map<string, string>>): void {
  const jar = cookies.get(url.host) ?? new Map<string, string>();
  for (const line of [headers['set-cookie'] ?? []].flat().slice(0, 20)) {
    const [, name, value = ''] = /^([^=;\s]{1,100})=([^;]{0,4000})/u.exec(line) ?? [];
    if (name !== undefined) jar.set(name, value.trim());
  }
  cookies.set(url.host, jar);
}

function nextUrl({ url, headers, status }: Response): URL {
  const location = headers.location ?? '';
  // node decodes header bytes as Latin-1, while addresses in them are UTF-8.
  const address = Buffer.from(location, 'latin1').toString('utf8');
  const target = address.includes('\uFFFD') ? location : address;
  const next = target === '' ? null : readUrl(target, url);
  if (next === null) throw failureOfCode('redirect-broken', `${url.href} answers ${status} with ${target === '' ? 'no Location' : 'a Location that is no URL'}.`);
  next.hash = '';
  next.username = '';
  next.password = '';
  return next;
}
