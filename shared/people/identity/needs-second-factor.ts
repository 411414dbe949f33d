import type { Id } from '../../kernel/ids.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { rolesOfTwoFactors } from './second-factor.ts';

/**
 * Says whether somebody decides about others by who they are, and by no role: a manager, a stand-in, a person that a flow names. The wings
 * below know.
 */
export type DecidesForOthers = (tx: Tx, employee: Id) => Promise<boolean>;

/** Whether somebody is signed in with a confirmed second factor only (OWASP ASVS 5.0 V6.3.3). */
export const needsSecondFactor = async (
  uses: Readonly<{ decidesForOthers: DecidesForOthers }>,
  tx: Tx,
  { id, roles }: Readonly<{ id: Id; roles: readonly Role[] }>,
): Promise<boolean> => roles.some((role) => rolesOfTwoFactors.has(role)) || uses.decidesForOthers(tx, id);
