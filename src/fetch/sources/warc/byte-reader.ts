import { Readable } from 'node:stream';

/** Reads a stream forward with a look ahead; holds no more than what was looked at and one chunk. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #ahead: Buffer = Buffer.alloc(0);
  #ended = false;
  #offset: number;

  constructor(chunks: AsyncIterable<Buffer>, offset = 0) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#offset = offset;
  }

  /** Place of the next byte. */
  get offset(): number {
    return this.#offset;
  }

  /** The next bytes, fewer only where the stream ends. They are not yet read. */
  async peek(length: number): Promise<Buffer> {
    if (this.#ahead.length < length && !this.#ended) {
      const parts = [this.#ahead];
      for (let have = this.#ahead.length; have < length && !this.#ended;) {
        const { done, value } = await this.#chunks.next();
        if (done === true) this.#ended = true;
        else {
          parts.push(value);
          have += value.length;
        }
      }
      this.#ahead = Buffer.concat(parts);
    }
    return this.#ahead.subarray(0, length);
  }

  async skip(length: number): Promise<void> {
    for (let left = length; left > 0;) {
      const taken = Math.min(left, (await this.peek(Math.min(left, 1 << 20))).length);
      if (taken === 0) return;
      this.#ahead = this.#ahead.subarray(taken);
      this.#offset += taken;
      left -= taken;
    }
  }

  /** What is not yet read, as a stream of bytes. */
  rest(): Readable {
    const chunks = async function* (reader: ByteReader): AsyncGenerator<Buffer> {
      for (let bytes = await reader.#next(); bytes.length > 0; bytes = await reader.#next()) yield bytes;
    };
    return Readable.from(chunks(this), { objectMode: false });
  }

  /** Takes all that is at hand, at least a byte; none where the stream ends. */
  async #next(): Promise<Buffer> {
    await this.peek(1);
    const bytes = this.#ahead;
    this.#ahead = Buffer.alloc(0);
    this.#offset += bytes.length;
    return bytes;
  }

  /** Goes forward to the next place that `isStart` confirms; false where there is none up to the end. */
  async seek(mark: Buffer, confirmBytes: number, isStart: (bytes: Buffer) => boolean): Promise<boolean> {
    for (;;) {
      const window = await this.peek((1 << 20) + confirmBytes);
      for (let at = window.indexOf(mark); at !== -1 && at < 1 << 20; at = window.indexOf(mark, at + 1)) {
        if (!isStart(window.subarray(at, at + confirmBytes))) continue;
        await this.skip(at);
        return true;
      }
      if (window.length <= 1 << 20) {
        await this.skip(window.length);
        return false;
      }
      await this.skip(1 << 20);
    }
  }
}
