import { eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { identities } from '../identity/table.ts';

/** The issuer that the company's people sign in at already; null where there is none yet, or more than one. */
export async function findDirectoryIssuer(uses: { database: Database }, company: Id): Promise<string | null> {
  const found = await uses.database.onPlatform((tx) =>
    tx.db
      .selectDistinct({ issuer: identities.issuer })
      .from(identities)
      .where(eq(identities.companyId, company))
      .limit(2),
  );
  return found.length === 1 ? found[0]!.issuer : null;
}
