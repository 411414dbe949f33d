import { sql } from 'drizzle-orm';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { OtherClock } from './ports.ts';
import type { Reading } from './signal.ts';

type Span = readonly [from: number, to: number];

/** How far two spans of time (ms) are from each other; none where they meet. */
export const apart = ([from, to]: Span, [start, end]: Span): number => Math.max(0, start - to, from - end);

/** Asks a clock, and says how far from it ours is at least, in ms. The time that the answer took is no difference; `precision` is what it leaves open. */
async function difference(clock: Clock, ask: () => Promise<Date>, precision: number): Promise<number> {
  const before = clock.now().getTime();
  const theirs = (await ask()).getTime();
  const after = clock.now().getTime();
  return apart([before, after], [theirs, theirs + precision]);
}

/** How far our clock is from the database's and from another party's, the larger of the two in whole seconds. */
export async function clocksApart(uses: {
  operations: Database;
  clock: Clock;
  otherClock: OtherClock;
}): Promise<Reading> {
  const ofDatabase = await difference(
    uses.clock,
    async () => {
      const { rows } = await uses.operations.once((db) =>
        db.execute<{ at: string }>(sql`select clock_timestamp() as at`),
      );
      return new Date(rows[0]!.at);
    },
    0,
  );
  // HTTP dates are whole seconds (RFC 9110 §5.6.7).
  const ofOther = await difference(uses.clock, () => uses.otherClock.read(), 999);
  const [database, other] = [Math.floor(ofDatabase / 1_000), Math.floor(ofOther / 1_000)];
  return { value: Math.max(database, other), figures: { databaseSeconds: database, signInSeconds: other } };
}
