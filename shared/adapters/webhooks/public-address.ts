import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Addresses of clouds that answer to nobody outside, and that the registries count among the public ones. */
const ofClouds = ['168.63.129.16'];

/** What IANA has given out to be reached from everywhere (RFC 4291 §2.4); all the rest of IPv6 means something else. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Within it, what carries another address inside or is meant for papers and laboratories, by IANA's registry of special-purpose
 * addresses. The library names most of them; that a later version might not is no reason to connect.
 */
const special = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
);

/**
 * Whether an address, as `inet_ntop` writes it, belongs to a host on the public Internet. False for loopback, link-local, private,
 * shared (CGNAT), multicast, reserved, documentation and benchmark addresses, for those of cloud platforms, and for every IPv6
 * form that has an IPv4 address inside (mapped, compatible, NAT64, 6to4, Teredo): such a one is spelled only to hide what it is.
 */
export function isPublicAddress(text: string): boolean {
  if (ofClouds.includes(text) || isIP(text) === 0) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  if (address instanceof ipaddr.IPv4) return true;
  // With a zone it is an address of one link, whatever its bits are.
  if (text.includes('%')) return false;
  return address.match(globalUnicast) && !special.some((range) => address.match(range));
}
