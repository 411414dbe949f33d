import rhea from 'rhea';

const { types } = rhea;

/** @returns an AMQP long, which rhea would otherwise narrow to the smallest type that holds the number. */
export function wrapLong(value: number) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return types.wrap_long(bytes);
}

/** @returns AMQP longs, in one array. */
export const wrapLongs = (values: readonly number[]) => types.wrap_array([...values], 0x81, undefined);

/** @returns instants (milliseconds UTC) as an AMQP array of timestamps. */
export const wrapTimestamps = (values: readonly number[]) => types.wrap_array([...values], 0x83, undefined);

/** @returns the number in a decoded AMQP long, which rhea leaves as eight bytes when it is large. */
export function readLong(value: unknown): number {
  return Buffer.isBuffer(value) ? Number(value.readBigInt64BE()) : Number(value);
}

/**
 * @returns the delivery tag that carries a lock token. Clients read the tag as a .NET Guid, whose first three groups are
 * little-endian, so those are turned round.
 */
export function tagOf(token: string): Buffer {
  const bytes = rhea.string_to_uuid(token);
  const guid = Buffer.from(bytes);
  guid.subarray(0, 4).reverse();
  guid.subarray(4, 6).reverse();
  guid.subarray(6, 8).reverse();
  return guid;
}
