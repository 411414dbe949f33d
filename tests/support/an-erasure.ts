import type { Person } from '../../shared/platform/actor.ts';
import { erasures } from '../../shared/protection/erasure/table.ts';
import type { FreshDatabase } from './fresh-database.ts';

/** Somebody whom nobody asks as, erased a moment ago: its id. */
export const anErasure = (
  { operations }: Pick<FreshDatabase, 'operations'>,
  { id: companyId, people }: Readonly<{ id: string; people: Readonly<{ spare: Person }> }>,
): Promise<string> =>
  operations.inTenant(companyId, async (tx) => {
    const id = tx.newId();
    const whose = { companyId, id, employeeId: people.spare.employee };
    await tx.db
      .insert(erasures)
      .values({ ...whose, basis: 'retention', begunAt: tx.now, keptExpenses: [], keptReceipts: [] });
    return id;
  });
