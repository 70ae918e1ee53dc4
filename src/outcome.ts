import { SCHEMA_VERSION, type ArticleRecord, type FailureRecord } from './records.ts';
import { idOf } from './values/id.ts';

/** An input and what it became. Exactly one of these comes out for each input that goes in. */
export type Outcome = ArticleRecord | Failure;
/** A failure before the store or command stamps `attempts` and `at` on it. */
export type Failure = Omit<FailureRecord, 'attempts' | 'at'>;

/**
 * The failure that stands in the place of an article.
 *
 * @param message - What is wrong and what to do; the input's name is added where it is not in it.
 */
export function failureOf(source: FailureRecord['source'], url: string | null, code: string, message: string, retryable: boolean): Failure {
  return { type: 'failure', schemaVersion: SCHEMA_VERSION, id: idOf(source.kind, source.location, source.key ?? '', source.sha256 ?? ''), url, source, code, message: named(message, source.location), retryable };
}

/** A message with its input in it; standard input by that name. */
function named(message: string, location: string): string {
  const input = location.replace(/^-(?=$|[:@]\d)/u, 'standard input');
  if (message.startsWith(location)) return input + message.slice(location.length);
  return message.includes(input) ? message : `${input}: ${message}`;
}
