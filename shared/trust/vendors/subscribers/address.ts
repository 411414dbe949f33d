import { createHmac } from 'node:crypto';
import type { Id } from '../../../kernel/ids.ts';
import type { Randomness } from '../../../platform/clock.ts';
import { openForDeployment, sealForDeployment } from '../../../platform/encryption/deployment-seal.ts';
import type { KeyRing } from '../../../platform/encryption/key-ring.ts';

const placeOf = (id: Id) => ({ purpose: 'notice subscribers', place: ['address', id] });

/** The keyed hash by which an address is found, and another by which its requests are counted. Rejects with Problem `keys-away`. */
export async function hashesOf(uses: { keys: KeyRing }, address: string): Promise<{ found: Buffer; counted: Buffer }> {
  const key = await uses.keys.deploymentKey('notice addresses');
  const hash = (as: string) => createHmac('sha256', key).update(`${as}|${address.toLowerCase()}`).digest();
  return { found: hash('found'), counted: hash('counted') };
}

export const sealAddress = (
  uses: { keys: KeyRing; randomness: Randomness },
  id: Id,
  address: string,
): Promise<Buffer> => sealForDeployment(uses, placeOf(id), address);

/** The address of a row; null where it does not open. */
export const openAddress = (uses: { keys: KeyRing }, id: Id, sealed: Buffer): Promise<string | null> =>
  openForDeployment<string>(uses, placeOf(id), sealed);
