/**
 * Keeps requests away from private networks (server-side request forgery). Checked three times:
 * the address written in a URL, every answer of the name server, and the peer of the open socket;
 * so neither odd notations nor names that change their answer get through.
 */
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import type { Config } from '../config.ts';
import { PermanentError } from '../errors.ts';
import { failureOfCode } from './retry.ts';
import { resolveHost, type Resolve } from './resolve.ts';

export interface Policy {
  readonly ports: readonly number[];
  allows(address: string): boolean;
}

/** What `--allow-private` opens. Link-local, multicast and reserved ranges never are. */
const PRIVATE = new Set(['private', 'loopback', 'uniqueLocal', 'carrierGradeNat']);
/** Credentials services of clouds that sit outside link-local ranges: AWS (IPv6), Alibaba, Azure. */
const METADATA = new Set(['fd00:ec2::254', '100.100.100.200', '168.63.129.16']);
/** All of IPv6 that is handed out so far; beside it lie forms such as `::127.0.0.1`. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');
const LOCAL_NAMES = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home\.arpa)$/u;

export function policyOf({ ports, allowPrivate }: Pick<Config, 'ports' | 'allowPrivate'>): Policy {
  return { ports, allows: (address) => isPublic(address) || (allowPrivate && isPrivate(address)) };
}

/** Whether an address is one of the public internet. IPv4 inside IPv6 counts as the IPv4 that it is. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address) || isMetadata(address)) return false;
  const own = ipaddr.process(address);
  return own.range() === 'unicast' && (own.kind() === 'ipv4' || own.match(GLOBAL_IPV6));
}

function isPrivate(address: string): boolean {
  return ipaddr.isValid(address) && PRIVATE.has(ipaddr.process(address).range()) && !isMetadata(address);
}

function isMetadata(address: string): boolean {
  return METADATA.has(ipaddr.process(address).toString());
}

/**
 * Refuses what must not be asked for, before anything is sent: other schemes, other ports, private
 * address literals, names that are local by convention.
 *
 * @throws PermanentError `blocked-scheme`, `blocked-port` or `blocked-address`.
 */
export function guardUrl(url: URL, policy: Policy): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw failureOfCode('blocked-scheme', `${url.href} is neither http nor https.`);
  const host = url.hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '');
  const refused = ipaddr.isValid(host) ? !policy.allows(host) : LOCAL_NAMES.test(host) && !policy.allows('127.0.0.1');
  if (refused) throw blocked(host, ipaddr.isValid(host) ? host : '127.0.0.1');

  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (!policy.ports.includes(port)) throw failureOfCode('blocked-port', `${url.href}: port ${port} is not among the allowed ports.`);
}

/** undici's connector behind the guard. Every new socket of every redirect passes through here. */
export function guardedConnector(options: buildConnector.BuildOptions, policy: Policy, resolve: Resolve = resolveHost): buildConnector.connector {
  const lookup: LookupFunction = (hostname, { all }, callback) => {
    resolve(hostname).then((answers) => {
      const refused = answers.find(({ address }) => !policy.allows(address));
      const [first] = answers;
      if (refused !== undefined) throw blocked(hostname, refused.address);
      if (first === undefined) throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
      if (all === true) callback(null, [...answers]);
      else callback(null, first.address, first.family);
    }).catch((error: NodeJS.ErrnoException) => callback(error, []));
  };
  const connect = buildConnector({ ...options, lookup } as buildConnector.BuildOptions);
  return (target, callback) => {
    const literal = target.hostname.replace(/^\[|\]$/gu, '');
    if (ipaddr.isValid(literal) && !policy.allows(literal)) {
      callback(blocked(literal, literal), null);
      return;
    }
    connect(target, (...[error, socket]) => {
      if (error !== null) callback(error, null);
      else if (policy.allows(socket.remoteAddress ?? '')) callback(null, socket);
      else callback(blocked(target.hostname, socket.destroy().remoteAddress ?? 'an unknown address'), null);
    });
  };
}

function blocked(host: string, address: string): PermanentError {
  const leads = host === address ? 'is' : `leads to ${address},`;
  const remedy = isPrivate(address) ? 'If it is in your own network, --allow-private permits it.' : 'Addresses such as this stay closed, whatever the settings.';
  return new PermanentError('blocked-address', `${host} ${leads} no public address. ${remedy}`);
}
