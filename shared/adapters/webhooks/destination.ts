import { isIP } from 'node:net';
import type { UrlFault } from '../../payroll/webhooks/ports.ts';
import { isPublicAddress } from './public-address.ts';

/** Where a request goes. `allowed` when this machine's settings name the very host and port. */
export type Destination = Readonly<{ url: URL; host: string; port: number; allowed: boolean }>;

const longest = 2_000;
export const usualPorts: readonly number[] = [443, 8443];
/** Names that no name server is asked for: what answers to them is this machine or its own network (RFC 6761, RFC 6762, RFC 8375, ICANN). */
const ownNames = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|corp|home|home\.arpa|onion|test|invalid)$/;

/**
 * Reads an address by the URL standard, which brings every spelling of an IPv4 address (decimal, octal, hexadecimal, short) into
 * the usual one, or says why nothing is sent there. `allow` holds `host:port` pairs that are let through as they are.
 */
export function readDestination(
  text: string,
  allow: readonly string[],
  ports: readonly number[] = usualPorts,
): Destination | UrlFault {
  // The URL standard leaves some of them out and escapes others: what is shown, kept and sent to would be three addresses.
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(text)) return 'not-a-url';
  if (text.length > longest || !URL.canParse(text)) return 'not-a-url';
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'not-https';
  if (url.username !== '' || url.password !== '') return 'user-info';
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  if (allow.includes(`${url.hostname}:${port}`)) return { url, host, port, allowed: true };
  if (url.protocol !== 'https:') return 'not-https';
  if (isIP(host) !== 0) return isPublicAddress(host) ? 'not-a-name' : 'private-address';
  if (!ports.includes(port)) return 'odd-port';
  if (ownNames.test(host)) return 'private-address';
  // A name with a dot at its end is looked up past the suffixes of this machine, and a single word with them: neither is a public name.
  if (host.endsWith('.') || !host.includes('.')) return 'not-a-name';
  return { url, host, port, allowed: false };
}
