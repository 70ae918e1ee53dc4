import type { AnyRecord, ArticleRecord, Span } from './records.ts';

/**
 * What is wrong with a record beyond its schema: spans that do not quote their field, references to
 * entities that are not there.
 *
 * @param offsets - What spans count.
 * @returns A sentence for each mismatch; none for a sound record.
 */
export function verifyRecord(record: AnyRecord, offsets: Offsets = 'utf16'): readonly string[] {
  if (record.type !== 'article') return [];
  const fields = { title: sliced(record.title ?? '', offsets), text: sliced(record.text, offsets) };
  return [...spansOf(record).flatMap((found) => checkSpan(fields, found)), ...checkReferences(record)];
}

/** What spans count: UTF-16 code units or code points. */
export type Offsets = 'utf16' | 'codepoint';
type Slice = (start: number, end: number) => string;

function sliced(field: string, offsets: Offsets): Slice {
  if (offsets === 'utf16') return (start, end) => field.slice(start, end);
  const points = Array.from(field);
  return (start, end) => points.slice(start, end).join('');
}

interface Located {
  readonly path: string;
  readonly span: Span;
}

function spansOf({ agencies, companies, amounts, dates, actions }: ArticleRecord): readonly Located[] {
  const list = (path: string, spans: readonly Span[]): Located[] => spans.map((span, index) => ({ path: `${path}.${index}`, span }));
  const one = (path: string, span: Span | null): Located[] => (span === null ? [] : [{ path, span }]);
  return [
    ...agencies.flatMap(({ mentions }, index) => list(`agencies.${index}.mentions`, mentions)),
    ...companies.flatMap(({ mentions }, index) => list(`companies.${index}.mentions`, mentions)),
    ...list('amounts', amounts), ...list('dates', dates),
    ...actions.flatMap(({ penalty, date, reason, evidence }, index) => [
      ...one(`actions.${index}.penalty`, penalty), ...list(`actions.${index}.penalty.equivalents`, penalty?.equivalents ?? []),
      ...one(`actions.${index}.date`, date), ...one(`actions.${index}.reason`, reason), ...list(`actions.${index}.evidence`, evidence),
    ]),
  ];
}

function checkSpan(fields: Readonly<Record<Span['in'], Slice>>, { path, span }: Located): readonly string[] {
  const words = fields[span.in](span.start, span.end);
  return words === span.quote ? [] : [`${path}: ${span.in} ${span.start}–${span.end} is ${JSON.stringify(words.slice(0, 80))}, not ${JSON.stringify(span.quote.slice(0, 80))}`];
}

function checkReferences({ agencies, companies, actions }: ArticleRecord): readonly string[] {
  const known = { agencies: new Set(agencies.map(({ id }) => id)), companies: new Set(companies.map(({ id }) => id)) };
  return [
    ...[known.agencies.size === agencies.length, known.companies.size === companies.length].flatMap((unique, index) => (unique ? [] : [`${index === 0 ? 'agencies' : 'companies'}: two entities have one id`])),
    ...actions.flatMap((action, index) => [
      ...action.agencies.filter((id) => !known.agencies.has(id)).map((id) => `actions.${index}.agencies: ${id} is not among the agencies`),
      ...action.respondents.flatMap(({ id }) => (id === null || known.companies.has(id) ? [] : [`actions.${index}.respondents: ${id} is not among the companies`])),
    ]),
  ];
}
