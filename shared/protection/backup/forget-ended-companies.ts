import { and, eq, notExists, sql } from 'drizzle-orm';
import { companies } from '../../people/companies/table.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { contractEnds } from '../end-of-contract/table.ts';
import { copiesOf } from './copied-files-store.ts';
import type { BackupReader, FileRemover } from './ports.ts';

/**
 * Marks whatever copy is still there of the files of companies whose contract has ended and of whom no row is left: nothing here names these
 * copies any more, so the store is asked. Gives how many it marked.
 */
export async function forgetEndedCompanies(
  uses: Readonly<{
    operations: Database;
    backupReader: Pick<BackupReader, 'list'>;
    fileRemover: FileRemover;
  }>,
): Promise<number> {
  const ended = await uses.operations.onPlatform((tx) =>
    tx.db
      .select({ company: contractEnds.companyId })
      .from(contractEnds)
      .where(
        and(
          eq(contractEnds.state, 'ended'),
          notExists(
            tx.db
              .select({ one: sql`1` })
              .from(companies)
              .where(eq(companies.id, contractEnds.companyId)),
          ),
        ),
      ),
  );
  let removed = 0;
  for (const { company } of ended)
    for await (const { key } of uses.backupReader.list(copiesOf(company))) {
      await uses.fileRemover.remove(key);
      removed += 1;
    }
  return removed;
}
