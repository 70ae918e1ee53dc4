import type { Readable } from 'node:stream';

/** A line of a byte stream; `bytes` is null where the line is longer than the limit. */
export interface ByteLine {
  readonly number: number;
  /** Of the line's first byte in the stream. */
  readonly offset: number;
  readonly bytes: Buffer | null;
}

const NEWLINE = 10;

/** Splits a stream at newlines, never holding more than one line of `limit` bytes. */
export async function* readLines(stream: AsyncIterable<unknown> & Pick<Readable, 'destroy'>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Buffer[] = [];
  let length = 0;
  let offset = 0;
  let number = 0;
  const take = (): ByteLine => {
    const line = { number: number += 1, offset, bytes: length > limit ? null : Buffer.concat(parts) };
    offset += length + 1;
    parts = [];
    length = 0;
    return line;
  };
  const add = (part: Buffer): void => {
    length += part.length;
    if (length > limit) parts = [];
    else if (part.length > 0) parts.push(part);
  };

  for await (const data of stream) {
    const chunk = data as Buffer;
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
