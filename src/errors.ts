/**
 * Errors say what to do next. A `code` is for counting; the message names the input, what is
 * wrong and the remedy. Anything that is none of these classes is a bug and fails loudly.
 */
export abstract class PipelineError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

export interface RetryOptions extends ErrorOptions {
  readonly retryAfterMs?: number | null;
}

/** A later attempt may succeed. Workers reschedule the job. */
export class RetryableError extends PipelineError {
  /** The server's own request (`Retry-After`, RFC 9110 §10.2.3); null leaves it to our backoff. */
  readonly retryAfterMs: number | null;

  constructor(code: string, message: string, { retryAfterMs = null, ...options }: RetryOptions = {}) {
    super(code, message, options);
    this.retryAfterMs = retryAfterMs;
  }
}

/** No attempt can succeed on this input. It becomes one failure record. */
export class PermanentError extends PipelineError {}

/** The program was started wrongly: usage, settings, an unusable store. It stops with exit code 2. */
export class ConfigError extends PipelineError {}

const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder', ENOTDIR: 'a part of its path is no folder', EISDIR: 'it is a folder', EACCES: 'permission is denied', EPERM: 'permission is denied',
  ENOSPC: 'the disk is full', EROFS: 'the disk is read-only', EMFILE: 'too many files are open', EIO: 'the disk reports an error',
};

/** What an error of the operating system means, in words. */
export function systemWords(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return SYSTEM_WORDS[code] ?? message;
}
