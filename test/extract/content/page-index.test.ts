import { Element, Text, type ChildNode } from 'domhandler';
import fc from 'fast-check';
import { parsePage } from '../../../src/extract/content/page-index.ts';
import { cpuTime } from '../../support/cpu.ts';

/** The tree in brief: `p(one b(two))`. */
function sketch(nodes: readonly ChildNode[]): string {
  return nodes.map((node) => (node instanceof Element ? `${node.name}(${sketch(node.children)})` : node instanceof Text ? node.data : '')).join('');
}

describe('the tree', () => {
  test.each([
    ['paragraphs close each other', '<p>one<p>two', 'p(one)p(two)'],
    ['so do list items, through an open paragraph', '<ul><li><p>one<li>two</ul>', 'ul(li(p(one))li(two))'],
    ['and cells and rows', '<table><tr><td>1<td>2<tr><td>3</table>', 'table(tr(td(1)td(2))tr(td(3)))'],
    ['a heading closes a paragraph', '<p>one<h2>two</h2>', 'p(one)h2(two)'],
    ['an end tag closes what is inside', '<div><b>one</div>two', 'div(b(one))two'],
    ['an end tag of nothing is passed over', 'one</div>two', 'onetwo'],
    ['void elements hold nothing', 'a<br>b<img src=x>c', 'abr()bimg()c'],
    ['a slash closes nothing', '<div/>one', 'div(one)'],
    ['drawings make no nodes', '<svg><title>Icon</title><path d="M0"/></svg>one', 'svg()one'],
    ['a drawing with a slash swallows nothing', '<svg/>one', 'svg()one'],
    ['drawings may hold drawings', '<svg><svg viewBox="0"><svg/></svg>x</svg>one', 'svg()one'],
    ['comments make no nodes', 'one<!-- two > -- <p> -->three<!-->four', 'onethreefour'],
    ['nor do declarations', '<!DOCTYPE html><?xml version="1.0"?><![CDATA[<p>]]>one</>two</1>three', 'onetwothree'],
    ['an angle alone is text', '1 < 2 <3 <p>4<', '1 < 2 <3 p(4<)'],
    ['scripts end at their own end tag', '<script>"</p>" < </scripts </SCRIPT >one', 'script("</p>" < </scripts )one'],
    ['titles hold text alone', '<title>a <b> &amp; c</title>one', 'title(a <b> & c)one'],
    ['an end tag of a line break is a line break', 'a</br>b', 'abr()b'],
    ['a tag that never ends holds nothing', 'one<p class="two', 'onep()'],
    ['references are decoded in text', 'Smith &amp; Sons &euro;5&nbsp;m', 'Smith & Sons €5\u00A0m'],
    ['but not in scripts', '<script>a &amp;&amp; b</script>', 'script(a &amp;&amp; b)'],
    ['tag names fold case', '<DIV><P>one</DIV>', 'div(p(one))'],
  ])('%s', (_, html, expected) => {
    expect(sketch(parsePage(html).document.children)).toBe(expected);
  });

  test('attributes: names fold case, the first of several counts, references are decoded', () => {
    const [element] = parsePage('<a HREF="/?a=1&amp;b=2" href="/other" hidden>link</a>').elements;
    expect(element?.attribs).toEqual({ href: '/?a=1&b=2', hidden: '' });
  });

  test.each([
    ['quotes of either kind or none', `<a class="x 'y'" id='"z"' rel=a/b>`, { class: "x 'y'", id: '"z"', rel: 'a/b' }],
    ['space around the sign', '<a class = x\n id\t=\n"y">', { class: 'x', id: 'y' }],
    ['an angle in quotes closes nothing', '<a class="a > b" id=x>', { class: 'a > b', id: 'x' }],
    ['stray marks', '<a / = "class" id=x/>', { id: 'x/' }],
    ['those that nothing reads are not kept', '<a onclick="x()" srcset="y" id=x>', { id: 'x' }],
  ])('attributes: %s', (_, html, expected) => {
    expect(parsePage(html).elements[0]?.attribs).toEqual(expected);
  });

  test('elements are listed in document order', () => {
    expect(parsePage('<div><p>a<i>b</i></p><br></div><h1>c</h1>').elements.map(({ name }) => name)).toEqual(['div', 'p', 'i', 'br', 'h1']);
  });

  test('siblings and parents are linked', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('<div>', '</div>', '<p>', '</p>', '<li>', '<b>', '</b>', '<br>', 'text', '<svg>', '</svg>', '&amp;', '<', '>'), { maxLength: 60 }), (parts) => {
      for (const element of parsePage(parts.join('')).elements) {
        element.children.forEach((child, i) => {
          expect(child.parent).toBe(element);
          expect(child.prev).toBe(element.children[i - 1] ?? null);
          expect(child.next).toBe(element.children[i + 1] ?? null);
        });
      }
    }));
  });
});

describe('hostile pages', () => {
  test('text below the depth limit is kept', () => {
    const { document } = parsePage(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}<p>after</p>`);
    expect(document.children.map((node) => (node instanceof Element ? node.name : ''))).toEqual(['div', 'p']);
    let node: ChildNode | null = document.firstChild;
    while (node instanceof Element && node.lastChild instanceof Element && node.lastChild.children.length > 0) node = node.lastChild;
    expect((node as Element).children.some((child) => child instanceof Text && child.data === 'deep')).toBe(true);
  });

  test.each([
    ['nested blocks', (n: number) => '<div>'.repeat(n)],
    ['nested inline elements', (n: number) => '<b><i>'.repeat(n)],
    ['attributes', (n: number) => `<p ${Array.from({ length: n }, (_, i) => `a${i}=1`).join(' ')}>`],
    ['end tags of nothing', (n: number) => `<p>x${'</div>'.repeat(n)}`],
    ['unclosed tags under end tags', (n: number) => '<a>'.repeat(n) + '</b>'.repeat(n)],
    ['references', (n: number) => '&amp;'.repeat(n)],
    ['half references', (n: number) => '&a'.repeat(n)],
    ['opening angles', (n: number) => '<'.repeat(n)],
    ['open comments', (n: number) => '<!--'.repeat(n)],
    ['open scripts', (n: number) => '<script></scrip'.repeat(n)],
    ['open drawings', (n: number) => '<svg '.repeat(n)],
    ['drawings in drawings', (n: number) => '<svg>'.repeat(n)],
    ['open attributes', (n: number) => '<a b="'.repeat(n)],
  ])('%s: eight times the page is far less than 64 times the work', (_, build) => {
    const time = (n: number): number => cpuTime(() => parsePage(build(n)));
    expect(time(100_000)).toBeLessThan(32 * Math.max(time(12_500), 10));
  });
});
