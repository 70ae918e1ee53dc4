/** Pages of our own writing, as several kinds of publisher build them, with places to put furniture into. */

export interface Slots {
  readonly before: string;
  readonly middle: string;
  readonly end: string;
  readonly after: string;
}
export const EMPTY: Slots = { before: '', middle: '', end: '', after: '' };

export const TITLE = 'Harbour agency fines ferry line over missed inspections';
export const PARAGRAPHS = [
  'The harbour agency has fined a coastal ferry line 420,000 crowns after its vessels sailed for most of a season without the yearly inspection that the licence demands.',
  'Inspectors boarded two of the boats in late spring, found that the papers on the bridge had lapsed, and asked the company to explain how the reminders had gone unread.',
  'In its answer, the line said that a new booking system had swallowed the letters; "we regret the delay and have since hired a safety officer", its director told the council.',
  'The agency was not persuaded, noting that three earlier warnings had been signed for at the front desk, and set the sum at roughly a tenth of what the route earns in a summer.',
  'Passengers were never in danger, according to the report, although the life rafts of one vessel had to be replaced before it was allowed to leave the quay again.',
  'The company may appeal to the maritime court until the end of next month, and said that it would decide once its board had read the decision in full.',
];

const nav = '<nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li><li><a href="/land">Land</a></li><li><a href="/sport">Sport</a></li></ul></nav>';
const foot = '<footer class="site-footer"><p>© 2024 The Quay Post. All rights reserved.</p><ul><li><a href="/imprint">Imprint</a></li><li><a href="/privacy">Privacy policy</a></li></ul></footer>';
const head = `<head><meta charset="utf-8"><title>${TITLE} | The Quay Post</title></head>`;

function spread(paragraphs: readonly string[], middle: string): string {
  const half = Math.ceil(paragraphs.length / 2);
  return [...paragraphs.slice(0, half), middle, ...paragraphs.slice(half)].join('\n');
}

export interface PageKind {
  readonly name: string;
  readonly build: (slots: Slots) => string;
}

export const PAGE_KINDS: readonly PageKind[] = [
  {
    name: 'semantic markup',
    build: ({ before, middle, end, after }) => `<!doctype html><html lang="en">${head}<body>${nav}<main><article><header><h1>${TITLE}</h1></header>${before}${spread(PARAGRAPHS.map((p) => `<p>${p}</p>`), middle)}${end}</article>${after}</main>${foot}</body></html>`,
  },
  {
    name: 'a content system of divs',
    build: ({ before, middle, end, after }) => `<html>${head}<body><div id="page"><div class="header">${nav}</div><div class="wrap"><div class="post"><h1 class="entry-title">${TITLE}</h1>${before}<div class="entry-content">${spread(PARAGRAPHS.map((p) => `<p>${p}</p>`), middle)}${end}</div>${after}</div></div>${foot}</div></body></html>`,
  },
  {
    name: 'runs between line breaks',
    build: ({ before, middle, end, after }) => `<html>${head}<body>${nav}<div id="content"><h2>${TITLE}</h2>${before}<div class="story-text">${spread(PARAGRAPHS.map((p) => `${p}<br><br>`), middle)}${end}</div>${after}</div>${foot}</body></html>`,
  },
  {
    name: 'layout tables',
    build: ({ before, middle, end, after }) => `<html>${head}<body><table width="100%"><tr><td colspan="2">${nav}</td></tr><tr><td width="160" valign="top"><a href="/a">Archive</a><br><a href="/b">Letters</a></td><td valign="top"><h1>${TITLE}</h1>${before}${spread(PARAGRAPHS.map((p) => `<p>${p}</p>`), middle)}${end}</td></tr></table>${after}${foot}</body></html>`,
  },
  {
    name: 'a body split over sibling containers',
    build: ({ before, middle, end, after }) => `<html>${head}<body>${nav}<div class="layout"><h1>${TITLE}</h1>${before}<section class="chunk">${PARAGRAPHS.slice(0, 2).map((p) => `<p>${p}</p>`).join('')}</section><section class="chunk">${PARAGRAPHS.slice(2, 4).map((p) => `<p>${p}</p>`).join('')}</section>${middle}<section class="chunk">${PARAGRAPHS.slice(4).map((p) => `<p>${p}</p>`).join('')}</section>${end}${after}</div>${foot}</body></html>`,
  },
  {
    name: 'AMP',
    build: ({ before, middle, end, after }) => `<!doctype html><html amp lang="en">${head}<body><amp-sidebar id="side" layout="nodisplay">${nav}</amp-sidebar><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${TITLE}</h1></header>${before}<div class="amp-wp-article-content">${spread(PARAGRAPHS.map((p) => `<p>${p}</p>`), middle)}${end}</div></article>${after}${foot}</body></html>`,
  },
];
