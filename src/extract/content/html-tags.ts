/** What the HTML standard says of tags and attributes, as far as reading a page needs it. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** What stands between a tag and its end tag: nothing (there is none), markup, text with references, code, or a drawing. */
export type Content = 'none' | 'markup' | 'text' | 'code' | 'drawing';

/** How an element stands in running text: as a block, in the line, as a line's break, or not for reading. */
export type Flow = 'block' | 'silent' | 'inline' | 'link' | 'strong' | 'break';

export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly content: Content;
  readonly flow: Flow;
  /** Innermost open elements that it closes when it opens (optional end tags, HTML §13.1.2.4). */
  readonly closes: ReadonlySet<string> | null;
}

const P = set('p');
const DEFINITION = set('dd dt');
const RUBY = set('rt rp');
const FORM = set('input option optgroup select button datalist textarea');
const CLOSES_P = 'h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol p pre section table ul';

const CLOSES = new Map<string, ReadonlySet<string>>([
  ...CLOSES_P.split(' ').map((name): [string, ReadonlySet<string>] => [name, P]),
  ['li', set('p li')],
  ['tr', set('tr th td')], ['th', set('th td')], ['td', set('thead th td')], ['tbody', set('thead tbody')], ['tfoot', set('thead tbody')],
  ['dd', DEFINITION], ['dt', DEFINITION],
  ['rt', RUBY], ['rp', RUBY],
  ['option', set('option')], ['optgroup', set('optgroup option')],
  ['select', FORM], ['button', FORM], ['textarea', FORM], ['input', FORM], ['datalist', FORM], ['output', FORM],
  ['body', set('head link script')],
]);

const CONTENT = new Map<string, Content>([
  ...'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(' ').map((name): [string, Content] => [name, 'none']),
  ['title', 'text'], ['textarea', 'text'],
  ['script', 'code'], ['style', 'code'], ['xmp', 'code'],
  ['svg', 'drawing'], ['math', 'drawing'],
]);

const SILENT = 'script style noscript template svg math iframe object embed video audio canvas select datalist textarea title map progress meter';
const INLINE = 'abbr acronym bdi bdo big cite code data del dfn font img ins kbd label mark nobr picture q rp rt ruby s samp small source span strike sub sup time tt u var wbr output input link meta';
const FLOWS: ReadonlyMap<string, Flow> = new Map([
  ...SILENT.split(' ').map((name): [string, Flow] => [name, 'silent']),
  ...INLINE.split(' ').map((name): [string, Flow] => [name, 'inline']),
  ['a', 'link'], ['button', 'link'], ['b', 'strong'], ['strong', 'strong'], ['em', 'strong'], ['i', 'strong'], ['br', 'break'],
]);

const tagFor = (name: string): Tag => ({ name, content: CONTENT.get(name) ?? 'markup', flow: FLOWS.get(name) ?? 'block', closes: CLOSES.get(name) ?? null });
const TAGS = new Map([...CLOSES.keys(), ...CONTENT.keys(), ...FLOWS.keys(), 'html', 'head', 'caption', 'center'].map((name) => [name, tagFor(name)]));

export function tagOf(name: string): Tag {
  return TAGS.get(name) ?? TAGS.get(name.toLowerCase()) ?? tagFor(name.toLowerCase());
}

/** The attributes that anything here reads; no others are kept. */
const ATTRIBUTES = 'aria-hidden class content data-date data-testid datetime hidden href http-equiv id itemprop lang name property pubdate rel role style title type xml:lang'.split(' ');
const attributes = new Map(ATTRIBUTES.map((name) => [name, name]));
/** By their length, the letters with which they begin: this tells most others from them. */
const initials = Array.from({ length: 12 }, (_, length) => ATTRIBUTES.filter((name) => name.length === length).reduce((bits, name) => bits | (1 << (name.charCodeAt(0) & 31)), 0));

/** The attribute that stands at a place of a page; null for one that nothing reads. */
export function attributeAt(html: string, from: number, to: number): string | null {
  if (((initials[to - from] ?? 0) & (1 << (html.charCodeAt(from) & 31))) === 0) return null;
  const name = html.slice(from, to);
  return attributes.get(name) ?? attributes.get(name.toLowerCase()) ?? null;
}
