import { and, eq, isNull } from 'drizzle-orm';
import { Problem } from '../../kernel/problem.ts';
import type { ProblemCode } from '../../kernel/problem-codes.ts';
import { asPlatformMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import { errorCode, type Log } from '../../platform/log.ts';
import type { Secret } from '../../platform/secret.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { IdentityProvider } from '../identity/ports.ts';
import { endFormerStaffSession } from './end-former-staff-session.ts';
import { insertStaffSession } from './insert-staff-session.ts';
import { staffLimits } from './staff-limits.ts';
import { openStaffTicket } from './staff-ticket.ts';
import { staffCallbackAddress } from './start-staff-sign-in.ts';
import { staffIdentities, staffMembers } from './table.ts';

type Uses = Readonly<{
  operations: Database;
  staffProvider: IdentityProvider;
  keys: KeyRing;
  clock: Clock;
  randomness: Randomness;
  log: Log;
  publicOrigin: string;
}>;

/**
 * Finishes a member of staff's sign-in that this browser started; a session that it held until then (`former`, its token) ends.
 * Gives the session's token and where to go. Throws Problem `sign-in-failed` when any of it does not fit together,
 * `staff-second-factor-missing`, and `staff-unknown` for who is no member of staff, or was shut out.
 */
export async function completeStaffSignIn(
  uses: Uses,
  ticket: string | null,
  returned: URLSearchParams,
  former: string | null,
): Promise<{ token: Secret; returnTo: string }> {
  const opened = ticket ? await openStaffTicket(uses, ticket) : null;
  if (!opened) throw refusal(uses, 'sign-in-failed', 'no-ticket');
  const vouched = await uses.staffProvider
    .finish(returned, staffCallbackAddress(uses.publicOrigin), opened.attempt)
    .catch((error: unknown) => {
      throw refusal(uses, 'sign-in-failed', errorCode(error));
    });
  if (!vouched.secondFactor) throw refusal(uses, 'staff-second-factor-missing', 'staff-second-factor-missing');
  const actor = asPlatformMachine('sign-in');
  authorise(actor, 'staff.start-session');
  const token = await uses.operations.onPlatform(async (tx) => {
    const [known] = await tx.db
      .select({ staff: staffMembers.id })
      .from(staffIdentities)
      .innerJoin(staffMembers, eq(staffMembers.id, staffIdentities.staffId))
      .where(
        and(
          eq(staffIdentities.issuer, vouched.issuer),
          eq(staffIdentities.subject, vouched.subject),
          isNull(staffMembers.disabledAt),
        ),
      );
    if (!known) throw refusal(uses, 'staff-unknown', 'staff-unknown');
    const how = { issuer: vouched.issuer, lasts: staffLimits.absolute };
    const started = await insertStaffSession(tx, uses.randomness, actor, known.staff, how);
    if (former) await endFormerStaffSession(tx, actor, former);
    return started.token;
  });
  return { token, returnTo: opened.returnTo };
}

function refusal(uses: { log: Log }, code: ProblemCode, reason: string): Problem {
  uses.log('sign-in.refused', { reason });
  return new Problem(code);
}
