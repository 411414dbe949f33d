import { sql } from 'drizzle-orm';
import type { Clock } from '../../platform/clock.ts';
import { besideTransaction } from '../../platform/inside-transaction.ts';
import { errorCode, type Log } from '../../platform/log.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { SignalId } from './signals.ts';
import { signalCounts } from './table.ts';

/** Counts are kept in pieces of so many milliseconds. */
export const piece = 300_000;

export interface SignalCounter {
  /** Counts something that happened. Waits for nothing and never throws: what is counted goes on as it would. */
  count(signal: SignalId, times?: number): void;
  /** Resolves when what was counted is written, or could not be. */
  settled(): Promise<void>;
}

/**
 * Counts straight into the database, one statement at a time: what happens while one is under way goes with the next, so that a flood costs one
 * statement after the other and no more. A process that is killed loses what came during one statement. Where the database is away, it stays
 * here and goes with what is counted next.
 */
export function openSignalCounter(uses: { operations: Database; clock: Clock; log: Log }): SignalCounter {
  const waiting = new Map<SignalId, number>();
  let writing: Promise<void> | null = null;

  async function write(): Promise<void> {
    while (waiting.size > 0) {
      const taken = [...waiting];
      waiting.clear();
      const fromAt = new Date(Math.floor(uses.clock.now().getTime() / piece) * piece);
      try {
        await uses.operations.once((db) =>
          db
            .insert(signalCounts)
            .values(taken.map(([signal, count]) => ({ signal, fromAt, count })))
            .onConflictDoUpdate({
              target: [signalCounts.signal, signalCounts.fromAt],
              set: { count: sql`${signalCounts.count} + excluded.count` },
            }),
        );
      } catch (error) {
        for (const [signal, count] of taken) waiting.set(signal, (waiting.get(signal) ?? 0) + count);
        uses.log('signal.not-counted', { error: errorCode(error) });
        return;
      }
    }
  }

  return {
    count(signal, times = 1) {
      if (times <= 0) return;
      waiting.set(signal, (waiting.get(signal) ?? 0) + times);
      writing ??= besideTransaction(write).finally(() => (writing = null));
    },
    async settled() {
      await writing;
    },
  };
}
