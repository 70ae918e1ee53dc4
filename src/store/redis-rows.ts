import { packRecord } from './body.ts';
import type { Commit, Entry, Ticket } from './index.ts';

/** What a commit hands to its script. The failure's `attempts` are the ledger's; they are put in when it is read. */
export function argsOf({ ticket, outcome }: Commit, at: string): readonly (string | Buffer)[] {
  const record = outcome.type === 'failure' ? { ...outcome, attempts: 1, at } : outcome;
  const state = record.type === 'failure' ? 'f' : 'a';
  return [ticket.id, ticket.sha256 ?? '', restOf(ticket), state, ticket.kind === 'url' ? 'url' : '', record.id, record.type === 'failure' ? record.code : '', packRecord(record)];
}

/** What the script of entering answers. */
export function entryOf(answer: string): Entry {
  return answer === 'work' || answer === 'known' || answer === 'failed' ? answer : { keyTakenAt: ticketFrom('', '', answer).location };
}

/** What of a ticket the ledger keeps in one field. */
export function restOf({ kind, location, key }: Ticket): string {
  return JSON.stringify([kind, location, key]);
}

export function ticketFrom(id: string, sha256: string, rest: string): Ticket {
  const [kind, location, key] = JSON.parse(rest) as [Ticket['kind'], string, string | null];
  return { id, kind, location, key, sha256: sha256 === '' ? null : sha256 };
}
