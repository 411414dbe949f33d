import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asPlatformMachine } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, PlatformTx } from '../../platform/tenant-transaction.ts';
import type { Figures, Reading } from './signal.ts';
import { signals, type SignalId } from './signals.ts';
import { alerts, signalReadings, type ReadingState } from './table.ts';

/** A signal that was not looked at for longer than this (ms) begins anew to be watched. */
export const longestGap = 900_000;

/** What came of a reading. */
export type Noted = 'quiet' | 'opened' | 'stands' | 'closed';

const watcher = asPlatformMachine('watcher');

/** What a signal says, beside its alert: `away` with a code where it could not be measured, `elsewhere` where it is not measured here. */
export async function keepReading(
  tx: PlatformTx,
  signal: SignalId,
  state: ReadingState,
  reading: Reading,
  failure: string | null = null,
): Promise<void> {
  const { value, figures = {} } = reading;
  const said = { state, value: Math.max(0, Math.trunc(value)), figures, failure, measuredAt: tx.now };
  const gap = new Date(tx.now.getTime() - longestGap);
  await tx.db
    .insert(signalReadings)
    .values({ signal, ...said, watchedSince: tx.now })
    .onConflictDoUpdate({
      target: signalReadings.signal,
      set: {
        ...said,
        watchedSince: sql`case when ${signalReadings.measuredAt} < ${gap} then ${tx.now} else ${signalReadings.watchedSince} end`,
      },
    });
}

/** Opens the alert of a signal, or says of the open one that it was seen again. True where it was opened. */
async function seeAlert(tx: PlatformTx, signal: SignalId, figures: Figures): Promise<boolean> {
  const id = tx.newId();
  const [row] = await tx.db
    .insert(alerts)
    .values({ id, signal, openedAt: tx.now, lastSeenAt: tx.now, figures })
    .onConflictDoUpdate({
      target: alerts.signal,
      targetWhere: isNull(alerts.closedAt),
      set: { lastSeenAt: sql`greatest(${alerts.lastSeenAt}, ${tx.now})`, figures },
    })
    .returning({ id: alerts.id });
  if (row?.id !== id) return false;
  await auditPlatform(tx, watcher, 'alert.opened', { kind: 'alert', id }, { signal });
  return true;
}

/** Closes the alert of a signal that has been quiet for its window. Gives its id, or null where none is closed. */
async function closeAlert(tx: PlatformTx, signal: SignalId): Promise<Id | null> {
  const quietSince = new Date(tx.now.getTime() - signals[signal].window * 60_000);
  const [row] = await tx.db
    .update(alerts)
    .set({ closedAt: tx.now })
    .where(and(eq(alerts.signal, signal), isNull(alerts.closedAt), lte(alerts.lastSeenAt, quietSince)))
    .returning({ id: alerts.id });
  if (!row) return null;
  await auditPlatform(tx, watcher, 'alert.closed', { kind: 'alert', id: row.id }, { signal });
  return row.id;
}

/**
 * The one door through which a signal speaks. At its threshold and above its alert opens, or stands; below, the alert closes once the signal has
 * been quiet for its window. Staff are mailed by `tell-of-alerts`.
 */
export async function noteReading(
  { operations }: { operations: Database },
  signal: SignalId,
  reading: Reading,
): Promise<Noted> {
  authorise(watcher, 'signal.watch');
  const fires = reading.value >= signals[signal].threshold;
  return operations.onPlatform(async (tx) => {
    await keepReading(tx, signal, fires ? 'fires' : 'quiet', reading);
    if (fires) return (await seeAlert(tx, signal, { value: reading.value, ...reading.figures })) ? 'opened' : 'stands';
    return (await closeAlert(tx, signal)) === null ? 'quiet' : 'closed';
  });
}

/** Says that a signal could not be measured, or is not measured here. Its alert stays as it is. */
export async function noteNoReading(
  { operations }: { operations: Database },
  signal: SignalId,
  state: 'away' | 'elsewhere',
  failure: string | null,
): Promise<void> {
  authorise(watcher, 'signal.watch');
  const code = failure === null || /^[\w.:-]{1,120}$/.test(failure) ? failure : 'unknown';
  await operations.onPlatform((tx) => keepReading(tx, signal, state, { value: 0 }, code));
}
