import type { Id } from '../../kernel/ids.ts';
import type { Ore } from '../../kernel/money.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { at, writeEntries, type AllowanceRecord } from '../benefits/allowance-store.ts';
import { allowances } from '../benefits/table.ts';
import { prorate, type Employed, type Terms } from './prorate.ts';
import { regrantEntry } from './regrant.ts';

/**
 * Brings a locked allowance to what the rules give by terms and an employment: an entry more, and nothing rewritten. Gives by how
 * many öre the base changed; doing it again gives zero. Whoever calls has authorised that.
 */
export async function regrantAllowance(
  tx: Tx,
  actor: Actor,
  locked: AllowanceRecord,
  by: Readonly<{ terms: Terms; employed: Employed; cause: 'employment' | 'yearly-amount' }>,
): Promise<Ore> {
  const { employeeId, categoryId, year } = locked;
  const { base, basis } = prorate(by.terms, by.employed, year);
  const entry = regrantEntry(locked, base);
  const { yearlyAmount, prorating, yearStart } = by.terms;
  const terms = { yearlyAmount, prorating, yearStart };
  if (!entry) {
    if (by.cause === 'yearly-amount') await tx.db.update(allowances).set({ terms }).where(at(tx, locked));
    return 0;
  }
  const change = entry.kind === 'raise' ? entry.amount : -entry.amount;
  await writeEntries(tx, { employeeId, categoryId, year }, [{ ...entry, basis, cause: by.cause }]);
  await tx.db
    .update(allowances)
    .set({ base: locked.base + change, terms })
    .where(at(tx, locked));
  const subject = { kind: 'employee', id: employeeId satisfies Id } as const;
  await audit(tx, actor, 'allowance.regranted', subject, { category: categoryId, year, change, cause: by.cause });
  return change;
}
