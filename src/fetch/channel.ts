/** Passes items from many producers to one consumer; a producer waits while `size` items lie unread. */
export class Channel<T> {
  readonly #size: number;
  readonly #items: T[] = [];
  #wake: (() => void)[] = [];
  #ended = false;
  #error: unknown = null;

  constructor(size: number) {
    this.#size = size;
  }

  async push(item: T): Promise<void> {
    while (this.#items.length >= this.#size && !this.#ended) await this.#change();
    this.#items.push(item);
    this.#changed();
  }

  /** After what is in it, the consumer's loop ends; with an error it throws at once. */
  end(error: unknown = null): void {
    this.#ended = true;
    this.#error ??= error;
    this.#changed();
  }

  async* read(): AsyncGenerator<T> {
    for (;;) {
      if (this.#error !== null) throw this.#error;
      if (this.#items.length > 0) {
        const item = this.#items.shift() as T;
        this.#changed();
        yield item;
      } else if (this.#ended) return;
      else await this.#change();
    }
  }

  #change(): Promise<void> {
    return new Promise((resolve) => { this.#wake.push(resolve); });
  }

  #changed(): void {
    const wake = this.#wake;
    this.#wake = [];
    for (const resume of wake) resume();
  }
}
