import { createReadStream } from 'node:fs';
import { isNativeError } from 'node:util/types';
import { RetryableError, systemWords } from '../../errors.ts';
import { failureOf, type Failure } from '../../outcome.ts';
import { duplicateKey } from '../../store/accept-work.ts';
import { fileOf, isPart, isStandardInput, placed, type Ticket } from '../../store/ticket.ts';
import type { Page } from '../../types.ts';
import { DOCUMENT_LIMIT } from './document.ts';
import { readInputs } from './index.ts';
import { readLines, type ByteLine } from './lines.ts';
import { readLine } from './ndjson.ts';
import { unpacked } from './unpacked.ts';
import { readWarc } from './warc/index.ts';

export interface Again {
  readonly ticket: Ticket;
  readonly input: Page | Failure;
}

/** A line of a file, and the byte of its text at which it begins. */
export interface Mark {
  readonly line: number;
  readonly byte: number;
}

/** Files kept open, each where the last reading of it ended. */
const OPEN = 8;

/** Reads documents again by the places that their tickets name. Readings that go forward in a file go through it once. */
export class Rereader {
  readonly #cursors = new Map<string, LineCursor>();
  readonly #alone: boolean;

  /** @param alone - Whether nobody else could read what cannot be read here: it is then gone. */
  constructor({ alone = false }: { readonly alone?: boolean } = {}) {
    this.#alone = alone;
  }

  /**
   * Reads what the tickets name; what is no longer at its place is the failure `gone`.
   *
   * @param tickets - In order of acceptance, which is the order of their places.
   * @param mark - A line at or before the first ticket's, to begin at in an NDJSON file that is not compressed.
   * @throws RetryableError `unreadable` where a file cannot be read here, but may be by others.
   */
  async* read(tickets: readonly Ticket[], mark: Mark | null = null): AsyncGenerator<Again> {
    for (const [file, wanted] of byFile(tickets)) {
      const missing = new Map(wanted.map((ticket) => [ticket.location, ticket]));
      for await (const input of file === '-' ? [] : this.#readable(file, wanted, mark)) {
        const ticket = missing.get(input.source.location);
        // Another document may stand there by now.
        if (ticket === undefined || (!('type' in input) && input.source.key !== ticket.key)) continue;
        missing.delete(ticket.location);
        yield { ticket, input: isKeyTaken(ticket) ? duplicateKey(ticket, null) : input };
        if (missing.size === 0) break;
      }
      for (const ticket of missing.values()) yield { ticket, input: gone(ticket) };
    }
  }

  close(): void {
    for (const cursor of this.#cursors.values()) cursor.close();
    this.#cursors.clear();
  }

  async* #readable(file: string, wanted: readonly Ticket[], mark: Mark | null): AsyncGenerator<Page | Failure> {
    try {
      yield* this.#readFile(file, wanted, mark);
    } catch (error) {
      if (!this.#alone || !(error instanceof RetryableError)) throw error;
    }
  }

  async* #readFile(file: string, wanted: readonly Ticket[], mark: Mark | null): AsyncGenerator<Page | Failure> {
    const parts = wanted.filter(isPart);
    try {
      const [first] = parts;
      if (first?.kind === 'ndjson') yield* this.#readNdjson(file, parts, mark);
      else if (first?.kind === 'warc') yield* readWarc(file, { from: placeIn(first) });
      // What nobody could read when it was handed in fails as it did then.
      if (parts.length < wanted.length) for await (const input of readInputs([file])) yield wanted.some(({ sha256 }) => sha256 !== null) ? readable(input, file) : input;
    } catch (error) {
      if (!isNativeError(error)) throw error;
      if ('syscall' in error) throw unreadable(file, systemWords(error));
      // A damaged gzip ends here: what it should have held is gone.
      if (!('code' in error && String(error.code).startsWith('Z_'))) throw error;
    }
  }

