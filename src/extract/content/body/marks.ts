import type { Element } from 'domhandler';

/** What an element says of the text in it, by its tag, role, class and id: one bit each, inherited downwards. */
export const Mark = {
  article: 1 << 0, main: 1 << 1, aside: 1 << 2, nav: 1 << 3, header: 1 << 4, footer: 1 << 5, figure: 1 << 6, form: 1 << 7,
  list: 1 << 8, table: 1 << 9, quote: 1 << 10, hidden: 1 << 11,
  body: 1 << 12, comment: 1 << 13, share: 1 << 14, related: 1 << 15, promo: 1 << 16, author: 1 << 17, caption: 1 << 18, ad: 1 << 19,
  tags: 1 << 20, meta: 1 << 21, consent: 1 << 22, side: 1 << 23, widget: 1 << 24, summary: 1 << 25, toc: 1 << 26, paywall: 1 << 27, headline: 1 << 28, button: 1 << 29,
} as const;

const BY_TAG = new Map<string, number>([
  ['article', Mark.article], ['main', Mark.main], ['aside', Mark.aside], ['nav', Mark.nav], ['header', Mark.header], ['footer', Mark.footer],
  ['figure', Mark.figure], ['figcaption', Mark.caption], ['caption', Mark.caption], ['form', Mark.form], ['fieldset', Mark.form], ['ul', Mark.list], ['ol', Mark.list], ['dl', Mark.list], ['menu', Mark.nav],
  ['table', Mark.table], ['blockquote', Mark.quote], ['address', Mark.meta], ['dialog', Mark.consent], ['button', Mark.button],
]);

const BY_ROLE = new Map<string, number>([
  ['navigation', Mark.nav], ['menu', Mark.nav], ['menubar', Mark.nav], ['search', Mark.form], ['banner', Mark.header], ['contentinfo', Mark.footer],
  ['complementary', Mark.aside], ['main', Mark.main], ['article', Mark.article], ['dialog', Mark.consent], ['alertdialog', Mark.consent], ['doc-toc', Mark.toc],
]);

/** Word stems in class names and ids, in several languages' habits; each is sought in the lower-cased names. */
const BY_NAME: readonly (readonly [RegExp, number])[] = [
  [/article[-_]?(?:body|content|text|copy)|story[-_]?(?:body|content|text)|(?:entry|post|blog|news|page|main|single)[-_]*content|content[-_]*(?:body|main|text)|post[-_]?(?:body|text)|body[-_]?(?:copy|text|content)|richtext|rich-text|rte\b|prose|articlebody|wysiwyg|field--name-body/, Mark.body],
  [/comment|disqus|respond\b|replies|discussion/, Mark.comment],
  [/share|sharing|social|follow|addtoany|sharedaddy|bookmark/, Mark.share],
  [/relat|recommend|recirc|more[-_]?(?:stories|news|from|posts|on)|read[-_]?(?:more|next|also)|also[-_]|trending|popular|most[-_]?(?:read|view)|latest|teaser|similar|suggest|outbrain|taboola|upnext|up-next|next[-_]?(?:post|article)|prev[-_]?(?:post|article)|adjacent|pagination|pager|carousel|slider|card/, Mark.related],
  [/newsletter|subscri|sign-?up|signup|optin|opt-in|promo|cta\b|call-?to-?action|donat|download|lead-?gen|membership|banner|marketing|offer/, Mark.promo],
  [/author|byline|by-line|contributor|writer|\bbio\b|biography|about-the|profile|reviewed/, Mark.author],
  [/caption|credit|photo|gallery|media|image|figure|video|player/, Mark.caption],
  [/\bads?\b|\bad[-_]|[-_]ads?\b|advert|sponsor|adslot|dfp|gpt-|commercial|affiliate/, Mark.ad],
  [/\btags?\b|tag[-_]|[-_]tags?\b|tagcloud|categor|topics?\b|keyword|labels?\b/, Mark.tags],
  [/\bmeta\b|[-_]meta|meta[-_]|date|time|publish|timestamp|breadcrumb|kicker|eyebrow|overline|source/, Mark.meta],
  [/cookie|consent|gdpr|privacy|popup|modal|overlay|lightbox|tooltip|toast|offcanvas|drawer/, Mark.consent],
  [/side-?bar|sidebar|rail\b|aside|secondary|complementary|right-?col|col-?right/, Mark.side],
  [/widget|toolbar|tool-|masthead|navbar|\bnav\b|nav[-_]|[-_]nav|menu|footer|site-header|colophon|copyright|disclaim|legal/, Mark.widget],
  [/summary|standfirst|dek\b|subtitle|sub-title|subhead|excerpt|lead\b|lede|intro|abstract|description/, Mark.summary],
  [/\btoc\b|toc[-_]|[-_]toc|table-of-contents|tableofcontents|jump-?(?:to|link)/, Mark.toc],
  [/paywall|premium|piano|regwall|meter|locked|gate[-_d]/, Mark.paywall],
  [/headline|article-?title|entry-?title|post-?title|page-?title|hero/, Mark.headline],
  [/hidden|sr-only|screen-reader|visually|assistive|d-none|invisible/, Mark.hidden],
];

const known = new Map<string, number>();
const MOST_KNOWN = 20_000;
const LONGEST_NAME = 300;

/** The marks of a class list or id. Class names repeat within and across pages, so answers are kept. */
function marksOfName(name: string): number {
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  const lower = name.slice(0, LONGEST_NAME).replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  let marks = 0;
  for (const [pattern, mark] of BY_NAME) if (pattern.test(lower)) marks |= mark;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, marks);
  return marks;
}

export function marksOf({ name, attribs }: Element): number {
  let marks = BY_TAG.get(name) ?? 0;
  // What the root's classes say is about the whole page, not about a part of it.
  if (name !== 'body' && name !== 'html') {
    if (attribs['class'] !== undefined) marks |= marksOfName(attribs['class']);
    if (attribs['id'] !== undefined) marks |= marksOfName(attribs['id']);
  }
  if (attribs['role'] !== undefined) marks |= BY_ROLE.get(attribs['role']) ?? 0;
  if (attribs['itemprop'] === 'articleBody') marks |= Mark.body;
  if (attribs['hidden'] !== undefined || attribs['aria-hidden'] === 'true' || (attribs['style'] !== undefined && /display\s{0,9}:\s{0,9}none/i.test(attribs['style'].slice(0, LONGEST_NAME)))) marks |= Mark.hidden;
  return marks;
}
