import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { failureOfCode, nameFailure } from './retry.ts';

export interface Request {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly headersTimeout: number;
  readonly idleTimeout: number;
  /** Aborts with the error to report. */
  readonly signal: AbortSignal;
  readonly maxBody: number;
  /** What a body above `maxBody` is: a failure, or read only so far. */
  readonly beyond: 'fail' | 'cut';
}
export interface Response {
  readonly url: URL;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As sent, content encodings still on. Empty for redirects. */
  readonly body: Buffer;
  readonly cut: boolean;
}

/**
 * One request and its whole response, as bytes.
 *
 * The handler takes each chunk at once and never pauses the parser: undici 7.26 and later throw an
 * uncatchable assertion when a `Connection: close` response ends while paused (nodejs/undici#5360).
 *
 * @throws PipelineError with a code of the failure table.
 */
export function exchange(dispatcher: Dispatcher, request: Request): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sink = new Sink(request, resolve, (error) => reject(nameFailure(error, request.url.href)));
    const { url, headers, headersTimeout, idleTimeout } = request;
    try {
      dispatcher.dispatch({ origin: url.origin, path: url.pathname + url.search, method: 'GET', headers, headersTimeout, bodyTimeout: idleTimeout }, sink);
    } catch (error) {
      sink.onResponseError(null, error as Error);
    }
  });
}

class Sink implements Dispatcher.DispatchHandler {
  readonly #request: Request;
  readonly #resolve: (response: Response) => void;
  readonly #reject: (error: unknown) => void;
  readonly #chunks: Buffer[] = [];
  readonly #onAbort = (): void => this.#stop(this.#request.signal.reason as Error);
  #size = 0;
  #status = 0;
  #headers: IncomingHttpHeaders = {};
  #controller: Dispatcher.DispatchController | null = null;
  #settled = false;

  constructor(request: Request, resolve: (response: Response) => void, reject: (error: unknown) => void) {
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
    request.signal.addEventListener('abort', this.#onAbort);
    if (request.signal.aborted) this.#onAbort();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#settled) controller.abort(new Error('no longer wanted'));
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
    // The body of a redirect is of no use, however long it is.
    if (isRedirect(status)) this.#finish(true);
    else if (this.#request.beyond === 'fail' && Number(headers['content-length'] ?? 0) > this.#request.maxBody) this.#stop(this.#tooLarge());
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#settled) return;
    const room = this.#request.maxBody - this.#size;
    this.#size += chunk.length;
    this.#chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
    if (chunk.length <= room) return;
    if (this.#request.beyond === 'cut') this.#finish(true);
    else this.#stop(this.#tooLarge());
  }

  onResponseEnd(): void {
    this.#finish(false);
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.#stop(error);
  }

  #finish(cut: boolean): void {
    if (!this.#settle()) return;
    this.#resolve({ url: this.#request.url, status: this.#status, headers: this.#headers, body: Buffer.concat(this.#chunks), cut });
    if (cut) this.#controller?.abort(new Error('enough was read'));
  }

  #stop(error: Error): void {
    if (!this.#settle()) return;
    this.#chunks.length = 0;
    this.#reject(error);
    this.#controller?.abort(error);
  }

  #settle(): boolean {
    if (this.#settled) return false;
    this.#settled = true;
    this.#request.signal.removeEventListener('abort', this.#onAbort);
    return true;
  }

  #tooLarge(): Error {
    return failureOfCode('too-large', `${this.#request.url.href} is larger than ${this.#request.maxBody} bytes.`);
  }
}

export function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}
