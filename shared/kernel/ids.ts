/** A UUID in its lower-case text form. Ids are version 7, made in the app: an encrypted value is bound to its row before the row exists. */
export type Id = string;

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isId = (value: unknown): value is Id => typeof value === 'string' && shape.test(value);

/**
 * Lays out a UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then random bits.
 * `random` gives at least 10 bytes. Throws RangeError when there are fewer.
 */
export function uuidV7(milliseconds: number, random: Uint8Array): Id {
  if (random.length < 10) throw new RangeError('a UUIDv7 takes 10 random bytes');
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(milliseconds / 2 ** 32));
  view.setUint32(2, milliseconds % 2 ** 32);
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** When an id of version 7 was made: its first 48 bits are milliseconds (RFC 9562 §5.7). */
export const timeOf = (id: Id): Date => new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
