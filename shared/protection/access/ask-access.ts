import { eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { staffMembers } from '../../people/staff/table.ts';
import type { Staff } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { askAccess as contract, type GrantView } from './contract.ts';
import { grantViewOf } from './grant-view.ts';
import { readCompany, settleRunOut } from './store.ts';
import { accessGrants } from './table.ts';
import { tellOfAccess } from './tell-of-access.ts';

type Uses = Readonly<{ operations: Database; database: Database; seals: Seals; randomness: Randomness }>;
const hour = 3_600_000;

/**
 * Gives a member of staff access to what of one company the scopes cover, for at most eight hours. The company's HR is told in the
 * same transaction, so there is no access that they cannot see. Recorded on both sides. Throws Problem `not-found` for no company,
 * `input-invalid`, `access-open-already`.
 */
export async function askAccess(
  uses: Uses,
  actor: Staff,
  company: Id,
  input: z.input<typeof contract.input>,
): Promise<GrantView> {
  authorise(actor, 'access.ask');
  const { reason, scopes: wanted, hours } = parse(contract.input, input);
  const scope = [...new Set(wanted)];
  // Before anything is sealed: a company that is not there would be given a key.
  if (!(await uses.database.inTenant(company, readCompany, 'look'))) throw new Problem('not-found');
  const id = uses.randomness.id();
  const place = { company, table: 'access_grants', column: 'reason', row: id };
  const sealed = await uses.seals.seal(reason, place, { kind: 'company' });
  const [grant, now] = await uses.operations.inTenant(company, async (tx) => {
    await settleRunOut(tx, actor.staff);
    const [member] = await tx.db
      .select({ name: staffMembers.name })
      .from(staffMembers)
      .where(eq(staffMembers.id, actor.staff));
    const [made] = await tx.db
      .insert(accessGrants)
      .values({
        companyId: tx.company,
        id,
        staffId: actor.staff,
        staffName: member!.name,
        reason: sealed,
        scope,
        startsAt: tx.now,
        endsAt: new Date(tx.now.getTime() + hours * hour),
      })
      .onConflictDoNothing()
      .returning();
    if (!made) throw new Problem('access-open-already');
    const subject = { kind: 'access-grant', id } as const;
    await audit(tx, actor, 'access.granted', subject, { scope, hours });
    await auditPlatform(tx, actor, 'access.granted', subject, { company, scope, hours });
    await tellOfAccess(tx, id);
    return [made, tx.now] as const;
  });
  return grantViewOf(uses, grant, now);
}
