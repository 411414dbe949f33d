import type { Id } from '../../kernel/ids.ts';
import type { Language } from '../../kernel/language.ts';
import { parseEmailAddress } from '../../kernel/email-address.ts';
import { Problem } from '../../kernel/problem.ts';
import type { PlatformActor } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { staffIdentities, staffMembers } from './table.ts';

export type NewStaff = Readonly<{ name: string; address: string; language: Language; issuer: string; subject: string }>;

/**
 * Sets up a member of staff, and whom the platform's own directory knows them as. Throws Problem `input-invalid` for an address
 * that is none, `changed-meanwhile` where address or subject is somebody's already.
 */
export async function addStaff(
  uses: { operations: Database },
  actor: PlatformActor,
  { name, address, language, issuer, subject }: NewStaff,
): Promise<Id> {
  authorise(actor, 'staff.change');
  const workEmail = parseEmailAddress(address)?.toLowerCase();
  if (!workEmail || name.trim() === '') throw new Problem('input-invalid');
  return uses.operations.onPlatform(async (tx) => {
    const id = tx.newId();
    const member = { id, name: name.trim(), workEmail, language, createdAt: tx.now };
    const made = await tx.db
      .insert(staffMembers)
      .values(member)
      .onConflictDoNothing()
      .returning({ id: staffMembers.id });
    if (made.length === 0) throw new Problem('changed-meanwhile');
    const linked = await tx.db
      .insert(staffIdentities)
      .values({ issuer, subject, staffId: id })
      .onConflictDoNothing()
      .returning({ staffId: staffIdentities.staffId });
    if (linked.length === 0) throw new Problem('changed-meanwhile');
    await auditPlatform(tx, actor, 'staff.added', { kind: 'staff', id });
    return id;
  });
}
