import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const CRLF = '\r\n';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** One WARC record, as crawlers write it. */
export function warcRecord(type: string, url: string, block: Buffer | string, extra: Readonly<Record<string, string>> = {}): Buffer {
  const body = Buffer.from(block as string);
  const headers = {
    'WARC-Type': type, 'WARC-Record-ID': `<urn:uuid:${randomUUID()}>`, 'WARC-Date': '2024-03-01T10:00:00Z', 'WARC-Target-URI': url,
    'WARC-Block-Digest': `sha1:${base32(createHash('sha1').update(body).digest())}`,
    'Content-Type': type === 'response' ? 'application/http; msgtype=response' : 'text/plain', 'Content-Length': String(body.length), ...extra,
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join(CRLF);
  return Buffer.concat([Buffer.from(`WARC/1.0${CRLF}${head}${CRLF}${CRLF}`), body, Buffer.from(CRLF + CRLF)]);
}

/** A response record around a body. */
export function warcPage(url: string, body: Buffer | string, headers: Readonly<Record<string, string>> = {}, status = '200 OK', extra: Readonly<Record<string, string>> = {}): Buffer {
  const fields = Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...headers }).map(([name, value]) => `${name}: ${value}`).join(CRLF);
  return warcRecord('response', url, Buffer.concat([Buffer.from(`HTTP/1.1 ${status}${CRLF}${fields}${CRLF}${CRLF}`), Buffer.from(body as string)]), extra);
}

/** A file of records, each in a gzip member of its own where `gzip` is set; tells where each begins. */
export function warcFile(records: readonly Buffer[], gzip: boolean): { readonly bytes: Buffer; readonly offsets: readonly number[] } {
  const parts = records.map((record) => (gzip ? gzipSync(record) : record));
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    offsets.push(at);
    at += part.length;
  }
  return { bytes: Buffer.concat(parts), offsets };
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/gu) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join('');
}
