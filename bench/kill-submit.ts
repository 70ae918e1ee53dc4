/** Kills a submit of 5,000 URLs thirty times and prints how it ended: `npm run build && npx tsx bench/kill-submit.ts`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killSubmit } from '../test/chaos/kill-submit.ts';

const dir = await mkdtemp(join(tmpdir(), 'finewire-kill-'));
try {
  console.log(await killSubmit({ hosts: 100, urls: 5000, kills: 30, lives: [2000, 5000], gapMs: 1000, dir }));
} finally {
  await rm(dir, { recursive: true });
}
