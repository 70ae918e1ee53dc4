import { Parser } from 'htmlparser2';
import { z } from 'zod';
import { readUrl } from '../../values/url.ts';
import { failureOfCode } from '../retry.ts';

/** One line of a feed or sitemap: an address and when it last changed, if that is told. */
export interface Entry {
  readonly url: string;
  readonly date: string | null;
}
export interface Listing {
  readonly entries: readonly Entry[];
  /** Other sitemaps, where this is an index of them. */
  readonly sitemaps: readonly Entry[];
}

const ITEMS = new Set(['item', 'entry', 'url', 'sitemap']);
const ROOTS = new Set(['rss', 'feed', 'rdf', 'urlset', 'sitemapindex', 'channel']);
const DATES = new Set(['pubdate', 'date', 'published', 'publication_date', 'lastmod', 'updated']);
const MOST_ENTRIES = 50_000;
const LONGEST_FIELD = 10_000;
/** The parser's own stack makes depth costly; no feed needs more. */
const MOST_DEPTH = 200;
const CHUNK = 1 << 16;

/** JSON Feed 1.1: what of it is needed. */
const JsonFeed = z.object({
  items: z.array(z.object({ url: z.string().nullish(), external_url: z.string().nullish(), date_published: z.string().nullish(), date_modified: z.string().nullish() })).max(MOST_ENTRIES),
});

/**
 * Reads RSS (0.9 to 2.0 and RDF), Atom, JSON Feed, sitemaps and sitemap indexes, told apart by what is in them.
 *
 * XML goes through htmlparser2's tokenizer, which knows no entities but XML's own five and reads no DTD: nothing expands.
 *
 * @param base - The document's own address; relative links are resolved against it.
 * @throws PermanentError `invalid-feed`.
 */
export function readListing(text: string, base: string): Listing {
  const listing = /^\s*\{/u.test(text) ? readJson(text) : readXml(text);
  if (listing === null) throw failureOfCode('invalid-feed', `${base} is no RSS, Atom, JSON Feed or sitemap.`);
  const resolved = (entries: readonly Entry[]): readonly Entry[] => entries.flatMap(({ url, date }) => {
    const address = readUrl(url, base);
    return address === null ? [] : [{ url: address.href, date }];
  });
  return { entries: resolved(listing.entries), sitemaps: resolved(listing.sitemaps) };
}

function readJson(text: string): Listing | null {
  try {
    const { items } = JsonFeed.parse(JSON.parse(text));
    const entries = items.flatMap(({ url, external_url, date_published, date_modified }) => {
      const link = url ?? external_url;
      return link ? [{ url: link, date: date_published ?? date_modified ?? null }] : [];
    });
    return { entries, sitemaps: [] };
  } catch {
    return null;
  }
}

function readXml(text: string): Listing | null {
  const reader = new EntryReader();
  const parser = new Parser(reader, { xmlMode: true, decodeEntities: true });
  for (let at = 0; at < text.length && reader.depth < MOST_DEPTH; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.end();
  return reader.isListing ? reader : null;
}

interface Item {
  readonly name: string;
  readonly links: Map<string, string>;
  readonly dates: Map<string, string>;
}

/** Gathers address and date of each item. Names are compared without their prefix: feeds choose prefixes freely. */
class EntryReader {
  readonly entries: Entry[] = [];
  readonly sitemaps: Entry[] = [];
  isListing = false;
  depth = 0;
  #item: Item | null = null;
  /** Elements open inside the item. */
  readonly #path: string[] = [];
  #words = '';

  onopentag(tag: string, attributes: Readonly<Record<string, string>>): void {
    const name = localName(tag);
    this.depth += 1;
    if (ROOTS.has(name)) this.isListing = true;
    this.#words = '';
    if (this.#item === null) {
      if (ITEMS.has(name)) this.#item = { name, links: new Map(), dates: new Map() };
      return;
    }
    this.#path.push(name);
    const { href, rel = 'alternate' } = attributes;
    if (name === 'link' && href !== undefined && this.#path.length === 1) this.#put(this.#item.links, rel, href);
  }

  ontext(words: string): void {
    if (this.#item !== null && this.#words.length < LONGEST_FIELD) this.#words += words;
  }

  onclosetag(tag: string): void {
    const name = localName(tag);
    this.depth -= 1;
    const item = this.#item;
    if (item === null) return;
    if (this.#path.length === 0 && name === item.name) {
      this.#close(item);
      return;
    }
    // Only the item's own fields, and the news fields of a sitemap; not those of an Atom `source` or an image.
    const depth = this.#path.length;
    this.#path.pop();
    const words = this.#words.trim();
    this.#words = '';
    if (words === '' || depth > 2 || (depth === 2 && name !== 'publication_date')) return;
    if (name === 'link' || name === 'loc' || name === 'guid') this.#put(item.links, name, words);
    else if (DATES.has(name)) this.#put(item.dates, name, words);
  }

  #put(map: Map<string, string>, name: string, value: string): void {
    if (!map.has(name)) map.set(name, value);
  }

  #close({ name, links, dates }: Item): void {
    this.#item = null;
    const guid = links.get('guid') ?? '';
    const url = links.get('loc') ?? links.get('link') ?? links.get('alternate') ?? (/^https?:/iu.test(guid) ? guid : undefined);
    const date = [...DATES].map((field) => dates.get(field)).find((value) => value !== undefined) ?? null;
    if (url === undefined || this.entries.length + this.sitemaps.length >= MOST_ENTRIES) return;
    (name === 'sitemap' ? this.sitemaps : this.entries).push({ url, date });
  }
}

function localName(tag: string): string {
  return tag.slice(tag.lastIndexOf(':') + 1).toLowerCase();
}
