import { isIP } from 'node:net';
import type { HttpRequest } from '@azure/functions';

const bare = (entry: string): string => {
  const text = entry.trim();
  const inBrackets = /^\[([^\]]+)\](:\d+)?$/.exec(text)?.[1];
  return inBrackets ?? text.replace(/^([\d.]+):\d+$/, '$1');
};

/**
 * The address of whoever sent a request. `x-forwarded-for` ends with what the platform's front end saw, which is the gateway, and
 * before it what the gateway saw, which is the client; what stands further in front anybody can have written. Without a gateway
 * the one entry is the client's. Null where there is no address to be had.
 */
export function clientAddress(request: Pick<HttpRequest, 'headers'>): string | null {
  const entries = (request.headers.get('x-forwarded-for') ?? '').split(',').map(bare);
  const address = entries.at(-2) ?? entries.at(-1) ?? '';
  return isIP(address) ? address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase() : null;
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
