import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { LookupAddress } from 'node:dns';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createRawServer, type AddressInfo, type Server as RawServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One request to the site. */
export interface Visit {
  readonly path: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly socket: Socket;
  /** How often the host was asked before, robots.txt aside. */
  readonly before: number;
  readonly site: Site;
}
export type Serve = (visit: Visit) => void;

/** A host that does one thing wrong, and what must come of it. */
export interface Misbehaviour {
  readonly name: string;
  readonly serve: Serve;
  /** Without one, the host has no robots.txt. */
  readonly robots?: Serve;
  /** A failure code, or words that the page must hold. */
  readonly gives: string | { readonly words: string };
  /** How often the page is asked for; checked where told. */
  readonly visits?: number;
  readonly path?: string;
  readonly at?: 'http' | 'https' | 'closed' | 'raw';
  /** What the name server says; 127.0.0.2 unless told. `nth` counts the questions about the host. */
  readonly answers?: (nth: number) => readonly string[] | 'not-found' | 'broken' | 'silent';
}

/** The address that the tests count as public; 127.0.0.1 and the rest stay private. */
export const PUBLIC = '127.0.0.2';
export const WORDS = 'The regulator fined the bank.';

export function html(words: string = WORDS): string {
  return `<!doctype html><html><head><title>News</title></head><body><p>${words}</p></body></html>`;
}

/** Answers properly. */
export function answer({ response }: Visit, body: string | Buffer = html(), headers: Readonly<Record<string, string | string[]>> = {}, status = 200): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(body);
}

/** Writes the words to the socket as they are. */
export function raw({ socket }: Visit, words: string | Buffer, then: 'end' | 'reset' | 'stay' = 'end'): void {
  socket.write(words, () => {
    if (then === 'end') socket.end();
    if (then === 'reset') socket.resetAndDestroy();
  });
}

/** Writes again and again until the other side has enough. */
export function drip({ socket }: Pick<Visit, 'socket'>, words: string | Buffer, everyMs: number): void {
  const timer = setInterval(() => socket.write(words), everyMs);
  socket.on('close', () => clearInterval(timer));
}

/** Writes as fast as the other side reads, without end. */
export function flood({ socket }: Pick<Visit, 'socket'>, words: string | Buffer): void {
  const more = (): void => { while (!socket.destroyed && socket.write(words)); };
  socket.on('drain', more);
  more();
}

/** Hosts by name over HTTP, HTTPS and a raw port on loopback; each row of a table is a host of its own. */
export class Site {
  readonly visits = new Map<string, number>();
  readonly #rows = new Map<string, Misbehaviour>();
  readonly #questions = new Map<string, number>();
  readonly #servers: (Server | RawServer)[] = [];
  readonly #sockets = new Set<Socket>();
  ca = '';
  ports = { http: 0, https: 0, raw: 0, closed: 0 };

  constructor(rows: readonly Misbehaviour[]) {
    rows.forEach((row, index) => this.#rows.set(`h${index}.test`, row));
  }

  async open(): Promise<void> {
    const { key, cert } = certificate();
    this.ca = cert;
    const listener: RequestListener = (request, response) => this.#serve(request, response);
    const rawServer = createRawServer((socket) => this.#serveRaw(socket));
    this.ports = {
      http: await this.#listen(createServer({ requestTimeout: 0 }, listener)),
      https: await this.#listen(createTlsServer({ key, cert }, listener)),
      raw: await this.#listen(rawServer),
      closed: await freePort(),
    };
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(this.#servers.map((server) => new Promise((resolve) => { server.close(resolve); })));
  }

  hostOf(row: Misbehaviour): string {
    return [...this.#rows].find(([, other]) => other === row)?.[0] ?? 'unknown.test';
  }

  urlOf(row: Misbehaviour): string {
    const at = row.at ?? 'http';
    return `${at === 'https' ? 'https' : 'http'}://${this.hostOf(row)}:${this.ports[at]}${row.path ?? '/'}`;
  }

  /** Another host of the site, by its row's name. */
  urlNamed(name: string): string {
    const row = [...this.#rows.values()].find((other) => other.name === name);
    if (row === undefined) throw new Error(`no row named ${name}`);
    return this.urlOf(row);
  }

  readonly resolve = async (hostname: string): Promise<readonly LookupAddress[]> => {
    const nth = this.#questions.get(hostname) ?? 0;
    this.#questions.set(hostname, nth + 1);
    const answers = this.#rows.get(hostname)?.answers?.(nth) ?? [PUBLIC];
    if (answers === 'silent') return new Promise(() => undefined);
    if (answers === 'not-found' || answers === 'broken') throw Object.assign(new Error(answers), { code: answers === 'broken' ? 'EAI_AGAIN' : 'ENOTFOUND' });
    return answers.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const host = (request.headers.host ?? '').replace(/:\d+$/u, '');
    const row = this.#rows.get(host);
    const before = this.visits.get(host) ?? 0;
    const visit: Visit = { path: request.url ?? '', request, response, socket: request.socket, before, site: this };
    if (row === undefined) answer(visit, '', {}, 404);
    else if (visit.path === '/robots.txt') (row.robots ?? ((asked) => answer(asked, '', {}, 404)))(visit);
    else {
      this.visits.set(host, before + 1);
      row.serve(visit);
    }
  }

  /** Speaks no HTTP of its own: the row gets the socket as soon as it is there. */
  #serveRaw(socket: Socket): void {
    const row = [...this.#rows.values()].find(({ at }) => at === 'raw');
    row?.serve({ path: '', request: null as never, response: null as never, socket, before: 0, site: this });
  }

  async #listen(server: Server | RawServer): Promise<number> {
    this.#servers.push(server);
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
    });
    // On all addresses, IPv6 too: what is reachable is the guard's to decide.
    await new Promise<void>((resolve) => { server.listen(0, '::', resolve); });
    return (server.address() as AddressInfo).port;
  }
}

async function freePort(): Promise<number> {
  const server = createRawServer();
  await new Promise<void>((resolve) => { server.listen(0, PUBLIC, resolve); });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}

/** A self-signed certificate for all hosts of the site but `h0.test`. */
function certificate(): { readonly key: string; readonly cert: string } {
  const dir = mkdtempSync(join(tmpdir(), 'finewire-tls-'));
  const names = Array.from({ length: 200 }, (_, index) => `DNS:h${index + 1}.test`).join(',');
  try {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=finewire test',
      '-addext', `subjectAltName=${names}`, '-keyout', join(dir, 'key'), '-out', join(dir, 'cert')], { stdio: 'ignore' });
    return { key: readFileSync(join(dir, 'key'), 'utf8'), cert: readFileSync(join(dir, 'cert'), 'utf8') };
  } finally {
    rmSync(dir, { recursive: true });
  }
}
