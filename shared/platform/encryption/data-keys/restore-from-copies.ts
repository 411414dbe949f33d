import type { Id } from '../../../kernel/ids.ts';
import type { Database } from '../../tenant-transaction.ts';
import { dueNonces } from '../nonce-limit.ts';
import { copyShape, type KeyCopies } from './copies.ts';
import { dataKeys } from './table.ts';

/** Puts back what a key database lost of a company's keys, from the copies beside it. Gives how many versions were put back. */
export async function restoreFromCopies(
  { keyDatabase, copies }: { keyDatabase: Database; copies: KeyCopies },
  company: Id,
): Promise<number> {
  let restored = 0;
  for await (const name of copies.names(`${company}/`)) {
    const bytes = await copies.get(name);
    if (!bytes) continue;
    const { kind, holder, versions } = copyShape.parse(JSON.parse(bytes.toString('utf8')));
    const id = name.slice(company.length + 1);
    restored += await keyDatabase.inTenant(company, async (tx) => {
      const put = await tx.db
        .insert(dataKeys)
        .values(
          versions.map(({ version, wrapped, companyVersion, createdAt }) => ({
            companyId: company,
            id,
            version,
            kind,
            holder,
            wrapped: Buffer.from(wrapped, 'base64'),
            companyVersion,
            // How many nonces were used is lost with the database: the key is as good as due.
            uses: dueNonces,
            createdAt: new Date(createdAt),
            copiedAt: tx.now,
          })),
        )
        .onConflictDoNothing()
        .returning({ version: dataKeys.version });
      return put.length;
    });
  }
  return restored;
}
