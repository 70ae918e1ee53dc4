import sniff from 'html-encoding-sniffer';
import iconv from 'iconv-lite';

export interface Decoded {
  readonly text: string;
  /** The label of the encoding used, in lower case. */
  readonly charset: string;
}

/**
 * Bytes to text by BOM, transport, declared (`<meta>`) or sniffed charset, in that order (WHATWG HTML §13.2.3).
 *
 * iconv-lite decodes, since Node 20's TextDecoder gets 32 bytes of windows-1252 wrong.
 *
 * @param declared - The charset parameter of the Content-Type header, or null.
 */
export function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const label = declared !== null && iconv.encodingExists(declared) ? { transportLayerEncodingLabel: declared } : {};
  const utf8 = isUtf8(bytes);
  const charset = sniff(bytes, { ...label, defaultEncoding: utf8 ? 'UTF-8' : 'windows-1252' }).toLowerCase();
  // Valid multi-byte UTF-8 does not occur by accident; a page that says otherwise lies.
  const encoding = utf8 && !charset.startsWith('utf-16') ? 'utf-8' : charset;
  return { text: iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding), charset: encoding };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
