import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { backupRuns, type BackupKind } from './table.ts';

/** The database as operations reach it. */
type Uses = Readonly<{ operations: Database }>;

/** What a run stored: bytes as they lie in the store, objects, and rows where it was of the database. */
export type RunFigures = Readonly<{ bytes: number; objects: number; rows?: number }>;
/** Where the manifest of a backup of the database stands, and the SHA-256 of it in hex. */
export type WrittenManifest = Readonly<{ key: string; sha256: string }>;

/** The code of a run that nobody ended: its process was killed. */
export const killed = 'killed';

/**
 * Begins a run and gives its id. Whoever calls holds the lease of this kind of run: one that still stands as running belongs to a process
 * that is no more, and fails here as `killed`.
 */
export function beginRun({ operations }: Uses, kind: BackupKind): Promise<Id> {
  return operations.onPlatform(async (tx) => {
    await tx.db
      .update(backupRuns)
      .set({ state: 'failed', failure: killed, endedAt: tx.now })
      .where(and(eq(backupRuns.kind, kind), eq(backupRuns.state, 'running')));
    const id = tx.newId();
    const nothing = { bytes: 0, objects: 0, rows: 0 };
    await tx.db.insert(backupRuns).values({ id, kind, state: 'running', startedAt: tx.now, ...nothing });
    return id;
  });
}

/**
 * Says that a run is complete. `manifest` belongs to every run of the database, and to no other; the database refuses anything else. Gives
 * false where the run was no longer running: another one has begun since, and this one counts as failed.
 */
export const completeRun = (uses: Uses, id: Id, figures: RunFigures, manifest?: WrittenManifest): Promise<boolean> =>
  end(uses, id, {
    state: 'complete',
    ...figures,
    ...(manifest === undefined ? {} : { manifestKey: manifest.key, manifestSha256: manifest.sha256 }),
  });

/** Says that a run failed, and with which code: what is no code is kept as `unknown`. False as with `completeRun`. */
export const failRun = (uses: Uses, id: Id, code: string, figures?: RunFigures): Promise<boolean> =>
  end(uses, id, { state: 'failed', failure: /^[\w.-]{1,80}$/.test(code) ? code : 'unknown', ...figures });

function end({ operations }: Uses, id: Id, to: Partial<typeof backupRuns.$inferInsert>): Promise<boolean> {
  return operations.onPlatform(async (tx) => {
    const ended = await tx.db
      .update(backupRuns)
      .set({ ...to, endedAt: tx.now })
      .where(and(eq(backupRuns.id, id), eq(backupRuns.state, 'running')))
      .returning({ id: backupRuns.id });
    return ended.length === 1;
  });
}
