import { folderOf } from '../support/folder.ts';
import { killSubmit } from './kill-submit.ts';

test('killed at random moments, a submit ends with one article for each URL and fetches nothing twice that was stored', async () => {
  const report = await killSubmit({ hosts: 40, urls: 400, kills: 5, lives: [500, 1500], gapMs: 150, dir: await folderOf() });
  expect(report).toMatchObject({ articles: 400, failures: 0, queued: 0, refetchedStored: 0 });
  expect(report.kills).toBeGreaterThanOrEqual(1);
}, 300_000);
