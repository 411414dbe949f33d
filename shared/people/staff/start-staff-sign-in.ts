import type { Clock, Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { IdentityProvider } from '../identity/ports.ts';
import { safeStaffReturn, sealStaffTicket } from './staff-ticket.ts';

type Uses = Readonly<{
  staffProvider: IdentityProvider;
  keys: KeyRing;
  clock: Clock;
  randomness: Randomness;
  publicOrigin: string;
}>;

export const staffCallbackAddress = (publicOrigin: string): string => `${publicOrigin}/api/staff/signin/callback`;

/**
 * Begins a member of staff's sign-in at the platform's own directory, which is asked for a second factor from the start: where to
 * send the browser, and the ticket that it has to bring back.
 */
export async function startStaffSignIn(uses: Uses, returnTo: string | null): Promise<{ url: string; ticket: string }> {
  const wish = { secondFactorOf: { loginHint: null } };
  const { url, attempt } = await uses.staffProvider.begin(staffCallbackAddress(uses.publicOrigin), wish);
  return { url, ticket: await sealStaffTicket(uses, { attempt, returnTo: safeStaffReturn(returnTo) }) };
}
