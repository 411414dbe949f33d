import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { openRun as contract, type RunView } from './contract.ts';
import { firstDayOfMonth, monthOfDay, monthsToOpen } from './payroll-month.ts';
import { latestRun, lockPayroll } from './run-store.ts';
import { runViewOf } from './run-view.ts';
import { payrollRuns } from './table.ts';

const notThatMonth = {
  sv: 'Den månaden går inte att öppna: den är för långt bort, eller redan körd.',
  en: 'That month cannot be opened: it is too far away, or there was a run of it or a later one.',
};

/**
 * Opens the company's next month. Nothing is taken by it: what is in the run is seen, and made when it is locked.
 * Throws Problem `not-allowed`, `input-invalid`, and `run-open-already` where another month is open.
 */
export async function openPayrollRun(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<RunView> {
  authorise(actor, 'payroll-run.open');
  const { month } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    await lockPayroll(tx);
    const latest = await latestRun(tx);
    if (latest?.state === 'open') throw new Problem('run-open-already');
    if (!monthsToOpen(swedishDay(tx.now), latest && monthOfDay(latest.month)).includes(month))
      throw new Problem('input-invalid', [{ pointer: '/month', code: 'not-that-month', text: notThatMonth }]);
    const [run] = await tx.db
      .insert(payrollRuns)
      .values({
        companyId: tx.company,
        id: tx.newId(),
        month: firstDayOfMonth(month),
        number: (latest?.number ?? 0) + 1,
        state: 'open',
        openedBy: actor.employee,
        openedAt: tx.now,
      })
      .returning();
    await audit(tx, actor, 'payroll-run.opened', { kind: 'payroll-run', id: run!.id }, { month, number: run!.number });
    return runViewOf(tx, actor, run!);
  });
}
