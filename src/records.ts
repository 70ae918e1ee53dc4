/**
 * The records that leave finewire, as zod schemas. The TypeScript types and the JSON Schemas
 * in `schema/` derive from them; nothing else describes a record.
 *
 * Absent fields are `null`, never missing. Arrays are in reading order.
 */
import { z } from 'zod';

export const SCHEMA_VERSION = 1;

/** Words of an article: `quote === article[in].slice(start, end)`, in UTF-16 code units. */
export const Span = z.strictObject({
  in: z.enum(['text', 'title']),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
});

/** Exact decimal without exponent or needless zeros: "8026000000", "15000.5". */
export const Decimal = z.string().regex(/^(0|[1-9]\d*)(\.\d*[1-9])?$/);
/** ISO 4217, withdrawn codes included ("FIM"). */
export const Currency = z.string().regex(/^[A-Z]{3}$/);
/** EDTF (ISO 8601-2) of day precision or coarser: `2022-07-21`, `2022-07`, `2022-21`, `2022-01/2022-06`, `199X`, `XXXX-01-28`. */
export const Edtf = z.string().regex(/^[\dX]{4}(-[\dX]{2}){0,2}(\/[\dX]{4}(-[\dX]{2}){0,2})?$/);

export const Qualifier = z.enum(['exact', 'about', 'at-least', 'up-to', 'range']);

/** An organisation of one article with every surface form that names it. */
export const Entity = z.strictObject({
  /** Gazetteer id where known, else `<type>:<slug of the name>`; stable across articles that use the same name. */
  id: z.string().min(1),
  name: z.string().min(1),
  /** ISO 3166-1 alpha-2, `EU` for bodies of the European Union. */
  country: z.string().regex(/^[A-Z]{2}$/).nullable(),
  /** Whether the gazetteer has it. */
  known: z.boolean(),
  mentions: z.array(Span).min(1),
});

export const Amount = z.strictObject({
  amount: Decimal,
  currency: Currency,
  qualifier: Qualifier,
  /** Upper end of a `range`, else null. */
  max: Decimal.nullable(),
  /** The unit of a rate: "day" for "$10,000 a day", "violation"; null for a plain sum. */
  per: z.string().nullable(),
  role: z.enum(['penalty', 'other']),
  ...Span.shape,
});

export const DateMention = z.strictObject({
  value: Edtf.nullable(),
  basis: z.enum(['stated', 'relative']),
  ...Span.shape,
});

export const ActionKind = z.enum([
  'fine', 'settlement', 'disgorgement', 'restitution', 'forfeiture', 'damages', 'other',
  'ban', 'removal', 'suspension', 'order', 'warning', 'charge', 'investigation',
]);
export const ActionStatus = z.enum(['imposed', 'agreed', 'proposed', 'reduced', 'overturned', 'upheld', 'maximum', 'suspended']);

export const Sum = z.strictObject({ amount: Decimal, currency: Currency, qualifier: Qualifier, ...Span.shape });
/** A sum and its restatements in other currencies. */
export const Penalty = z.strictObject({ ...Sum.shape, equivalents: z.array(Sum) });

export const Respondent = z.strictObject({
  kind: z.enum(['company', 'person', 'group']),
  /** An id of `companies`, else null. */
  id: z.string().nullable(),
  name: z.string().min(1),
});

/** One act that one article reports. */
export const ArticleAction = z.strictObject({
  kind: ActionKind,
  status: ActionStatus,
  /** null for acts without money. */
  penalty: Penalty.nullable(),
  /** Ids of `agencies`: who imposes, proposes or agrees it. */
  agencies: z.array(z.string()),
  respondents: z.array(Respondent),
  /** When the act was done, not when the article appeared. */
  date: z.strictObject({ value: Edtf, ...Span.shape }).nullable(),
  /** The shortest phrase that says what for. */
  reason: Span.nullable(),
  /** The sentences that support it. */
  evidence: z.array(Span).min(1),
  confidence: z.number().min(0).max(1),
});

/** RFC 3339 date or date-time, as precise as the page is. */
export const Moment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/);
export const PageDate = z.strictObject({
  value: Moment,
  quote: z.string(),
  /** Which evidence won; `input` is what the caller stated beside the document. */
  from: z.enum(['json-ld', 'meta', 'time', 'url', 'text', 'input']),
});

