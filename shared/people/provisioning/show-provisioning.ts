import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../employees/table.ts';
import type { GroupView, ProvisioningView } from './contract.ts';
import { directoryGroupMembers, directoryGroups, directoryPeople, provisioningTokens } from './table.ts';

/** What HR sees of the directory: its tokens, newest first, and its groups with what they give. Throws Problem `not-allowed`. */
export async function showProvisioning(
  uses: { database: Database; publicOrigin: string },
  actor: Person,
): Promise<ProvisioningView> {
  authorise(actor, 'provisioning.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const [counted] = await tx.db
        .select({ people: count() })
        .from(directoryPeople)
        .where(and(eq(directoryPeople.companyId, tx.company), isNull(directoryPeople.removedAt)));
      return {
        address: `${uses.publicOrigin}/api/scim/v2`,
        people: counted!.people,
        tokens: await tokensOf(tx),
        groups: await groupsOf(tx),
      };
    },
    'look',
  );
}

async function tokensOf(tx: Tx): Promise<ProvisioningView['tokens']> {
  const rows = await tx.db
    .select({ token: provisioningTokens, madeBy: employees.name })
    .from(provisioningTokens)
    .innerJoin(
      employees,
      and(eq(employees.companyId, provisioningTokens.companyId), eq(employees.id, provisioningTokens.madeBy)),
    )
    .where(eq(provisioningTokens.companyId, tx.company))
    .orderBy(desc(provisioningTokens.madeAt))
    .limit(20);
  return rows.map(({ token: { id, madeAt, expiresAt, lastUsedAt, revokedAt }, madeBy }) => ({
    id,
    madeBy,
    madeAt: madeAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }));
}

async function groupsOf(tx: Tx): Promise<GroupView[]> {
  const { id, displayName, roles, version } = directoryGroups;
  return tx.db
    .select({ id, displayName, roles, version, members: count(directoryGroupMembers.employeeId) })
    .from(directoryGroups)
    .leftJoin(
      directoryGroupMembers,
      and(
        eq(directoryGroupMembers.companyId, directoryGroups.companyId),
        eq(directoryGroupMembers.groupId, directoryGroups.id),
      ),
    )
    .where(eq(directoryGroups.companyId, tx.company))
    .groupBy(directoryGroups.companyId, id)
    .orderBy(asc(displayName));
}
