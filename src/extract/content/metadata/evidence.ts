import { Element, Text } from 'domhandler';
import { bylineIn, isByline } from './byline-words.ts';
import { readUrl } from '../../../values/url.ts';
import { foldWords } from '../plain/verdict.ts';
import { isObject, readLinkedData, textOf, type JsonObject, type LinkedData } from './json-ld.ts';
import { nodeText, tidy } from './node-text.ts';
import type { PageElement } from '../page-element.ts';
import { About } from './about.ts';

/** An element that may say when, by whom or what, and where among the page's elements it stands. */
export interface Spot {
  readonly element: Element;
  readonly order: number;
}

/** What a page offers about its article, gathered in one pass. */
export interface Evidence {
  readonly url: URL | null;
  readonly lang: string;
  /** All elements in document order. */
  readonly elements: readonly Element[];
  readonly titleTag: string;
  /** By lower-case name, property or itemprop. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly linked: LinkedData;
  readonly canonical: string;
  readonly headings: readonly Spot[];
  readonly times: readonly Spot[];
  /** Elements of a class or property about dates. */
  readonly dated: readonly Spot[];
  /** Short text with a year in it. */
  readonly years: readonly { readonly text: string; readonly order: number; readonly parent: Element }[];
  /** Links to somebody's page: /author/…, /contributors/…. */
  readonly profiles: readonly Spot[];
  /** Elements of a class, property or relation about authors. */
  readonly bylines: readonly Spot[];
  /** Short text that begins as a byline does. */
  readonly byWords: readonly { readonly text: string; readonly order: number; readonly parent: Element }[];
}

const MAX_SPOTS = 60;
const YEAR = /(?:19|20)\d\d|[\u0660-\u0669\u06f0-\u06f9]{4}|25[67]\d/u;
/** "WASHINGTON, March 2, 2021 –": how agencies and press releases begin. */
const DATELINE = /^\s*\p{Lu}[^–—-]{2,70}(?:19|20)\d\d\)?\.?\s?(?:[–—/]|--?\s)/u;
const PROFILE = /\/(?:authors?|contributors?|profiles?|people|by|staff|writers?|journalists?|reporters?|team|bio|autor(?:es)?|auteurs?|redaktion|redakteure|autori)\/[^/?#]{3,}/i;
/** @param elements - The page's elements in document order. */
export function gatherEvidence(elements: readonly PageElement[], url: string | null): Evidence {
  const gathering = new Gathering();
  elements.forEach((element, order) => gathering.take(element, order));
  return gathering.done(elements, url);
}

class Gathering {
  private readonly meta = new Map<string, string[]>();
  private readonly scripts: string[] = [];
  private readonly spots = { headings: [] as Spot[], times: [] as Spot[], dated: [] as Spot[], bylines: [] as Spot[], profiles: [] as Spot[] };
  private readonly words = { years: [] as Evidence['years'][number][], byWords: [] as Evidence['byWords'][number][] };
  private titleTag = '';
  private canonical = '';
  private lang = '';

  take(element: PageElement, order: number): void {
    const { attribs } = element;
    switch (element.name) {
      case 'meta': this.takeMeta(attribs); return;
      case 'script': if (/ld\+json/iu.test(attribs['type'] ?? '')) this.scripts.push(ownText(element)); return;
      case 'style': case 'option': case 'noscript': return;
      case 'title': if (this.titleTag === '') this.titleTag = nodeText(element, 500); return;
      case 'link': if (this.canonical === '' && attribs['rel']?.toLowerCase() === 'canonical') this.canonical = attribs['href'] ?? ''; return;
      case 'html': this.lang = attribs['lang'] ?? attribs['xml:lang'] ?? ''; return;
      case 'h1': case 'h2': add(this.spots.headings, element, order); break;
      case 'a': if (PROFILE.test(attribs['href'] ?? '')) add(this.spots.profiles, element, order); break;
      case 'time': add(this.spots.times, element, order); break;
      default: break;
    }
    this.takeNames(element, order);
    this.takeWords(element, order);
  }

  private takeMeta(attribs: Element['attribs']): void {
    const name = (attribs['property'] ?? attribs['name'] ?? attribs['itemprop'] ?? attribs['http-equiv'] ?? '').toLowerCase();
    const content = tidy(attribs['content'] ?? '');
    if (name === '' || content === '') return;
    if (name === 'script:ld+json') this.scripts.push(content);
    const values = this.meta.get(name);
    if (values === undefined) this.meta.set(name, [content]);
    else values.push(content);
  }

  private takeNames(element: PageElement, order: number): void {
    const { says } = element;
    if ((says & About.dates) !== 0 && element.name !== 'time') add(this.spots.dated, element, order);
    if ((says & About.authors) !== 0) add(this.spots.bylines, element, order);
  }

  private takeWords(element: Element, order: number): void {
    for (const child of element.children) {
      if (!(child instanceof Text) || child.data.length < 2) continue;
      if (child.data.length > 200) {
        const [dateline] = DATELINE.exec(child.data.slice(0, 120)) ?? [];
        if (dateline !== undefined && this.words.years.length < MAX_SPOTS) this.words.years.push({ text: tidy(dateline), order, parent: element });
        continue;
      }
      if (this.words.years.length < MAX_SPOTS && YEAR.test(child.data)) this.words.years.push({ text: tidy(child.data), order, parent: element });
      const line = bylineIn(child.data);
      if (this.words.byWords.length < MAX_SPOTS && isByline(line)) this.words.byWords.push({ text: tidy(line), order, parent: element });
    }
  }

  done(elements: readonly Element[], url: string | null): Evidence {
    const address = urlOf(url);
    const titles = [this.titleTag, ...(this.meta.get('og:title') ?? [])].map(foldWords);
    return { url: address, lang: this.lang, elements, titleTag: this.titleTag, meta: this.meta, linked: readLinkedData(this.scripts, (node) => isAbout(node, address, titles)), canonical: this.canonical, ...this.spots, ...this.words };
  }
}

/** Whether a story's node has the page's address or headline. */
function isAbout(node: JsonObject, address: URL | null, titles: readonly string[]): boolean {
  const page = node['mainEntityOfPage'];
  const paths = [node['url'], node['@id'], isObject(page) ? page['@id'] : page].map((value) => urlOf(textOf(value), address)?.pathname.replace(/\/$/u, ''));
  const headline = foldWords(textOf(node['headline']));
  return (address !== null && address.pathname.length > 1 && paths.includes(address.pathname.replace(/\/$/u, ''))) || (headline !== '' && titles.some((title) => title.startsWith(headline)));
}

function add(spots: Spot[], element: Element, order: number): void {
  if (spots.length < MAX_SPOTS) spots.push({ element, order });
}

function ownText(element: Element): string {
  return element.children.map((child) => (child instanceof Text ? child.data : '')).join('');
}

export function urlOf(url: string | null, base?: URL | null): URL | null {
  return url === null || url === '' ? null : readUrl(url, base ?? undefined);
}
