import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { companies } from '../../people/companies/table.ts';
import { employees } from '../../people/employees/table.ts';
import { endInvitations, endOpenInvitations, findFirstHr, makeInvitation } from '../../people/invitations/index.ts';
import type { Staff } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { inviteFirstHr as contract } from './contract.ts';
import { readFirstHrAddress } from './read-set-up.ts';

/**
 * Invites the first HR of a company anew that nobody has come to yet: there is nobody inside who could. The work address is written anew too,
 * since staff cannot see the one that is kept, and may have written it wrong. An earlier invitation ends. Throws Problem `not-found` for no
 * company, `already-linked` where somebody has come, `input-invalid`, and `changed-meanwhile` when somebody else invites at the same moment.
 */
export async function inviteFirstHr(
  uses: Readonly<{ operations: Database }>,
  actor: Staff,
  company: Id,
  input: z.input<typeof contract.input>,
): Promise<void> {
  authorise(actor, 'company.invite-hr');
  const { email: typed } = parse(contract.input, input);
  await uses.operations.inTenant(company, async (tx) => {
    const [found] = await tx.db
      .select({ domain: companies.domain })
      .from(companies)
      .where(eq(companies.id, tx.company));
    if (!found) throw new Problem('not-found');
    const email = readFirstHrAddress(typed, found.domain);
    const awaited = await findFirstHr(tx);
    if (!awaited) throw new Problem('already-linked');
    // Whoever has the link in the right mailbox is told of the newer one; in another, that it was taken back.
    if (email === awaited.workEmail) await endOpenInvitations(tx, awaited.id, 'superseded');
    else {
      await endInvitations(tx, actor, awaited.id);
      await tx.db
        .update(employees)
        .set({ workEmail: email })
        .where(and(eq(employees.companyId, tx.company), eq(employees.id, awaited.id)));
      const subject = { kind: 'employee', id: awaited.id } as const;
      await audit(tx, actor, 'employee.employment-changed', subject, { fields: ['workEmail'] });
    }
    await auditPlatform(tx, actor, 'company.hr-invited', { kind: 'company', id: company });
    await makeInvitation(tx, actor, awaited.id);
  });
}
