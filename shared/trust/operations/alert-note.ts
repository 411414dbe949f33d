import type { Id } from '../../kernel/ids.ts';
import { isProblem } from '../../kernel/problem.ts';
import type { Randomness } from '../../platform/clock.ts';
import { openForDeployment, sealForDeployment } from '../../platform/encryption/deployment-seal.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';

const placeOf = (alert: Id) => ({ purpose: 'alert notes', place: ['note', alert] });

/** What staff write of an alert can name anybody, and is of no company: a key of the deployment seals it. Rejects with Problem `keys-away`. */
export const sealNote = (uses: { keys: KeyRing; randomness: Randomness }, alert: Id, note: string): Promise<Buffer> =>
  sealForDeployment(uses, placeOf(alert), note);

/** The note; null where it does not open, and while the vault is away: alerts are to be seen then above all. */
export async function openNote(uses: { keys: KeyRing }, alert: Id, sealed: Buffer): Promise<string | null> {
  try {
    return await openForDeployment<string>(uses, placeOf(alert), sealed);
  } catch (error) {
    if (isProblem(error, 'keys-away')) return null;
    throw error;
  }
}
