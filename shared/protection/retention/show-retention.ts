import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { RetentionView } from './contract.ts';
import type { Lives } from './lives.ts';
import { retentionViewOf } from './retention-view.ts';

/** For how long the company's things are kept, and what the latest sweep took. Throws Problem `not-allowed`. */
export async function showRetention(uses: { database: Database; lives: Lives }, actor: Person): Promise<RetentionView> {
  authorise(actor, 'retention.read');
  return uses.database.inTenant(actor.company, (tx) => retentionViewOf(tx, uses.lives), 'look');
}
