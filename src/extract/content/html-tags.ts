/** What the HTML standard says of tags and attributes, as far as reading a page needs it. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** What stands between a tag and its end tag: nothing (there is none), markup, text with references, code, or a drawing. */
export type Content = 'none' | 'markup' | 'text' | 'code' | 'drawing';

export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly content: Content;
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

const tagFor = (name: string): Tag => ({ name, content: CONTENT.get(name) ?? 'markup', closes: CLOSES.get(name) ?? null });
const COMMON = 'a abbr b button caption center cite code em font html head i iframe label noscript picture q s small span strong sub sup time u video';
const TAGS = new Map([...CLOSES.keys(), ...CONTENT.keys(), ...COMMON.split(' ')].map((name) => [name, tagFor(name)]));

export function tagOf(name: string): Tag {
  return TAGS.get(name) ?? TAGS.get(name.toLowerCase()) ?? tagFor(name.toLowerCase());
}

/** The attributes that anything here reads, by their names; no others are kept. */
export const ATTRIBUTES: ReadonlyMap<string, string> = new Map((
  'aria-hidden class content data-date data-testid datetime hidden href http-equiv id itemprop lang name property pubdate rel role style title type xml:lang'
).split(' ').map((name) => [name, name]));
