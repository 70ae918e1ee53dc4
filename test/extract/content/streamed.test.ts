import { parsePage } from '../../../src/extract/content/page-index.ts';
import { settleStreamed } from '../../../src/extract/content/streamed.ts';
import { nodeText } from '../../../src/extract/content/metadata/node-text.ts';

const settle = (html: string): ReturnType<typeof parsePage> => settleStreamed(parsePage(html));
const textOf = (html: string): string => {
  const [body] = settle(`<body>${html}</body>`).elements;
  return body === undefined ? '' : nodeText(body, 10_000);
};

describe('parts that React streamed', () => {
  test('go where their gaps are', () => {
    expect(textOf('<main><h1>Fog</h1><template id="B:0"></template><p>End</p></main><div hidden id="S:0"><p>It came at dawn.</p></div>')).toBe('Fog It came at dawn. End');
  });

  test('may come in pieces', () => {
    expect(textOf('<main><template id="B:0"></template></main><div hidden id="S:1"><p>Two</p></div><div hidden id="S:0"><p>One</p><template id="P:1"></template><p>Three</p></div>')).toBe('One Two Three');
  });

  test('may have gaps of their own', () => {
    expect(textOf('<main><template id="B:0"></template></main><div hidden id="S:0"><p>One</p><template id="B:1"></template><p>Three</p></div><div hidden id="S:1"><p>Two</p></div>')).toBe('One Two Three');
  });

  test('bring their elements into document order', () => {
    expect(settle('<main><template id="B:0"></template><p>b</p></main><div hidden id="S:0"><h2>a</h2></div>').elements.map(({ name }) => name)).toEqual(['main', 'template', 'h2', 'p', 'div']);
  });

  test.each(['<div hidden id="S:0">a</div>', '<template id="B:0"></template>b', '<div id="S:0"><template id="B:0"></template>c</div>'])('%s stays as it is', (html) => {
    expect(settle(html).elements).toEqual(parsePage(html).elements);
  });
});
