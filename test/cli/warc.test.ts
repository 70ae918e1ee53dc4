import { join } from 'node:path';
import { finewire } from '../support/cli.ts';
import { folderOf } from '../support/folder.ts';
import { warcFile, warcPage, warcRecord } from '../support/warc-file.ts';

const page = (n: number): Buffer => warcPage(`https://news.example/${n}`, `<!doctype html><html lang="en"><head><title>Harbour Authority fines Example Shipping, part ${n}</title></head><body><article>
<h1>Harbour Authority fines Example Shipping, part ${n}</h1><p>The Harbour Authority fined Example Shipping ${n},000 euros on Tuesday for late reports. The company said that it will pay the sum within a month.</p>
<p>The authority began to look at the reports last year, after two other companies had complained about delays in the harbour.</p></article></body></html>`);

test('a web archive goes through batch like any input: damage told, and what is settled not done again', async () => {
  const { bytes, offsets } = warcFile([warcRecord('warcinfo', '', 'software: test'), page(1), page(2), page(3)], true);
  bytes[(offsets[2] ?? 0) + 100] = (bytes[(offsets[2] ?? 0) + 100] ?? 0) ^ 255;
  const dir = await folderOf({ 'news.warc.gz': bytes });
  const args = ['batch', join(dir, 'news.warc.gz'), '--store', join(dir, 'a.db')];
  expect((await finewire(args)).stderr).toContain('2 articles, 1 failure,');
  expect((await finewire(args)).stderr).toContain('0 articles, 0 failures, 3 unchanged');
  const { records } = await finewire(['export', '--store', join(dir, 'a.db'), '--type', 'failure']);
  expect(records).toMatchObject([{ code: 'warc-damaged', source: { kind: 'warc', location: `${join(dir, 'news.warc.gz')}@${offsets[2]}` } }]);
});
