import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { companies } from '../companies/table.ts';
import { openPersonnummer } from '../employees/private-fields.ts';
import { employeePrivate } from '../employees/table.ts';
import { hasDirectory } from '../identity/linked-employee.ts';
import { findOpenInvitation } from '../invitations/find-open-invitation.ts';
import { bankidSubject } from './bankid-subject.ts';
import type { Employer } from './find-employers.ts';

type Uses = Readonly<{ database: Database; seals: Seals; keys: KeyRing }>;

/**
 * The company that somebody with an invitation's link is to be linked to, and who they are there. A company that has registered
 * a directory takes its own accounts alone: whoever got hold of the link would be in with a BankID of their own. Where a personnummer
 * is on file, only its own BankID (`subject`) will do. Throws Problem `invitation-over`, `invitation-not-yours`, `keys-away`.
 */
export async function findInviter(uses: Uses, invitation: string, subject: string): Promise<Employer> {
  const { company, employee } = await findOpenInvitation(uses, invitation);
  const [found] = await uses.database.onPlatform(async (tx) =>
    (await hasDirectory(tx, company))
      ? []
      : tx.db.select({ name: companies.name }).from(companies).where(eq(companies.id, company)),
  );
  const onFile = await subjectOnFile(uses, company, employee);
  if (!found || (onFile !== null && onFile !== subject)) throw new Problem('invitation-not-yours');
  return { id: company, name: found.name, employee };
}

async function subjectOnFile(uses: Uses, company: Id, employee: Id): Promise<string | null> {
  const [details] = await uses.database.inTenant(
    company,
    (tx) =>
      tx.db
        .select()
        .from(employeePrivate)
        .where(and(eq(employeePrivate.companyId, tx.company), eq(employeePrivate.employeeId, employee))),
    'look',
  );
  const number = details ? await openPersonnummer(uses, details, details.personnummer) : null;
  return number && bankidSubject(uses, number);
}
