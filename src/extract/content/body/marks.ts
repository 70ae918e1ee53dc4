import type { PageElement } from '../page-element.ts';
import type { WordList } from '../word-finder.ts';

/** What an element says of the text in it, by its tag, role, class and id: one bit each, inherited downwards. */
export const Mark = {
  article: 1 << 0, main: 1 << 1, aside: 1 << 2, nav: 1 << 3, header: 1 << 4, footer: 1 << 5, figure: 1 << 6, form: 1 << 7,
  list: 1 << 8, table: 1 << 9, quote: 1 << 10, hidden: 1 << 11, body: 1 << 12, comment: 1 << 13, share: 1 << 14, related: 1 << 15,
  promo: 1 << 16, author: 1 << 17, caption: 1 << 18, ad: 1 << 19, tags: 1 << 20, meta: 1 << 21, consent: 1 << 22, side: 1 << 23,
  widget: 1 << 24, summary: 1 << 25, toc: 1 << 26, paywall: 1 << 27, headline: 1 << 28, content: 1 << 29,
} as const;

export const ALL_MARKS = Object.values(Mark).reduce((all: number, mark) => all | mark, 0);

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

/** What the words of class names and ids mean ("entry-content", "relatedPosts"). */
export const MARK_WORDS: readonly WordList[] = [
  [Mark.body, '^body$ ^text$ ^prose$ ^copy$ ^richtext$ ^rte$ ^wysiwyg$ ^paragraph$ ^articlebody$ ^storybody$ ^bodytext$ ^articletext$ ^maintext$ ^texte$ ^texto$ ^testo$ ^tekst$ ^cuerpo$ ^corpo$ ^fliesstext$'],
  [Mark.content, '^content$ ^contents$ ^entry$ ^story$ ^article$ ^post$ ^detail$ ^details$ ^artikel$ ^articulo$ ^nota$ ^noticia$ ^notizia$ ^news$ ^articolo$ ^beitrag$ ^materia$'],
  [Mark.comment, '^comment disqus ^respond$ ^reply$ ^replies$ discussion ^kommentar ^opinions$ ^comentari ^reacties$'],
  [Mark.share, '^share ^sharing ^social ^follow addtoany sharedaddy bookmark ^facebook$ ^twitter$ ^whatsapp$ ^tweet$ ^sns$ ^partag ^compart ^condivi ^teilen$ ^redes$'],
  [Mark.related, '^relat ^recommend recirc ^more$ ^trending ^popular ^latest ^teaser ^similar outbrain taboola ^next$ ^prev adjacent pagination ^pager$ carousel slider ^card$ ^cards$ ^also$ ^recent ^readmore ^readnext ^readalso ^upnext ^mostread ^promoted ^relacion ^correlat ^verwandt ^leia$ ^veja$ ^leggi$ ^saiba$'],
  [Mark.promo, 'newsletter ^subscri ^signup ^optin ^promo ^cta$ calltoaction ^donat ^download ^leadgen ^membership ^banner ^marketing ^offer ^advertorial ^piano ^abonn ^suscri ^abbona ^boletin'],
  [Mark.author, '^author ^byline contributor ^writer ^bio$ ^biography ^profile ^reviewer ^autor ^auteur ^signature$ ^firma$ ^assinatura'],
  [Mark.caption, '^caption ^credit$ ^credits$ ^photo ^gallery ^media$ ^image$ ^images$ ^figure ^video ^player ^legend$ captiontext imagecaption ^legende ^didascal ^bildunter ^foto'],
  [Mark.ad, '^ad$ ^ads$ ^advert ^sponsor ^adslot ^dfp$ ^gpt$ ^commercial ^affiliate ^adsense ^werbung ^publicid ^publicit ^pubblicit ^anzeige ^reklama'],
  [Mark.tags, '^tag$ ^tags$ ^tagcloud ^categor ^topic$ ^topics$ ^keyword$ ^keywords$ ^label$ ^labels$ ^taglist ^etiquet ^schlagw ^themen$ ^temas$ ^argomenti$'],
  [Mark.meta, '^meta$ ^date$ ^time$ ^published$ ^publish$ ^timestamp$ ^pubdate$ ^datetime$ ^dateline$ ^breadcrumb ^kicker ^eyebrow ^overline ^postmeta ^entrymeta ^readtime'],
  [Mark.consent, '^cookie ^consent ^gdpr ^privacy ^popup ^modal ^overlay ^lightbox ^tooltip ^toast ^offcanvas ^drawer'],
  [Mark.side, '^sidebar ^rail$ ^aside$ ^secondary$ ^complementary$ ^rightcol'],
  [Mark.widget, '^widget ^toolbar ^tools$ ^masthead ^nav ^menu ^footer ^colophon ^copyright ^disclaim ^legal$ ^footnote ^header$ ^topbar'],
  [Mark.summary, '^summary ^standfirst ^dek$ ^deck$ ^subtitle ^subhead ^excerpt ^lead$ ^lede$ ^intro ^abstract ^description ^sapo$ ^chapeau ^chapo ^vorspann ^entradilla ^bajada ^fina$ ^sommario ^subtitul ^sottotitol ^synopsis'],
  [Mark.toc, '^toc ^tableofcontents ^jump'],
  [Mark.paywall, '^paywall ^premium ^regwall ^meter ^locked ^gate$ ^gates$ ^gated$'],
  [Mark.headline, '^headline ^title ^entrytitle ^posttitle ^hero$ ^articletitle'],
  [Mark.hidden, '^hidden$ ^sr$ ^screen$ ^visually ^assistive ^invisible ^offscreen'],
];

const LONGEST_STYLE = 300;

function isHidden(attribs: PageElement['attribs']): boolean {
  if (attribs['hidden'] !== undefined || attribs['aria-hidden'] === 'true') return true;
  const style = attribs['style'];
  return style !== undefined && style.length < LONGEST_STYLE && /display\s{0,9}:\s{0,9}none/i.test(style);
}

export function marksOf({ name, attribs, says }: PageElement): number {
  let marks = BY_TAG.get(name) ?? 0;
  // What the root's classes say is about the whole page, not about a part of it.
  if (name !== 'body' && name !== 'html') marks |= says & ALL_MARKS;
  if (attribs['role'] !== undefined) marks |= BY_ROLE.get(attribs['role']) ?? 0;
  if (attribs['itemprop'] === 'articleBody') marks |= Mark.body;
  return isHidden(attribs) ? marks | Mark.hidden : marks;
}
