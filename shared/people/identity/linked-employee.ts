import { and, asc, eq, notExists } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import type { VouchedIdentity } from './ports.ts';
import { directories, identities } from './table.ts';

/** Whose directory a tenant is; null when no company has registered it. */
export async function companyOfDirectory(tx: PlatformTx, tenant: string): Promise<Id | null> {
  const [found] = await tx.db
    .select({ company: directories.companyId })
    .from(directories)
    .where(eq(directories.tenant, tenant));
  return found?.company ?? null;
}

/** Whether a company has said which directories its people come from. */
export async function hasDirectory(tx: PlatformTx, company: Id): Promise<boolean> {
  const found = await tx.db
    .select({ tenant: directories.tenant })
    .from(directories)
    .where(eq(directories.companyId, company))
    .limit(1);
  return found.length > 0;
}

/**
 * The employee that somebody vouched for is linked to, by issuer and subject and by nothing else. A registered directory leads to
 * its own company alone; another one to a company that has registered none, by an invitation of which the link came about.
 */
export async function linkedEmployee(
  tx: PlatformTx,
  { issuer, subject, tenant }: VouchedIdentity,
): Promise<{ company: Id; employee: Id } | 'directory-unknown' | 'no-identity'> {
  const registered = await companyOfDirectory(tx, tenant);
  const unregistered = notExists(
    tx.db
      .select({ tenant: directories.tenant })
      .from(directories)
      .where(eq(directories.companyId, identities.companyId)),
  );
  const [known] = await tx.db
    .select({ company: identities.companyId, employee: identities.employeeId })
    .from(identities)
    .where(
      and(
        eq(identities.issuer, issuer),
        eq(identities.subject, subject),
        registered ? eq(identities.companyId, registered) : unregistered,
      ),
    )
    .orderBy(asc(identities.companyId))
    .limit(1);
  return known ?? (registered ? 'no-identity' : 'directory-unknown');
}
