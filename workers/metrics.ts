import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Outcome } from '../src/outcome.ts';
import type { Pool } from '../src/pool.ts';
import type { Store } from '../src/store/index.ts';
import type { Queues } from './queues.ts';

type Stage = 'read' | 'fetch' | 'extract' | 'commit';

/** What a worker tells Prometheus of itself, and of the queue and the store that it shares. */
export interface Metrics {
  settled(outcomes: readonly Outcome[]): void;
  /** Runs work and notes how long it took. */
  time<T>(stage: Stage, work: () => Promise<T>): Promise<T>;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
  /** Inputs settled by this process. */
  readonly total: number;
  /** Of these, failures. */
  readonly failures: number;
}

export function createMetrics(queues: Queues, store: Store): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const inputs = new Counter({ name: 'finewire_inputs_total', help: 'Inputs settled by this worker.', labelNames: ['outcome', 'code'], registers });
  const stages = new Histogram({ name: 'finewire_stage_seconds', help: 'Time that one document took in a stage.', labelNames: ['stage'], buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30], registers });
  registry.registerMetric(new Gauge({
    name: 'finewire_jobs', help: 'Jobs in the shared queue.', labelNames: ['queue', 'state'], registers: [],
    async collect() {
      for (const [name, queue] of [['chunks', queues.chunks], ['lanes', queues.lanes]] as const) {
        const counts = await queue.getJobCounts('waiting', 'active', 'delayed');
        for (const [state, count] of Object.entries(counts)) this.set({ queue: name, state }, count);
      }
    },
  }));
  registry.registerMetric(new Gauge({
    name: 'finewire_ledger', help: 'Inputs of the store by state.', labelNames: ['state'], registers: [],
    async collect() {
      const { queued, articles, failures } = await store.counts();
      for (const [state, count] of Object.entries({ queued, articles, failures })) this.set({ state }, count);
    },
  }));
  let [total, failures] = [0, 0];
  return {
    settled: (outcomes) => {
      total += outcomes.length;
      failures += outcomes.filter(({ type }) => type === 'failure').length;
      for (const outcome of outcomes) inputs.inc(outcome.type === 'article' ? { outcome: 'article', code: '' } : { outcome: 'failure', code: outcome.code });
    },
    time: async (stage, work) => {
      const end = stages.startTimer({ stage });
      try {
        return await work();
      } finally {
        end();
      }
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
    get total() { return total; },
    get failures() { return failures; },
  };
}

/** The same pool, each document timed. */
export function timedPool(pool: Pool, metrics: Metrics): Pool {
  return { threads: pool.threads, run: (page) => metrics.time('extract', () => pool.run(page)), close: () => pool.close() };
}
