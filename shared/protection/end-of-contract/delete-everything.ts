import { eq, getTableName, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { companies } from '../../people/companies/table.ts';
import { companyCopyName } from '../../platform/encryption/company-keys/copies.ts';
import { companyKeyUses, dataKeys } from '../../platform/encryption/data-keys/table.ts';
import { inbox, outbox } from '../../platform/outbox/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { contractEnds } from './table.ts';
import { tablesInOrder } from './tables-in-order-store.ts';
import type { EndUses } from './uses.ts';

/** Tables that are operations’ across companies. */
const crossing = new Set<string>([
  ...[outbox, inbox].map((table) => getTableName(table)),
  'sub_processor_objections',
  'sub_processor_notices',
]);

/** Rows that go in one transaction: a fraction of a second, so that nobody else waits. */
export const rowsAtOnce = 2_000;

/**
 * Deletes a company: files, rows by batches, keys with their copies, and the company itself. What goes is counted on its row of
 * `contract_ends` with it, so that a run that was stopped goes on and nothing is counted twice. Whoever calls has made that row say `deleting`.
 */
export async function deleteEverything(
  uses: EndUses,
  company: Id,
  onProgress: (what: string, count: number) => void = () => undefined,
): Promise<void> {
  const count = async (tx: Pick<Tx, 'db'>, what: string, more: number): Promise<void> => {
    onProgress(what, more);
    await tx.db
      .update(contractEnds)
      .set({
        figures: sql`${contractEnds.figures} || jsonb_build_object(${what}::text, coalesce((${contractEnds.figures} ->> ${what}::text)::bigint, 0) + ${more}::bigint)`,
      })
      .where(eq(contractEnds.companyId, company));
  };
  const removeFiles = async (): Promise<void> => {
    for await (const name of uses.files.names(`${company}/`)) {
      await uses.files.remove(name);
      await uses.owner.onPlatform((tx) => count(tx, 'files', 1));
    }
  };
  await removeFiles();
  for (const table of await uses.owner.onPlatform(tablesInOrder)) {
    const by = crossing.has(table) ? uses.operations : uses.owner;
    for (let more = true; more;) {
      more = await by.inTenant(company, async (tx) => {
        const named = sql.identifier(table);
        const { rowCount } = await tx.db.execute(sql`delete from ${named} where company_id = ${company}
          and ctid = any(array(select ctid from ${named} where company_id = ${company} limit ${rowsAtOnce}))`);
        if (rowCount) await count(tx, table, rowCount);
        return rowCount === rowsAtOnce;
      });
    }
  }
  const keys = await uses.keyDatabase.inTenant(company, async (tx) => {
    await tx.db.delete(companyKeyUses).where(eq(companyKeyUses.companyId, company));
    return (await tx.db.delete(dataKeys).where(eq(dataKeys.companyId, company)).returning({ id: dataKeys.id })).length;
  });
  uses.keys.drop(company);
  for await (const name of uses.copies.names(`${company}/`)) await uses.copies.remove(name);
  await uses.copies.remove(companyCopyName(company));
  // What was on its way while the others went: nothing comes after the rows have gone that it would have belonged to.
  await removeFiles();
  await uses.owner.onPlatform(async (tx) => {
    if (keys > 0) await count(tx, 'keys', keys);
    await tx.db.delete(companies).where(eq(companies.id, company));
  });
}
