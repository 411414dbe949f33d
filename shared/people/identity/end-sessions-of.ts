import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { sessions } from './table.ts';

/**
 * Ends every session of an employee, in the transaction of what is the reason for it: that they were shut out, or became
 * somebody else here; `only` those that began with an issuer, or all `but` one. Whoever calls has authorised that. Gives how many
 * there were.
 */
export async function endSessionsOf(
  tx: Tx,
  actor: Actor,
  employee: Id,
  { only, but }: Readonly<{ only?: string; but?: Id }> = {},
): Promise<number> {
  const ended = await tx.db
    .update(sessions)
    .set({ endedAt: tx.now })
    .where(
      and(
        eq(sessions.companyId, tx.company),
        eq(sessions.employeeId, employee),
        isNull(sessions.endedAt),
        only === undefined ? undefined : eq(sessions.issuer, only),
        but ? ne(sessions.id, but) : undefined,
      ),
    )
    .returning({ id: sessions.id });
  for (const { id } of ended) await audit(tx, actor, 'session.ended', { kind: 'session', id });
  return ended.length;
}
