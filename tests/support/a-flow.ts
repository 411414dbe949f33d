import { eq, and } from 'drizzle-orm';
import { addApprovalFlow } from '../../shared/claims/approvals/flows/add-approval-flow.ts';
import { mapApprovalFlow } from '../../shared/claims/approvals/flows/map-approval-flow.ts';
import type { FlowStep } from '../../shared/claims/approvals/flow.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { employments } from '../../shared/people/employment/table.ts';
import type { Database } from '../../shared/platform/tenant-transaction.ts';
import type { ACompany } from './a-company.ts';

type Wishes = { wordsOnApprove?: boolean; remindAfter?: number[] };
let counted = 0;

/** Gives the company's wellness category a flow of these steps; `{ person }` and `{ whenEmpty }` where they differ. */
export async function aFlow(
  uses: { database: Database },
  company: ACompany,
  steps: readonly (FlowStep['approver'] | (Partial<FlowStep> & Pick<FlowStep, 'approver'>))[],
  { wordsOnApprove = false, remindAfter = [3, 7, 14] }: Wishes = {},
): Promise<Id> {
  const { hr } = company.people;
  const whole = steps.map((one) => ({
    person: null,
    whenEmpty: 'wait' as const,
    ...(typeof one === 'string' ? { approver: one } : one),
  }));
  counted += 1;
  const flow = await addApprovalFlow(uses, hr, { name: `Flöde ${counted}`, steps: whole, wordsOnApprove, remindAfter });
  await mapApprovalFlow(uses, hr, { category: company.wellness, flow: flow.id });
  return flow.id;
}

/** Makes somebody the manager of somebody, or nobody. */
export async function setManager(database: Database, company: Id, employee: Id, managerId: Id | null): Promise<void> {
  await database.inTenant(company, async (tx) => {
    const row = { companyId: company, employeeId: employee, version: 1, givenRoles: [], changedAt: tx.now };
    await tx.db.insert(employments).values(row).onConflictDoNothing();
    await tx.db
      .update(employments)
      .set({ managerId })
      .where(and(eq(employments.companyId, company), eq(employments.employeeId, employee)));
  });
}
