import { isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { swedishDay, type PlainDate } from '../../kernel/plain-date.ts';
import { Problem } from '../../kernel/problem.ts';
import { staffMembers } from '../../people/staff/table.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { enqueueEach } from '../../platform/outbox/enqueue.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { askContractEnd as contract } from './contract.ts';
import { daysOfEnd, type DaysOfEnd } from './period.ts';
import { contractEnds } from './table.ts';

const notSuchADay = {
  sv: 'Välj en dag från i dag och högst ett år fram.',
  en: 'Choose a day from today on, and at most a year ahead.',
};

/**
 * HR's half of the end of a contract: gives the company's notice, with its last day; `noticeOn` is of a notice that came by letter, and else it is of today. The other half is staff's (`confirmContractEnd`): one
 * person of HR, or whoever has got hold of their session, never ends a contract alone, and two of one company are no better where both sit
 * at one desk; staff ask the company back by a way of their own. Until the company is closed HR takes the notice back alone, which harms
 * nobody. Each of staff is mailed that there is something to confirm. Throws Problem `not-allowed`, `input-invalid` for days that cannot be (`daysOfEnd`), `not-in-this-state` where it was given already.
 */
export async function askContractEnd(
  uses: { operations: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
  noticeOn?: PlainDate,
): Promise<DaysOfEnd> {
  authorise(actor, 'contract.ask-end');
  const { endsOn } = parse(contract.input, input);
  return uses.operations.inTenant(actor.company, async (tx) => {
    const days = daysOfEnd(swedishDay(tx.now), noticeOn ?? swedishDay(tx.now), endsOn);
    if (!days) throw new Problem('input-invalid', [{ pointer: '/endsOn', code: 'not-such-a-day', text: notSuchADay }]);
    const asked = await tx.db
      .insert(contractEnds)
      .values({
        companyId: tx.company,
        state: 'asked',
        ...days,
        askedBy: actor.employee,
        askedAt: tx.now,
        figures: {},
      })
      .onConflictDoNothing()
      .returning({ company: contractEnds.companyId });
    if (asked.length === 0) throw new Problem('not-in-this-state');
    await audit(tx, actor, 'contract.end-asked', { kind: 'company', id: tx.company }, days);
    const staff = await tx.db
      .select({ staff: staffMembers.id })
      .from(staffMembers)
      .where(isNull(staffMembers.disabledAt));
    await enqueueEach(tx, 'tell-staff-of-contract-end', staff);
    return days;
  });
}
