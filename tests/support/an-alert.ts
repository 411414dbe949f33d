import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Database } from '../../shared/platform/tenant-transaction.ts';
import { noteReading } from '../../shared/trust/operations/note-reading.ts';
import { alerts } from '../../shared/trust/operations/table.ts';

/** Opens the alert of a signal that nothing measures here, so that it stands, and gives its id; the one that stands already, if one does. */
export async function anAlert(db: { operations: Database }): Promise<Id> {
  await noteReading(db, 'guards-changed', { value: 1 });
  const [open] = await db.operations.onPlatform((tx) =>
    tx.db
      .select({ id: alerts.id })
      .from(alerts)
      .where(and(eq(alerts.signal, 'guards-changed'), isNull(alerts.closedAt))),
  );
  return open!.id;
}
