import { eq, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Id } from '../../kernel/ids.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { companies } from '../../people/companies/table.ts';
import { qualityFigures, type QualityFigure, type SellerCount } from './quality-figures.ts';
import { readingQuality } from './table.ts';

/**
 * How well each scanner reads each field, over all companies and months that are kept. Takes the database as the operations
 * role: each company is asked in its own transaction, and no seller leaves it but as a count.
 */
export async function showReadingQuality(database: Database): Promise<QualityFigure[]> {
  const all = await database.onPlatform((tx) => tx.db.select({ id: companies.id }).from(companies));
  const counts: SellerCount[] = [];
  for (const { id } of all) counts.push(...(await countsOf(database, id)));
  return qualityFigures(counts);
}

const countsOf = (database: Database, company: Id): Promise<SellerCount[]> =>
  database.inTenant(
    company,
    (tx) => {
      const { companyId, seller, scanner, version, field, kept, corrected, missed } = readingQuality;
      const total = (counter: AnyPgColumn) => sql<number>`sum(${counter})`.mapWith(Number);
      return tx.db
        .select({ scanner, version, field, kept: total(kept), corrected: total(corrected), missed: total(missed) })
        .from(readingQuality)
        .where(eq(companyId, tx.company))
        .groupBy(seller, scanner, version, field);
    },
    'look',
  );
