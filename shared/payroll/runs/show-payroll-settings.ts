import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { PayrollSettingsView } from './contract.ts';
import { readSettings } from './run-store.ts';

/** How the company locks its runs. Throws Problem `not-allowed`. */
export async function showPayrollSettings(uses: { database: Database }, actor: Person): Promise<PayrollSettingsView> {
  authorise(actor, 'payroll-settings.read');
  return uses.database.inTenant(actor.company, readSettings, 'look');
}
