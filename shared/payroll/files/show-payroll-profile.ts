import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { PayrollProfileView } from './contract.ts';
import { readProfile } from './profile-store.ts';
import { profileViewOf } from './profile-view.ts';

/** Which payroll system the company has, and how files are made for it. Throws Problem `not-allowed`. */
export async function showPayrollProfile(uses: { database: Database }, actor: Person): Promise<PayrollProfileView> {
  authorise(actor, 'payroll-profile.read');
  return uses.database.inTenant(actor.company, async (tx) => profileViewOf(tx, await readProfile(tx)), 'look');
}
