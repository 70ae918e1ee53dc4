import type { BatchReport } from '../batch.ts';
import { counted } from '../values/counted.ts';
import type { Meter } from '../fetch/sources/index.ts';

export interface Progress extends BatchReport {
  /** Stops the display and answers what was done in one line. */
  finish(): string;
  /** Inputs that failed in this run. */
  readonly failures: number;
}

/** Milliseconds between two looks: a line rewritten in place on a terminal, plain lines elsewhere. */
const TERMINAL = 200;
const PLAIN = 5_000;

/** Shows on stderr how a run proceeds: done, failed, rate and, from the bytes read, the time left. */
export function startProgress(meter: Meter, stream: NodeJS.WriteStream = process.stderr): Progress {
  const started = performance.now();
  const tally = { articles: 0, failures: 0, unchanged: 0 };
  const seconds = (): number => (performance.now() - started) / 1000;
  const rate = (): string => ((tally.articles + tally.failures) / Math.max(seconds(), 0.001)).toFixed(1);
  const show = (): void => {
    const share = meter.totalBytes > 0 ? meter.readBytes / meter.totalBytes : 0;
    const left = share > 0.001 && share < 1 ? `, about ${duration((seconds() * (1 - share)) / share)} left` : '';
    const line = `${tally.articles} done, ${tally.failures} failed, ${tally.unchanged} unchanged, ${rate()}/s${left}`;
    stream.write(stream.isTTY ? `\r\u001B[K${line}` : `${line}\n`);
  };
  const timer = setInterval(show, stream.isTTY ? TERMINAL : PLAIN).unref();

  return {
    unchanged: (count) => { tally.unchanged += count; },
    settled: (outcomes) => { for (const { type } of outcomes) tally[type === 'article' ? 'articles' : 'failures'] += 1; },
    finish: () => {
      clearInterval(timer);
      if (stream.isTTY) stream.write('\r\u001B[K');
      return `${counted(tally.articles, 'article')}, ${counted(tally.failures, 'failure')}, ${tally.unchanged} unchanged in ${duration(seconds())} (${rate()}/s)`;
    },
    get failures() { return tally.failures; },
  };
}

function duration(seconds: number): string {
  if (seconds < 90) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
