/** What the HTML standard says of tags, as far as reading a page needs it. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements without content or end tag. */
export const VOID = set('area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr');

const P = set('p');
const DEFINITION = set('dd dt');
const RUBY = set('rt rp');
const FORM = set('input option optgroup select button datalist textarea');
const CLOSES_P = 'h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol p pre section table ul';

/** Which innermost open elements an opening tag closes (optional end tags, HTML §13.1.2.4). */
export const closedByOpening: ReadonlyMap<string, ReadonlySet<string>> = new Map<string, ReadonlySet<string>>([
  ...CLOSES_P.split(' ').map((name): [string, ReadonlySet<string>] => [name, P]),
  ['li', set('p li')],
  ['tr', set('tr th td')], ['th', set('th td')], ['td', set('thead th td')], ['tbody', set('thead tbody')], ['tfoot', set('thead tbody')],
  ['dd', DEFINITION], ['dt', DEFINITION],
  ['rt', RUBY], ['rp', RUBY],
  ['option', set('option')], ['optgroup', set('optgroup option')],
  ['select', FORM], ['button', FORM], ['textarea', FORM], ['input', FORM], ['datalist', FORM], ['output', FORM],
  ['body', set('head link script')],
]);
