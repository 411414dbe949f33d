import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Id } from '../../shared/kernel/ids.ts';
import { MailNotSent } from '../../shared/messages/notifications/index.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { outbox } from '../../shared/platform/outbox/table.ts';
import { answerObjection } from '../../shared/trust/vendors/changes/answer-objection.ts';
import { objectToChange } from '../../shared/trust/vendors/changes/object-to-change.ts';
import { sendNotice } from '../../shared/trust/vendors/changes/send-notice.ts';
import { subProcessorNotices, subProcessorObjections } from '../../shared/trust/vendors/changes/table.ts';
import { tellCompanyOfChanges } from '../../shared/trust/vendors/changes/tell-companies.ts';
import { withdrawChange } from '../../shared/trust/vendors/changes/withdraw-change.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { anAnnouncement } from '../support/an-announcement.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const uses = { ...world.uses, operations: db.operations };
const siv = await aStaffMember(db);
const queue = 'send-sub-processor-notice';
const words = 'Vi vill inte att kvitton lämnar Sverige.';
const answer = 'De stannar i Sverige: regionen är Stockholm.';

/** A change that each of those has objected to, and the objections in their order. */
async function objected(company: ACompany, by: readonly ('hr' | 'otherHr')[] = ['hr']) {
  const change = await anAnnouncement(db, siv, { name: `Bolag ${company.id.slice(-6)}` });
  const made: Id[] = [];
  for (const who of by) {
    await objectToChange(uses, company.people[who], change.id, { words });
    const [row] = await db.app.inTenant(company.id, (tx) =>
      tx.db
        .select({ id: subProcessorObjections.id })
        .from(subProcessorObjections)
        .where(
          and(
            eq(subProcessorObjections.changeId, change.id),
            eq(subProcessorObjections.employeeId, company.people[who].employee),
          ),
        ),
    );
    made.push(row!.id);
  }
  return { change, at: made.map((objection) => ({ company: company.id, objection })) };
}

/** Hands out what waits for a company, as often as it is asked. */
async function handOut(company: ACompany): Promise<void> {
  for (const message of await world.messages(company.id, queue)) await sendNotice(uses, message);
}
/** Mails that answer what was said against a change of that name: the mail peer is everybody's. */
async function answersTo(company: ACompany, who: 'hr' | 'otherHr' | 'manager' | 'employee', name: string) {
  const [row] = await db.app.inTenant(company.id, (tx) =>
    tx.db.select().from(employees).where(eq(employees.id, company.people[who].employee)),
  );
  const all = await world.mailsTo(row!.workEmail);
  return all.filter(({ subject }) => subject.includes(name) && /svarat|answered/.test(subject));
}
const noticesOf = (company: ACompany) => db.app.inTenant(company.id, (tx) => tx.db.select().from(subProcessorNotices));

