import type { Database } from '../tenant-transaction.ts';
import { stillOpen, type Claim } from './claim-request.ts';
import { idempotencyKeys } from './table.ts';

/** Gives a request back of which nothing came: the same name may then be sent with another body. */
export const giveBack = (uses: { database: Database }, claim: Claim): Promise<void> =>
  uses.database.inTenant(claim.company, async (tx) => {
    await tx.db.delete(idempotencyKeys).where(stillOpen(claim));
  });
