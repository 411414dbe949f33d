import { and, eq, ne } from 'drizzle-orm';
import { Problem } from '../../kernel/problem.ts';
import type { Id } from '../../kernel/ids.ts';
import { asMachine, type MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Message } from '../../platform/outbox/message.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { openPersonnummer } from '../employees/private-fields.ts';
import { employeePrivate } from '../employees/table.ts';
import { endSessionsOf } from '../identity/end-sessions-of.ts';
import { identities } from '../identity/table.ts';
import { bankidIssuer } from './bankid-issuer.ts';
import { bankidSubject } from './bankid-subject.ts';

type Uses = Readonly<{ operations: Database; seals: Seals; keys: KeyRing }>;

const detailsOf = (tx: Tx, employee: Id) =>
  tx.db
    .select()
    .from(employeePrivate)
    .where(and(eq(employeePrivate.companyId, tx.company), eq(employeePrivate.employeeId, employee)));

/**
 * Brings an employee's BankID identity in step with the personnummer that HR has on file, as operations, who alone may write
 * identities. Sessions that began with BankID end with the number that they began by. Doing it again changes nothing. Rejects with Problem
 * `changed-meanwhile` where the number changed in between: the message comes again. Gives what was done, for the log.
 */
export async function linkBankid(
  uses: Uses,
  { company, employee }: Pick<Message<'link-bankid'>, 'company' | 'employee'>,
): Promise<'same' | 'linked' | 'unlinked'> {
  const actor = asMachine('sign-in', company);
  authorise(actor, 'bankid.link');
  const [seen] = await uses.operations.inTenant(company, (tx) => detailsOf(tx, employee), 'look');
  const number = seen ? await openPersonnummer(uses, seen, seen.personnummer) : null;
  const subject = number && (await bankidSubject(uses, number));
  return uses.operations.inTenant(company, async (tx) => {
    // Held until the end, so that of two messages at once neither writes what the other has overtaken.
    const [now] = await detailsOf(tx, employee).for('update');
    if (now?.version !== seen?.version) throw new Problem('changed-meanwhile');
    return relink(tx, actor, employee, subject);
  });
}

async function relink(tx: Tx, actor: MachineActor, employee: Id, subject: string | null) {
  const own = and(
    eq(identities.issuer, bankidIssuer),
    eq(identities.companyId, tx.company),
    eq(identities.employeeId, employee),
  );
  const linked = await tx.db.select({ subject: identities.subject }).from(identities).where(own);
  const isLinked = linked.some((one) => one.subject === subject);
  if (isLinked || (subject === null && linked.length === 0)) return 'same';
  const about = { kind: 'employee', id: employee } as const;
  if (linked.length > 0) {
    await tx.db.delete(identities).where(own);
    await endSessionsOf(tx, actor, employee, { only: bankidIssuer });
    await audit(tx, actor, 'bankid.unlinked', about);
  }
  if (subject === null) return 'unlinked';
  await unlinkOthers(tx, actor, employee, subject);
  await tx.db.insert(identities).values({ issuer: bankidIssuer, subject, companyId: tx.company, employeeId: employee });
  await audit(tx, actor, 'bankid.linked', about);
  return 'linked';
}

/**
 * A number is one person's in a company, and the file says whose: who came to it by an invitation, or has not lost it yet where two
 * numbers were the wrong way round, is unlinked first. Without that neither of two such messages would ever get through.
 */
async function unlinkOthers(tx: Tx, actor: MachineActor, employee: Id, subject: string): Promise<void> {
  const gone = await tx.db
    .delete(identities)
    .where(
      and(
        eq(identities.issuer, bankidIssuer),
        eq(identities.subject, subject),
        eq(identities.companyId, tx.company),
        ne(identities.employeeId, employee),
      ),
    )
    .returning({ employee: identities.employeeId });
  for (const { employee: other } of gone) {
    await endSessionsOf(tx, actor, other, { only: bankidIssuer });
    await audit(tx, actor, 'bankid.unlinked', { kind: 'employee', id: other });
  }
}
