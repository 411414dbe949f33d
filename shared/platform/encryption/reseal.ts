import type { Randomness } from '../clock.ts';
import { decrypt, encrypt, keyOf } from './cipher.ts';
import type { Holder } from './holder.ts';
import type { KeyRing } from './key-ring.ts';
import type { Place } from './sealed.ts';

/**
 * Seals what is sealed at a place anew, with a holder's key as it is now. Rejects as `find` and `current` of the key ring do, and
 * with SealBroken when the bytes do not belong there.
 */
export async function reseal(
  keys: Pick<KeyRing, 'find' | 'current'>,
  randomness: Randomness,
  bytes: Buffer,
  place: Place,
  holder: Holder,
): Promise<Buffer> {
  const { id, version } = keyOf(bytes);
  const plain = decrypt(bytes, (await keys.find(place.company, id, version)).key, place);
  try {
    return encrypt(plain, await keys.current(place.company, holder), randomness.bytes(12), place);
  } finally {
    plain.fill(0);
  }
}
