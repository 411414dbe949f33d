import { and, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Staff } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { sealNote } from './alert-note.ts';
import { acknowledgeAlert as contract } from './contract.ts';
import { alerts } from './table.ts';

/**
 * Says who looks after an open alert and what they do; said again, the last word stands, and the log has each. Throws Problem `not-found`,
 * `not-in-this-state` for an alert that has closed, `input-invalid`, `keys-away` where the note cannot be sealed.
 */
export async function acknowledgeAlert(
  uses: { operations: Database; keys: KeyRing; randomness: Randomness },
  actor: Staff,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<void> {
  authorise(actor, 'alert.acknowledge');
  const note = await sealNote(uses, id, parse(contract.input, input).note);
  await uses.operations.onPlatform(async (tx) => {
    const [alert] = await tx.db.select({ signal: alerts.signal }).from(alerts).where(eq(alerts.id, id));
    if (!alert) throw new Problem('not-found');
    const changed = await tx.db
      .update(alerts)
      .set({ acknowledgedAt: tx.now, acknowledgedBy: actor.staff, note })
      .where(and(eq(alerts.id, id), isNull(alerts.closedAt)))
      .returning({ id: alerts.id });
    if (changed.length === 0) throw new Problem('not-in-this-state');
    await auditPlatform(tx, actor, 'alert.acknowledged', { kind: 'alert', id }, { signal: alert.signal });
  });
}
