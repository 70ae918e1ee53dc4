import type { Element } from 'domhandler';

/** What an element says of the text in it, by its tag, role, class and id: one bit each, inherited downwards. */
export const Mark = {
  article: 1 << 0, main: 1 << 1, aside: 1 << 2, nav: 1 << 3, header: 1 << 4, footer: 1 << 5, figure: 1 << 6, form: 1 << 7,
  list: 1 << 8, table: 1 << 9, quote: 1 << 10, hidden: 1 << 11, body: 1 << 12, comment: 1 << 13, share: 1 << 14, related: 1 << 15,
  promo: 1 << 16, author: 1 << 17, caption: 1 << 18, ad: 1 << 19, tags: 1 << 20, meta: 1 << 21, consent: 1 << 22, side: 1 << 23,
  widget: 1 << 24, summary: 1 << 25, toc: 1 << 26, paywall: 1 << 27, headline: 1 << 28, content: 1 << 29,
} as const;

/** Marks of page furniture, as against those of articles and their parts. */
export const CLUTTER = Mark.aside | Mark.nav | Mark.footer | Mark.form | Mark.hidden | Mark.comment | Mark.share | Mark.related | Mark.promo
  | Mark.author | Mark.caption | Mark.ad | Mark.tags | Mark.meta | Mark.consent | Mark.side | Mark.widget | Mark.toc | Mark.paywall;

const BY_TAG = new Map<string, number>([
  ['article', Mark.article], ['main', Mark.main], ['aside', Mark.aside], ['nav', Mark.nav], ['menu', Mark.nav], ['header', Mark.header], ['footer', Mark.footer],
  ['figure', Mark.figure], ['figcaption', Mark.caption], ['caption', Mark.caption], ['form', Mark.form], ['fieldset', Mark.form],
  ['ul', Mark.list], ['ol', Mark.list], ['dl', Mark.list], ['table', Mark.table], ['blockquote', Mark.quote], ['address', Mark.meta], ['dialog', Mark.consent],
]);

const BY_ROLE = new Map<string, number>([
  ['navigation', Mark.nav], ['menu', Mark.nav], ['menubar', Mark.nav], ['search', Mark.form], ['banner', Mark.header], ['contentinfo', Mark.footer],
  ['complementary', Mark.aside], ['main', Mark.main], ['article', Mark.article], ['dialog', Mark.consent], ['alertdialog', Mark.consent], ['doc-toc', Mark.toc],
]);