test('each of HR is mailed once that an objection was answered, in their language, and not what the answer says', async () => {
  const [company, other] = [await aCompany(db), await aCompany(db)];
  await db.app.inTenant(company.id, (tx) =>
    tx.db.update(employees).set({ language: 'en' }).where(eq(employees.id, company.people.otherHr.employee)),
  );
  const { change, at } = await objected(company);
  const both = await Promise.allSettled([
    answerObjection(uses, siv, at[0]!, { answer }),
    answerObjection(uses, siv, at[0]!, { answer }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await Promise.all([handOut(company), handOut(company)]);
  await handOut(company);
  const [swedish, english] = [
    await answersTo(company, 'hr', change.name),
    await answersTo(company, 'otherHr', change.name),
  ];
  expect(swedish.map(({ subject }) => subject)).toEqual([`${change.name}: CLVR har svarat på er invändning`]);
  expect(english.map(({ subject }) => subject)).toEqual([`${change.name}: CLVR has answered your objection`]);
  expect(swedish[0]!.text).toContain('http://localhost:1/sub-processor-changes');
  for (const { text } of [...swedish, ...english])
    for (const secret of [answer, words]) expect(text).not.toContain(secret);
  for (const who of ['manager', 'employee'] as const) expect(await answersTo(company, who, change.name)).toEqual([]);
  expect(await answersTo(other, 'hr', change.name)).toEqual([]);
  expect((await noticesOf(company)).map(({ kind, state, objectionId }) => [kind, state, objectionId])).toEqual([
    ['answered', 'sent', at[0]!.objection],
    ['answered', 'sent', at[0]!.objection],
  ]);
  await withdrawChange(uses, siv, change.id);
});

test('what travels to the queue names a row, and neither a person nor words', async () => {
  const company = await aCompany(db);
  const { change, at } = await objected(company);
  await answerObjection(uses, siv, at[0]!, { answer });
  const notices = await noticesOf(company);
  const rows = await db.app.inTenant(company.id, (tx) =>
    tx.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.companyId, company.id), eq(outbox.queue, queue))),
  );
  expect(rows.map(({ body }) => Object.keys(body).toSorted())).toEqual(
    [0, 1].map(() => ['company', 'id', 'notice', 'version']),
  );
  expect((await world.messages(company.id, queue)).map(({ notice }) => notice).toSorted()).toEqual(
    notices.map(({ id }) => id).toSorted(),
  );
  await withdrawChange(uses, siv, change.id);
});

test('two answers of one change are two mails to each, beside the notice of the change itself', async () => {
  const company = await aCompany(db);
  const { change, at } = await objected(company, ['hr', 'otherHr']);
  await tellCompanyOfChanges(uses, company.id);
  for (const one of at) await answerObjection(uses, siv, one, { answer });
  await tellCompanyOfChanges(uses, company.id);
  await handOut(company);
  for (const who of ['hr', 'otherHr'] as const) expect(await answersTo(company, who, change.name)).toHaveLength(2);
  expect((await noticesOf(company)).map(({ kind }) => kind).toSorted()).toEqual([
    ...['announced', 'announced'],
    ...['answered', 'answered', 'answered', 'answered'],
  ]);
  await withdrawChange(uses, siv, change.id);
});

test('a mail that certainly did not leave waits and leaves with the next delivery', async () => {
  const company = await aCompany(db);
  const { change, at } = await objected(company);
  await answerObjection(uses, siv, at[0]!, { answer });
  const [message] = await world.messages(company.id, queue);
  const nobodyHome = { ...uses, mailer: { send: () => Promise.resolve('not-sent' as const) } };
  await expect(sendNotice(nobodyHome, message!)).rejects.toThrow(MailNotSent);
  expect((await noticesOf(company)).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  await handOut(company);
  expect(await answersTo(company, 'hr', change.name)).toHaveLength(1);
  await withdrawChange(uses, siv, change.id);
});

test('an answer to a company in which nobody can be told is kept, and the log names the company', async () => {
  const company = await aCompany(db);
  const { change, at } = await objected(company);
  await db.app.inTenant(company.id, (tx) => tx.db.update(employees).set({ disabledAt: tx.now }));
  world.logged.length = 0;
  await answerObjection(uses, siv, at[0]!, { answer });
  expect(world.logged).toEqual(['vendors.nobody-to-tell']);
  expect(await noticesOf(company)).toEqual([]);
  await withdrawChange(uses, siv, change.id);
});

test('an answer that is refused tells nobody', async () => {
  const [company, other] = [await aCompany(db), await aCompany(db)];
  const { change, at } = await objected(company);
  await expectRefusal(answerObjection(uses, siv, { ...at[0]!, company: other.id }, { answer }), 'not-found');
  await expectRefusal(answerObjection(uses, siv, at[0]!, { answer: 'Nej.' }), 'input-invalid');
  await expectRefusal(
    answerObjection(uses, { ...siv, breakGlass: true }, at[0]!, { answer }),
    'staff-second-factor-missing',
  );
  for (const one of [company, other]) expect(await noticesOf(one)).toEqual([]);
  await withdrawChange(uses, siv, change.id);
});
