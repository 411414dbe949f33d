import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { readToken } from '../../platform/opaque-token.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { maySignIn } from '../employees/may-sign-in.ts';
import { identities } from '../identity/table.ts';
import { stateOf } from './invitation.ts';
import { heldInvitation, isLinked } from './store.ts';
import { invitations } from './table.ts';

/** Whom any way of signing in has vouched for, by an issuer and a subject that is lasting and unique within it. */
type Account = Readonly<{ issuer: string; subject: string }>;

/**
 * Links an account to the employee whom an invitation is for, and uses the invitation up: one transaction, so that it is good
 * once. `invitation` is the text of its token. Whoever calls has vouched for the account, and with it for what the account's owner
 * has shown. As `operations`, since the app may not say whom an account stands for. Throws Problem `invitation-over`, `already-linked`,
 * `account-linked-elsewhere` when the account is another employee's here, and `sign-in-unknown` for who may not sign in.
 */
export async function acceptInvitation(
  uses: { operations: Database },
  invitation: string,
  account: Account,
): Promise<{ company: Id; employee: Id }> {
  const token = readToken(invitation);
  if (!token) throw new Problem('invitation-over');
  const actor = asMachine('sign-in', token.company);
  authorise(actor, 'invitation.accept');
  return uses.operations.inTenant(token.company, async (tx) => {
    const held = await heldInvitation(tx, token, { locked: true });
    if (!held || stateOf(held.invitation, tx.now) !== 'open') throw new Problem('invitation-over');
    const { employee } = held;
    if (!maySignIn(employee, tx.now)) throw new Problem('sign-in-unknown');
    await link(tx, account, employee.id);
    await tx.db
      .update(invitations)
      .set({ outcome: 'used', changedAt: tx.now })
      .where(and(eq(invitations.companyId, tx.company), eq(invitations.id, token.id), isNull(invitations.outcome)));
    const subject = { kind: 'invitation', id: token.id } as const;
    await audit(tx, actor, 'invitation.accepted', subject, { employee: employee.id });
    return { company: tx.company, employee: employee.id };
  });
}

async function link(tx: Tx, { issuer, subject }: Account, employeeId: Id): Promise<void> {
  if (await isLinked(tx, employeeId)) throw new Problem('already-linked');
  const linked = await tx.db
    .insert(identities)
    .values({ issuer, subject, companyId: tx.company, employeeId })
    .onConflictDoNothing()
    .returning({ employee: identities.employeeId });
  if (linked.length === 0) throw new Problem('account-linked-elsewhere');
}
