import zlib from 'node:zlib';
import iconv from 'iconv-lite';
import { answer, html, WORDS, type Misbehaviour, type Serve } from './site.ts';

const PAGE = Buffer.from(html());
const page = { words: WORDS };
const ZEROS = Buffer.alloc(64 << 20);
/** 64 MiB in 64 KiB, and twice over in about 300 bytes. */
const bomb = { gzip: zlib.gzipSync(ZEROS), deflate: zlib.deflateSync(ZEROS), br: zlib.brotliCompressSync(ZEROS, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 3 } }) };
const gzip = zlib.gzipSync(PAGE);
const encoded = (encoding: string, body: Buffer): Serve => (visit) => answer(visit, body, { 'content-encoding': encoding });
const typed = (type: string, body: Buffer | string = PAGE): Serve => (visit) => answer(visit, body, { 'content-type': type });
const damaged = Buffer.from(gzip).fill(0, gzip.length - 8);

/** Encodings, types and charsets, true and false ones. */
export const bodies: readonly Misbehaviour[] = [
  { name: 'gzip', serve: encoded('gzip', gzip), gives: page },
  { name: 'GZIP in capitals', serve: encoded('GZIP', gzip), gives: page },
  { name: 'x-gzip', serve: encoded('x-gzip', gzip), gives: page },
  { name: 'deflate with its wrapper', serve: encoded('deflate', zlib.deflateSync(PAGE)), gives: page },
  { name: 'deflate without its wrapper', serve: encoded('deflate', zlib.deflateRawSync(PAGE)), gives: page },
  { name: 'br', serve: encoded('br', zlib.brotliCompressSync(PAGE)), gives: page },
  { name: 'gzip within gzip', serve: encoded('gzip, gzip', zlib.gzipSync(gzip)), gives: page },
  { name: 'br within gzip', serve: encoded('br, gzip', zlib.gzipSync(zlib.brotliCompressSync(PAGE))), gives: page },
  { name: 'four encodings', serve: encoded('gzip, gzip, gzip, gzip', gzip), gives: 'unknown-encoding', visits: 1 },
  { name: 'zstd unasked', serve: encoded('zstd', PAGE), gives: 'unknown-encoding' },
  { name: 'gzip in two members', serve: encoded('gzip', Buffer.concat([zlib.gzipSync(PAGE.subarray(0, 40)), zlib.gzipSync(PAGE.subarray(40))])), gives: page },
  { name: 'gzip with zeros after it', serve: encoded('gzip', Buffer.concat([gzip, Buffer.alloc(20)])), gives: page },
  { name: 'gzip with garbage after it', serve: encoded('gzip', Buffer.concat([gzip, Buffer.from('garbage')])), gives: 'bad-encoding' },
  { name: 'gzip cut short', serve: encoded('gzip', gzip.subarray(0, 60)), gives: 'bad-encoding', visits: 2 },
  { name: 'gzip with a wrong checksum', serve: encoded('gzip', damaged), gives: 'bad-encoding' },
  { name: 'gzip that is none', serve: encoded('gzip', PAGE), gives: 'bad-encoding' },
  { name: 'gzip of nothing', serve: encoded('gzip', Buffer.alloc(0)), gives: { words: '' } },
  { name: 'a gzip bomb', serve: encoded('gzip', bomb.gzip), gives: 'too-large', visits: 1 },
  { name: 'a deflate bomb', serve: encoded('deflate', bomb.deflate), gives: 'too-large' },
  { name: 'a brotli bomb', serve: encoded('br', bomb.br), gives: 'too-large' },
  { name: 'a bomb within a bomb', serve: encoded('gzip, gzip', zlib.gzipSync(bomb.gzip)), gives: 'too-large' },

  { name: 'a PDF', serve: typed('application/pdf', '%PDF-1.7 ...'), gives: 'content-type', visits: 1 },
  { name: 'a PDF that says it is HTML', serve: typed('text/html', '%PDF-1.7 ...'), gives: 'content-type' },
  { name: 'an image', serve: typed('image/png', '\x89PNG'), gives: 'content-type' },
  { name: 'JSON', serve: typed('application/json', '{}'), gives: 'content-type' },
  { name: 'a type that is no type', serve: typed(';;;///', 'words'), gives: 'content-type' },
  { name: 'HTML that says it is a download', serve: typed('application/octet-stream'), gives: page },
  { name: 'HTML that says it is plain text', serve: typed('text/plain'), gives: page },
  { name: 'HTML without a type', serve: (visit) => { visit.response.end(PAGE); }, gives: page },
  { name: 'plain text', serve: typed('text/plain', WORDS), gives: page },
  { name: 'XHTML', serve: typed('application/xhtml+xml', `<?xml version="1.0"?>${html()}`), gives: page },

  { name: 'UTF-8 that says it is Latin-1', serve: typed('text/html; charset=iso-8859-1', html('Señor €5')), gives: { words: 'Señor €5' } },
  { name: 'windows-1252 that says it is UTF-8', serve: typed('text/html; charset=utf-8', iconv.encode(html('“Señor” – €5'), 'windows-1252')), gives: { words: '“Señor” – €5' } },
  { name: 'windows-1252 that says nothing', serve: typed('text/html', iconv.encode(html('“Señor”'), 'windows-1252')), gives: { words: '“Señor”' } },
  { name: 'GBK by its meta', serve: typed('text/html', iconv.encode(`<meta charset="gbk">${html('罚款十亿元')}`, 'gbk')), gives: { words: '罚款十亿元' } },
  { name: 'Shift_JIS by its header', serve: typed('text/html; charset="Shift_JIS"', iconv.encode(html('課徴金納付命令'), 'shift_jis')), gives: { words: '課徴金納付命令' } },
  { name: 'UTF-16 by its byte order mark', serve: typed('text/html; charset=utf-8', iconv.encode(html('Señor'), 'utf-16', { addBOM: true })), gives: { words: 'Señor' } },
  { name: 'a charset that does not exist', serve: typed('text/html; charset=klingon-8', html('Señor')), gives: { words: 'Señor' } },
  { name: 'no body', serve: typed('text/html', ''), gives: { words: '' } },
];
