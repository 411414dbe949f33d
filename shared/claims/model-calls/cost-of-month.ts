import { and, eq, gte, sql } from 'drizzle-orm';
import type { Ore } from '../../kernel/money.ts';
import { plainDate, swedishDay, type PlainDate } from '../../kernel/plain-date.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { inOre } from './exchange-rate.ts';
import { modelCalls } from './table.ts';

/** The first day of the calendar month that an instant lies in, in Sweden. */
export const monthFrom = (instant: Date): PlainDate => plainDate(`${swedishDay(instant).slice(0, 8)}01`);

/** What a company's questions to a model have cost this month, in öre by the rate of the day, and how many there were. */
export async function costOfMonth(tx: Tx): Promise<{ month: PlainDate; spent: Ore; calls: number }> {
  const month = monthFrom(tx.now);
  const begins = sql`(${month}::date)::timestamp at time zone 'Europe/Stockholm'`;
  const [row] = await tx.db
    .select({
      micros: sql<number>`coalesce(sum(${modelCalls.costMicros}), 0)`.mapWith(Number),
      calls: sql<number>`count(*)`.mapWith(Number),
    })
    .from(modelCalls)
    .where(and(eq(modelCalls.companyId, tx.company), gte(modelCalls.at, begins)));
  return { month, spent: inOre(row?.micros ?? 0, swedishDay(tx.now)), calls: row?.calls ?? 0 };
}
