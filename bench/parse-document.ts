import { createRequire } from 'node:module';

/** The project's own parser, not the one that a peer brought to `bench/node_modules`. */
export const { parseDocument } = createRequire(new URL('../package.json', import.meta.url))('htmlparser2') as { readonly parseDocument: (html: string) => unknown };
