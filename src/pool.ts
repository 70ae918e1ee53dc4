import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { failureOf, type Outcome } from './outcome.ts';
import type { Task } from './pool-thread.ts';
import type { Page } from './types.ts';

export interface PoolOptions {
  /** Documents worked on at once, one a thread. Default: one a core. */
  readonly threads?: number;
  /** Milliseconds that one document may take. Default 20,000. */
  readonly timeLimit?: number;
  /** MiB of heap that one thread may use. Default 1,024. */
  readonly memoryLimit?: number;
}

/** The pool was closed before the document was finished. */
export class PoolClosedError extends Error {
  constructor() {
    super('The pool of threads was closed before the document was finished.');
  }
}

/** Threads that turn pages into records. A page that loops, recurses or explodes costs one failure and nothing else. */
export interface Pool {
  readonly threads: number;
  /** Rejects with {@link PoolClosedError} alone: whatever a page does is a failure of this page. */
  run(page: Page): Promise<Outcome>;
  /** Ends the threads, also busy ones. */
  close(): Promise<void>;
}

export function createPool({ threads = availableParallelism(), timeLimit = 20_000, memoryLimit = 1_024 }: PoolOptions = {}): Pool {
  const piscina = new Piscina<Task, Outcome>({
    filename: new URL('./pool-thread.js', import.meta.url).href,
    minThreads: 1, maxThreads: threads, idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
  });
  const slots = gate(threads);
  let closed = false;

  return {
    threads,
    // A task enters the pool only when a thread is free, so that its clock does not run while it waits.
    run: (page) => slots(async () => {
      if (closed) throw new PoolClosedError();
      try {
        return await limited(timeLimit, (began, signal) => piscina.run({ page, began }, { signal }));
      } catch (error) {
        if (closed) throw new PoolClosedError();
        return failureOf(page.source, page.url, ...explain(error, page.source.location, timeLimit, memoryLimit), false);
      }
    }),
    close: async () => {
      closed = true;
      await piscina.destroy();
    },
  };
}

function explain(error: unknown, location: string, timeLimit: number, memoryLimit: number): [code: string, message: string] {
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (name === 'AbortError') return ['time-limit', `${location} took longer than ${timeLimit / 1000} s; raise --time-limit to let it run on.`];
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return ['memory-limit', `${location} needed more than ${memoryLimit} MiB; raise --memory-limit if the machine has it.`];
  return ['internal-error', `${location} met a bug in finewire (${message}); please report it with the document.`];
}

/**
 * Aborts a task that runs longer than `limit` milliseconds. Its clock starts when the thread says so:
 * a new thread has to load the program first, which on a busy machine takes its time.
 */
async function limited<T>(limit: number, task: (began: Float64Array, signal: AbortSignal) => Promise<T>): Promise<T> {
  const began = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  const controller = new AbortController();
  const check = (): void => {
    const left = began[0] === 0 || began[0] === undefined ? limit : began[0] + limit - Date.now();
    if (left > 0) timer = setTimeout(check, left);
    else controller.abort();
  };
  let timer = setTimeout(check, limit);
  try {
    return await task(began, controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Lets `limit` tasks run at once; the others wait in order. */
function gate(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resume) => waiting.push(resume));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
