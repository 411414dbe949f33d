import { and, eq } from 'drizzle-orm';
import { isProblem, Problem } from '../../kernel/problem.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import { errorCode, type Log } from '../../platform/log.ts';
import type { Secret } from '../../platform/secret.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { unknownDevice, type Device } from './device.ts';
import { endFormerSession } from './end-former-session.ts';
import type { IdentityProvider, VouchedIdentity } from './ports.ts';
import { openTicket } from './sign-in-ticket.ts';
import { startSession } from './start-session.ts';
import { callbackAddress } from './start-sign-in.ts';
import { identities } from './table.ts';

type Uses = Readonly<{
  database: Database;
  provider: IdentityProvider;
  keys: KeyRing;
  clock: Clock;
  randomness: Randomness;
  log: Log;
  publicOrigin: string;
}>;

/** Where somebody signs in: with what, and the token of the session that their browser held until then (null without one). */
export type Arrival = Readonly<{ device: Device; former: string | null }>;

/**
 * Finishes a sign-in that this browser started: `ticket` is the cookie it brings, `returned` what the provider sent with it,
 * `arrival` what it is and the session it held before, which ends.
 * Gives the session's token and where to go. Throws Problem `sign-in-failed` when any of it does not fit together, and
 * `sign-in-unknown` for somebody who is no employee here, or no longer.
 */
export async function completeSignIn(
  uses: Uses,
  ticket: string | null,
  returned: URLSearchParams,
  arrival: Arrival = { device: unknownDevice, former: null },
): Promise<{ token: Secret; returnTo: string }> {
  const opened = ticket ? await openTicket(uses, ticket) : null;
  if (!opened) {
    uses.log('sign-in.refused', { reason: 'no-ticket' });
    throw new Problem('sign-in-failed');
  }
  const vouched = await uses.provider
    .finish(returned, callbackAddress(uses.publicOrigin), opened.attempt)
    .catch((error: unknown) => {
      uses.log('sign-in.refused', { reason: errorCode(error) });
      throw new Problem('sign-in-failed');
    });
  const token = await startSessionOf(uses, vouched, arrival.device);
  if (arrival.former) await endFormerSession(uses, arrival.former);
  return { token, returnTo: opened.returnTo };
}

async function startSessionOf(uses: Uses, vouched: VouchedIdentity, device: Device): Promise<Secret> {
  const { issuer, subject, providerSession } = vouched;
  const [known] = await uses.database.onPlatform((tx) =>
    tx.db
      .select({ company: identities.companyId, employee: identities.employeeId })
      .from(identities)
      .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject))),
  );
  if (!known) {
    uses.log('sign-in.refused', { reason: 'no-identity' });
    throw new Problem('sign-in-unknown');
  }
  return startSession(uses, { ...known, issuer, providerSession }, device).catch((error: unknown) => {
    if (isProblem(error, 'sign-in-unknown')) uses.log('sign-in.refused', { reason: 'may-not-sign-in' });
    throw error;
  });
}
