import { failureOf, type Failure } from '../outcome.ts';
import type { Page } from '../types.ts';
import type { Store } from './index.ts';
import { placed, type Ticket } from './ticket.ts';

/**
 * Enters inputs in the ledger; answers those that are work now. A line whose key another line of its file has, with
 * other content, is entered by its place, as a failure: neither may silently take the other's place.
 */
export async function acceptWork<T extends { readonly ticket: Ticket; readonly input: Page | Failure }>(store: Pick<Store, 'accept'>, items: readonly T[]): Promise<readonly T[]> {
  const entries = await store.accept(items.map(({ ticket }) => ticket));
  const doubles = items.flatMap((item, index) => {
    const entry = entries[index];
    return typeof entry === 'object' ? [{ ...item, ticket: placed(item.ticket), input: duplicateKey(item.ticket, entry.keyTakenAt) }] : [];
  });
  const asFailures = doubles.length === 0 ? [] : await store.accept(doubles.map(({ ticket }) => ticket));
  return [...items.filter((_, index) => entries[index] === 'work'), ...doubles.filter((_, index) => asFailures[index] === 'work')];
}

/** @param first - Place of the line that has the key, if it is known. */
export function duplicateKey({ kind, location, key, sha256 }: Ticket, first: string | null): Failure {
  const [, line] = /:(\d+)$/u.exec(first ?? '') ?? [];
  const source = { kind, location, key, ...(sha256 === null ? {} : { sha256 }) };
  return failureOf(source, null, 'duplicate-key', `${location} has the key ${key}, which ${line === undefined ? 'an earlier line' : `line ${line}`} has with other content; give each line a key of its own.`, false);
}
