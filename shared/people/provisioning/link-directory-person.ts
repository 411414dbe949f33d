import { and, eq } from 'drizzle-orm';
import { isId, type Id } from '../../kernel/ids.ts';
import type { Provisioner } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { employees } from '../employees/table.ts';
import { identities } from '../identity/table.ts';
import type { DirectoryIssuer } from './ports.ts';

/** A user as SCIM writes one: our id, and what the directory calls them. */
type LinkedUser = Readonly<{ id: Id; externalId?: unknown }>;

/**
 * Lets a person of the directory sign in: the object id in the company's own tenant is theirs from now on. Nothing is linked
 * where the id is no object id, the company has no directory, the person has a sign-in there already, somebody else has that
 * one, or HR gave the person a role by hand: whoever writes in the directory must not become HR here by that. In the
 * operations role, since the app may not say whom an identity stands for. Gives whether it linked.
 */
export async function linkDirectoryPerson(
  uses: { operations: Database; directoryIssuer: DirectoryIssuer },
  actor: Provisioner,
  { id: employee, externalId }: LinkedUser,
): Promise<boolean> {
  authorise(actor, 'directory.write');
  const subject = typeof externalId === 'string' ? externalId.toLowerCase() : null;
  if (!isId(subject)) return false;
  const issuer = await uses.directoryIssuer(actor.company);
  if (issuer === null) return false;
  return uses.operations.inTenant(actor.company, async (tx) => {
    const [person] = await tx.db
      .select({ roles: employees.roles })
      .from(employees)
      .where(and(eq(employees.companyId, tx.company), eq(employees.id, employee)));
    if (!person || person.roles.some((role) => role !== 'employee')) return false;
    const known = await tx.db
      .select({ subject: identities.subject })
      .from(identities)
      .where(
        and(eq(identities.issuer, issuer), eq(identities.companyId, tx.company), eq(identities.employeeId, employee)),
      );
    if (known.length > 0) return false;
    const linked = await tx.db
      .insert(identities)
      .values({ issuer, subject, companyId: tx.company, employeeId: employee })
      .onConflictDoNothing()
      .returning({ employee: identities.employeeId });
    if (linked.length === 0) return false;
    await audit(tx, actor, 'employee.linked', { kind: 'employee', id: employee });
    return true;
  });
}
