/** Milliseconds of CPU that {@link work} takes on the machine that limits are written for. */
const USUAL = 20;

/**
 * How much slower this machine is just now than the one that limits in milliseconds are written for; at least 1.
 * Other processes slow ours down even by CPU time: caches and clocks are shared.
 */
export function slowness(): number {
  const began = process.cpuUsage().user;
  work();
  return Math.max(1, (process.cpuUsage().user - began) / 1000 / USUAL);
}

const TEXT = 'The regulator fined 12 banks $1.5 million in May 2020. '.repeat(20_000);

function work(): void {
  const pattern = /\d+(?:\.\d+)? million|[A-Z][a-z]+ \d{4}/g;
  for (let round = 0; round < 10; round += 1) {
    pattern.lastIndex = 0;
    while (pattern.test(TEXT));
  }
}
