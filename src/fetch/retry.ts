/** The one table of what can go wrong with a URL, whether to try again, and when. */
import { PermanentError, PipelineError, RetryableError } from '../errors.ts';

export interface FailureKind {
  readonly retryable: boolean;
  /** When it happens, as the manual prints it. */
  readonly when: string;
  /** What to do about it: the last sentence of its messages. */
  readonly remedy: string;
  /** Codes (or else names) of node's, OpenSSL's and undici's errors that mean it. */
  readonly causes?: RegExp;
}

const LATER = 'Try again later: `finewire retry` does.';
const BROWSER = 'Save the page from a browser and hand in the file.';

/** Failure codes of fetching. Whole-host troubles come first: the lane counts them. */
export const failureKinds = {
  'dns-not-found': { retryable: false, remedy: 'Check the spelling of the host.', when: 'the host name does not exist', causes: /^(?:ENOTFOUND|ENODATA|EBADNAME)$/u },
  'dns-failed': { retryable: true, remedy: LATER, when: 'the name server gave no answer', causes: /^(?:EAI_\w+|ESERVFAIL|EREFUSED|ETIMEOUT|EDNS\w*)$/u },
  'connect-failed': { retryable: true, remedy: LATER, when: 'the host refused the connection or has no route', causes: /^(?:ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT)$/u },
  'connect-timeout': { retryable: true, remedy: LATER, when: 'no connection within --connect-timeout', causes: /^UND_ERR_CONNECT_TIMEOUT$/u },
  'tls-failed': { retryable: false, remedy: BROWSER, when: 'the certificate is not valid or TLS cannot be agreed on', causes: /^(?:ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|EPROTO|UNABLE_TO_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|HOSTNAME_MISMATCH|INVALID_\w+)$/u },
  'robots-unreachable': { retryable: true, remedy: LATER, when: 'robots.txt gave a server error or no answer, which forbids fetching (RFC 9309 §2.3.1.4)' },
  'host-down': { retryable: true, remedy: LATER, when: 'several URLs of the host failed in a row with one of the above, so the rest was not tried' },

  'invalid-url': { retryable: false, remedy: 'Give it with http:// or https://.', when: 'the address is no URL' },
  'blocked-scheme': { retryable: false, remedy: 'Save the document and hand in the file.', when: 'the URL is neither http nor https' },
  'blocked-port': { retryable: false, remedy: 'Add the port with --ports.', when: 'the port is not among --ports' },
  'blocked-address': { retryable: false, remedy: 'Hand in public addresses.', when: 'the host is or leads to a private address' },
  'robots-disallowed': { retryable: false, remedy: "Ask the site's owner, or leave it out.", when: 'robots.txt forbids the URL' },

  'headers-timeout': { retryable: true, remedy: LATER, when: 'no complete headers within --headers-timeout', causes: /^UND_ERR_HEADERS_TIMEOUT$/u },
  'idle-timeout': { retryable: true, remedy: LATER, when: 'a pause longer than --idle-timeout', causes: /^UND_ERR_BODY_TIMEOUT$/u },
  'deadline': { retryable: true, remedy: LATER, when: 'not complete within --deadline' },
  'connection-lost': { retryable: true, remedy: LATER, when: 'the connection ended inside the response, or its length is not the one declared', causes: /^(?:UND_ERR_SOCKET|ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|UND_ERR_INFO)$/u },
  'network-error': { retryable: true, remedy: LATER, when: 'the system reported another network error', causes: /^E[A-Z]+$/u },
  'bad-response': { retryable: false, remedy: BROWSER, when: 'the response is no HTTP', causes: /^(?:HPE_\w+|HTTPParserError)$/u },
  'headers-too-large': { retryable: false, remedy: BROWSER, when: 'the headers exceed 64 KiB', causes: /^UND_ERR_HEADERS_OVERFLOW$/u },

  'bot-wall': { retryable: false, remedy: BROWSER, when: 'a challenge for browsers stands in place of the page (Cloudflare, AWS WAF, DataDome, Akamai say so in a header)' },
  'http-429': { retryable: true, remedy: LATER, when: 'status 429: too many requests' },
  'http-408': { retryable: true, remedy: LATER, when: 'status 408 or 425: ask again' },
  'http-5xx': { retryable: true, remedy: LATER, when: 'status 500 to 599: the server is in trouble' },
  'http-401': { retryable: false, remedy: BROWSER, when: 'status 401, 402 or 407: behind a login' },
  'http-403': { retryable: false, remedy: BROWSER, when: 'status 403: refused' },
  'http-404': { retryable: false, remedy: 'Check the address.', when: 'status 404: not there' },
  'http-410': { retryable: false, remedy: 'Leave it out.', when: 'status 410: removed' },
  'http-451': { retryable: false, remedy: 'Leave it out.', when: 'status 451: withheld for legal reasons' },
  'http-4xx': { retryable: false, remedy: BROWSER, when: 'another status from 400 to 499' },
  'http-other': { retryable: false, remedy: BROWSER, when: 'a status that carries no page, such as 204 or 304 unasked' },
  'redirect-loop': { retryable: false, remedy: BROWSER, when: 'a redirect leads back' },
  'redirect-limit': { retryable: false, remedy: 'Check the address, or raise --max-redirects.', when: 'more redirects than --max-redirects' },
  'redirect-broken': { retryable: false, remedy: 'Check the address.', when: 'a redirect names no usable address' },

  'too-large': { retryable: false, remedy: 'Raise --max-body and --max-inflated if you want it.', when: 'more than --max-body bytes, or more than --max-inflated once decompressed' },
  'bad-encoding': { retryable: true, remedy: LATER, when: 'the compressed body is damaged' },
  'unknown-encoding': { retryable: false, remedy: BROWSER, when: 'a content encoding other than gzip, deflate, br or more than three of them' },
  'content-type': { retryable: false, remedy: 'Convert it to HTML or text and hand in the file.', when: 'neither HTML nor plain text' },
  'invalid-feed': { retryable: false, remedy: 'Check the address of the feed or sitemap.', when: 'the document is no RSS, Atom, JSON Feed or sitemap' },
} satisfies Record<string, FailureKind>;
export type FailureCode = keyof typeof failureKinds;

