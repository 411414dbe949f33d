import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Role } from '../../kernel/roles.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { readToken } from '../../platform/opaque-token.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { maySignIn } from '../employees/may-sign-in.ts';
import { stateOf } from './invitation.ts';
import { heldInvitation } from './store.ts';

/**
 * Whom an invitation is for that can be used now, by the text of its token. Nothing is used up by it. Throws Problem
 * `invitation-over`, the same for one that never was, and `sign-in-unknown` for who may not sign in.
 */
export async function findOpenInvitation(
  uses: { database: Database },
  text: string,
): Promise<{ company: Id; employee: Id; roles: readonly Role[] }> {
  const token = readToken(text);
  if (!token) throw new Problem('invitation-over');
  authorise(asMachine('sign-in', token.company), 'invitation.read');
  return uses.database.inTenant(
    token.company,
    async (tx) => {
      const held = await heldInvitation(tx, token);
      if (!held || stateOf(held.invitation, tx.now) !== 'open') throw new Problem('invitation-over');
      if (!maySignIn(held.employee, tx.now)) throw new Problem('sign-in-unknown');
      return { company: tx.company, employee: held.employee.id, roles: held.employee.roles };
    },
    'look',
  );
}
