import { expect } from 'vitest';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import type { ACompany } from './a-company.ts';
import type { VerbWorld } from './verb-world.ts';

/**
 * Holds when the rule for one claim and the condition for lists say the same of everybody at a company, and each claim in review
 * has one open step.
 */
export async function expectQueueToAgree({ uses }: VerbWorld, { people }: ACompany): Promise<void> {
  for (const [who, person] of Object.entries(people)) {
    const mine = await listQueue(uses, person, { view: 'mine' });
    const others = await listQueue(uses, person, { view: 'others' });
    expect(mine.waiting, who).toBe(mine.items.length);
    for (const { id, step } of [...mine.items, ...others.items]) {
      const isMine = mine.items.some((one) => one.id === id);
      const claim = await showExpense(uses, person, id);
      expect([step!.yours, claim.may.includes('decide')], who).toEqual([isMine, isMine]);
      expect(claim.approval!.steps.filter(({ state }) => state === 'open')).toHaveLength(1);
    }
  }
}
