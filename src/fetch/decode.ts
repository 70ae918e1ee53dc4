import chardet from 'chardet';
import sniff from 'html-encoding-sniffer';
import iconv from 'iconv-lite';
import type { Warning } from '../records.ts';

export interface Decoded {
  readonly text: string;
  /** The label of the encoding used, in lower case. */
  readonly charset: string;
  readonly warnings: readonly Warning[];
}

/** Bytes that byte-frequency detection looks at. */
const SAMPLE = 65_536;

/**
 * Bytes to text by BOM, transport, declared (`<meta>`) or detected charset, in that order (WHATWG HTML §13.2.3),
 * save that valid multi-byte UTF-8 is believed over any label: it does not occur by accident.
 *
 * @param declared - The charset parameter of the Content-Type header, or null.
 */
export function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = validUtf8(buffer);
  if (utf8 !== null && !utf8.includes('\u0000')) return { text: utf8, charset: 'utf-8', warnings: [] };

  const label = declared !== null && iconv.encodingExists(declared) ? { transportLayerEncodingLabel: declared } : {};
  const said = sniff(buffer, { ...label, defaultEncoding: 'x-user-defined' }).toLowerCase();
  // Bytes that are labelled UTF-8 and are none are most often another charset under a wrong label.
  const charset = said === 'x-user-defined' || said === 'utf-8' || !iconv.encodingExists(said) ? detect(buffer) : said;
  // iconv-lite, since Node 20's TextDecoder gets 32 bytes of windows-1252 wrong.
  const text = iconv.decode(buffer, charset);
  const broken = charset === 'utf-8' ? text.split('\uFFFD').length - 1 : 0;
  const warnings = broken === 0 ? [] : [{ code: 'broken-utf8', message: `${broken} sequences of bytes are no UTF-8; each is shown as U+FFFD.` }];
  return { text, charset, warnings };
}

function validUtf8(buffer: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return null;
  }
}

/** For bytes that nobody labelled. UTF-8 with a few broken bytes stays UTF-8. */
function detect(buffer: Buffer): string {
  const sample = buffer.subarray(0, SAMPLE);
  const loose = new TextDecoder('utf-8').decode(sample);
  const broken = loose.split('\uFFFD').length - 1;
  const whole = loose.match(/[^\u0000-\u007F\uFFFD]/gu)?.length ?? 0;
  if (whole >= 4 * broken) return 'utf-8';

  const guess = chardet.detect(sample)?.toLowerCase() ?? 'windows-1252';
  return guess.startsWith('iso-8859-1') || !iconv.encodingExists(guess) ? 'windows-1252' : guess;
}
