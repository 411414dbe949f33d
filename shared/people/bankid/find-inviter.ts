import { eq } from 'drizzle-orm';
import { Problem } from '../../kernel/problem.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { companies } from '../companies/table.ts';
import { hasDirectory } from '../identity/linked-employee.ts';
import { findOpenInvitation } from '../invitations/find-open-invitation.ts';
import type { Employer } from './find-employers.ts';

/**
 * The company that somebody with an invitation's link is to be linked to, and who they are there. A company that has registered
 * a directory takes its own accounts alone: whoever got hold of the link would be in with a BankID of their own. Throws Problem
 * `invitation-over`, `invitation-not-yours`.
 */
export async function findInviter(uses: { database: Database }, invitation: string): Promise<Employer> {
  const { company, employee } = await findOpenInvitation(uses, invitation);
  const [found] = await uses.database.onPlatform(async (tx) =>
    (await hasDirectory(tx, company))
      ? []
      : tx.db.select({ name: companies.name }).from(companies).where(eq(companies.id, company)),
  );
  if (!found) throw new Problem('invitation-not-yours');
  return { id: company, name: found.name, employee };
}
