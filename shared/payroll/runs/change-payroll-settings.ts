import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { reachOf } from '../../kernel/roles.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { changePayrollSettings as contract, type PayrollSettingsView } from './contract.ts';
import { lockPayroll, readSettings } from './run-store.ts';
import { payrollSettings } from './table.ts';

/**
 * Sets whether two people lock a run. HR's to choose, and not to be switched off by one whom it binds: who locks runs and is in HR too
 * would else be both people. Throws Problem `not-allowed`, `rule-binds-you`, `input-invalid`, `changed-meanwhile`.
 */
export async function changePayrollSettings(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<PayrollSettingsView> {
  authorise(actor, 'payroll-settings.change');
  const { version, twoPeople } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    // Whoever locks a run at the same time has read the setting before this, or waits and reads it after.
    await lockPayroll(tx);
    const before = await readSettings(tx);
    if (before.version !== version) throw new Problem('changed-meanwhile');
    if (before.twoPeople === twoPeople) return before;
    if (!twoPeople && reachOf('payroll-run.lock', actor.roles) !== 'none') throw new Problem('rule-binds-you');
    const after = { version: version + 1, twoPeople };
    const written =
      version === 0
        ? await tx.db
            .insert(payrollSettings)
            .values({ companyId: tx.company, ...after })
            .onConflictDoNothing()
            .returning({ version: payrollSettings.version })
        : await tx.db
            .update(payrollSettings)
            .set(after)
            .where(and(eq(payrollSettings.companyId, tx.company), eq(payrollSettings.version, version)))
            .returning({ version: payrollSettings.version });
    if (written.length === 0) throw new Problem('changed-meanwhile');
    await audit(tx, actor, 'payroll-settings.changed', { kind: 'company', id: tx.company }, after);
    return after;
  });
}
