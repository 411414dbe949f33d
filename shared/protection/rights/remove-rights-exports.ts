import { and, asc, eq, lte } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { recordOnRequest } from './record-on-request.ts';
import { moveRequest } from './move-request.ts';
import type { PartFiles } from './ports.ts';
import { loadRequest } from './request-store.ts';
import { removeParts } from './sealed-parts.ts';
import { rightsExports, type ExportRecord } from './table.ts';

/** How many copies of a company are removed in one go. */
const batch = 50;

/**
 * Removes a company's copies whose week has passed: their files first, so that none is left that no row knows of, and then their keys and
 * links. A request whose copy nobody took is closed with it. Gives how many.
 */
export async function removeRightsExports(
  uses: { database: Database; files: PartFiles },
  company: Id,
): Promise<number> {
  const actor = asMachine('rights-keeper', company);
  authorise(actor, 'rights-export.remove');
  const over = await uses.database.inTenant(company, (tx) => overIn(tx), 'look');
  for (const { id, filesId, parts } of over) {
    if (filesId !== null) await removeParts(uses, { company, files: filesId }, parts);
    await uses.database.inTenant(company, async (tx) => {
      const removed = await tx.db
        .update(rightsExports)
        .set({ state: 'removed', removedAt: tx.now, fileKey: null, secretHash: null })
        .where(and(eq(rightsExports.companyId, tx.company), eq(rightsExports.id, id), eq(rightsExports.state, 'ready')))
        .returning({ id: rightsExports.id });
      if (removed.length === 0) return;
      await recordOnRequest(tx, actor, 'rights-export.removed', id);
      const { request } = await loadRequest(tx, id);
      if (request.state === 'carried-out') await moveRequest(tx, actor, request, 'close', { closedAt: tx.now });
    });
  }
  return over.length;
}

const overIn = (tx: Tx): Promise<ExportRecord[]> =>
  tx.db
    .select()
    .from(rightsExports)
    .where(
      and(
        eq(rightsExports.companyId, tx.company),
        eq(rightsExports.state, 'ready'),
        lte(rightsExports.expiresAt, tx.now),
      ),
    )
    .orderBy(asc(rightsExports.expiresAt), asc(rightsExports.id))
    .limit(batch);