/** What the parts of class names and ids mean ("entry-content", "relatedPosts"): patterns for one part, whole or stem. */
const BY_WORD: readonly (readonly [RegExp, number])[] = [
  [/^(?:body|text|prose|copy|richtext|rte|wysiwyg|paragraph|articlebody|storybody|bodytext|articletext|maintext|texte|texto|testo|tekst|cuerpo|corpo|fliesstext)$/, Mark.body],
  [/^(?:content|contents|entry|story|article|post|detail|details|artikel|articulo|nota|noticia|notizia|articolo|beitrag|materia|news)$/, Mark.content],
  [/^comment|disqus|^respond$|^repl(?:y|ies)$|discussion|^kommentar|^comentari|^reacties$|^opinions$/, Mark.comment],
  [/^shar(?:e|ing|er|es)|^social|^follow|addtoany|sharedaddy|bookmark|^partag|^compart|^condivi|^teilen$|^(?:facebook|twitter|whatsapp|tweet|sns|redes)$/, Mark.share],
  [/^relat|^recommend|recirc|^more$|^trending|^popular|^latest|^teaser|^similar|outbrain|taboola|^next$|^prev|adjacent|pagination|^pager$|carousel|slider|^cards?$|^also$|^recent|^read(?:more|next|also)|^upnext|^mostread|^promoted|^relacion|^correlat|^verwandt|^(?:leia|veja|leggi|saiba)$/, Mark.related],
  [/newsletter|^subscri|^signup|^optin|^promo|^cta$|calltoaction|^donat|^download|^leadgen|^membership|^banner|^marketing|^offer|^advertorial|^piano|^abonn|^suscri|^abbona|^boletin/, Mark.promo],
  [/^author|^byline|contributor|^writer|^bio$|^biography|^profile|^reviewer|^autor|^auteur|^signature$|^firma$|^assinatura/, Mark.author],
  [/^caption|^credits?$|^photo|^gallery|^media$|^images?$|^figure|^video|^player|^legend$|captiontext|imagecaption|^legende|^didascal|^bildunter|^foto/, Mark.caption],
  [/^ads?$|^advert|^sponsor|^adslot|^dfp$|^gpt$|^commercial|^affiliate|^adsense|^werbung|^publici[dt]|^pubblicit|^anzeige|^reklama/, Mark.ad],
  [/^tags?$|^tagcloud|^categor|^topics?$|^keywords?$|^labels?$|^taglist|^etiquet|^schlagw|^themen$|^temas$|^argomenti$/, Mark.tags],
  [/^meta$|^(?:date|time|published|publish|timestamp|pubdate|datetime|dateline)$|^breadcrumb|^kicker|^eyebrow|^overline|^postmeta|^entrymeta|^readtime/, Mark.meta],
  [/^cookie|^consent|^gdpr|^privacy|^popup|^modal|^overlay|^lightbox|^tooltip|^toast|^offcanvas|^drawer/, Mark.consent],
  [/^sidebar|^rail$|^aside$|^secondary$|^complementary$|^rightcol|^sidebars$/, Mark.side],
  [/^widget|^toolbar|^tools$|^masthead|^nav|^menu|^footer|^colophon|^copyright|^disclaim|^legal$|^footnote|^header$|^topbar/, Mark.widget],
  [/^summary|^standfirst|^dek$|^deck$|^subtitle|^subhead|^excerpt|^lead$|^lede$|^intro|^abstract|^description|^sapo$|^chapeau|^chapo|^vorspann|^entradilla|^bajada|^fina$|^sommario|^subtitul|^sottotitol|^synopsis/, Mark.summary],
  [/^toc$|^toc|tableofcontents|^jump/, Mark.toc],
  [/^paywall|^premium|^regwall|^meter|^locked|^gate[sd]?$/, Mark.paywall],
  [/^headline|^title|^entrytitle|^posttitle|^hero$|^articletitle/, Mark.headline],
  [/^hidden$|^sr$|^screen$|^visually|^assistive|^invisible|^offscreen/, Mark.hidden],
];

/** Most words mean nothing, which one test then tells. */
const ANY_WORD = new RegExp(BY_WORD.map(([pattern]) => pattern.source).join('|'));

const LONGEST_NAME = 300;
/** Longer words are looked at anew: a piece of a page's text that is kept would keep the whole page in memory. */
const LONGEST_WORD = 12;
const MOST_WORDS = 30_000;
const WORDS = /[A-Z]*[a-z]+|[A-Z]+/g;
const knownWords = new Map<string, number>();

function marksOfWord(word: string): number {
  const known = knownWords.get(word);
  if (known !== undefined) return known;
  const lower = word.toLowerCase();
  const marks = !ANY_WORD.test(lower) ? 0 : BY_WORD.reduce((all, [pattern, mark]) => (pattern.test(lower) ? all | mark : all), 0);
  if (knownWords.size >= MOST_WORDS) knownWords.clear();
  if (word.length <= LONGEST_WORD) knownWords.set(word, marks);
  return marks;
}

function marksOfName(name: string): number {
  let marks = 0;
  for (const word of name.slice(0, LONGEST_NAME).match(WORDS) ?? []) if (word.length > 1) marks |= marksOfWord(word);
  return marks;
}

function isHidden(attribs: Element['attribs']): boolean {
  if (attribs['hidden'] !== undefined || attribs['aria-hidden'] === 'true') return true;
  const style = attribs['style'];
  return style !== undefined && style.length < LONGEST_NAME && /display\s{0,9}:\s{0,9}none/i.test(style);
}

/** Reads the marks of one page's elements; class names and ids, which repeat, once. */
export class MarkReader {
  private readonly names = new Map<string, number>();

  marksOf({ name, attribs }: Element): number {
    let marks = BY_TAG.get(name) ?? 0;
    // What the root's classes say is about the whole page, not about a part of it.
    if (name !== 'body' && name !== 'html') marks |= this.read(attribs['class']) | this.read(attribs['id']);
    if (attribs['role'] !== undefined) marks |= BY_ROLE.get(attribs['role']) ?? 0;
    if (attribs['itemprop'] === 'articleBody') marks |= Mark.body;
    return isHidden(attribs) ? marks | Mark.hidden : marks;
  }

  private read(name: string | undefined): number {
    if (name === undefined) return 0;
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const marks = marksOfName(name);
    this.names.set(name, marks);
    return marks;
  }
}
