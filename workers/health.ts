import { createServer, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Redis } from 'ioredis';
import { ConfigError } from '../src/errors.ts';
import type { Metrics } from './metrics.ts';

/**
 * Serves `/healthz` (200 while the link to Redis stands, else 503) and `/metrics` for Prometheus.
 *
 * @throws ConfigError where the port cannot be had.
 */
export async function serveHealth(port: number, redis: Redis, metrics: Metrics): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === '/healthz') health(redis, response);
    else if (request.url === '/metrics') void measure(metrics, redis, response);
    else response.writeHead(404).end('Not found: /healthz and /metrics are here.\n');
  });
  server.listen(port);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    const why = { EADDRINUSE: 'is in use', EACCES: 'is not for ordinary users' }[error.code ?? ''] ?? `cannot be served (${error.message})`;
    throw new ConfigError('port-unusable', `Port ${port} ${why}; choose another --port.`, { cause: error });
  });
  return server;
}

function health(redis: Redis, response: ServerResponse): void {
  const isUp = redis.status === 'ready';
  response.writeHead(isUp ? 200 : 503, { 'content-type': 'application/json' }).end(`${JSON.stringify({ status: isUp ? 'ok' : 'unavailable', redis: redis.status })}\n`);
}

async function measure(metrics: Metrics, redis: Redis, response: ServerResponse): Promise<void> {
  if (redis.status !== 'ready') {
    response.writeHead(503).end();
    return;
  }
  response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.text());
}