export const SourceKind = z.enum(['url', 'html', 'text', 'warc', 'ndjson']);
/** Where a document came from. */
export const Source = z.strictObject({
  kind: SourceKind,
  /** Path (with `:line` or `@offset` inside a container) or URL. */
  location: z.string(),
  /** The caller's own name for it: an NDJSON line's `key` or `id`, a file's name without extension. */
  key: z.string().nullable(),
  fetchedAt: z.string().nullable(),
  status: z.int().nullable(),
  contentType: z.string().nullable(),
  charset: z.string().nullable(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const Warning = z.strictObject({ code: z.string().min(1), message: z.string().min(1) });
export const Access = z.enum(['full', 'paywalled', 'consent', 'blocked', 'truncated']);

export const ArticleRecord = z.strictObject({
  type: z.literal('article'),
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** Hash of the canonical URL, or of the content where there is no URL. */
  id: z.string().min(1),
  url: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  source: Source,
  title: z.string().nullable(),
  authors: z.array(z.string()),
  publisher: z.string().nullable(),
  /** BCP 47. */
  language: z.string().nullable(),
  published: PageDate.nullable(),
  modified: PageDate.nullable(),
  access: Access,
  /** The article's own words, paragraphs joined by a blank line. */
  text: z.string(),
  agencies: z.array(Entity),
  companies: z.array(Entity),
  amounts: z.array(Amount),
  dates: z.array(DateMention),
  actions: z.array(ArticleAction),
  warnings: z.array(Warning),
});

/** An organisation as merged actions name it. */
export const Party = z.strictObject({ id: z.string(), name: z.string(), country: z.string().nullable() });

/** One act in the world, merged from all articles that report it. */
export const ActionRecord = z.strictObject({
  type: z.literal('action'),
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string().min(1),
  kind: ActionKind,
  status: ActionStatus,
  penalty: z.strictObject({
    amount: Decimal, currency: Currency, qualifier: Qualifier,
    equivalents: z.array(z.strictObject({ amount: Decimal, currency: Currency, qualifier: Qualifier })),
  }).nullable(),
  agencies: z.array(Party),
  respondents: z.array(Respondent),
  date: Edtf.nullable(),
  reason: z.string().nullable(),
  evidence: z.array(z.strictObject({ article: z.string(), ...Span.shape })),
  confidence: z.number().min(0).max(1),
  /** The reports: `index` is the place in that article's `actions`. */
  articles: z.array(z.strictObject({ id: z.string(), url: z.string().nullable(), published: Moment.nullable(), index: z.int().nonnegative() })).min(1),
  /** Independent reports: copies of one wire story count once. */
  sources: z.int().positive(),
  conflicts: z.array(z.strictObject({
    field: z.string(),
    values: z.array(z.strictObject({ value: z.string().nullable(), articles: z.array(z.string()) })),
  })),
});

/** An input that gave no article, and why. */
export const FailureRecord = z.strictObject({
  type: z.literal('failure'),
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string().min(1),
  url: z.string().nullable(),
  source: Source.partial().extend({ kind: SourceKind, location: z.string(), key: z.string().nullable() }),
  /** For counting: `empty`, `no-article`, `invalid-json`, `time-limit`… */
  code: z.string().min(1),
  message: z.string().min(1),
  retryable: z.boolean(),
  attempts: z.int().positive(),
  /** RFC 3339; the one field that depends on when a run was made. */
  at: z.string(),
});

export const AnyRecord = z.discriminatedUnion('type', [ArticleRecord, ActionRecord, FailureRecord]);

type Deep<T> = T extends (infer Item)[] ? readonly Deep<Item>[] : T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;
export type Span = Deep<z.infer<typeof Span>>;
export type Qualifier = z.infer<typeof Qualifier>;
export type Entity = Deep<z.infer<typeof Entity>>;
export type Amount = Deep<z.infer<typeof Amount>>;
export type DateMention = Deep<z.infer<typeof DateMention>>;
export type Sum = Deep<z.infer<typeof Sum>>;
export type Penalty = Deep<z.infer<typeof Penalty>>;
export type ActionKind = z.infer<typeof ActionKind>;
export type ActionStatus = z.infer<typeof ActionStatus>;
export type Respondent = Deep<z.infer<typeof Respondent>>;
export type ArticleAction = Deep<z.infer<typeof ArticleAction>>;
export type PageDate = Deep<z.infer<typeof PageDate>>;
export type Source = Deep<z.infer<typeof Source>>;
export type Warning = Deep<z.infer<typeof Warning>>;
export type Access = z.infer<typeof Access>;
export type ArticleRecord = Deep<z.infer<typeof ArticleRecord>>;
export type ActionRecord = Deep<z.infer<typeof ActionRecord>>;
export type FailureRecord = Deep<z.infer<typeof FailureRecord>>;
export type AnyRecord = ArticleRecord | ActionRecord | FailureRecord;
