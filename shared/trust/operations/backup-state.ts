import { and, desc, eq } from 'drizzle-orm';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import { restoreDrills } from '../../protection/backup/drill/table.ts';
import { oldestBackup } from '../../protection/backup/oldest-backup.ts';
import { backupRuns, type BackupKind } from '../../protection/backup/table.ts';

export type BackupRun = typeof backupRuns.$inferSelect;
export type Drill = typeof restoreDrills.$inferSelect;

/** What there is of one kind of backup: the last that is whole, the last try, and whether it is too old. */
export type BackupState = Readonly<{
  kind: BackupKind;
  whole: BackupRun | null;
  last: BackupRun | null;
  overdue: boolean;
}>;
export type DrillState = Readonly<{ passed: Drill | null; last: Drill | null; overdue: boolean }>;

export const backupKinds = ['database', 'files'] as const satisfies readonly BackupKind[];

/** Counted from when it began: what was changed while it ran is in the next one. */
const tooOld = (tx: PlatformTx, run: Readonly<{ startedAt: Date }> | null): boolean =>
  run === null || tx.now.getTime() - run.startedAt.getTime() >= oldestBackup;

/** The newest backups of each kind. */
export const readBackups = (tx: PlatformTx): Promise<BackupState[]> =>
  Promise.all(
    backupKinds.map(async (kind) => {
      const newest = (more?: ReturnType<typeof eq>) =>
        tx.db
          .select()
          .from(backupRuns)
          .where(and(eq(backupRuns.kind, kind), more))
          .orderBy(desc(backupRuns.startedAt))
          .limit(1);
      const [last = null] = await newest();
      const [whole = null] = await newest(eq(backupRuns.state, 'complete'));
      return { kind, whole, last, overdue: tooOld(tx, whole) };
    }),
  );

/** The newest restore drills. */
export async function readDrills(tx: PlatformTx): Promise<DrillState> {
  const newest = (more?: ReturnType<typeof eq>) =>
    tx.db.select().from(restoreDrills).where(more).orderBy(desc(restoreDrills.startedAt)).limit(1);
  const [last = null] = await newest();
  const [passed = null] = await newest(eq(restoreDrills.state, 'passed'));
  return { passed, last, overdue: tooOld(tx, passed) };
}
