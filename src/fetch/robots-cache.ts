import { PipelineError } from '../errors.ts';
import { follow, type Follower } from './follow.ts';
import { inflateBody } from './inflate.ts';
import { failureOfCode, isHostTrouble } from './retry.ts';
import { ALLOW_ALL, MOST_ROBOTS_BYTES, parseRobots, type Robots } from './robots.ts';

/** RFC 9309 §2.4: no longer than 24 hours. */
const FRESH_MS = 24 * 3_600_000;
const MANY = 20_000;
/** RFC 9309 §2.3.1.2 asks for at least five. */
const MOST_REDIRECTS = 5;

interface Kept {
  readonly robots: Promise<Robots>;
  readonly until: number;
}

/** robots.txt of each origin, read once a day and once only for all who ask together. */
export class RobotsCache {
  readonly #kept = new Map<string, Kept>();
  readonly #headers: Readonly<Record<string, string>>;
  readonly #follower: Follower;

  constructor(headers: Readonly<Record<string, string>>, follower: Follower) {
    this.#headers = headers;
    this.#follower = follower;
  }

  /** @throws RetryableError `robots-unreachable`, or what connecting to the host itself met. Not kept: the next asks again. */
  async of({ origin }: URL, signal: AbortSignal | null): Promise<Robots> {
    const known = this.#kept.get(origin);
    if (known !== undefined && known.until > performance.now()) return known.robots;
    const robots = this.#fetch(new URL('/robots.txt', origin), signal);
    if (this.#kept.size >= MANY) this.#kept.clear();
    this.#kept.set(origin, { robots, until: performance.now() + FRESH_MS });
    robots.catch(() => this.#kept.delete(origin));
    return robots;
  }

  async #fetch(url: URL, signal: AbortSignal | null): Promise<Robots> {
    try {
      const response = await follow(url, {
        headers: { ...this.#headers, accept: 'text/plain, */*;q=0.5' }, maxBody: MOST_ROBOTS_BYTES, beyond: 'cut', maxRedirects: MOST_REDIRECTS, signal,
        permit: async () => this.#follower.config.gap,
      }, this.#follower);
      if (response.status === 200) {
        const bytes = await inflateBody(response.body, response.headers['content-encoding'] ?? null, 4 * MOST_ROBOTS_BYTES, url.href);
        return parseRobots(bytes.subarray(0, MOST_ROBOTS_BYTES).toString('utf8'));
      }
      // "Unavailable" (§2.3.1.3) allows all; 429 is a server in trouble rather than one without the file.
      if (response.status >= 400 && response.status < 500 && response.status !== 429) return ALLOW_ALL;
      throw failureOfCode('robots-unreachable', `${url.href} answers ${response.status}; until it does better nothing of the host may be fetched.`);
    } catch (error) {
      // §2.3.1.2: a file that redirects too often may be taken for one that is not there.
      if (error instanceof PipelineError && error.code.startsWith('redirect-')) return ALLOW_ALL;
      throw unreachable(error, url);
    }
  }
}

function unreachable(error: unknown, url: URL): unknown {
  if (!(error instanceof PipelineError) || isHostTrouble(error.code) || error.code.startsWith('blocked-')) return error;
  return failureOfCode('robots-unreachable', `${url.href} cannot be read: ${error.message}`, { cause: error });
}
