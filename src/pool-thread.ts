/** What a thread of the pool runs. */
import { processPage, type Outcome } from './pipeline.ts';
import type { Page } from './types.ts';

export default function run(page: Page): Outcome {
  return processPage(page);
}
