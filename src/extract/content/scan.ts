import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';
import { attributeAt, tagOf, type Tag } from './html-tags.ts';
import { readNames } from './names.ts';

export type Attributes = Record<string, string>;

/** Who is told what a page is made of, in its order. */
export interface Sink {
  text(data: string): void;
  /** @param says - What the tag's names say, as `readNames` tells. */
  open(tag: Tag, attributes: Attributes, says: number): void;
  close(tag: Tag): void;
}

const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const EQUALS = 61;
const END = 62;
const QUESTION = 63;

/** Of all tags that have none. */
const NONE: Attributes = Object.freeze({});

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const endsName = (code: number): boolean => code === END || code === SLASH || isSpace(code);
const decode = (text: string): string => (text.includes('&') ? decodeHTML(text) : text);

/**
 * Cuts HTML into tags and text, as the standard's tokenizer does, as far as text and the attributes that we read go.
 *
 * Comments, declarations and the insides of drawings are passed over. It leaps from mark to mark and never goes back,
 * so hostile pages cost no more than others. Total.
 */
export function scan(html: string, sink: Sink): void {
  new Scanner(html, sink).run();
}

class Scanner {
  private at = 0;
  /** Where the last value read begins and ends. */
  private from = 0;
  private to = 0;
  /** What the names of the tag at hand say. */
  private says = 0;

  constructor(private readonly html: string, private readonly sink: Sink) {}

  run(): void {
    const { html, sink } = this;
    while (this.at < html.length) {
      const mark = this.nextMark();
      if (mark > this.at) sink.text(decode(html.slice(this.at, mark)));
      this.at = mark + 1;
      const next = html.charCodeAt(this.at);
      if (isLetter(next)) this.readOpening();
      else if (next === SLASH) this.readClosing();
      else this.skipDeclaration();
    }
  }

  /** The next angle that begins a tag or a declaration; others are text. */
  private nextMark(): number {
    const { html } = this;
    for (let angle = html.indexOf('<', this.at); angle !== -1; angle = html.indexOf('<', angle + 1)) {
      const next = html.charCodeAt(angle + 1);
      if (isLetter(next) || next === SLASH || next === BANG || next === QUESTION) return angle;
    }
    return html.length;
  }

  private readOpening(): void {
    const tag = tagOf(this.readName());
    const attributes = this.readAttributes();
    const closed = this.html.charCodeAt(this.at - 1) === SLASH;
    this.at += 1;
    this.sink.open(tag, attributes, this.says);
    if (tag.content === 'text' || tag.content === 'code') this.readRaw(tag);
    // In HTML the slash means nothing, except on a drawing, which would swallow the rest of the page.
    else if (tag.content === 'drawing' && !closed) this.skipDrawing(tag.name);
  }

  private readClosing(): void {
    this.at += 1;
    if (isLetter(this.html.charCodeAt(this.at))) this.sink.close(tagOf(this.readName()));
    if (this.html.charCodeAt(this.at) === END) this.at += 1;
    else this.skipPast('>', this.at);
  }

  private skipDeclaration(): void {
    const { html, at } = this;
    if (html.startsWith('!--', at)) this.skipPast('-->', at + 1);
    else if (html.startsWith('![CDATA[', at)) this.skipPast(']]>', at);
    else this.skipPast('>', at);
  }

  private skipPast(mark: string, from: number): void {
    const found = this.html.indexOf(mark, from);
    this.at = found === -1 ? this.html.length : found + mark.length;
  }

  private readName(): string {
    const { html } = this;
    const from = this.at;
    let to = from + 1;
    while (to < html.length && !endsName(html.charCodeAt(to))) to += 1;
    this.at = to;
    return html.slice(from, to);
  }

  /** Leaves off at the angle that closes the tag. The first of several attributes of one name counts. */
  private readAttributes(): Attributes {
    const { html } = this;
    let attributes = NONE;
    this.says = 0;
    for (;;) {
      while (html.charCodeAt(this.at) === SLASH || isSpace(html.charCodeAt(this.at))) this.at += 1;
      if (this.at >= html.length || html.charCodeAt(this.at) === END) return attributes;
      const name = this.readAttributeName();
      this.skipValue();
      if (name === null || attributes[name] !== undefined) continue;
      if (attributes === NONE) attributes = {};
      const value = html.slice(this.from, this.to);
      this.says |= readNames(name, html, this.from, this.to);
      attributes[name] = value.includes('&') ? decodeHTMLAttribute(value) : value;
    }
  }

  /** Null for a name that nothing here reads. */
  private readAttributeName(): string | null {
    const { html } = this;
    const from = this.at;
    let to = from + 1;
    for (let code = html.charCodeAt(to); to < html.length && code !== EQUALS && !endsName(code); code = html.charCodeAt(to)) to += 1;
    this.at = to;
    return attributeAt(html, from, to);
  }

  private skipValue(): void {
    const { html } = this;
    this.from = this.to = this.at;
    this.skipSpace();
    if (html.charCodeAt(this.at) !== EQUALS) return;
    this.at += 1;
    this.skipSpace();
    this.from = this.at;
    const first = html.charCodeAt(this.at);
    if (first === QUOTE || first === APOSTROPHE) {
      this.from += 1;
      this.skipPast(first === QUOTE ? '"' : "'", this.from);
      this.to = this.at - 1;
    } else {
      while (this.at < html.length && html.charCodeAt(this.at) !== END && !isSpace(html.charCodeAt(this.at))) this.at += 1;
      this.to = this.at;
    }
  }

  private skipSpace(): void {
    while (isSpace(this.html.charCodeAt(this.at))) this.at += 1;
  }

  /** Text up to the tag's own end tag, whatever other tags seem to stand in it. */
  private readRaw(tag: Tag): void {
    const { html, sink } = this;
    let end = html.indexOf('</', this.at);
    while (end !== -1 && !this.isTagAt(end + 2, tag.name)) end = html.indexOf('</', end + 2);
    const text = html.slice(this.at, end === -1 ? html.length : end);
    if (text !== '') sink.text(tag.content === 'code' ? text : decode(text));
    sink.close(tag);
    if (end === -1) this.at = html.length;
    else this.skipPast('>', end);
  }

  /** Drawings may hold drawings. */
  private skipDrawing(name: string): void {
    const { html } = this;
    let depth = 1;
    let close = this.at;
    for (let angle = html.indexOf('<', this.at); angle !== -1 && close !== -1; angle = html.indexOf('<', angle + 1)) {
      const isEnd = html.charCodeAt(angle + 1) === SLASH;
      if (!this.isTagAt(angle + (isEnd ? 2 : 1), name)) continue;
      if (close < angle) close = html.indexOf('>', angle);
      if (isEnd) depth -= 1;
      else if (html.charCodeAt(close - 1) !== SLASH) depth += 1;
      if (depth === 0) return this.skipPast('>', angle);
    }
    this.at = html.length;
  }

  private isTagAt(at: number, name: string): boolean {
    const { html } = this;
    return (html.charCodeAt(at) | 32) === name.charCodeAt(0) && endsName(html.charCodeAt(at + name.length)) && html.slice(at, at + name.length).toLowerCase() === name;
  }
}
