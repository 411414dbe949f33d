import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { tokenMatches, type OpaqueToken } from '../../platform/opaque-token.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../employees/table.ts';
import { identities } from '../identity/table.ts';
import { invitations } from './table.ts';

export type Invitation = typeof invitations.$inferSelect;
type Employee = typeof employees.$inferSelect;

/** Loads an employee of the company. Throws Problem `not-found`: a foreign id and an absent one look the same. */
export async function loadEmployee(tx: Tx, employee: Id): Promise<Employee> {
  const [found] = await tx.db
    .select()
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), eq(employees.id, employee), isNull(employees.erasedAt)));
  if (!found) throw new Problem('not-found');
  return found;
}

/** Whether any account is linked to an employee. */
export async function isLinked(tx: Tx, employee: Id): Promise<boolean> {
  const found = await tx.db
    .select({ issuer: identities.issuer })
    .from(identities)
    .where(and(eq(identities.companyId, tx.company), eq(identities.employeeId, employee)))
    .limit(1);
  return found.length > 0;
}

/** The invitation that an employee was sent last. */
export async function latestInvitation(tx: Tx, employee: Id): Promise<Invitation | null> {
  const [found] = await tx.db
    .select()
    .from(invitations)
    .where(and(eq(invitations.companyId, tx.company), eq(invitations.employeeId, employee)))
    .orderBy(desc(invitations.id))
    .limit(1);
  return found ?? null;
}

/** Ends the invitations of an employee that nothing has come of; gives which. */
export function endOpenInvitations(tx: Tx, employee: Id, outcome: 'withdrawn' | 'superseded'): Promise<{ id: Id }[]> {
  return tx.db
    .update(invitations)
    .set({ outcome, changedAt: tx.now })
    .where(
      and(eq(invitations.companyId, tx.company), eq(invitations.employeeId, employee), isNull(invitations.outcome)),
    )
    .returning({ id: invitations.id });
}

/**
 * The invitation whose link somebody holds, with whom it is for; null when there is none or the secret is another.
 * `locked`: until the transaction ends nobody else can use it.
 */
export async function heldInvitation(
  tx: Tx,
  token: OpaqueToken,
  { locked = false } = {},
): Promise<{ invitation: Invitation; employee: Employee } | null> {
  const query = tx.db
    .select({ invitation: invitations, employee: employees })
    .from(invitations)
    .innerJoin(employees, and(eq(employees.companyId, invitations.companyId), eq(employees.id, invitations.employeeId)))
    .where(and(eq(invitations.companyId, tx.company), eq(invitations.id, token.id)));
  const [found] = await (locked ? query.for('update', { of: invitations }) : query);
  const hash = found?.invitation.secretHash;
  return found && hash && tokenMatches(token, hash) ? found : null;
}
