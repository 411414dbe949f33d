import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from './classification.ts';
import { idColumn, instantColumn } from './columns.ts';
import type { Database } from './tenant-transaction.ts';

/** Which instance runs a timer job, and until when it may. */
export const leases = pgTable('leases', {
  job: text('job').primaryKey(),
  holder: idColumn('holder').notNull(),
  until: instantColumn('until').notNull(),
});

export const leasesClass = classify(leases, {
  kind: 'platform',
  purpose: 'Run each timer job in one place at a time',
  subject: 'none',
  legalBasis: 'no personal data',
  retention: { period: 'P1D', from: 'until', action: 'delete', basis: 'of no use after it has run out' },
  columns: { job: impersonal('state'), holder: impersonal('identifier'), until: impersonal('time') },
});

/**
 * Runs a job if no other instance holds its lease; gives null when one does. The lease runs out by itself after `seconds`,
 * so a job must end well before that: the next one would start beside it.
 */
export async function withLease<T>(
  database: Database,
  job: string,
  seconds: number,
  work: () => Promise<T>,
): Promise<T | null> {
  const holder = await database.onPlatform(async (tx) => {
    const mine = tx.newId();
    const until = new Date(tx.now.getTime() + seconds * 1000);
    const taken = await tx.db
      .insert(leases)
      .values({ job, holder: mine, until })
      .onConflictDoUpdate({
        target: leases.job,
        set: { holder: mine, until },
        setWhere: sql`${leases.until} <= ${tx.now}`,
      })
      .returning({ holder: leases.holder });
    return taken.length === 1 ? mine : null;
  });
  if (!holder) return null;
  try {
    return await work();
  } finally {
    await database.onPlatform((tx) =>
      tx.db
        .update(leases)
        .set({ until: tx.now })
        .where(sql`${leases.job} = ${job} and ${leases.holder} = ${holder}`),
    );
  }
}
