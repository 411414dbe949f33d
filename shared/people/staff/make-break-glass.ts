import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { PlatformActor } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import { makePlatformToken } from '../../platform/platform-token.ts';
import type { Secret } from '../../platform/secret.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { breakGlassCodes, staffMembers } from './table.ts';

const day = 86_400_000;
/** The longest a code may lie sealed, in days: then its envelope is opened and it is made anew. */
export const mostBreakGlassDays = 365;

/**
 * Makes a break-glass code for one member of staff, found by work address. It is given this once; what is kept is its hash.
 * `days` is how long it is good, at most a year. Throws Problem `not-found` for who is no member of staff, RangeError for other days.
 */
export async function makeBreakGlass(
  uses: { operations: Database; randomness: Randomness },
  actor: PlatformActor,
  { address, days }: { address: string; days: number },
): Promise<{ id: Id; code: Secret; name: string; expiresAt: Date }> {
  authorise(actor, 'glass.change');
  if (!Number.isInteger(days) || days < 1 || days > mostBreakGlassDays)
    throw new RangeError(`a break-glass code is good for 1 to ${mostBreakGlassDays} days`);
  return uses.operations.onPlatform(async (tx) => {
    const [holder] = await tx.db
      .select({ id: staffMembers.id, name: staffMembers.name })
      .from(staffMembers)
      .where(and(eq(staffMembers.workEmail, address.toLowerCase()), isNull(staffMembers.disabledAt)));
    if (!holder) throw new Problem('not-found');
    const id = tx.newId();
    const { text, hash } = makePlatformToken('glass', id, uses.randomness);
    const expiresAt = new Date(tx.now.getTime() + days * day);
    await tx.db.insert(breakGlassCodes).values({ id, staffId: holder.id, secretHash: hash, madeAt: tx.now, expiresAt });
    await auditPlatform(tx, actor, 'glass.code-made', { kind: 'break-glass-code', id }, { staff: holder.id, days });
    return { id, code: text, name: holder.name, expiresAt };
  });
}
