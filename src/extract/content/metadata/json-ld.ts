/** A JSON value from a page: anything. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** schema.org nodes that a page states about itself. */
export interface LinkedData {
  readonly nodes: readonly JsonObject[];
  /** The nodes that describe this page's article; where a page describes several stories, those that match it. */
  readonly articles: readonly JsonObject[];
  readonly isArticle: (node: JsonObject) => boolean;
  /** Follows `{"@id": …}` to the node that it names. */
  readonly resolve: (value: Json | undefined) => Json | undefined;
}

const MAX_NODES = 400;
/** Where a page's own nodes hang; lists of other stories are left out. */
const INTO = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'liveBlogUpdate', 'isPartOf', 'subjectOf', 'about'] as const;
const OWN = new Set<string>(['@graph', 'mainEntity', 'mainEntityOfPage']);

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? textOf(value[0]) : '';
}

/** "NewsArticle", also from "http://schema.org/NewsArticle". */
export function typesOf(node: JsonObject): readonly string[] {
  return listOf(node['@type']).map((type) => textOf(type).replace(/^.*[/#]/u, ''));
}

export const ARTICLE = /Article|Posting|Report|Review|Recipe|NewsItem|CreativeWork$|Guide|HowTo/u;

function isArticle(node: JsonObject): boolean {
  return typesOf(node).some((type) => ARTICLE.test(type));
}

/** The story among several whose address or headline is the page's. */
function mainArticles(articles: readonly JsonObject[], isMain: (node: JsonObject) => boolean): readonly JsonObject[] {
  const main = articles.length > 1 ? articles.filter(isMain) : [];
  return main.length > 0 ? main : articles;
}

/**
 * @param scripts - The contents of the page's `application/ld+json` scripts; broken ones are mended where that is plain.
 * @param isMain - Whether a story's node is about the page at hand.
 */
export function readLinkedData(scripts: readonly string[], isMain: (node: JsonObject) => boolean): LinkedData {
  const nodes: JsonObject[] = [];
  const byId = new Map<string, JsonObject>();
  const queue: { readonly value: Json; readonly own: boolean }[] = scripts.map((script) => ({ value: parseJson(script), own: true }));
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const { value, own } = queue[at] ?? { value: null, own: false };
    if (Array.isArray(value)) for (const item of value) queue.push({ value: item, own });
    else if (isObject(value)) {
      if (own) nodes.push(value);
      const id = textOf(value['@id']);
      if (id !== '' && !byId.has(id) && Object.keys(value).length > 2) byId.set(id, value);
      for (const key of INTO) if (typeof value[key] === 'object') queue.push({ value: value[key] ?? null, own: own && OWN.has(key) });
    }
  }
  return { nodes, articles: mainArticles(nodes.filter(isArticle), isMain), isArticle, resolve: (value) => (isObject(value) && value['name'] === undefined ? (byId.get(textOf(value['@id'])) ?? value) : value) };
}

function parseJson(script: string): Json {
  const source = script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)\s*$/gu, '').trim();
  return tryJson(source) ?? tryJson(mend(source)) ?? null;
}

function tryJson(source: string): Json | undefined {
  try {
    return JSON.parse(source) as Json;
  } catch {
    return undefined;
  }
}

/** Line breaks inside strings, commas before a closing bracket, entities for quotes, a semicolon at the end. */
function mend(source: string): string {
  return source.replace(/[\u0000-\u001f]+/gu, ' ').replace(/,(?=\s{0,20}[\]}])/gu, '').replace(/&quot;/gu, '"').replace(/\\(?!["\\/bfnrtu])/gu, '\\\\').replace(/;\s*$/u, '');
}
