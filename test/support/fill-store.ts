/** Commits to the store named on the command line until it fails; prints how many articles were acknowledged, and the error. */
import { randomBytes } from 'node:crypto';
import { PipelineError } from '../../src/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { article, line } from '../store/contract.ts';

const store = await openStore(process.argv[2] ?? '');
let committed = 0;
try {
  for (; committed < 100_000; committed += 10) {
    const commits = Array.from({ length: 10 }, (_, number) => article(line(committed + number), undefined, randomBytes(2000).toString('hex')));
    await store.commit(commits, '2024-05-06T07:08:09.000Z');
  }
} catch (error) {
  if (!(error instanceof PipelineError)) throw error;
  process.stdout.write(JSON.stringify({ committed, name: error.name, code: error.code }));
}
