import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { RunView } from '../../shared/payroll/runs/contract.ts';
import type { PartnerLine } from '../../shared/payroll/partners/contract.ts';
import type { KeyScope } from '../../shared/kernel/key-scopes.ts';
import { Caller } from './caller.ts';
import { sendClaim } from './send-claim.ts';
import { textReceipt } from './text-receipt.ts';
import type { CompanyOnStack } from './whole-stack.ts';

/** A company's key with these scopes, as its payroll system has it. */
export async function aKeyFor(company: CompanyOnStack, ...scopes: KeyScope[]): Promise<Caller> {
  const hr = await company.as('hr');
  const { token } = await hr.ask<{ token: string }>('POST', 'api-keys', { name: 'Lön', scopes, days: 30 });
  return new Caller(hr.origin, null, token);
}

/** Has the company's next month opened and locked, as it is. */
export async function lockNextRun(company: CompanyOnStack): Promise<RunView> {
  const salary = await company.as('salary');
  const { canOpen } = await salary.ask<{ canOpen: string[] }>('GET', 'payroll-runs');
  const { id, totals } = await salary.ask<RunView>('POST', 'payroll-runs', { month: canOpen[0] });
  const { lines, total } = totals;
  return salary.ask<RunView>('POST', `payroll-runs/${id}/lock`, { lines, total });
}

/** A run of some claims that the machine approved, locked, with the ids of its lines in their order. */
export async function aLockedRun(
  company: CompanyOnStack,
  claims = 1,
): Promise<{ run: string; lines: readonly PartnerLine[] }> {
  const employee = await company.as('employee');
  for (let at = 0; at < claims; at += 1)
    await sendClaim(employee, textReceipt({ vendor: `Lönegymmet ${at} AB`, total: 101_00 + at * 100 }));
  const { id: run } = await lockNextRun(company);
  const key = await aKeyFor(company, 'payroll.read');
  const { items } = await key.ask<{ items: PartnerLine[] }>('GET', `payroll/v1/runs/${run}/lines`);
  return { run, lines: items };
}

/** A claim of the company's employee that the machine approved, and that its next run has paid. */
export async function aPaidClaim(company: CompanyOnStack): Promise<ExpenseView> {
  const employee = await company.as('employee');
  const claim = await sendClaim(employee, textReceipt({ vendor: 'Utbetalda Gymmet AB', total: 512_00 }));
  const { id: run } = await lockNextRun(company);
  const salary = await company.as('salary');
  await salary.ask('POST', `payroll-runs/${run}/export`);
  await salary.ask('POST', `payroll-runs/${run}/confirmation`, {});
  return employee.ask<ExpenseView>('GET', `expenses/${claim.id}`);
}
