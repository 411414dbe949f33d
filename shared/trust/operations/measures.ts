import { and, eq, gt, min, sql } from 'drizzle-orm';
import type { Clock } from '../../platform/clock.ts';
import { platformAuditEntries } from '../../platform/audit/platform-table.ts';
import { showOutbox } from '../../platform/outbox/show-outbox.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { platformAuditUnsealed } from '../../protection/seals/table.ts';
import { readBackups, readDrills } from './backup-state.ts';
import { piece } from './count-signals.ts';
import { clocksApart } from './measure-clocks.ts';
import { failingJobs, lateJobs } from './jobs/measure-jobs.ts';
import type { OpenDeadLetters } from './open-dead-letters.ts';
import type { OtherClock, RefusedSignIns } from './ports.ts';
import type { Reading } from './signal.ts';
import { signals, type SignalId } from './signals.ts';
import { signalCounts } from './table.ts';

export type MeasureUses = Readonly<{
  operations: Database;
  clock: Clock;
  openDeadLetters: OpenDeadLetters;
  refusedSignIns: RefusedSignIns;
  otherClock: OtherClock;
}>;

/** Measures a signal; null where it is not measured here. Rejects where it cannot be measured now. */
type Measure = (uses: MeasureUses) => Promise<Reading | null>;

/** As many dead letters of a queue are looked at, to count them. */
const mostLetters = 500;

/** How often a signal was counted within its window. */
async function counted({ operations }: MeasureUses, signal: SignalId): Promise<number> {
  return operations.onPlatform(async (tx) => {
    const since = new Date(tx.now.getTime() - signals[signal].window * 60_000 - piece);
    const [row] = await tx.db
      .select({ sum: sql<string | null>`sum(${signalCounts.count})` })
      .from(signalCounts)
      .where(and(eq(signalCounts.signal, signal), gt(signalCounts.fromAt, since)));
    return Number(row?.sum ?? 0);
  }, 'look');
}

const byCount =
  (signal: SignalId): Measure =>
  async (uses) => ({ value: await counted(uses, signal) });

async function deadLetters({ openDeadLetters }: MeasureUses): Promise<Reading> {
  const dead = openDeadLetters();
  try {
    const lying = (await dead.look(mostLetters)).filter(({ letters }) => letters.length > 0);
    const value = lying.reduce((sum, { letters }) => sum + letters.length, 0);
    return { value, figures: { queues: lying.map(({ queue, letters }) => `${queue}:${letters.length}`) } };
  } finally {
    await dead.close();
  }
}

async function stuckOutbox({ operations }: MeasureUses): Promise<Reading> {
  const waiting = (await showOutbox(operations)).filter((one) => one.oldestWaitingSeconds !== null);
  const value = Math.max(0, ...waiting.map(({ oldestWaitingSeconds }) => oldestWaitingSeconds ?? 0));
  return { value, figures: { queues: waiting.map(({ queue, waiting: count }) => `${queue}:${count}`) } };
}

async function overdueBackups(uses: MeasureUses): Promise<Reading> {
  const inStore = await counted(uses, 'backups-overdue');
  const states = await uses.operations.onPlatform(readBackups, 'look');
  const missing = states.filter(({ overdue }) => overdue).map(({ kind }) => kind);
  return { value: missing.length + inStore, figures: { missing, inStore } };
}

async function overdueDrills({ operations }: MeasureUses): Promise<Reading> {
  const { overdue, last } = await operations.onPlatform(readDrills, 'look');
  return { value: overdue ? 1 : 0, figures: last?.failure ? { failure: last.failure } : {} };
}

async function lateSealing({ operations }: MeasureUses): Promise<Reading> {
  return operations.onPlatform(async (tx) => {
    const [row] = await tx.db
      .select({ oldest: min(platformAuditEntries.at) })
      .from(platformAuditUnsealed)
      .innerJoin(platformAuditEntries, eq(platformAuditEntries.id, platformAuditUnsealed.entryId));
    const age = row?.oldest ? tx.now.getTime() - row.oldest.getTime() : 0;
    return { value: Math.max(0, Math.floor(age / 1_000)) };
  }, 'look');
}

/** How each signal is measured here. */
export const measures: Readonly<Record<SignalId, Measure>> = {
  'database-sign-ins-refused': async ({ refusedSignIns, clock }) => {
    const { window } = signals['database-sign-ins-refused'];
    const value = await refusedSignIns.since(new Date(clock.now().getTime() - window * 60_000));
    return value === null ? null : { value };
  },
  'key-vault-denials': byCount('key-vault-denials'),
  'network-flows-refused': byCount('network-flows-refused'),
  'guards-changed': async () => null,
  'malware-found': byCount('malware-found'),
  'dead-letters': deadLetters,
  'outbox-stuck': stuckOutbox,
  'backups-overdue': overdueBackups,
  'drills-overdue': overdueDrills,
  'clocks-apart': clocksApart,
  'timers-late': lateJobs,
  'timers-failing': failingJobs,
  'sealing-late': lateSealing,
  'malware-answers-late': byCount('malware-answers-late'),
};
