import { eq, sql } from 'drizzle-orm';
import type { Quota } from '../../kernel/request-limits.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../tenant-transaction.ts';
import { rateLimits } from './table.ts';

/** A bucket and what it holds. `name` is a hash, 32 bytes. */
export type Bucket = Readonly<{ name: Buffer; quota: Quota }>;

/** What was left in a bucket after the request, and in how many seconds it is full, or has enough for one more. */
export type Taken = Readonly<{ allowed: boolean; left: number; fullIn: number; nextIn: number }>;

const seconds = (milliseconds: number): number => Math.max(0, Math.ceil(milliseconds / 1000));

/**
 * Takes one request from a bucket, or says when there will be one. One statement, and the row's lock puts requests that come at
 * once in line, on however many instances: no more pass than the quota says, by clocks that agree. What they differ by is what
 * can pass besides. A request that is refused takes nothing.
 */
export async function takeRequest(uses: { database: Database; clock: Clock }, { name, quota }: Bucket): Promise<Taken> {
  const now = uses.clock.now().getTime();
  const window = quota.seconds * 1000;
  const step = window / quota.requests;
  const full = sql`greatest(${rateLimits.fullAt}, ${new Date(now)})`;
  const [taken] = await uses.database.once((db) =>
    db
      .insert(rateLimits)
      .values({ bucket: name, fullAt: new Date(now + step) })
      .onConflictDoUpdate({
        target: rateLimits.bucket,
        set: { fullAt: sql`${full} + ${step} * interval '1 millisecond'` },
        setWhere: sql`${full} <= ${new Date(now + window - step)}`,
      })
      .returning({ fullAt: rateLimits.fullAt }),
  );
  if (taken) {
    const used = taken.fullAt.getTime() - now;
    return { allowed: true, left: Math.max(0, Math.floor((window - used) / step)), fullIn: seconds(used), nextIn: 0 };
  }
  const [held] = await uses.database.once((db) =>
    db.select({ fullAt: rateLimits.fullAt }).from(rateLimits).where(eq(rateLimits.bucket, name)),
  );
  const used = (held?.fullAt.getTime() ?? now) - now;
  return { allowed: false, left: 0, fullIn: seconds(used), nextIn: Math.max(1, seconds(used + step - window)) };
}
