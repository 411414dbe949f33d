import { asc, isNull, max } from 'drizzle-orm';
import type { Database } from '../../platform/tenant-transaction.ts';
import { alerts, signalReadings, type ReadingState } from './table.ts';

/** What can be shown of the monitoring as evidence. */
export type OperationsFacts = Readonly<{
  /** When the signals were last looked at; null where they never were. */
  watchedAt: Date | null;
  /** Alerts that are open, the oldest first, and since when. */
  open: readonly Readonly<{ signal: string; since: Date; acknowledged: boolean }>[];
  /** What each signal said last: one that is `away` or `elsewhere` proves nothing here. */
  signals: readonly Readonly<{ signal: string; state: ReadingState; measuredAt: Date }>[];
}>;

/** Reads what the monitoring has found, for whoever shows it as evidence. Takes the database as operations reach it. */
export async function readOperationsFacts(operations: Database): Promise<OperationsFacts> {
  return operations.onPlatform(async (tx) => {
    const [watched] = await tx.db.select({ at: max(signalReadings.measuredAt) }).from(signalReadings);
    const open = await tx.db
      .select({ signal: alerts.signal, since: alerts.openedAt, acknowledgedAt: alerts.acknowledgedAt })
      .from(alerts)
      .where(isNull(alerts.closedAt))
      .orderBy(asc(alerts.openedAt));
    const readings = await tx.db
      .select({ signal: signalReadings.signal, state: signalReadings.state, measuredAt: signalReadings.measuredAt })
      .from(signalReadings)
      .orderBy(signalReadings.signal);
    return {
      watchedAt: watched?.at ?? null,
      open: open.map(({ signal, since, acknowledgedAt }) => ({ signal, since, acknowledged: acknowledgedAt !== null })),
      signals: readings,
    };
  }, 'look');
}
