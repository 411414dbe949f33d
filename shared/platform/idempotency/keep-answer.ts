import type { Database } from '../tenant-transaction.ts';
import { stillOpen, type Claim, type GivenAnswer } from './claim-request.ts';
import { idempotencyKeys } from './table.ts';

/** Keeps what is answered to a request, unless another try has taken it over meanwhile. Says whether it is kept. */
export const keepAnswer = (uses: { database: Database }, claim: Claim, answer: GivenAnswer): Promise<boolean> =>
  uses.database.inTenant(claim.company, async (tx) => {
    const { rowCount } = await tx.db
      .update(idempotencyKeys)
      .set({ ...answer, answeredAt: tx.now })
      .where(stillOpen(claim));
    return rowCount === 1;
  });
