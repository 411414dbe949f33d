/** The sixteen-bit groups of an IPv6 address. Null for what is none. */
function groupsOf(address: string): number[] | null {
  const [head = '', tail, ...more] = address.split('::');
  const read = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)));
  const [front, back] = [read(head), tail === undefined ? [] : read(tail)];
  const missing = 8 - front.length - back.length;
  if (more.length > 0 || missing < 0 || (tail === undefined && missing > 0)) return null;
  const groups = [...front, ...Array<number>(missing).fill(0), ...back];
  return groups.every((group) => group >= 0 && group <= 0xffff) ? groups : null;
}

const plain = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '');

/**
 * Whether two addresses are of one network: the same one for IPv4; for IPv6 the same first 64 bits, since a device changes the rest
 * (RFC 8981). Addresses of two kinds are of two networks, and what is no address is of none.
 */
export function isSameNetwork(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (!a.includes(':') || !b.includes(':')) return /^\d+(\.\d+){3}$/.test(a) && a === b;
  const [first, second] = [groupsOf(a), groupsOf(b)];
  return first !== null && second !== null && first.slice(0, 4).every((group, at) => group === second[at]);
}
