import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { findOpenInvitation } from '../invitations/find-open-invitation.ts';
import { startInvitedSignIn as contract } from './contract.ts';
import type { IdentityProvider } from './ports.ts';
import { startSignIn } from './start-sign-in.ts';

type Uses = Readonly<{
  database: Database;
  provider: IdentityProvider;
  keys: KeyRing;
  clock: Clock;
  randomness: Randomness;
  publicOrigin: string;
}>;

/** Begins the sign-in that accepts an invitation. Throws Problem `input-invalid`, `invitation-over`. */
export async function startInvitedSignIn(
  uses: Uses,
  input: z.input<typeof contract.input>,
): Promise<{ url: string; ticket: string }> {
  const { token } = parse(contract.input, input);
  await findOpenInvitation(uses, token);
  return startSignIn(uses, '/', token);
}
