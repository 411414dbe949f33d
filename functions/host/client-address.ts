import { isIP } from 'node:net';
import type { HttpRequest } from '@azure/functions';

/**
 * The address a request came from; null when nobody trustworthy says. The edge is the one hop that is believed: it drops what a
 * client claims and writes the address that it sees itself (`infra/edge-headers.ts`). What the platform's own proxies behind it add
 * stands after that, so the first is the edge's.
 */
export function clientAddress(request: Pick<HttpRequest, 'headers'>): string | null {
  const first = request.headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? '';
  // The gateway writes the port as well: 192.0.2.1:443 and [2001:db8::1]:443.
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(first)?.[1] ?? /^([\d.]+):\d+$/.exec(first)?.[1] ?? first;
  const plain = bare.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(plain) === 0 ? null : plain.toLowerCase();
}

/**
 * What requests are counted by: an IPv4 address itself, and of an IPv6 address the 64 bits in front, since whoever has one has all
 * that begin with them (RFC 6177).
 */
export function addressBlock(address: string): string {
  if (isIP(address) !== 6) return address;
  // The URL parser writes the eight groups in one way (RFC 5952).
  const [head = '', tail] = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1).split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const gap = tail === undefined ? 0 : 8 - before!.length - after!.length;
  const groups = [...before!, ...Array<string>(gap).fill('0'), ...after!];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