const HOST_TROUBLES: ReadonlySet<string> = new Set<FailureCode>(['dns-not-found', 'dns-failed', 'connect-failed', 'connect-timeout', 'tls-failed', 'robots-unreachable']);
/** Longest wait between two attempts. */
const LONGEST_BACKOFF_MS = 60_000;

/** Whether a failure is of the host, so that its other URLs would meet it too. */
export function isHostTrouble(code: string): boolean {
  return HOST_TROUBLES.has(code);
}

/** The error of the class that the table demands for a code. @param message - The address and what is wrong; the remedy is added. */
export function failureOfCode(code: FailureCode, message: string, options: { readonly retryAfterMs?: number | null; readonly cause?: unknown } = {}): PipelineError {
  const { retryable, remedy } = failureKinds[code];
  return retryable ? new RetryableError(code, `${message} ${remedy}`, options) : new PermanentError(code, `${message} ${remedy}`, options);
}

export function codeOfStatus(status: number): FailureCode {
  const exact = `http-${status}`;
  if (exact in failureKinds) return exact as FailureCode;
  if (status === 425) return 'http-408';
  if (status === 402 || status === 407) return 'http-401';
  return status >= 500 && status < 600 ? 'http-5xx' : status >= 400 && status < 500 ? 'http-4xx' : 'http-other';
}

/** Headers by which services own up to a challenge, whatever status they give it. */
export function isBotWall(status: number, headers: Readonly<Record<string, string | readonly string[] | undefined>>): boolean {
  const says = (name: string): string => String(headers[name] ?? '').toLowerCase();
  if (says('cf-mitigated') === 'challenge' || ['challenge', 'captcha'].includes(says('x-amzn-waf-action'))) return true;
  return status === 403 && (headers['x-datadome'] !== undefined || headers['x-dd-b'] !== undefined || says('server') === 'akamaighost');
}

/** Names a low-level error by the table. What has no known code is a bug and is given back as it is. */
export function nameFailure(error: unknown, url: string): unknown {
  if (error instanceof PipelineError) return error;
  // undici's parser errors carry no code in 7.30, so their name stands in.
  const { code: cause = (error as Error).name } = error as NodeJS.ErrnoException;
  const found = Object.entries<FailureKind>(failureKinds).find(([, { causes }]) => causes?.test(cause) === true);
  if (found === undefined) return error;
  const [code, { when }] = found;
  return failureOfCode(code as FailureCode, `${url}: ${when}${detailOf(code, error as Error)}.`, { cause: error });
}

/** What the system itself says, where that is plain words. */
function detailOf(code: string, { message }: Error): string {
  return (code === 'tls-failed' && /certificate/iu.test(message)) || code === 'network-error' ? ` (${message})` : '';
}

/**
 * Wait before the next attempt: exponential, half of it random ("equal jitter", so that it never comes near zero).
 *
 * @param failed - Attempts made so far, from 1.
 */
export function backoffMs(failed: number, base: number, random: () => number = Math.random): number {
  const full = Math.min(base * 2 ** (failed - 1), LONGEST_BACKOFF_MS);
  return Math.round(full / 2 + (full / 2) * random());
}

/** Retry-After as milliseconds from `now`: seconds or an HTTP date (RFC 9110 §10.2.3); null if absent or unreadable. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d{1,9}\s*$/u.test(header)) return Number(header) * 1000;
  const date = /[a-z]{3}/iu.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
