import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Log } from '../../platform/log.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { oldestBackup } from './oldest-backup.ts';
import type { StoredVersions } from './ports.ts';
import { backupFiles, backupRuns, type BackupKind } from './table.ts';

const hour = 3_600_000;
/** What is promised of everything that was deleted or that has expired: its bytes are gone within nine days (in ms). */
export const longestLeft = 9 * 24 * hour;

/** Why the alarm is raised. */
export type Overdue =
  | Readonly<{ why: 'no-backup'; kind: BackupKind }>
  | Readonly<{ why: 'files-wait'; company: Id; count: number }>
  | Readonly<{ why: 'bytes-left'; prefix: 'db/' | 'files/'; count: number }>;

type Uses = Readonly<{ operations: Database; log: Log; storedVersions: StoredVersions }>;

/** Kinds of backup of which there was no complete one in the last 26 hours. */
async function missingKinds({ operations }: Uses): Promise<Overdue[]> {
  return operations.onPlatform(async (tx) => {
    const since = new Date(tx.now.getTime() - oldestBackup);
    const rows = await tx.db
      .select({ kind: backupRuns.kind })
      .from(backupRuns)
      // By when it began: what was changed while it ran is in the next one.
      .where(and(eq(backupRuns.state, 'complete'), sql`${backupRuns.startedAt} > ${since}`));
    const there = new Set(rows.map(({ kind }) => kind));
    return (['database', 'files'] as const)
      .filter((kind) => !there.has(kind))
      .map((kind): Overdue => ({ why: 'no-backup', kind }));
  });
}

async function waitingOf({ operations }: Uses, company: Id): Promise<Overdue[]> {
  return operations.inTenant(
    company,
    async (tx) => {
      const before = new Date(tx.now.getTime() - oldestBackup);
      const waits = and(
        eq(backupFiles.companyId, tx.company),
        isNull(backupFiles.copiedAt),
        isNull(backupFiles.removedAt),
        lt(backupFiles.notedAt, before),
      );
      const count = await tx.db.$count(backupFiles, waits);
      return count === 0 ? [] : [{ why: 'files-wait' as const, company, count }];
    },
    'look',
  );
}

/** What the store still holds although the promise says that it is gone: asked of the store itself, for nobody else knows. */
async function leftBehind(uses: Uses, now: Date): Promise<Overdue[]> {
  const before = now.getTime() - longestLeft;
  let [dumps, files] = [0, 0];
  for await (const { at } of uses.storedVersions.versions('db/')) if (at.getTime() < before) dumps += 1;
  for await (const { overAt } of uses.storedVersions.versions('files/'))
    if (overAt !== null && overAt.getTime() < before) files += 1;
  return [
    ...(dumps > 0 ? [{ why: 'bytes-left' as const, prefix: 'db/' as const, count: dumps }] : []),
    ...(files > 0 ? [{ why: 'bytes-left' as const, prefix: 'files/' as const, count: files }] : []),
  ];
}

/**
 * Looks whether what is promised of backups holds, and raises an alarm for each thing that does not: no complete backup of the database or round
 * of files began in the last 26 hours, files have waited longer than that for their copy, or bytes are still there nine days after they
 * expired or were marked. Gives what it found. Rejects where the store cannot be asked, after everything else was looked at.
 */
export async function findOverdue(uses: Uses, companies: readonly Id[], now: Date): Promise<Overdue[]> {
  const found = [...(await missingKinds(uses))];
  for (const company of companies) {
    authorise(asMachine('backup-keeper', company), 'backup.copy-files');
    found.push(...(await waitingOf(uses, company)));
  }
  const [left] = await Promise.allSettled([leftBehind(uses, now)]);
  if (left.status === 'fulfilled') found.push(...left.value);
  for (const one of found) {
    if (one.why === 'no-backup') uses.log('backup.overdue', { why: `${one.why}-of-${one.kind}`, count: 1 });
    else if (one.why === 'files-wait') uses.log('backup.files-wait', { company: one.company, count: one.count });
    else uses.log('backup.overdue', { why: `${one.why}-${one.prefix === 'db/' ? 'db' : 'files'}`, count: one.count });
  }
  if (left.status === 'rejected') throw left.reason;
  return found;
}
