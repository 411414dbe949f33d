import type { Randomness } from '../clock.ts';
import { decrypt, encrypt, keyOf, SealBroken } from './cipher.ts';
import type { Holder } from './holder.ts';
import type { KeyRing } from './key-ring.ts';
import type { Place } from './sealed.ts';

/** The bytes were changed or moved from outside: their key is there and does not open them, now or later. */
export class ValueBroken extends SealBroken {}

const orBroken = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw error instanceof SealBroken ? new ValueBroken() : error;
  }
};

/** Opens what is sealed at a place. Rejects as `find` of the key ring does, and with ValueBroken when the bytes do not belong there. */
export async function openAt(keys: Pick<KeyRing, 'find'>, bytes: Buffer, place: Place): Promise<Buffer> {
  const { id, version } = orBroken(() => keyOf(bytes));
  const { key } = await keys.find(place.company, id, version);
  return orBroken(() => decrypt(bytes, key, place));
}

/** Seals what is sealed at a place anew, with a holder's key as it is now. Rejects as `openAt` and as `current` of the key ring do. */
export async function reseal(
  keys: Pick<KeyRing, 'find' | 'current'>,
  randomness: Randomness,
  bytes: Buffer,
  place: Place,
  holder: Holder,
): Promise<Buffer> {
  const plain = await openAt(keys, bytes, place);
  try {
    return encrypt(plain, await keys.current(place.company, holder), randomness.bytes(12), place);
  } finally {
    plain.fill(0);
  }
}
