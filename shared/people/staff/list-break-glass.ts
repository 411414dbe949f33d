import { desc, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { PlatformActor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { breakGlassCodes, staffMembers } from './table.ts';

export type BreakGlassCode = Readonly<{
  id: Id;
  name: string;
  madeAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
}>;

/** Every break-glass code there is, the newest first, and whose. */
export async function listBreakGlass(
  uses: { operations: Database },
  actor: PlatformActor,
): Promise<readonly BreakGlassCode[]> {
  authorise(actor, 'staff.read');
  return uses.operations.onPlatform((tx) =>
    tx.db
      .select({
        id: breakGlassCodes.id,
        name: staffMembers.name,
        madeAt: breakGlassCodes.madeAt,
        expiresAt: breakGlassCodes.expiresAt,
        usedAt: breakGlassCodes.usedAt,
        revokedAt: breakGlassCodes.revokedAt,
      })
      .from(breakGlassCodes)
      .innerJoin(staffMembers, eq(staffMembers.id, breakGlassCodes.staffId))
      .orderBy(desc(breakGlassCodes.id)),
  );
}
