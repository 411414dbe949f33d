import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { readToken } from '../../platform/opaque-token.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { companies } from '../companies/table.ts';
import { employees } from '../employees/table.ts';
import { hasDirectory } from '../identity/linked-employee.ts';
import { showInvitation as contract, type ShownInvitation } from './contract.ts';
import { stateOf } from './invitation.ts';
import { heldInvitation, type Invitation } from './store.ts';

const unknown: ShownInvitation = {
  state: 'unknown',
  company: null,
  inviter: null,
  invited: null,
  expiresAt: null,
  byBankid: false,
};

/** What an invitation is good for, to whoever holds its link; to anybody else nothing, not even that there is one. Throws Problem `input-invalid`. */
export async function showInvitation(
  uses: { database: Database },
  input: z.input<typeof contract.input>,
): Promise<ShownInvitation> {
  const token = readToken(parse(contract.input, input).token);
  if (!token) return unknown;
  authorise(asMachine('sign-in', token.company), 'invitation.read');
  return uses.database.inTenant(
    token.company,
    async (tx) => {
      const held = await heldInvitation(tx, token);
      if (!held) return unknown;
      const { invitation, employee } = held;
      const [company] = await tx.db
        .select({ name: companies.name })
        .from(companies)
        .where(eq(companies.id, tx.company));
      return {
        state: stateOf(invitation, tx.now),
        company: company?.name ?? null,
        inviter: await inviterOf(tx, invitation),
        invited: employee.name,
        expiresAt: invitation.expiresAt.toISOString(),
        byBankid: !(await hasDirectory(tx, tx.company)),
      };
    },
    'look',
  );
}

async function inviterOf(tx: Tx, { invitedBy }: Invitation): Promise<string | null> {
  if (invitedBy === null) return null;
  const [found] = await tx.db
    .select({ name: employees.name })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), eq(employees.id, invitedBy)));
  return found?.name ?? null;
}
