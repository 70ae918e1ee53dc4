/** The public API of finewire. */
export { extract } from './extract/index.ts';
export { readArticle } from './extract/content/index.ts';
export { processPage } from './pipeline.ts';
export * from './records.ts';
export * from './errors.ts';
export type { Article, Entities, Extraction, FoundDate, MoneyMention, Page, Skipped, SkipReason, Trace, TraceNote } from './types.ts';
export { openStore } from './store/open.ts';
export { ticketOf, type Commit, type Counts, type OpenOptions, type Store, type Ticket } from './store/index.ts';
export { Fetcher, type FetchOptions } from './fetch/index.ts';
export { readInputs, type ReadOptions } from './fetch/sources/index.ts';
export { loadConfig, type Config } from './config.ts';
