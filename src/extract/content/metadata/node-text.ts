import { Element, Text, type ChildNode } from 'domhandler';

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'button']);

/** The words inside an element in one kind of white space, at most about `limit` characters of them. Iterative. */
export function nodeText(element: Element, limit = 300): string {
  let text = '';
  const stack: ChildNode[] = element.children.toReversed();
  while (stack.length > 0 && text.length < limit) {
    const node = stack.pop();
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element && !SILENT.has(node.name)) {
      text += ' ';
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  return tidy(text);
}

/** White space that is more than one plain space. */
const UNTIDY = /[^\S ]|\u200b|  /;

/** One kind of white space; entities that were escaped twice undone. */
export function tidy(text: string): string {
  const plain = text.includes('&') ? text.replace(ENTITY, decode) : text;
  return (UNTIDY.test(plain) ? plain.replace(/[\s\u200b]+/g, ' ') : plain).trim();
}

const ENTITY = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|(amp|quot|apos|lt|gt|nbsp|lsquo|rsquo|ldquo|rdquo|ndash|mdash|hellip));/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—', hellip: '…' };

function decode(entity: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : entity;
}
