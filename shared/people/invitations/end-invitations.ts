import type { Id } from '../../kernel/ids.ts';
import type { Actor, Staff } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { endOpenInvitations } from './store.ts';

/**
 * Ends an employee's invitations that nothing has come of, in the caller's transaction, who has authorised it, and records it: taken back,
 * or sent, or about to be, to an address that is theirs no longer.
 */
export async function endInvitations(tx: Tx, actor: Actor | Staff, employee: Id): Promise<void> {
  for (const { id } of await endOpenInvitations(tx, employee, 'withdrawn'))
    await audit(tx, actor, 'invitation.withdrawn', { kind: 'invitation', id }, { employee });
}
