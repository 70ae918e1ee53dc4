import { NOTHING, type Reader, type Reading } from './reader.ts';

interface ReadabilityArticle { readonly title?: string | null; readonly byline?: string | null; readonly publishedTime?: string | null; readonly content?: string | null }
interface ReadabilityModule { readonly Readability: new (document: unknown) => { parse: () => ReadabilityArticle | null } }
interface LinkedomModule { readonly parseHTML: (html: string) => { readonly document: unknown } }
interface JsdomModule { readonly JSDOM: new (html: string, options: { url: string; virtualConsole: unknown }) => { readonly window: { readonly document: unknown; close: () => void } }; readonly VirtualConsole: new () => unknown }
interface DefuddleModule { readonly Defuddle: (html: unknown, url: string) => Promise<{ readonly title?: string; readonly author?: string; readonly published?: string; readonly content?: string }> }
interface ExtractusModule { readonly extractFromHtml: (html: string, url: string) => Promise<{ readonly title?: string; readonly author?: string; readonly published?: string; readonly content?: string } | null> }
interface PostlightModule { readonly default: { readonly parse: (url: string, options: { html: string }) => Promise<{ readonly title?: string | null; readonly author?: string | null; readonly date_published?: string | null; readonly content?: string | null }> } }

const names = (author: string | null | undefined): readonly string[] => (author ? [author] : []);

function readingOf(title: string | null | undefined, author: string | null | undefined, date: string | null | undefined, html: string | null | undefined): Reading {
  return { title: title ?? null, authors: names(author), date: date ?? null, content: { html: html ?? '' } };
}

function ofReadability(article: ReadabilityArticle | null): Reading {
  return article === null ? NOTHING : readingOf(article.title, article.byline, article.publishedTime, article.content);
}

/** The peers' types are not installed with the project, so each is taken for what it says it is. */
async function load<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module;
}

const PEERS: readonly (() => Promise<Reader>)[] = [
  async () => {
    const { Readability } = await load<ReadabilityModule>('@mozilla/readability');
    const { parseHTML } = await load<LinkedomModule>('linkedom');
    return { name: 'readability + linkedom', read: (html) => ofReadability(new Readability(parseHTML(html).document).parse()) };
  },
  async () => {
    const { Readability } = await load<ReadabilityModule>('@mozilla/readability');
    const { JSDOM, VirtualConsole } = await load<JsdomModule>('jsdom');
    return {
      name: 'readability + jsdom',
      read: (html, url) => {
        const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
        const reading = ofReadability(new Readability(window.document).parse());
        window.close();
        return reading;
      },
    };
  },
  async () => {
    const { Defuddle } = await load<DefuddleModule>('defuddle/node');
    const { parseHTML } = await load<LinkedomModule>('linkedom');
    return {
      name: 'defuddle',
      read: async (html, url) => {
        const { title, author, published, content } = await Defuddle(parseHTML(html).document, url);
        return readingOf(title, author, published, content);
      },
    };
  },
  async () => {
    const { extractFromHtml } = await load<ExtractusModule>('@extractus/article-extractor');
    return {
      name: 'article-extractor',
      read: async (html, url) => {
        const article = await extractFromHtml(html, url);
        return article === null ? NOTHING : readingOf(article.title, article.author, article.published, article.content);
      },
    };
  },
  async () => {
    const { default: parser } = await load<PostlightModule>('@postlight/parser');
    return {
      name: 'postlight parser',
      read: async (html, url) => {
        const article = await parser.parse(url, { html });
        return readingOf(article.title, article.author, article.date_published, article.content);
      },
    };
  },
];

/** Those peers that are installed; the others are named on standard error. */
export async function installedPeers(): Promise<readonly Reader[]> {
  const readers: Reader[] = [];
  for (const open of PEERS) {
    try {
      readers.push(await open());
    } catch (error) {
      console.error(`A peer is left out (npm install --prefix bench brings it): ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  return readers;
}
