import type { HeaderLines } from '../../payroll/webhooks/ports.ts';

/** Of a receiver's headers, those that help to find a fault. Cookies and the rest are theirs. */
const keptHeaders = ['content-type', 'content-length', 'location', 'retry-after', 'server', 'x-request-id'];
const longestLine = 200;

/**
 * A text of a receiver as it may be kept: what could be a personnummer, a telephone or account number, however its digits are parted, an
 * address or a secret is covered, since nobody knows what is echoed there. What control characters do to a reader's screen is left out.
 */
export const covered = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[^\s@<>"',;:=]{1,64}(?:@|%40)[^\s@<>"',;:=]{1,255}/gi, '[…]')
    .replace(/\b(whsec_|v1,|Bearer |Basic )[\w+/=.-]+/gi, '$1[…]')
    .replace(/\d(?:[ \t\u00a0\p{Pd}\u2212.]{0,3}\d){5,}/gu, '[…]');

/** The headers to keep, each in one line. What stands after a `?` of an address can be a secret. */
export function keptLines(headers: Readonly<Record<string, string | readonly string[] | undefined>>): HeaderLines {
  const lines = keptHeaders.flatMap((name) => {
    const value = headers[name];
    if (value === undefined) return [];
    const line = String(value).replace(/\?.*$/, '?[…]').slice(0, longestLine);
    return [[name, name === 'content-length' || name === 'retry-after' ? line : covered(line)] as const];
  });
  return Object.fromEntries(lines);
}
