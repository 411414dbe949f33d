import { createHash } from 'node:crypto';

/** The namespace of addresses (RFC 9562 §6.6). */
const addresses = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * A UUID of version 5 (RFC 9562 §5.5) for a name at an address: the same for the same name each time. OSCAL takes versions 4 and 5 alone,
 * and the hash of version 5 is SHA-1: here it keeps names apart, and nothing else rests on it.
 */
export const uuidOf =
  (origin: string) =>
  (name: string): string => {
    const bytes = createHash('sha1').update(addresses).update(`${origin}/trust#${name}`).digest().subarray(0, 16);
    bytes[6] = (bytes[6]! & 0x0f) | 0x50;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
