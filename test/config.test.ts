import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addSettings, FETCH_SETTINGS, flagOf, loadConfig, settings, variableOf, type SettingName } from '../src/config.ts';

import { failureKinds } from '../src/fetch/retry.ts';

const names = Object.keys(settings) as SettingName[];

test.each<[Record<string, string | true>, string, unknown]>([
  [{ gap: '2s' }, 'gap', 2000], [{ gap: '250ms' }, 'gap', 250], [{ gap: '1.5s' }, 'gap', 1500], [{ deadline: '2m' }, 'deadline', 120_000],
  [{ maxBody: '512KiB' }, 'maxBody', 524_288], [{ maxBody: '1.5MiB' }, 'maxBody', 1_572_864],
  [{ ports: '80,443' }, 'ports', [80, 443]], [{ allowPrivate: true }, 'allowPrivate', true], [{ contact: ' a@b.example ' }, 'contact', 'a@b.example'], [{ lanes: '7' }, 'lanes', 7],
])('%j sets %s to %j', (flags, name, value) => {
  expect(loadConfig(flags)[name as SettingName]).toEqual(value);
});

test('a flag wins over its variable, the variable over the default', () => {
  expect(loadConfig().gap).toBe(1000);
  expect(loadConfig({}, { FINEWIRE_GAP: '3s' }).gap).toBe(3000);
  expect(loadConfig({ gap: '2s' }, { FINEWIRE_GAP: '3s' }).gap).toBe(2000);
  expect(loadConfig({}, { FINEWIRE_ALLOW_PRIVATE: '0' }).allowPrivate).toBe(false);
  expect(loadConfig({}, { FINEWIRE_ALLOW_PRIVATE: '1' }).allowPrivate).toBe(true);
});

test('all bad settings are told at once', () => {
  const load = (): unknown => loadConfig({ gap: '5', ports: '80,x', maxBody: '8 MB' }, { FINEWIRE_LANES: '0' });
  expect(load).toThrow(/--gap is "5".*\n.*FINEWIRE_LANES is "0".*\n.*--max-body.*\n.*--ports/u);
});

test.each(names)('%s has a flag, a variable and a sentence, and reads its own default as shown', (name) => {
  const { kind, default: fallback, sentence } = settings[name];
  expect(sentence).toMatch(/^[A-Z].*\.$/u);
  expect(kind.read((kind.show as (value: unknown) => string)(fallback))).toEqual(fallback);
  const help = addSettings(new Command(), [name]).helpInformation();
  expect(help).toContain(flagOf(name));
  expect(help).toContain(variableOf(name));
});

test('the manual has them all as they are', () => {
  const manual = readFileSync(new URL('../docs/fetching.md', import.meta.url), 'utf8');
  for (const name of FETCH_SETTINGS) expect(manual).toContain(`| \`${flagOf(name)}\` | \`${variableOf(name)}\` |`);
  for (const [code, { retryable, when }] of Object.entries(failureKinds)) expect(manual).toContain(`| \`${code}\` | ${retryable ? 'yes' : 'no'} | ${when} |`);
});
