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
export function clientAddress(request: HttpRequest): string | null {
  const entries = (request.headers.get('x-forwarded-for') ?? '').split(',').map(bare);
  const address = entries.at(-2) ?? entries.at(-1) ?? '';
  return isIP(address) ? address.replace(/^::ffff:(?=\d+\.)/i, '') : null;
}
