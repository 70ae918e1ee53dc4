/**
 * Milliseconds of this process for the best of three runs: what other processes do in the meantime is not counted.
 * Machines differ and are busy, so tests ask only for what a cost that grows with the square of its input cannot meet;
 * how fast anything is, the bench says.
 */
export function cpuTime(run: () => void): number {
  return Math.min(...[0, 1, 2].map(() => {
    const began = process.cpuUsage().user;
    run();
    return (process.cpuUsage().user - began) / 1000;
  }));
}
