import type { Staff } from '../../shared/platform/actor.ts';
import type { Randomness } from '../../shared/platform/clock.ts';
import type { Database } from '../../shared/platform/tenant-transaction.ts';
import { staffMembers } from '../../shared/people/staff/table.ts';

let counted = 0;

/** Puts a member of staff into the database, and gives them as if signed in; `session` is an id without a session row. */
export async function aStaffMember(
  { operations, randomness }: { operations: Database; randomness: Randomness },
  name = 'Siv Personal',
): Promise<Staff & { address: string }> {
  counted += 1;
  const staff = randomness.id();
  const address = `staff-${counted}-${staff.slice(-6)}@clvr.example`;
  await operations.onPlatform((tx) =>
    tx.db.insert(staffMembers).values({ id: staff, name, workEmail: address, language: 'sv', createdAt: tx.now }),
  );
  return { kind: 'staff', company: null, staff, session: randomness.id(), breakGlass: false, language: 'sv', address };
}
