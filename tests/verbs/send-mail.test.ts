import { expect, test } from 'vitest';
import { deliver } from '../../shared/messages/notifications/deliver.ts';
import { markUncertainMails } from '../../shared/messages/notifications/mark-uncertain-mails.ts';
import { MailNotSent, sendMail } from '../../shared/messages/notifications/send-mail.ts';
import { mails } from '../../shared/messages/notifications/table.ts';
import type { MailOutcome } from '../../shared/messages/notifications/ports.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { eq } from 'drizzle-orm';
import { randomInt } from 'node:crypto';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
// The mail server is the whole run's: an address that no other file writes to.
const number = randomInt(1_000, 99_999);
const ours = await aCompany(db, { number });
const { employee } = ours.people;
const address = `employee@company${number}.example`;

async function aMail() {
  const claim = await story.approved(employee);
  await deliver(uses, (await world.messages(ours.id, 'notify')).at(-1)!);
  return { claim, message: (await world.messages(ours.id, 'send-mail')).at(-1)! };
}
const stateOf = async (id: string) => {
  const rows = await db.app.inTenant(ours.id, (tx) => tx.db.select().from(mails).where(eq(mails.id, id)));
  return rows[0]?.state;
};
const arrivedAbout = async (claim: string) => (await world.mailsTo(address)).filter(({ text }) => text.includes(claim));

test('a mail is sent once, however often and however much at once its message comes', async () => {
  const { claim, message } = await aMail();
  const recorded = await recordedBy(db.app, ours.id, async () => {
    const answers = await Promise.all([1, 2, 3].map(() => sendMail(uses, message)));
    expect(answers.toSorted()).toEqual(['repeated', 'repeated', 'sent']);
  });
  expect(recorded).toEqual({ audit: ['mail.sent'], events: [], outbox: [] });
  expect(await sendMail(uses, message)).toBe('repeated');
  const [mail, ...more] = await arrivedAbout(claim.id);
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ subject: 'Ditt utlägg är godkänt' });
  expect(mail!.text).toContain(`${uses.publicOrigin}/claims/${claim.id}`);
  expect(mail!.text).not.toContain('Varuhuset');
  expect(await stateOf(message.mail)).toBe('sent');
});

test('a mail that certainly did not leave waits and is sent when its message comes again', async () => {
  const { claim, message } = await aMail();
  const away = { ...uses, mailer: { send: async (): Promise<MailOutcome> => 'not-sent' } };
  await expect(sendMail(away, message)).rejects.toThrow(MailNotSent);
  expect(await stateOf(message.mail)).toBe('waiting');
  expect(await sendMail(uses, message)).toBe('sent');
  expect(await arrivedAbout(claim.id)).toHaveLength(1);
});

test('a mail of which nobody knows whether it left is not sent again', async () => {
  const { claim, message } = await aMail();
  const hidden = { ...uses, mailer: { send: async (): Promise<MailOutcome> => 'uncertain' } };
  const recorded = await recordedBy(db.app, ours.id, () => sendMail(hidden, message));
  expect(recorded.audit).toEqual(['mail.uncertain']);
  expect(await sendMail(uses, message)).toBe('repeated');
  expect(await arrivedAbout(claim.id)).toEqual([]);
});

test('a process that dies while it sends leaves a mail that is shown as uncertain after three minutes', async () => {
  const { claim, message } = await aMail();
  const dying = { ...uses, mailer: { send: () => Promise.reject(new Error('killed')) } };
  await expect(sendMail(dying, message)).rejects.toThrow('killed');
  expect(await stateOf(message.mail)).toBe('sending');
  expect(await sendMail(uses, message)).toBe('repeated');
  world.later(179);
  expect(await markUncertainMails(uses, ours.id)).toBe(0);
  world.later(2);
  const recorded = await recordedBy(db.app, ours.id, async () =>
    expect(await markUncertainMails(uses, ours.id)).toBe(1),
  );
  expect(recorded.audit).toEqual(['mail.uncertain']);
  expect(world.logged.filter((code) => code === 'mail.uncertain')).toHaveLength(1);
  expect(await markUncertainMails(uses, ours.id)).toBe(0);
  expect(await sendMail(uses, message)).toBe('repeated');
  expect(await arrivedAbout(claim.id)).toEqual([]);
});

test('an address the server will not take is refused for good', async () => {
  await db.app.inTenant(ours.id, (tx) =>
    tx.db
      .update(employees)
      .set({ workEmail: `bounce@company${number}.example` })
      .where(eq(employees.id, employee.employee)),
  );
  const { message } = await aMail();
  const recorded = await recordedBy(db.app, ours.id, async () => expect(await sendMail(uses, message)).toBe('refused'));
  expect(recorded.audit).toEqual(['mail.refused']);
  expect(await sendMail(uses, message)).toBe('repeated');
});
