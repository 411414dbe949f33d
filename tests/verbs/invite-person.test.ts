import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { sendInvitation } from '../../shared/messages/invitations/send-invitation.ts';
import { markUncertainInvitations } from '../../shared/messages/invitations/mark-uncertain-invitations.ts';
import { MailNotSent } from '../../shared/messages/notifications/send-mail.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { changeEmployment } from '../../shared/people/employment/change-employment.ts';
import { showEmployment } from '../../shared/people/employment/show-employment.ts';
import { identities } from '../../shared/people/identity/table.ts';
import { acceptInvitation } from '../../shared/people/invitations/accept-invitation.ts';
import { invitePerson } from '../../shared/people/invitations/invite-person.ts';
import { showInvitation } from '../../shared/people/invitations/show-invitation.ts';
import { showPersonInvitation } from '../../shared/people/invitations/show-person-invitation.ts';
import { invitations } from '../../shared/people/invitations/table.ts';
import { withdrawInvitation } from '../../shared/people/invitations/withdraw-invitation.ts';
import { addScimUser } from '../../shared/people/provisioning/scim/add-scim-user.ts';
import { patchScimUser } from '../../shared/people/provisioning/scim/patch-scim-user.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { outbox } from '../../shared/platform/outbox/table.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const ours = await aCompany(db, { name: 'Förmåner & <Co> AB' });
const theirs = await aCompany(db);
const { hr } = ours.people;
const uses = { ...world.uses, operations: db.operations };
const day = 24 * 3600;

let counted = 0;
/** Somebody of our company without an account, in a language. */
async function newcomer(language: 'sv' | 'en' = 'sv', change: Partial<typeof employees.$inferInsert> = {}) {
  const id = db.randomness.id();
  const workEmail = `newcomer${(counted += 1)}@company.example`;
  const row = { companyId: ours.id, id, name: 'Ny Person', workEmail, roles: ['employee' as const], language };
  const employed = { employedFrom: plainDate('2026-01-01'), createdAt: db.clock.now() };
  await db.app.inTenant(ours.id, (tx) => tx.db.insert(employees).values({ ...row, ...employed, ...change }));
  return { id, workEmail };
}

/** Invites somebody, sends the mail, and gives the link's token out of it. */
async function invited(employee: { id: Id; workEmail: string }): Promise<string> {
  world.later();
  await invitePerson(uses, hr, employee.id);
  const [message] = (await world.messages(ours.id, 'send-invitation')).slice(-1);
  expect(await sendInvitation(uses, message!)).toBe('sent');
  const [mail] = await world.mailsTo(employee.workEmail);
  return /\/invitation#(clvr_\S+)/.exec(mail!.text)![1]!;
}

const account = () => ({ issuer: 'https://login.example/t/v2.0', subject: db.randomness.id() });
const stateOf = async (token: string) => (await showInvitation(uses, { token })).state;

test('HR invites somebody, who gets a mail of their language with a link that says what it is for', async () => {
  const somebody = await newcomer('sv');
  const recorded = await recordedBy(db.app, ours.id, async () => {
    const shown = await invitePerson(uses, hr, somebody.id);
    expect(shown).toMatchObject({ linked: false, mayBeInvited: true, invitation: { state: 'open', mail: 'waiting' } });
  });
  expect(recorded).toEqual({ audit: ['employee.invited'], events: [], outbox: ['send-invitation'] });
  const token = await invited(somebody);
  const [mail] = await world.mailsTo(somebody.workEmail);
  expect(mail!.subject).toBe('Inbjudan till CLVR Benefits');
  expect(mail!.text).toContain('Hr Exempel på Förmåner & <Co> AB bjuder in dig');
  const english = await newcomer('en');
  await invited(english);
  expect((await world.mailsTo(english.workEmail))[0]!.text).toContain('at Förmåner & <Co> AB invites you');
  expect(await showInvitation(uses, { token })).toMatchObject({
    state: 'open',
    company: ours.name,
    inviter: 'Hr Exempel',
    invited: 'Ny Person',
  });
});

