import { and, desc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { staffMembers } from '../../people/staff/table.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import { showOutbox } from '../../platform/outbox/show-outbox.ts';
import type { Database, PlatformTx } from '../../platform/tenant-transaction.ts';
import { openNote } from './alert-note.ts';
import { readBackups, readDrills } from './backup-state.ts';
import type { OperationsView } from './contract.ts';
import { jobRuns, timerJobs } from './jobs/table.ts';
import { alertViewOf, backupViewOf, drillViewOf, jobViewOf, signalViewsOf } from './operations-view.ts';
import { alerts, signalReadings } from './table.ts';

/** Alerts that have closed are shown for so long (ms), and so many of them. */
const closedFor = 7 * 24 * 3_600_000;
const mostClosed = 20;

const readAlerts = (tx: PlatformTx, which: ReturnType<typeof and>, most: number) =>
  tx.db
    .select({ alert: alerts, by: staffMembers.name })
    .from(alerts)
    .leftJoin(staffMembers, eq(staffMembers.id, alerts.acknowledgedBy))
    .where(which)
    .orderBy(desc(alerts.openedAt))
    .limit(most);

const readJobs = (tx: PlatformTx) => {
  // The newest run of each job, by the index that is in that order.
  const newest = tx.db
    .select()
    .from(jobRuns)
    .where(eq(jobRuns.job, timerJobs.job))
    .orderBy(desc(jobRuns.startedAt), desc(jobRuns.id))
    .limit(1)
    .as('newest');
  return tx.db
    .select({
      job: timerJobs,
      last: {
        state: newest.state,
        startedAt: newest.startedAt,
        endedAt: newest.endedAt,
        failure: newest.failure,
        things: newest.things,
        times: newest.times,
      },
    })
    .from(timerJobs)
    .leftJoinLateral(newest, sql`true`)
    .orderBy(timerJobs.job);
};

/**
 * How the platform is doing, as staff see it: alerts, signals, jobs, backups, drills, and what waits in the outbox. While the keys are away it is
 * shown without what was noted.
 */
export async function showOperations(
  uses: { operations: Database; keys: KeyRing },
  actor: Staff,
): Promise<OperationsView> {
  authorise(actor, 'operations.read');
  const outbox = await showOutbox(uses.operations);
  const { found, ...seen } = await uses.operations.onPlatform(async (tx) => {
    const since = new Date(tx.now.getTime() - closedFor);
    const open = await readAlerts(tx, and(isNull(alerts.closedAt)), 100);
    const closed = await readAlerts(tx, and(isNotNull(alerts.closedAt), gt(alerts.closedAt, since)), mostClosed);
    const readings = await tx.db.select().from(signalReadings);
    const jobs = await readJobs(tx);
    const watched = Math.max(0, ...readings.map(({ measuredAt }) => measuredAt.getTime()));
    return {
      watchedAt: watched === 0 ? null : new Date(watched).toISOString(),
      found: [...open, ...closed],
      signals: signalViewsOf(readings),
      jobs: jobs.map(({ job, last }) => jobViewOf(job, last)),
      backups: (await readBackups(tx)).map(backupViewOf),
      drills: drillViewOf(await readDrills(tx)),
      outbox: outbox.map(({ queue, waiting, oldestWaitingSeconds }) => ({ queue, waiting, oldestWaitingSeconds })),
    };
  }, 'look');
  // Outside the transaction: the vault may have to be asked for the key.
  const shown = found.map(async (row) =>
    alertViewOf(row, row.alert.note && (await openNote(uses, row.alert.id, row.alert.note))),
  );
  return { ...seen, alerts: await Promise.all(shown) };
}
