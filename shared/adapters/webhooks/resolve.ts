import { lookup, Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { UrlFault } from '../../payroll/webhooks/ports.ts';
import type { Destination } from './destination.ts';
import { isPublicAddress } from './public-address.ts';

/** An address that a connection is made to, and no other. */
export type Pinned = Readonly<{ address: string; family: 4 | 6 }>;

export type Resolve = (destination: Destination) => Promise<readonly Pinned[] | UrlFault>;

const pin = (address: string): Pinned => ({ address, family: isIP(address) === 6 ? 6 : 4 });

/** Milliseconds that one name server may take, and how often it is asked. */
const patience = { timeout: 2_500, tries: 2 };

/**
 * Looks names up, once a request: every A and AAAA record, of which not one may be anything but public. What a name server answers
 * the next time is never asked. `servers` are this machine's own unless said.
 */
export function nameResolver(servers?: readonly string[]): Resolve {
  const resolver = new Resolver(patience);
  if (servers) resolver.setServers(servers);
  return async ({ host, allowed }) => {
    // What the settings of one machine name may be its own: the hosts file knows it.
    if (allowed) return (await lookup(host, { all: true }).catch(() => [])).map(({ address }) => pin(address));
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (addresses.length === 0) return 'unknown-name';
    return addresses.every(isPublicAddress) ? addresses.map(pin) : 'private-address';
  };
}
