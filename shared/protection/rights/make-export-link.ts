import { and, eq, gt } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import { makeToken } from '../../platform/opaque-token.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { makeExportLink as contract } from './contract.ts';
import { fileName } from './copy-of-person.ts';
import { loadRequest } from './request-store.ts';
import { rightsExports } from './table.ts';

/**
 * A secret for the copy that answers one's own request; an earlier one is good no longer. A copy that HR has mailed somewhere is had by that
 * mail. Throws Problem `not-allowed`, `not-found`, `request-not-there-yet` while it is being made, `export-over`.
 */
export async function makeExportLink(
  uses: { database: Database; randomness: Randomness },
  actor: Person,
  id: Id,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'own-rights.take');
  const { text, hash } = makeToken(actor.company, id, uses.randomness);
  return uses.database.inTenant(actor.company, async (tx) => {
    const { file, request } = await loadRequest(tx, id, actor.employee);
    if (!file || file.state === 'making' || request.sendTo !== null) throw new Problem('request-not-there-yet');
    const written = await tx.db
      .update(rightsExports)
      .set({ secretHash: hash })
      .where(
        and(
          eq(rightsExports.companyId, tx.company),
          eq(rightsExports.id, id),
          eq(rightsExports.state, 'ready'),
          gt(rightsExports.expiresAt, tx.now),
        ),
      )
      .returning({ parts: rightsExports.parts });
    if (written.length === 0) throw new Problem('export-over');
    await audit(tx, actor, 'rights-export.link-made', { kind: 'rights-request', id });
    return { token: text.reveal(), parts: written[0]!.parts, name: fileName(actor.language) };
  });
}
