import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import type { InboundSecretRow } from './contract.ts';
import { selectSecrets } from './secret-store.ts';
import { secretRowOf } from './secret-view.ts';
import { inboundSecrets } from './table.ts';

/** Ends a secret at once; one that has ended stays as it is. Throws Problem `not-allowed`, `not-found`. */
export async function endInboundSecret(uses: { database: Database }, actor: Person, id: Id): Promise<InboundSecretRow> {
  authorise(actor, 'inbound-secret.end');
  return uses.database.inTenant(actor.company, async (tx) => {
    const ended = await tx.db
      .update(inboundSecrets)
      .set({ endedAt: tx.now, endedBy: actor.employee })
      .where(and(eq(inboundSecrets.companyId, tx.company), eq(inboundSecrets.id, id), isNull(inboundSecrets.endedAt)))
      .returning({ id: inboundSecrets.id });
    if (ended.length > 0) await audit(tx, actor, 'inbound-secret.ended', { kind: 'inbound-secret', id });
    const [found] = await selectSecrets(tx, new Date(0), id);
    if (!found) throw new Problem('not-found');
    return secretRowOf(found, tx.now);
  });
}
