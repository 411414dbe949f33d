import { createHmac } from 'node:crypto';
import type { Id } from '../../kernel/ids.ts';
import type { Randomness } from '../../platform/clock.ts';
import { openForDeployment, sealForDeployment } from '../../platform/encryption/deployment-seal.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { ContactContent } from './contract.ts';

const placeOf = (id: Id) => ({ purpose: 'contact request', place: [id] });

/** Rejects with Problem `keys-away`. */
export const sealContact = (
  uses: { keys: KeyRing; randomness: Randomness },
  id: Id,
  content: ContactContent,
): Promise<Buffer> => sealForDeployment(uses, placeOf(id), content);

/** Null where it was changed or moved. Rejects with Problem `keys-away`. */
export const openContact = (uses: { keys: KeyRing }, id: Id, bytes: Buffer): Promise<ContactContent | null> =>
  openForDeployment<ContactContent>(uses, placeOf(id), bytes);

/** What an e-mail address is found again by: 32 bytes. Rejects with Problem `keys-away`. */
export async function addressKeyOf({ keys }: { keys: KeyRing }, email: string): Promise<Buffer> {
  const key = await keys.deploymentKey('contact address');
  return createHmac('sha256', key).update(email.toLowerCase()).digest();
}
