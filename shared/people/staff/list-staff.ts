import { asc } from 'drizzle-orm';
import type { PlatformActor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { staffMembers } from './table.ts';

/** Every member of staff, by name, those who were shut out among them. */
export async function listStaff(
  uses: { operations: Database },
  actor: PlatformActor,
): Promise<readonly (typeof staffMembers.$inferSelect)[]> {
  authorise(actor, 'staff.read');
  return uses.operations.onPlatform((tx) => tx.db.select().from(staffMembers).orderBy(asc(staffMembers.name)));
}
