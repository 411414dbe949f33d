import { and, eq, isNull } from 'drizzle-orm';
import {
  MailNotSent,
  setMail,
  type Mailer,
  type MailOutcome,
  type OutgoingMail,
} from '../../messages/notifications/index.ts';
import { companies } from '../../people/companies/table.ts';
import { staffMembers } from '../../people/staff/table.ts';
import { asMachine, asPlatformMachine } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { firstTime, forgetTime } from '../../platform/outbox/once.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { contractNoticeWords } from './staff-mail.ts';
import { contractEnds } from './table.ts';

type Uses = Readonly<{ operations: Database; mailer: Mailer; publicOrigin: string }>;
type ToldOf = Message<'tell-staff-of-contract-end'>;
const consumer = 'tell-staff-of-contract-end';

/**
 * Mails one member of staff that a company gave notice of its contract: it is theirs to confirm. At most once, by what the inbox remembers, and only
 * where it is still to be told as the mail leaves: they work here, and the company has not taken it back. Rejects with MailNotSent where it
 * certainly did not leave.
 */
export async function tellStaffOfContractEnd(uses: Uses, message: ToldOf): Promise<'repeated' | MailOutcome> {
  const actor = asMachine('messenger', message.company);
  authorise(actor, 'contract.tell-staff');
  const mail = await uses.operations.inTenant(message.company, (tx) => take(tx, uses, message));
  if (!mail) return 'repeated';
  const outcome = await uses.mailer.send(mail);
  await uses.operations.inTenant(message.company, async (tx) => {
    if (outcome === 'not-sent') return forgetTime(tx, consumer, message.id);
    const about = { kind: 'company', id: message.company } as const;
    await auditPlatform(tx, asPlatformMachine('messenger'), 'contract.staff-told', about, { staff: message.staff, outcome });
  });
  if (outcome === 'not-sent') throw new MailNotSent();
  return outcome;
}

async function take(tx: Tx, uses: Uses, { id, company, staff }: ToldOf): Promise<OutgoingMail | null> {
  if (!(await firstTime(tx, consumer, id))) return null;
  const [given] = await tx.db
    .select({ name: companies.name, endsOn: contractEnds.endsOn, deleteFrom: contractEnds.deleteFrom })
    .from(contractEnds)
    .innerJoin(companies, eq(companies.id, contractEnds.companyId))
    .where(and(eq(contractEnds.companyId, company), eq(contractEnds.state, 'asked')));
  const [whom] = await tx.db
    .select({ to: staffMembers.workEmail, language: staffMembers.language })
    .from(staffMembers)
    .where(and(eq(staffMembers.id, staff), isNull(staffMembers.disabledAt)));
  if (!given || !whom) return null;
  const link = `${uses.publicOrigin}/staff/companies/${company}`;
  return { id, to: whom.to, ...setMail(contractNoticeWords({ ...given, link }, whom.language), whom.language) };
}
