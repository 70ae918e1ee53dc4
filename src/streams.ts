/** Async iteration with bounds: order kept, memory flat, nothing held back. */

/** Applies `task` to up to `ahead` items at once; yields the results in the items' order, each as soon as its turn comes. */
export async function* mapOrdered<In, Out>(items: AsyncIterable<In>, ahead: number, task: (item: In) => Promise<Out>): AsyncGenerator<Out> {
  const source = items[Symbol.asyncIterator]();
  const running: Promise<Out>[] = [];
  let reading: Promise<IteratorResult<In>> | null = null;
  let ended = false;
  try {
    while (!ended || running.length > 0) {
      if (!ended && running.length < ahead) reading ??= source.next();
      const [head] = running;
      const first = await Promise.race([...(reading === null ? [] : [reading.then((result) => ({ read: result }))]), ...(head === undefined ? [] : [head.then(() => null)])]);
      if (first === null) {
        yield await (running.shift() as Promise<Out>);
      } else {
        reading = null;
        if (first.read.done === true) ended = true;
        else running.push(task(first.read.value));
      }
    }
  } finally {
    await Promise.allSettled(running);
    await source.return?.();
  }
}

/** Groups items into arrays of at most `size`; a group is also passed on when `patience` ms have gone by since its first item. */
export async function* chunked<T>(items: AsyncIterable<T>, size: number, patience = Infinity): AsyncGenerator<readonly T[]> {
  const source = items[Symbol.asyncIterator]();
  let chunk: T[] = [];
  let timer: NodeJS.Timeout | undefined;
  let late: Promise<null> = new Promise(() => undefined);
  let reading = source.next();
  try {
    for (;;) {
      const next = await (patience === Infinity ? reading : Promise.race([reading, late]));
      if (next?.done === true) break;
      if (next !== null) {
        if (chunk.length === 0 && patience !== Infinity) late = new Promise((resolve) => { timer = setTimeout(resolve, patience, null); });
        chunk.push(next.value);
        reading = source.next();
      }
      if (next !== null && chunk.length < size) continue;
      clearTimeout(timer);
      late = new Promise(() => undefined);
      yield chunk;
      chunk = [];
    }
    if (chunk.length > 0) yield chunk;
  } finally {
    clearTimeout(timer);
    // Where the consumer leaves early, the item being read may never come.
    reading.catch(() => undefined);
    void source.return?.();
  }
}

/** Passes items on until `signal` aborts, also while it waits for the next. */
export async function* until<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const source = items[Symbol.asyncIterator]();
  let stop = (): void => undefined;
  const aborted = new Promise<null>((resolve) => { stop = () => resolve(null); });
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    for (;;) {
      const next = await Promise.race([source.next(), aborted]);
      if (next === null || next.done === true) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
