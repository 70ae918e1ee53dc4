import type { Source } from '../records.ts';
import type { Page } from '../types.ts';
import type { ArchivedPage } from './archive.ts';
import { decode } from './decode.ts';
import { failureOfCode } from './retry.ts';
import { pageOf } from './sources/page.ts';

/** What is known of a document's bytes when they arrive by HTTP, from an archive or from a WARC. */
export interface Origin extends Pick<Source, 'kind' | 'location' | 'key' | 'fetchedAt' | 'status'> {
  /** Where it was found in the end, after redirects. */
  readonly url: string | null;
  /** The Content-Type header, as sent. */
  readonly contentType: string | null;
}

const HTML_TYPES = new Set(['text/html', 'application/xhtml+xml', 'application/vnd.wap.xhtml+xml']);
/** Types that servers give to HTML by mistake; believed only if the bytes look like HTML. */
const VAGUE_TYPES = new Set(['', 'text/plain', 'application/octet-stream', 'application/xml', 'text/xml', 'unknown/unknown', 'application/unknown', '*/*']);
const MARKUP = /^(?:\uFEFF|ï»¿)?\s*(?:<!--[^>]{0,2000}-->\s*|<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html|head|body|meta|title|script|article|div|p|h1|table)[\s>]/iu;
/** PDF, PNG, JPEG, GIF, ZIP, gzip, RIFF, ELF, Ogg, MP3, MP4: what some servers label text/html. */
const BINARY = /^(?:%PDF-|\x89PNG|\xFF\xD8\xFF|GIF8|PK\x03\x04|\x1F\x8B|RIFF|\x7FELF|OggS|ID3|.{4}ftyp)/su;

/**
 * Bytes to page: HTML or plain text by declared type and by look, decoded by charset.
 *
 * @throws PermanentError `content-type`.
 */
export function documentOf(origin: Origin, bytes: Buffer): Page {
  const { mime, charset } = parseContentType(origin.contentType);
  const kind = kindOf(mime, bytes);
  if (kind === null) throw failureOfCode('content-type', `${origin.url ?? origin.location} is ${mime === '' ? 'of no stated type' : mime}, neither HTML nor plain text.`);
  const decoded = decode(bytes, charset);
  const { url, ...known } = origin;
  const body = kind === 'html' ? { kind, html: decoded.text } : { kind, text: decoded.text };
  return { ...pageOf({ ...known, url, charset: decoded.charset }, body, bytes), warnings: decoded.warnings };
}

/** A response, fresh or archived, as a page. Same error as {@link documentOf}. */
export function pageOfEntry({ address, url, status, contentType, fetchedAt }: Omit<ArchivedPage, 'sha256'>, bytes: Buffer): Page {
  return documentOf({ kind: 'url', location: address, key: null, url, status, contentType, fetchedAt }, bytes);
}

/** "text/html; charset=utf-8" → its parts, in lower case; null where no charset is stated. */
export function parseContentType(header: string | null): { readonly mime: string; readonly charset: string | null } {
  const [mime = '', ...parameters] = (header ?? '').split(/[;,]/u).map((part) => part.trim().toLowerCase());
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice('charset='.length).replaceAll(/^["']|["']$/gu, '').trim();
  return { mime, charset: charset === undefined || charset === '' ? null : charset };
}

function kindOf(mime: string, bytes: Buffer): 'html' | 'text' | null {
  const start = bytes.subarray(0, 4096).toString('latin1');
  if (BINARY.test(start)) return null;
  if (HTML_TYPES.has(mime)) return 'html';
  if (!VAGUE_TYPES.has(mime)) return null;
  if (MARKUP.test(start.replaceAll('\0', ''))) return 'html';
  return mime === 'text/plain' ? 'text' : null;
}
