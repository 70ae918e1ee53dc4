/** What a thread of the pool runs. */
import { processPage } from './pipeline.ts';
import type { Outcome } from './outcome.ts';
import type { Page } from './types.ts';

export interface Task {
  readonly page: Page;
  /** Shared with the pool: when the thread began the task, in milliseconds since 1970; 0 before that. */
  readonly began: Float64Array;
}

export default function run({ page, began }: Task): Outcome {
  began[0] = Date.now();
  return processPage(page);
}
