import { lookup, type LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';

/** All addresses of a host name; rejects with a code of node:dns. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** Answers that leave it to the system: names of its hosts file, of its search domains, or no name server of its own. */
const ASK_SYSTEM = new Set(['ENOTFOUND', 'ENODATA', 'ECONNREFUSED', 'EBADNAME']);
const resolver = new Resolver({ timeout: 2000, tries: 2 });

/**
 * Asks the name server directly, and only for what it does not know the system. The system's own look-up runs on
 * node's four pool threads, which a few dead name servers would keep from all other hosts.
 */
export const resolveHost: Resolve = async (hostname) => {
  const [four, six] = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
  const answers = [
    ...(four.status === 'fulfilled' ? four.value.map((address) => ({ address, family: 4 })) : []),
    ...(six.status === 'fulfilled' ? six.value.map((address) => ({ address, family: 6 })) : []),
  ];
  if (answers.length > 0) return answers;
  const failed = [four, six].flatMap((result) => (result.status === 'rejected' ? [result.reason as NodeJS.ErrnoException] : []));
  const serious = failed.find(({ code }) => !ASK_SYSTEM.has(code ?? ''));
  if (serious !== undefined) throw serious;
  return new Promise((resolve, reject) => {
    lookup(hostname, { all: true, verbatim: true }, (error, found) => (error === null ? resolve(found) : reject(error)));
  });
};
