import { desc, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { listCompanyIncidents as contract } from './contract.ts';
import { categoriesInWords } from './incident-view.ts';
import { incidentNotices } from './table.ts';

const most = 200;

/** What the company was told of breaches that reached it, the latest first. Throws Problem `not-allowed`. */
export async function listCompanyIncidents(
  uses: { database: Database },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'incident-notice.read');
  const rows = await uses.database.inTenant(
    actor.company,
    (tx) =>
      tx.db
        .select()
        .from(incidentNotices)
        .where(eq(incidentNotices.companyId, tx.company))
        .orderBy(desc(incidentNotices.sentAt), desc(incidentNotices.incidentId))
        .limit(most),
    'look',
  );
  return {
    items: rows.map((row) => ({
      id: row.incidentId,
      text: { sv: row.sv, en: row.en },
      people: { least: row.peopleLeast, most: row.peopleMost },
      categories: categoriesInWords(row.categories),
      sentAt: row.sentAt.toISOString(),
    })),
  };
}
