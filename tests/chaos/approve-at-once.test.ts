import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { reRouteExpense } from '../../shared/claims/approvals/re-route-expense.ts';
import { remindApprovers } from '../../shared/claims/approvals/remind-approvers.ts';
import { approvalSteps } from '../../shared/claims/approvals/table.ts';
import { isProblem } from '../../shared/kernel/problem.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { aCompany } from '../support/a-company.ts';
import { aFlow, setManager } from '../support/a-flow.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectLedgerToAddUp } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const story = claimStory(world);
const uses = { ...world.uses, database: createDatabase(db.pool('app', 8), db.clock, db.randomness) };

test(
  'of all who act on a claim at once, one wins each time, and exactly one step is open or the claim is decided',
  { timeout: 180_000 },
  async () => {
    const company = await aCompany(db);
    const { employee, manager, hr, otherHr, finance } = company.people;
    await setManager(db.app, company.id, employee.employee, manager.employee);
    const flow = await aFlow(uses, company, ['manager', 'hr', 'finance'], { remindAfter: [1] });
    for (let n = 0; n < 4; n += 1) {
      const claim = await story.inReview(employee);
      world.later(26 * 3600);
      for (let round = 0; round < 12; round += 1) {
        const { version, state } = await story.show(employee, claim.id);
        if (state !== 'in_review') break;
        const approve = { version, outcome: 'approve' } as const;
        const answers = await Promise.allSettled([
          ...[manager, manager, hr, otherHr, finance].map((who) => decideExpense(uses, who, claim.id, approve)),
          ...(n % 2 && round === 1 ? [reRouteExpense(uses, hr, claim.id, { version, flow, reason: 'x' })] : []),
          remindApprovers(uses, company.id),
        ]);
        for (const answer of answers)
          if (answer.status === 'rejected')
            expect(
              isProblem(answer.reason, 'not-found', 'not-your-step', 'changed-meanwhile', 'not-in-this-state'),
            ).toBe(true);
        const after = await story.show(employee, claim.id);
        expect(after.version).toBe(version + 1);
        const steps = await db.app.inTenant(company.id, (tx) =>
          tx.db.select().from(approvalSteps).where(eq(approvalSteps.expenseId, claim.id)),
        );
        const open = steps.filter((step) => step.state === 'open').length;
        expect(open).toBe(after.state === 'in_review' ? 1 : 0);
      }
      expect((await story.show(employee, claim.id)).state).toBe('approved');
    }
    await expectLedgerToAddUp(db.app, company.id);
  },
);
