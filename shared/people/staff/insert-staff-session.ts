import type { Id } from '../../kernel/ids.ts';
import type { PlatformMachine } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import type { Randomness } from '../../platform/clock.ts';
import { makePlatformToken } from '../../platform/platform-token.ts';
import type { Secret } from '../../platform/secret.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import { staffSessions } from './table.ts';

/** What began a session, and how long it lasts at most, in milliseconds. */
type How = Readonly<{ issuer: string; lasts: number } | { breakGlassId: Id; lasts: number }>;

/** Starts a session of a member of staff in the transaction of what lets them in, and records that. Whoever calls has authorised it. */
export async function insertStaffSession(
  tx: PlatformTx,
  randomness: Randomness,
  actor: PlatformMachine,
  staff: Id,
  { lasts, ...began }: How,
): Promise<{ token: Secret; session: Id }> {
  const session = tx.newId();
  const { text, hash } = makePlatformToken('staff', session, randomness);
  await tx.db.insert(staffSessions).values({
    id: session,
    staffId: staff,
    secretHash: hash,
    ...began,
    startedAt: tx.now,
    seenAt: tx.now,
    endsAt: new Date(tx.now.getTime() + lasts),
  });
  if ('breakGlassId' in began)
    await auditPlatform(
      tx,
      actor,
      'glass.broken',
      { kind: 'break-glass-code', id: began.breakGlassId },
      { staff, session },
    );
  await auditPlatform(tx, actor, 'staff.session-started', { kind: 'staff-session', id: session }, { staff });
  return { token: text, session };
}
