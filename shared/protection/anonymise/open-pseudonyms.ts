import { createHmac } from 'node:crypto';
import type { Secret } from '../../platform/secret.ts';
import { withLengths } from '../../platform/encryption/with-lengths.ts';
import type { Pseudonyms } from './ports.ts';

/** Pseudonyms under a secret: HMAC-SHA-256 of what is asked, each part with its length in front so that no two questions are alike. */
export function openPseudonyms(secret: Secret): Pseudonyms {
  const digest = (of: readonly string[]): Buffer =>
    createHmac('sha256', secret.reveal())
      .update(withLengths([...of], 0))
      .digest();
  const hex = (bytes: number, ...of: readonly string[]): string => {
    let made = '';
    for (let block = 0; made.length < bytes * 2; block += 1)
      made += digest(['bytes', String(block), ...of]).toString('hex');
    return made.slice(0, bytes * 2);
  };
  const groups = new Map<string, { taken: Set<string>; given: Map<string, string> }>();

  return {
    hex,
    below(bound, ...of) {
      // 48 bits for bounds of some thousands: no number is likelier than another to a part in a thousand million.
      return Number(BigInt(`0x${hex(6, 'below', ...of)}`) % BigInt(bound));
    },
    id(id) {
      const made = hex(10, 'id', id);
      // A version 7 begins with an instant, which sorts rows; of any other nothing is kept but its version.
      const time = id[14] === '7' ? id.slice(0, 13) : `${made.slice(12, 20)}-${hex(2, 'id front', id)}`;
      const variant = ((Number.parseInt(made.slice(3, 4), 16) & 3) | 8).toString(16);
      return `${time}-${id[14]}${made.slice(0, 3)}-${variant}${made.slice(4, 7)}-${made.slice(8, 20)}`;
    },
    alone(group, whose, wishes) {
      const { taken, given } = groups.get(group) ?? { taken: new Set(), given: new Map() };
      groups.set(group, { taken, given });
      const known = given.get(whose);
      if (known !== undefined) return known;
      for (const wish of wishes) {
        if (taken.has(wish)) continue;
        taken.add(wish);
        given.set(whose, wish);
        return wish;
      }
      throw new Error(`there are not enough made-up values for ${group.replace(/^\S+ /, '')}`);
    },
  };
}
