import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { sendInvitation } from '../../shared/messages/invitations/send-invitation.ts';
import { chooseBankidCompany } from '../../shared/people/bankid/choose-bankid-company.ts';
import { collectBankid } from '../../shared/people/bankid/collect-bankid.ts';
import { startBankid } from '../../shared/people/bankid/start-bankid.ts';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { directories, identities } from '../../shared/people/identity/table.ts';
import { invitePerson } from '../../shared/people/invitations/invite-person.ts';
import { showInvitation } from '../../shared/people/invitations/show-invitation.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { bankidWorld, codeOf, numbers, windows } from '../support/bankid-world.ts';
import { expectRefusal } from '../support/expect-refusal.ts';

const world = await bankidWorld();
const { db, uses, app, ours, theirs } = world;

/** Somebody of a company without an account, and the token of the link that they are invited by. */
async function invitedAt(company: ACompany) {
  const id = db.randomness.id();
  const workEmail = `${id}@company.example`;
  await db.app.inTenant(company.id, (tx) =>
    tx.db.insert(employees).values({
      companyId: company.id,
      id,
      name: 'Ny Person',
      workEmail,
      roles: ['employee', 'hr'],
      language: 'sv',
      employedFrom: plainDate('2026-01-01'),
      createdAt: db.clock.now(),
    }),
  );
  await invitePerson(uses, company.people.hr, id);
  const [message] = (await world.messages(company.id, 'send-invitation')).slice(-1);
  await sendInvitation(uses, message!);
  const [mail] = await world.mailsTo(workEmail);
  return { employee: id, token: /\/invitation#(clvr_\S+)/.exec(mail!.text)![1]! };
}

/** A sign-in by BankID that begins with an invitation's link, approved by whoever has the number. */
async function approvedWith(invitation: string, personnummer: string) {
  const browser = { address: '127.0.0.1', userAgent: windows, device: 'd'.repeat(43) };
  const { view, ticket } = await startBankid(uses, browser, { way: 'qr', language: 'sv', invitation });
  await app.approve(await app.openAs(codeOf(view), personnummer));
  world.later(2);
  return ticket!.reveal();
}

const linkedTo = (employee: string) =>
  db.app.onPlatform((tx) => tx.db.select().from(identities).where(eq(identities.employeeId, employee)));

test('the choice of another company accepts no invitation, least of all one that BankID cannot accept', async () => {
  const company = await aCompany(db, { name: 'Bolag med katalog' });
  await db.operations.onPlatform((tx) =>
    tx.db
      .insert(directories)
      .values({ tenant: db.randomness.id(), companyId: company.id, registeredAt: db.clock.now() }),
  );
  const { employee, token } = await invitedAt(company);
  const ticket = await approvedWith(token, numbers.both);
  await expectRefusal(collectBankid(uses, ticket, {}), 'invitation-not-yours');
  for (const { id } of [ours, theirs, company])
    await expectRefusal(chooseBankidCompany(uses, ticket, { company: id }), 'bankid-gone');
  expect(await linkedTo(employee)).toEqual([]);
  expect((await showInvitation(uses, { token })).state).toBe('open');
});

test('two browsers with one link, and two people: one of them is linked, and the other is nobody', async () => {
  const { employee, token } = await invitedAt(ours);
  const tickets = [await approvedWith(token, numbers.unknown), await approvedWith(token, '195907872385')];
  const answers = await Promise.allSettled(tickets.map((ticket) => collectBankid(uses, ticket, {})));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = answers.find((one) => one.status === 'rejected');
  await expectRefusal(Promise.reject(refused!.reason), 'invitation-over');
  expect(await linkedTo(employee)).toHaveLength(1);
  // Whoever was refused is not told on the next look that they are signed in.
  const again = collectBankid(uses, tickets[answers.indexOf(refused!)]!, {});
  await expect(again.catch(({ code }: { code?: string }) => code)).resolves.toMatch(/^(bankid-gone|invitation-over)$/);
});

test('where a personnummer is on file, an invitation is for its own BankID and no other', async () => {
  const { employee, token } = await invitedAt(ours);
  const details = { version: 0, personnummer: '195907872385', email: null, phone: null, bankAccount: null };
  await changePrivateDetails(uses, ours.people.hr, employee, details);
  await expectRefusal(collectBankid(uses, await approvedWith(token, '199012102381'), {}), 'invitation-not-yours');
  expect(await linkedTo(employee)).toEqual([]);
  const { view } = await collectBankid(uses, await approvedWith(token, details.personnummer), {});
  expect(view.state).toBe('signed-in');
  expect(await linkedTo(employee)).toHaveLength(1);
});
