/**
 * Passes items from many producers to one consumer. A producer asks for room before it makes an item; when items
 * lie unread, one producer goes on for each item taken, and all when none is left; so what is made and not yet taken stays little.
 */
export class Channel<T> {
  readonly #size: number;
  readonly #items: T[] = [];
  readonly #producers: (() => void)[] = [];
  #consumer: (() => void) | null = null;
  #ended = false;
  #error: unknown = null;

  constructor(size: number) {
    this.#size = size;
  }

  /** Waits while `size` items lie unread, in order of asking. */
  async room(): Promise<void> {
    if (this.#items.length >= this.#size && !this.#ended) await new Promise<void>((resolve) => { this.#producers.push(resolve); });
  }

  push(item: T): void {
    this.#items.push(item);
    this.#consumer?.();
  }

  /** After what is in it, the consumer's loop ends; with an error it throws at once. */
  end(error: unknown = null): void {
    this.#ended = true;
    this.#error ??= error;
    this.#consumer?.();
    this.#resumeAll();
  }

  async* read(): AsyncGenerator<T> {
    for (;;) {
      if (this.#error !== null) throw this.#error;
      if (this.#items.length > 0) {
        const item = this.#items.shift() as T;
        if (this.#items.length < this.#size) this.#producers.shift()?.();
        yield item;
      } else if (this.#ended) return;
      else {
        // Nothing is left to do here, so nobody need wait: those that went on may be slow, or have ended.
        this.#resumeAll();
        await new Promise<void>((resolve) => { this.#consumer = resolve; });
      }
    }
  }
  #resumeAll(): void {
    for (const resume of this.#producers.splice(0)) resume();
  }
}
