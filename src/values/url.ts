/**
 * Reads an address; null where it is none. Not by `URL.canParse`: once Node 20 has optimised that, it refuses
 * addresses with Latin-1 letters.
 *
 * @param base - What a relative address is resolved against.
 */
export function readUrl(address: string, base?: string | URL): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
