import type { Id } from '../../kernel/ids.ts';
import type { Randomness } from '../../platform/clock.ts';
import { openForDeployment, sealForDeployment } from '../../platform/encryption/deployment-seal.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';

/** Who asks, for whom, and what: as it was typed. */
export type RequestContent = Readonly<{ email: string; company: string; message: string }>;

const placeOf = (id: Id) => ({ purpose: 'trust request', place: [id] });

export const sealRequest = (
  uses: { keys: KeyRing; randomness: Randomness },
  id: Id,
  content: RequestContent,
): Promise<Buffer> => sealForDeployment(uses, placeOf(id), content);

/** Null where it was changed or moved. */
export const openRequest = (uses: { keys: KeyRing }, id: Id, bytes: Buffer): Promise<RequestContent | null> =>
  openForDeployment<RequestContent>(uses, placeOf(id), bytes);
