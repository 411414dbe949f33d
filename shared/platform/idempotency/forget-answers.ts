import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../actor.ts';
import { audit } from '../audit/audit.ts';
import { authorise } from '../authorise.ts';
import type { Database } from '../tenant-transaction.ts';
import { answerLasts } from './request-name.ts';
import { idempotencyKeys } from './table.ts';

const batch = 10_000;

/**
 * Forgets one company's answers that are old enough not to be asked for again, and claims that were left behind as long. Gives how many:
 * at most a batch, the rest goes with the next run.
 */
export async function forgetAnswers(uses: { operations: Database }, company: Id): Promise<number> {
  const actor = asMachine('sweeper', company);
  authorise(actor, 'idempotency.forget');
  return uses.operations.inTenant(company, async (tx) => {
    const old = and(
      eq(idempotencyKeys.companyId, company),
      lt(idempotencyKeys.claimedAt, new Date(tx.now.getTime() - answerLasts)),
    );
    const row = { apiKeyId: idempotencyKeys.apiKeyId, keyHash: idempotencyKeys.keyHash };
    const due = tx.db.select(row).from(idempotencyKeys).where(old).limit(batch);
    const { rowCount } = await tx.db
      .delete(idempotencyKeys)
      .where(and(old, inArray(sql`(${row.apiKeyId}, ${row.keyHash})`, due)));
    const count = rowCount ?? 0;
    if (count > 0) await audit(tx, actor, 'idempotency.forgotten', { kind: 'company', id: company }, { count });
    return count;
  });
}
