import { and, eq, gt } from 'drizzle-orm';
import { MailNotSent, type Mailer, type MailOutcome, type OutgoingMail } from '../../messages/notifications/index.ts';
import { companies } from '../../people/companies/table.ts';
import { employees } from '../../people/employees/table.ts';
import { asMachine, type MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { makeToken } from '../../platform/opaque-token.ts';
import type { Message } from '../../platform/outbox/message.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { writeExportMail } from './export-mail.ts';
import { loadRequest } from './request-store.ts';
import { openWords } from './sealed-words.ts';
import { rightsExports } from './table.ts';

type Uses = Readonly<{
  database: Database;
  seals: Seals;
  mailer: Mailer;
  randomness: Randomness;
  publicOrigin: string;
}>;

/**
 * Mails the link to a copy at most once, to the address that HR gave. Its secret is made here, when the mail is about to leave, and only
 * its hash is kept. Rejects with MailNotSent when it certainly did not leave; the next delivery makes another secret.
 */
export async function sendRightsExport(
  uses: Uses,
  message: Message<'send-rights-export'>,
): Promise<'repeated' | MailOutcome> {
  const actor = asMachine('messenger', message.company);
  authorise(actor, 'mail.send');
  const { request } = await uses.database.inTenant(actor.company, (tx) => loadRequest(tx, message.request), 'look');
  const to = await openWords(uses, request, 'send_to', request.sendTo);
  if (to === null) return 'repeated';
  const mail = await uses.database.inTenant(actor.company, (tx) => take(tx, uses, message, to));
  if (!mail) return 'repeated';
  const outcome = await uses.mailer.send(mail);
  await uses.database.inTenant(actor.company, (tx) => settle(tx, actor, mail, outcome));
  if (outcome === 'not-sent') throw new MailNotSent();
  return outcome;
}

async function take(
  tx: Tx,
  uses: Uses,
  message: Message<'send-rights-export'>,
  to: string,
): Promise<OutgoingMail | null> {
  const { text, hash } = makeToken(tx.company, message.request, uses.randomness);
  const [taken] = await tx.db
    .update(rightsExports)
    .set({ mail: 'sending', secretHash: hash })
    .where(
      and(
        eq(rightsExports.companyId, tx.company),
        eq(rightsExports.id, message.request),
        eq(rightsExports.mail, 'waiting'),
        eq(rightsExports.state, 'ready'),
        gt(rightsExports.expiresAt, tx.now),
      ),
    )
    .returning();
  if (!taken) return null;
  const [about] = await tx.db
    .select({ company: companies.name, language: employees.language })
    .from(employees)
    .innerJoin(companies, eq(companies.id, employees.companyId))
    .where(and(eq(employees.companyId, tx.company), eq(employees.id, taken.employeeId)));
  if (!about) return null;
  const words = writeExportMail(
    { company: about.company, expiresAt: taken.expiresAt! },
    text,
    about.language,
    uses.publicOrigin,
  );
  return { id: taken.id, to, ...words };
}

async function settle(tx: Tx, actor: MachineActor, mail: OutgoingMail, outcome: MailOutcome): Promise<void> {
  await tx.db
    .update(rightsExports)
    .set({ mail: outcome === 'not-sent' ? 'waiting' : outcome })
    .where(
      and(eq(rightsExports.companyId, tx.company), eq(rightsExports.id, mail.id), eq(rightsExports.mail, 'sending')),
    );
  if (outcome !== 'not-sent') await audit(tx, actor, `mail.${outcome}`, { kind: 'rights-request', id: mail.id });
}
