import type { ChildNode, ParentNode } from 'domhandler';
import { PageElement } from './page-element.ts';
import type { PageIndex } from './page-index.ts';

/** More than any page has; moving each costs the length of its new parent. */
const MOST_GAPS = 200;

/**
 * Puts the parts of a page that React streamed after the rest where a browser's script would put them: `<div hidden id="S:0">` into
 * the place of `<template id="B:0">`, and of `P:0` where it is a piece of a part. What filled the gap meanwhile ("Loading…") stays: where it ends, only comments tell.
 */
export function settleStreamed(page: PageIndex): PageIndex {
  const gaps = new Map<string, PageElement>();
  for (const element of page.elements) {
    const id = element.name === 'template' ? element.attribs['id'] : undefined;
    if (id !== undefined && /^[BP]:/.test(id) && gaps.size < MOST_GAPS) gaps.set(id.slice(2), element);
  }
  if (gaps.size === 0) return page;
  for (const element of page.elements) {
    const id = element.attribs['id'];
    const gap = id?.startsWith('S:') === true && element.name === 'div' ? gaps.get(id.slice(2)) : undefined;
    if (gap === undefined || isInside(gap, element)) continue;
    gaps.delete(id?.slice(2) ?? '');
    move(element, gap);
  }
  return { document: page.document, elements: inOrder(page.document) };
}

function isInside(element: PageElement, outer: PageElement): boolean {
  let node: ParentNode | null = element;
  while (node !== null && node !== outer) node = node.parent;
  return node === outer;
}

/** The children of `from` go right after `gap`. */
function move(from: PageElement, gap: PageElement): void {
  const { parent } = gap;
  if (parent === null) return;
  const moved = from.children;
  from.children = [];
  parent.children.splice(parent.children.indexOf(gap) + 1, 0, ...moved);
  link(parent);
}

function link(parent: ParentNode): void {
  const { children } = parent;
  children.forEach((child, at) => {
    child.parent = parent;
    child.prev = children[at - 1] ?? null;
    child.next = children[at + 1] ?? null;
  });
}

/** All elements in document order. */
function inOrder(root: ParentNode): readonly PageElement[] {
  const elements: PageElement[] = [];
  const stack: ChildNode[] = root.children.toReversed();
  while (stack.length > 0) {
    const node = stack.pop();
    if (!(node instanceof PageElement)) continue;
    elements.push(node);
    for (let at = node.children.length - 1; at >= 0; at -= 1) stack.push(node.children[at] as ChildNode);
  }
  return elements;
}
