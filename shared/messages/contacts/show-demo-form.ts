import type { Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import { makeFormTicket } from './form-ticket.ts';

/** What the form is sent with. Rejects with Problem `keys-away`. */
export const showDemoForm = async (uses: { keys: KeyRing; randomness: Randomness }): Promise<{ ticket: string }> => ({
  ticket: await makeFormTicket(uses),
});
