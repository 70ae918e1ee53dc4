import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AnyRecord } from '../../src/records.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/bin/finewire.js', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** stdout read as NDJSON. */
  readonly records: readonly AnyRecord[];
}

/** Starts the built program. */
export function start(args: readonly string[], cwd?: string): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...args], { ...(cwd === undefined ? {} : { cwd }), stdio: 'pipe' });
}

/** Runs the built program to its end. */
export async function finewire(args: readonly string[], { cwd, stdin = '' }: { readonly cwd?: string; readonly stdin?: string | Uint8Array } = {}): Promise<Run> {
  const child = start(args, cwd);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (data: Buffer) => out.push(data));
  child.stderr?.on('data', (data: Buffer) => err.push(data));
  child.stdin?.on('error', () => undefined); // it may end before it has read all
  child.stdin?.end(stdin);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const stdout = Buffer.concat(out).toString('utf8');
  return { code, stdout, stderr: Buffer.concat(err).toString('utf8'), get records() { return stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as AnyRecord); } };
}
