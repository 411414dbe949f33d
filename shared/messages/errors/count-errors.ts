import { sql } from 'drizzle-orm';
import type { Clock } from '../../platform/clock.ts';
import { besideTransaction } from '../../platform/inside-transaction.ts';
import { errorCode, type Log } from '../../platform/log.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ErrorPlace } from '../analytics/ports.ts';
import { windowOf } from './anomaly.ts';
import { errorCounts } from './table.ts';

type Held = { countedFrom: Date; kind: ErrorPlace['kind']; place: string; seen: number };

/** Milliseconds until what could not be counted is tried again: the database may be what fails. */
const usualRest = 10_000;

/**
 * Counts errors by place and window of five minutes in the database, for nobody to wait for: what comes while it writes is added up and written next,
 * so a storm of errors is one statement at a time. What cannot be written is kept and tried again until the process ends.
 */
export function openErrorCounts(
  uses: { database: Database; clock: Clock; log: Log },
  rest = usualRest,
): Readonly<{ add(place: ErrorPlace): void; close(): Promise<void> }> {
  let waiting = new Map<string, Held>();
  let writing: Promise<void> | undefined;
  let later: NodeJS.Timeout | undefined;

  function hold({ countedFrom, kind, place, seen }: Held): void {
    const key = `${countedFrom.getTime()}|${kind}|${place}`;
    const held = waiting.get(key);
    if (held) held.seen += seen;
    // Names of routes, queues and jobs are few; a day without a database is 288 windows of them.
    else if (waiting.size < 10_000) waiting.set(key, { countedFrom, kind, place, seen });
  }

  async function write(): Promise<void> {
    while (waiting.size > 0) {
      const rows = [...waiting.values()];
      waiting = new Map();
      try {
        await uses.database.once((db) =>
          db
            .insert(errorCounts)
            .values(rows)
            .onConflictDoUpdate({
              target: [errorCounts.countedFrom, errorCounts.kind, errorCounts.place],
              set: { seen: sql`${errorCounts.seen} + excluded.seen` },
            }),
        );
      } catch (error) {
        for (const row of rows) hold(row);
        throw error;
      }
    }
  }

  function start(): void {
    clearTimeout(later);
    later = undefined;
    writing ??= besideTransaction(write)
      .catch((error: unknown) => {
        uses.log('errors.not-counted', { error: errorCode(error) });
        later = setTimeout(start, rest).unref();
      })
      .finally(() => (writing = undefined));
  }

  return {
    add({ kind, name }) {
      hold({ countedFrom: windowOf(uses.clock.now()), kind, place: name.slice(0, 100), seen: 1 });
      if (!later) start();
    },
    async close() {
      clearTimeout(later);
      await writing;
      await write().catch((error: unknown) => uses.log('errors.not-counted', { error: errorCode(error) }));
    },
  };
}
