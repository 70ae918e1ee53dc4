import type { TlsOptions } from 'node:tls';
import { Agent } from 'undici';
import type { Config } from '../config.ts';
import type { Page } from '../types.ts';
import type { Archive, ArchivedPage } from './archive.ts';
import { pageOfEntry } from './document.ts';
import { follow, type Errand, type Follower } from './follow.ts';
import { guardedConnector, policyOf, type Policy } from './guard.ts';
import type { Response } from './http.ts';
import { ACCEPT_ENCODING, inflateBody } from './inflate.ts';
import { Pace, type HostPace } from './pace.ts';
import { codeOfStatus, failureOfCode, isBotWall, retryAfterMs } from './retry.ts';
import type { Resolve } from './resolve.ts';
import { RobotsCache } from './robots-cache.ts';
import { isAllowed, ROBOTS_TOKEN } from './robots.ts';
import { normaliseUrl } from './url.ts';

const MOST_HEADER_BYTES = 64 * 1024;
/** Feeds and sitemaps may be larger than pages: the sitemap protocol allows 50 MiB. */
const MOST_FEED_BYTES = 50 * 1024 * 1024;

export interface FetchOptions {
  readonly archive?: Archive | null;
  /** Default: this process alone paces its requests. */
  readonly pace?: HostPace;
  /** For tests: names that answer as told, certificates to trust, addresses that count as public. */
  readonly resolve?: Resolve;
  readonly ca?: TlsOptions['ca'];
  readonly policy?: Policy;
}
export interface Document {
  readonly url: string;
  readonly bytes: Buffer;
  readonly contentType: string | null;
}

/** Fetches for one process: all its requests share the pace of each host and the robots.txt files read. */
export class Fetcher {
  readonly config: Config;
  readonly #follower: Follower;
  readonly #robots: RobotsCache;
  readonly #archive: Archive | null;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #agent: Agent;

  constructor(config: Config, { archive = null, resolve, ca, policy = policyOf(config), pace = new Pace() }: FetchOptions = {}) {
    this.config = config;
    this.#archive = archive;
    this.#agent = new Agent({
      // Of several addresses each gets a second, not node's quarter: far away hosts answer late.
      connect: guardedConnector({ timeout: config.connectTimeout, autoSelectFamilyAttemptTimeout: 1000, ...(ca === undefined ? {} : { ca }) }, policy, resolve),
      connections: 1, pipelining: 1, maxHeaderSize: MOST_HEADER_BYTES, keepAliveTimeout: Math.max(4000, 2 * config.gap),
    });
    this.#follower = { config, dispatcher: this.#agent, policy, pace };
    this.#headers = { 'user-agent': userAgent(config.contact), 'accept-encoding': ACCEPT_ENCODING, 'accept-language': 'en, *;q=0.5' };
    this.#robots = new RobotsCache(this.#headers, this.#follower);
  }

  /**
   * Fetches one page.
   *
   * With an archive, a page fetched before is asked for conditionally and read back if it did not change.
   *
   * @param address - As handed in; it is normalised.
   * @returns The page; its `url` is where redirects ended, its `source.location` the address asked for.
   * @throws RetryableError or PermanentError with a code of the failure table.
   */
  async fetchPage(address: string, signal: AbortSignal | null = null): Promise<Page> {
    const asked = parse(address);
    const archived = (await this.#archive?.find(asked.href)) ?? null;
    const bytes = archived === null ? null : await this.#archive?.read(archived.sha256);
    const known = archived !== null && bytes ? { entry: archived, bytes } : null;

    const response = await this.#get(asked, { accept: 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1', ...validators(known?.entry ?? null) }, this.config.maxBody, signal);
    if (response.status === 304 && known !== null) return pageOfEntry(known.entry, known.bytes);
    const page = await this.#read(response, this.config.maxInflated);
    const entry = entryOf(asked, response);
    const result = pageOfEntry(entry, page);
    await this.#archive?.save(entry, page);
    return result;
  }

  /** Fetches a feed or a sitemap, whatever its content type, under a larger cap. Same errors as {@link fetchPage}. */
  async fetchDocument(address: string, signal: AbortSignal | null = null): Promise<Document> {
    const asked = parse(address);
    const response = await this.#get(asked, { accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml, text/xml, */*;q=0.5' }, MOST_FEED_BYTES, signal);
    return { url: response.url.href, bytes: await this.#read(response, MOST_FEED_BYTES), contentType: response.headers['content-type'] ?? null };
  }

  /** Ends all connections; requests under way fail. */
  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #get(url: URL, headers: Readonly<Record<string, string>>, maxBody: number, signal: AbortSignal | null): Promise<Response> {
    const { gap, maxRedirects } = this.config;
    const permit: Errand['permit'] = async (hop) => {
      const robots = await this.#robots.of(hop, signal);
      if (!isAllowed(robots, hop)) throw failureOfCode('robots-disallowed', `${hop.href} is forbidden to ${ROBOTS_TOKEN} by ${hop.origin}/robots.txt.`);
      return Math.max(gap, robots.crawlDelayMs ?? 0);
    };
    return follow(url, { headers: { ...this.#headers, ...headers }, maxBody, beyond: 'fail', maxRedirects, signal, permit }, this.#follower);
  }

  async #read({ url, status, headers, body }: Response, maxInflated: number): Promise<Buffer> {
    if (isBotWall(status, headers)) throw failureOfCode('bot-wall', `${url.href} answers ${status} with a challenge that only browsers pass.`);
    if (status !== 200 && status !== 203) {
      const wait = retryAfterMs(headers['retry-after'] ?? null, Date.now());
      throw failureOfCode(codeOfStatus(status), `${url.href} answers ${status}.`, { retryAfterMs: wait });
    }
    return inflateBody(body, headers['content-encoding'] ?? null, maxInflated, url.href);
  }
}

function parse(address: string): URL {
  const url = normaliseUrl(address);
  if (url === null) throw failureOfCode('invalid-url', `"${address.slice(0, 200)}" is no URL.`);
  return new URL(url);
}

function userAgent(contact: string): string {
  const printable = contact.replaceAll(/[^\x20-\x7E]|[()]/gu, '');
  return `${ROBOTS_TOKEN} (${printable === '' ? 'news reader' : `+${printable}`})`;
}

function validators(entry: ArchivedPage | null): Readonly<Record<string, string>> {
  return {
    ...(entry?.etag ? { 'if-none-match': entry.etag } : {}),
    ...(entry?.lastModified ? { 'if-modified-since': entry.lastModified } : {}),
  };
}

function entryOf(asked: URL, { url, status, headers }: Response): Omit<ArchivedPage, 'sha256'> {
  return {
    address: asked.href, url: url.href, status, contentType: headers['content-type'] ?? null,
    etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null, fetchedAt: new Date().toISOString(),
  };
}
