import { and, desc, eq, gt } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asPlatformMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { writeDump, type DumpUses } from './dump/write-dump.ts';
import { type Manifest } from './manifest.ts';
import { manifestName } from './places.ts';
import { failureCode } from './failure-code.ts';
import { beginRun, completeRun, failRun } from './runs.ts';
import { backupRuns } from './table.ts';

/** Longer than a backup takes: a second one would count the first as killed. */
export const backupLease = { job: 'back-up', seconds: 4 * 3600 } as const;

export type BackUpUses = Readonly<{ operations: Database; dump: DumpUses }>;
export type BackedUp = Readonly<{ run: Id; folder: string; manifest: Manifest; bytes: number; rows: number }>;

/** Another run has begun since: this one does not count, although its manifest may stand in the store. */
export class RunOvertaken extends Error {
  override readonly name = 'RunOvertaken';
  readonly code = 'run-overtaken';
  constructor(run: Id) {
    super(`another backup has begun since ${run} did`);
  }
}

/**
 * Backs the database up, and keeps a row of it whatever becomes of it. Whoever calls holds `backupLease`. Rejects as `writeDump` does,
 * after the run was marked as failed.
 */
export async function backUp({ operations, dump }: BackUpUses): Promise<BackedUp> {
  authorise(asPlatformMachine('operator'), 'backup.take');
  const run = await beginRun({ operations }, 'database');
  try {
    const { folder, manifest, manifestSha256 } = await writeDump(dump, run);
    const bytes = manifest.objects.reduce((sum, object) => sum + object.bytes, 0);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const figures = { bytes, objects: manifest.objects.length + 1, rows };
    const written = { key: `${folder}${manifestName}`, sha256: manifestSha256 };
    if (!(await completeRun({ operations }, run, figures, written))) throw new RunOvertaken(run);
    return { run, folder, manifest, bytes, rows };
  } catch (error) {
    await failRun({ operations }, run, failureCode(error));
    throw error;
  }
}

/** Hours for which a backup is the newest one that is needed: less than a day, so that each night has one whatever time it began. */
const goodFor = 20;

/** Whether there is no whole backup of the database of the last hours: the timer asks several times a night, and does it once. */
export async function isBackupDue({ operations }: Pick<BackUpUses, 'operations'>): Promise<boolean> {
  return operations.onPlatform(async (tx) => {
    const since = new Date(tx.now.getTime() - goodFor * 3_600_000);
    const [found] = await tx.db
      .select({ id: backupRuns.id })
      .from(backupRuns)
      .where(and(eq(backupRuns.kind, 'database'), eq(backupRuns.state, 'complete'), gt(backupRuns.startedAt, since)))
      .orderBy(desc(backupRuns.startedAt))
      .limit(1);
    return found === undefined;
  }, 'look');
}
