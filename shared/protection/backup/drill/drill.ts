import { eq } from 'drizzle-orm';
import { asPlatformMachine } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { failureCode } from '../failure-code.ts';
import { killed } from '../runs.ts';
import { newestBackup, runDrill, type DrillUses } from './run-drill.ts';
import { restoreDrills } from './table.ts';

export type Drill = typeof restoreDrills.$inferSelect;

/**
 * Tries the newest backup out and keeps the figures, whatever comes of it. Whoever calls holds the lease `drill`: one that still stands as
 * running belongs to a process that is no more. A backup that fails is no reason to reject: its row says `failed`, and why. Rejects
 * only where the row cannot be kept.
 */
export async function drill(uses: DrillUses & Readonly<{ operations: Database }>): Promise<Drill> {
  authorise(asPlatformMachine('operator'), 'backup.restore');
  const { operations, clock } = uses;
  const began = performance.now();
  const started = await operations.onPlatform(async (tx) => {
    await tx.db
      .update(restoreDrills)
      .set({ state: 'failed', failure: killed, endedAt: tx.now })
      .where(eq(restoreDrills.state, 'running'));
    const row = { id: tx.newId(), state: 'running', startedAt: tx.now } as const;
    await tx.db.insert(restoreDrills).values(row);
    return row;
  });
  let found: Partial<typeof restoreDrills.$inferInsert> = {};
  let ended: Partial<typeof restoreDrills.$inferInsert>;
  try {
    const backup = await newestBackup(uses);
    const backupAt = new Date(backup.manifest.at);
    const ageSeconds = Math.max(0, Math.round((clock.now().getTime() - backupAt.getTime()) / 1000));
    found = { runId: backup.run, backupAt, ageSeconds };
    ended = { state: 'passed', ...(await runDrill(uses, backup, started.id)) };
  } catch (error) {
    ended = { state: 'failed', failure: failureCode(error) };
  }
  const tookMs = Math.round(performance.now() - began);
  return operations.onPlatform(async (tx) => {
    const [row] = await tx.db
      .update(restoreDrills)
      .set({ ...found, ...ended, tookMs, endedAt: tx.now })
      .where(eq(restoreDrills.id, started.id))
      .returning();
    return row!;
  });
}
