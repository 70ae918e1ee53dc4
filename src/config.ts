/**
 * All settings in one table. Types, validation, `--help` and the settings page derive from it:
 * `maxBody` is the flag `--max-body` and the variable `FINEWIRE_MAX_BODY`; a flag wins over its variable.
 */
import { Option, type Command } from 'commander';
import { ConfigError } from './errors.ts';

/** How a setting is written, read and shown. */
interface Kind<T> {
  /** As in "--gap <duration>"; null for a switch. */
  readonly placeholder: string | null;
  readonly expects: string;
  /** null where the words are no such value. */
  read(words: string): T | null;
  show(value: T): string;
}
interface Setting<T> {
  readonly kind: Kind<T>;
  readonly default: T;
  readonly sentence: string;
}

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;
const SIZES = { B: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 } as const;

const text: Kind<string> = { placeholder: 'text', expects: 'words', read: (words) => words.trim(), show: (value) => value };
const folder: Kind<string> = { ...text, placeholder: 'folder' };
const yesNo: Kind<boolean> = {
  placeholder: null, expects: '1 or 0',
  read: (words) => ({ 1: true, true: true, 0: false, false: false, '': false })[words] ?? null,
  show: (value) => (value ? '1' : '0'),
};
const count: Kind<number> = {
  placeholder: 'number', expects: 'a whole number from 1', show: String,
  read: (words) => (/^[1-9]\d{0,8}$/u.test(words) ? Number(words) : null),
};
const duration: Kind<number> = {
  placeholder: 'duration', expects: 'a time such as 500ms, 2s or 1m', show: (ms) => (ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`),
  read: (words) => scaled(words, /^(?<figure>\d{1,9}(?:\.\d{1,3})?)(?<unit>ms|s|m|h)$/u, UNITS),
};
const size: Kind<number> = {
  placeholder: 'size', expects: 'a size such as 512KiB or 8MiB', show: (bytes) => `${bytes / SIZES.MiB}MiB`,
  read: (words) => scaled(words, /^(?<figure>\d{1,9}(?:\.\d{1,3})?)(?<unit>B|KiB|MiB|GiB)$/u, SIZES),
};
const ports: Kind<readonly number[]> = {
  placeholder: 'ports', expects: 'port numbers such as 80,443', show: (list) => list.join(','),
  read(words) {
    const list = words.split(',').map(Number);
    return list.every((port) => Number.isInteger(port) && port > 0 && port < 65_536) ? list : null;
  },
};

function scaled(words: string, pattern: RegExp, units: Readonly<Record<string, number>>): number | null {
  const { figure = '', unit = '' } = pattern.exec(words)?.groups ?? {};
  return figure === '' ? null : Math.round(Number(figure) * (units[unit] ?? 1));
}

function setting<T>(kind: Kind<T>, fallback: T, sentence: string): Setting<T> {
  return { kind, default: fallback, sentence };
}

export const settings = {
  contact: setting(text, '', 'A web or mail address put in the User-Agent, so that sites can reach whoever runs this.'),
  gap: setting(duration, 1000, 'Least time between two requests to one host; a longer crawl-delay in its robots.txt wins.'),
  lanes: setting(count, 500, 'How many hosts are fetched from at once.'),
  attempts: setting(count, 4, 'How often a URL is tried when its failure may pass.'),
  backoff: setting(duration, 2000, 'Wait before the second attempt; doubles with each, up to a minute, half of it at random.'),
  connectTimeout: setting(duration, 10_000, 'Time to look up a host and connect.'),
  headersTimeout: setting(duration, 20_000, 'Time until the headers of a response are complete.'),
  idleTimeout: setting(duration, 10_000, 'Longest pause within a response.'),
  deadline: setting(duration, 60_000, 'Total network time of one page, redirects included.'),
  maxBody: setting(size, 8 * SIZES.MiB, 'Most bytes read from the network for one page.'),
  maxInflated: setting(size, 16 * SIZES.MiB, 'Most bytes of one page once decompressed.'),
  maxRedirects: setting(count, 10, 'Most redirects followed for one page.'),
  ports: setting(ports, [80, 443, 8080, 8443] as readonly number[], 'The ports that may be connected to.'),
  allowPrivate: setting(yesNo, false, 'Also fetch from private and loopback addresses: for your own intranet; never for URLs of strangers.'),
  lock: setting(duration, 60_000, 'With Redis: after so long without a sign of life, what a worker had in hand is done by others.'),
  archive: setting(folder, '', 'A folder that keeps every fetched page; unchanged pages then cost no transfer.'),
};

type Settings = typeof settings;
export type SettingName = keyof Settings;
/** Durations in milliseconds, sizes in bytes. */
export type Config = { readonly [Name in SettingName]: Settings[Name]['default'] };

export const FETCH_SETTINGS: readonly SettingName[] = [
  'contact', 'gap', 'lanes', 'attempts', 'backoff', 'connectTimeout', 'headersTimeout', 'idleTimeout', 'deadline',
  'maxBody', 'maxInflated', 'maxRedirects', 'ports', 'allowPrivate', 'archive',
];

export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}
export function variableOf(name: string): string {
  return `FINEWIRE_${name.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase()}`;
}

/** Adds settings to a command's options; their values come back as the words given, for {@link loadConfig}. */
export function addSettings(command: Command, names: readonly SettingName[]): Command {
  for (const name of names) {
    const { kind, default: fallback, sentence } = settings[name] as Setting<unknown>;
    const shown = kind.show(fallback);
    const flag = kind.placeholder === null ? flagOf(name) : `${flagOf(name)} <${kind.placeholder}>`;
    const note = kind.placeholder === null || shown === '' ? '' : ` Default ${shown}.`;
    command.addOption(new Option(flag, `${sentence}${note} [${variableOf(name)}]`).helpGroup('Settings:'));
  }
  return command;
}

/**
 * Settles every setting: flag, else variable, else default.
 *
 * @throws ConfigError that lists all bad settings at once.
 */
export function loadConfig(flags: Readonly<Record<string, unknown>> = {}, env: Readonly<Record<string, string | undefined>> = {}): Config {
  const wrong: string[] = [];
  const read = ([name, { kind, default: fallback }]: [string, Setting<unknown>]): [string, unknown] => {
    const flag = flags[name];
    const words = flag === undefined ? env[variableOf(name)] : flag === true ? '1' : String(flag);
    if (words === undefined) return [name, fallback];
    const value = kind.read(words);
    if (value === null) wrong.push(`${flag === undefined ? variableOf(name) : flagOf(name)} is "${words}"; it takes ${kind.expects}.`);
    return [name, value];
  };
  const config = Object.fromEntries(Object.entries(settings as Record<string, Setting<unknown>>).map(read));
  if (wrong.length > 0) throw new ConfigError('settings', wrong.join('\n'));
  return config as Config;
}