test('the link stands in the mail alone: not in the database, not in a message', async () => {
  const token = await invited(await newcomer());
  const secret = token.slice(-43);
  const everything = await db.app.inTenant(ours.id, async (tx) => [
    await tx.db.select().from(invitations),
    await tx.db.select().from(outbox),
    await tx.db.select().from(auditEntries),
  ]);
  expect(everything.flat().length).toBeGreaterThan(3);
  const bytes = Buffer.from(secret, 'base64url');
  for (const row of everything.flat()) {
    expect(JSON.stringify(row)).not.toContain(secret);
    for (const value of Object.values(row))
      if (Buffer.isBuffer(value)) expect(value.includes(bytes) || value.includes(secret)).toBe(false);
  }
});

test('accepting links the account, once, and is recorded', async () => {
  const somebody = await newcomer();
  const token = await invited(somebody);
  const first = account();
  const recorded = await recordedBy(db.app, ours.id, async () => {
    expect(await acceptInvitation(uses, token, first)).toEqual({ company: ours.id, employee: somebody.id });
  });
  expect(recorded.audit).toEqual(['invitation.accepted']);
  await expectRefusal(acceptInvitation(uses, token, account()), 'invitation-over');
  expect(await stateOf(token)).toBe('used');
  expect(await showPersonInvitation(uses, hr, somebody.id)).toMatchObject({ linked: true });
  await expectRefusal(invitePerson(uses, hr, somebody.id), 'already-linked');
  const links = await db.app.onPlatform((tx) =>
    tx.db.select().from(identities).where(eq(identities.subject, first.subject)),
  );
  expect(links).toEqual([{ ...first, companyId: ours.id, employeeId: somebody.id }]);
});

test('of ten accounts at once one is linked', async () => {
  const somebody = await newcomer();
  const token = await invited(somebody);
  const ends = await Promise.allSettled(Array.from({ length: 10 }, () => acceptInvitation(uses, token, account())));
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const links = await db.app.onPlatform((tx) =>
    tx.db
      .select()
      .from(identities)
      .where(and(eq(identities.companyId, ours.id), eq(identities.employeeId, somebody.id))),
  );
  expect(links).toHaveLength(1);
});

test('an account that is another employee’s here is refused, and the invitation stays good', async () => {
  const [one, two] = [await newcomer(), await newcomer()];
  const taken = account();
  await acceptInvitation(uses, await invited(one), taken);
  const token = await invited(two);
  await expectRefusal(acceptInvitation(uses, token, taken), 'account-linked-elsewhere');
  expect(await stateOf(token)).toBe('open');
  expect((await acceptInvitation(uses, token, account())).employee).toBe(two.id);
});

test('a newer invitation ends the one before, and HR can take one back', async () => {
  const somebody = await newcomer();
  const [older, newer] = [await invited(somebody), await invited(somebody)];
  expect([await stateOf(older), await stateOf(newer)]).toEqual(['superseded', 'open']);
  await expectRefusal(acceptInvitation(uses, older, account()), 'invitation-over');
  const recorded = await recordedBy(db.app, ours.id, async () => {
    expect(await withdrawInvitation(uses, hr, somebody.id)).toMatchObject({ invitation: { state: 'withdrawn' } });
    await withdrawInvitation(uses, hr, somebody.id);
  });
  expect(recorded.audit).toEqual(['invitation.withdrawn']);
  await expectRefusal(acceptInvitation(uses, newer, account()), 'invitation-over');
});

/** Gives somebody another work address, as HR types it. */
async function readdress(id: Id, workEmail: string) {
  const { version, employee, employeeNumber, department, partTimePermille, employedFrom, employedUntil } =
    await showEmployment(uses, hr, id);
  const rest = { employeeNumber, department, manager: null, partTimePermille, employedFrom, employedUntil };
  return changeEmployment(uses, hr, id, { ...rest, version, name: employee.name, workEmail });
}
const directory = { kind: 'machine', machine: 'provisioner', company: ours.id, token: db.randomness.id() } as const;

