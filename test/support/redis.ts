import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** A real Redis of our own: the one on the PATH, or what `$REDIS_SERVER` names. */
export interface TestRedis {
  readonly port: number;
  /** A store of its own for each call. */
  fresh(): string;
  /** SIGKILL, as a crash of the machine would be. */
  kill(): Promise<void>;
  /** On the same port with the same data, or none. */
  restart(options?: { readonly empty?: boolean }): Promise<void>;
  stop(): Promise<void>;
}

export async function startRedis(...settings: readonly string[]): Promise<TestRedis> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'finewire-redis-'));
  let server = await launch(port, folder, settings);
  let stores = 0;
  const kill = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  return {
    port, kill,
    fresh: () => `redis://127.0.0.1:${port}?name=test-${stores += 1}`,
    restart: async ({ empty = false } = {}) => {
      await kill();
      if (empty) await rm(join(folder, 'appendonlydir'), { recursive: true, force: true });
      server = await launch(port, folder, settings);
    },
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true });
    },
  };
}

async function launch(port: number, folder: string, settings: readonly string[]): Promise<ChildProcess> {
  const program = process.env['REDIS_SERVER'] ?? 'redis-server';
  const defaults = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always'];
  const server = spawn(program, [...defaults, ...settings], { stdio: 'ignore' });
  const failed = once(server, 'error').then(([error]) => { throw new Error(`${program} does not start (${String(error)}); install it, or name one in $REDIS_SERVER.`); });
  await Promise.race([answers(port), failed]);
  return server;
}

/** Resolves when the server has loaded its data and takes commands. */
async function answers(port: number): Promise<void> {
  const redis = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: null, retryStrategy: () => 20 });
  redis.on('error', () => undefined);
  await redis.ping();
  redis.disconnect();
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
