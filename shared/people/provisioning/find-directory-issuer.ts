import { eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { directories } from '../identity/table.ts';

/**
 * The issuer of the directory that is registered for a company, as `issuerOf` names a directory's; null where none is, or more
 * than one, since an object id does not say which of them it belongs to.
 */
export async function findDirectoryIssuer(
  uses: { database: Database; issuerOf(tenant: string): string },
  company: Id,
): Promise<string | null> {
  const found = await uses.database.onPlatform((tx) =>
    tx.db.select({ tenant: directories.tenant }).from(directories).where(eq(directories.companyId, company)).limit(2),
  );
  return found.length === 1 ? uses.issuerOf(found[0]!.tenant) : null;
}
