import { Problem } from '../../kernel/problem.ts';
import { swedishDay, type PlainDate } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { firstDayOfDeletion } from './period.ts';
import { contractEnds } from './table.ts';

/**
 * HR's half of the end of a contract: records the company's notice. Nothing is deleted before staff have confirmed it, everything was
 * handed over and the period is over. Gives the first day of that. Throws Problem `not-allowed`, `input-invalid` for a notice of a day to
 * come, `not-in-this-state` where it was asked for already.
 */
export async function askContractEnd(
  uses: { operations: Database },
  actor: Person,
  noticeOn: PlainDate,
): Promise<PlainDate> {
  authorise(actor, 'contract.ask-end');
  return uses.operations.inTenant(actor.company, async (tx) => {
    if (noticeOn > swedishDay(tx.now)) throw new Problem('input-invalid');
    const deleteFrom = firstDayOfDeletion(noticeOn);
    const asked = await tx.db
      .insert(contractEnds)
      .values({
        companyId: tx.company,
        state: 'asked',
        noticeOn,
        deleteFrom,
        askedBy: actor.employee,
        askedAt: tx.now,
        figures: {},
      })
      .onConflictDoNothing()
      .returning({ company: contractEnds.companyId });
    if (asked.length === 0) throw new Problem('not-in-this-state');
    await audit(tx, actor, 'contract.end-asked', { kind: 'company', id: tx.company }, { noticeOn, deleteFrom });
    return deleteFrom;
  });
}
