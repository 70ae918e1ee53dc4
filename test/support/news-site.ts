import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the server saw it; times in milliseconds of the monotonic clock. */
export interface Hit {
  readonly host: string;
  readonly path: string;
  readonly at: number;
  readonly until: number;
}

/** Articles at any path, on every loopback address: 127.0.0.1 is one host, 127.0.0.2 another. */
export class NewsSite {
  readonly hits: Hit[] = [];
  /** How long a host takes to answer, in milliseconds. */
  delay: (host: string) => number = () => 0;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const { host: authority = '' } = request.headers;
      const host = authority.replace(/:\d+$/u, '');
      const at = performance.now();
      setTimeout(() => {
        // Before it is sent: the client's clock may start before ours is read again.
        const until = performance.now();
        if (request.url === '/robots.txt') response.writeHead(404).end();
        else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(article(`${host}${request.url}`));
        this.hits.push({ host, path: request.url ?? '', at, until });
      }, this.delay(host));
    });
  }

  async open(): Promise<number> {
    await new Promise<void>((resolve) => { this.#server.listen({ port: 0, host: '::', backlog: 4096 }, resolve); });
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => { this.#server.close(resolve); });
  }

  /** How often each page was asked for, robots.txt aside. */
  pages(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { host, path } of this.hits) if (path !== '/robots.txt') counts.set(host + path, (counts.get(host + path) ?? 0) + 1);
    return counts;
  }

  /** The shortest pause between the end of one response and the next request to the same host. */
  shortestGap(): number {
    const last = new Map<string, number>();
    let shortest = Infinity;
    for (const { host, at, until } of this.hits.toSorted((one, other) => one.at - other.at)) {
      shortest = Math.min(shortest, at - (last.get(host) ?? -Infinity));
      last.set(host, until);
    }
    return shortest;
  }
}

/** Each page reports an act of its own: its number names the company, in letters, and the sum. */
function article(name: string): string {
  const number = Number(/\d+$/u.exec(name)?.[0] ?? 0);
  const company = `${[...String(number)].map((digit) => 'BACEDIFOGU'[Number(digit)]).join('').toLowerCase().replace(/^./u, (letter) => letter.toUpperCase())}mar Shipping`;
  const headline = `Harbour Authority fines ${company}`;
  return `<!doctype html><html lang="en"><head><title>${headline}</title></head>
<body><article><h1>${headline}</h1><p>The Harbour Authority fined ${company} ${number + 1},000 euros on Tuesday for late reports, according to a notice seen at ${name}. The company said that it will pay the sum within a month and has changed how it reports.</p>
<p>The authority began to look at the reports last year, after two other companies had complained about delays in the harbour.</p></article></body></html>`;
}