  async* #readNdjson(file: string, wanted: readonly Ticket[], mark: Mark | null): AsyncGenerator<Page | Failure> {
    const lines = new Set(wanted.map(placeIn));
    const [first, last] = [Math.min(...lines), Math.max(...lines)];
    const cursor = this.#take(file, first, mark);
    for (;;) {
      const line = await cursor.next();
      if (line === null) return;
      if (line.bytes !== null && lines.has(line.number)) yield readLine(line.bytes, `${file}:${line.number}`);
      if (line.number < last) continue;
      this.#keep(file, cursor);
      return;
    }
  }

  /** A cursor that stands at or before a line; it is nobody else's until it is kept again. */
  #take(file: string, line: number, mark: Mark | null): LineCursor {
    const kept = this.#cursors.get(file);
    this.#cursors.delete(file);
    if (kept !== undefined && kept.line < line) return kept;
    kept?.close();
    return mark === null || mark.line > line || file.endsWith('.gz') ? new LineCursor(file, { line: 1, byte: 0 }) : new LineCursor(file, mark);
  }

  #keep(file: string, cursor: LineCursor): void {
    const other = this.#cursors.get(file);
    if (other !== undefined) other.close();
    this.#cursors.set(file, cursor);
    const [oldest] = this.#cursors.keys();
    if (this.#cursors.size <= OPEN || oldest === undefined) return;
    this.#cursors.get(oldest)?.close();
    this.#cursors.delete(oldest);
  }
}

/** A place in an NDJSON file that only moves forward. */
class LineCursor {
  /** The line read last. */
  line: number;
  readonly #file: ReturnType<typeof createReadStream>;
  readonly #lines: AsyncGenerator<ByteLine>;
  readonly #first: number;

  constructor(path: string, { line, byte }: Mark) {
    this.#file = createReadStream(path, { start: byte, highWaterMark: 1 << 18 });
    this.#first = line;
    this.line = line - 1;
    this.#lines = readLines(path.endsWith('.gz') ? unpacked(this.#file) : this.#file, DOCUMENT_LIMIT);
  }

  async next(): Promise<ByteLine | null> {
    const { value, done } = await this.#lines.next();
    if (done === true) return null;
    this.line = this.#first + value.number - 1;
    return { ...value, number: this.line };
  }

  close(): void {
    this.#file.destroy();
  }
}

function byFile(tickets: readonly Ticket[]): ReadonlyMap<string, readonly Ticket[]> {
  const files = new Map<string, Ticket[]>();
  for (const ticket of tickets) {
    const others = files.get(fileOf(ticket));
    if (others === undefined) files.set(fileOf(ticket), [ticket]);
    else others.push(ticket);
  }
  return files;
}

/** The line or the offset of a place. */
function placeIn({ location }: Ticket): number {
  return Number(/\d+$/u.exec(location)?.[0] ?? 0);
}

function readable(input: Page | Failure, file: string): Page | Failure {
  if ('code' in input && (input.code === 'not-found' || input.code === 'unreadable')) throw unreadable(file, input.message);
  return input;
}

function unreadable(file: string, reason: string): RetryableError {
  return new RetryableError('unreadable', `${file} cannot be read here: ${reason}. Workers need the files at the same path as where they were handed in.`);
}

/** Whether a line was entered by its place though it has a key: another line had that. */
function isKeyTaken(ticket: Ticket): boolean {
  return ticket.kind === 'ndjson' && ticket.key !== null && ticket.id === placed(ticket).id;
}

function gone(ticket: Ticket): Failure {
  const { kind, location, key } = ticket;
  const reason = isStandardInput(ticket) ? 'it came from standard input' : isPart(ticket) || ticket.sha256 !== null ? 'it is no longer at its place' : 'what it holds was never entered';
  return failureOf({ kind, location, key }, null, 'gone', `${key ?? location} cannot be read again: ${reason}; hand it in once more.`, false);
}