test('an invitation is for the address it was sent to: it ends when HR corrects that, or the directory changes it', async () => {
  const somebody = await newcomer();
  const token = await invited(somebody);
  await readdress(somebody.id, somebody.workEmail.toUpperCase());
  expect(await stateOf(token)).toBe('open');
  const corrected = `right.${somebody.workEmail}`;
  const recorded = await recordedBy(db.app, ours.id, () => readdress(somebody.id, corrected));
  expect(recorded.audit).toEqual(['employee.employment-changed', 'invitation.withdrawn']);
  expect(await stateOf(token)).toBe('withdrawn');
  await expectRefusal(acceptInvitation(uses, token, account()), 'invitation-over');

  // Whoever has a directory's token, and not HR, would else be sent the link that HR has asked for.
  await invitePerson(uses, hr, somebody.id);
  const [asked] = (await world.messages(ours.id, 'send-invitation')).slice(-1);
  const user = (address: string) => ({ userName: address, displayName: 'Ny Person' });
  await addScimUser(uses, directory, user(corrected));
  expect(await showPersonInvitation(uses, hr, somebody.id)).toMatchObject({ invitation: { state: 'open' } });
  const elsewhere = { Operations: [{ op: 'replace', path: 'userName', value: 'other@company.example' }] };
  await patchScimUser(uses, directory, somebody.id, elsewhere);
  expect(await showPersonInvitation(uses, hr, somebody.id)).toMatchObject({ invitation: { state: 'withdrawn' } });
  expect(await sendInvitation(uses, asked!)).toBe('repeated');
  expect(await world.mailsTo('other@company.example')).toEqual([]);
});

test('an invitation is good for fourteen days and not a second more', async () => {
  const somebody = await newcomer();
  const token = await invited(somebody);
  world.later(14 * day - 1);
  expect(await stateOf(token)).toBe('open');
  world.later(1);
  expect(await stateOf(token)).toBe('expired');
  await expectRefusal(acceptInvitation(uses, token, account()), 'invitation-over');
  expect(await stateOf(await invited(somebody))).toBe('open');
});

test('a link with another secret, of another company, or of nothing says nothing', async () => {
  const token = await invited(await newcomer());
  const other = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  for (const wrong of ['', 'x', other, token.replace(ours.id, theirs.id), token.replace(ours.id, db.randomness.id())]) {
    expect(await showInvitation(uses, { token: wrong })).toEqual({
      state: 'unknown',
      company: null,
      inviter: null,
      invited: null,
      expiresAt: null,
      byBankid: false,
    });
    await expectRefusal(acceptInvitation(uses, wrong, account()), 'invitation-over');
  }
});

test('who has left or is shut out is neither invited nor let in by an older invitation', async () => {
  await expectRefusal(
    invitePerson(uses, hr, (await newcomer('sv', { disabledAt: new Date() })).id),
    'cannot-be-invited',
  );
  const gone = { employedUntil: plainDate('2026-02-01') };
  await expectRefusal(invitePerson(uses, hr, (await newcomer('sv', gone)).id), 'cannot-be-invited');
  const somebody = await newcomer();
  const token = await invited(somebody);
  await db.app.inTenant(ours.id, (tx) =>
    tx.db
      .update(employees)
      .set({ disabledAt: tx.now })
      .where(and(eq(employees.companyId, ours.id), eq(employees.id, somebody.id))),
  );
  await expectRefusal(acceptInvitation(uses, token, account()), 'sign-in-unknown');
});

test('nobody but HR of the company invites', async () => {
  const somebody = await newcomer();
  for (const verb of [invitePerson, withdrawInvitation, showPersonInvitation]) {
    await expectRefusal(verb(uses, ours.people.employee, somebody.id), 'not-allowed');
    await expectRefusal(verb(uses, theirs.people.hr, somebody.id), 'not-found');
  }
});

test('a mail is sent once; one that did not leave gets another secret the next time; one in doubt is shown', async () => {
  const somebody = await newcomer();
  await invitePerson(uses, hr, somebody.id);
  const [message] = (await world.messages(ours.id, 'send-invitation')).slice(-1);
  const away = { ...uses, mailer: { send: async () => 'not-sent' as const } };
  await expect(sendInvitation(away, message!)).rejects.toThrow(MailNotSent);
  expect(await sendInvitation(uses, message!)).toBe('sent');
  expect(await sendInvitation(uses, message!)).toBe('repeated');
  expect(await world.mailsTo(somebody.workEmail)).toHaveLength(1);

  await invitePerson(uses, hr, somebody.id);
  const [next] = (await world.messages(ours.id, 'send-invitation')).slice(-1);
  const dies = { ...uses, mailer: { send: () => Promise.reject(new Error('the process died')) } };
  await expect(sendInvitation(dies, next!)).rejects.toThrow('died');
  world.later(181);
  expect(await markUncertainInvitations(uses, ours.id)).toBe(1);
  expect((await showPersonInvitation(uses, hr, somebody.id)).invitation?.mail).toBe('uncertain');
});
