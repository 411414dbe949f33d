import type { Clock, Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { IdentityProvider } from './ports.ts';
import { safeReturn, sealTicket } from './sign-in-ticket.ts';

type Uses = Readonly<{
  provider: IdentityProvider;
  keys: KeyRing;
  clock: Clock;
  randomness: Randomness;
  publicOrigin: string;
}>;

export const callbackAddress = (publicOrigin: string): string => `${publicOrigin}/api/signin/callback`;

/** Begins a sign-in: where to send the browser, and the ticket that it has to bring back. */
export async function startSignIn(uses: Uses, returnTo: string | null): Promise<{ url: string; ticket: string }> {
  const { url, attempt } = await uses.provider.begin(callbackAddress(uses.publicOrigin), null);
  return { url, ticket: await sealTicket(uses, attempt, safeReturn(returnTo)) };
}
