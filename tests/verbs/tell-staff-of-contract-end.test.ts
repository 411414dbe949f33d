import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { MailNotSent, type MailOutcome } from '../../shared/messages/notifications/index.ts';
import { staffMembers } from '../../shared/people/staff/table.ts';
import { askContractEnd } from '../../shared/protection/end-of-contract/ask-contract-end.ts';
import { tellStaffOfContractEnd } from '../../shared/protection/end-of-contract/tell-staff.ts';
import { withdrawContractEnd } from '../../shared/protection/end-of-contract/withdraw-contract-end.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const uses = { ...world.uses, operations: db.operations };
const queue = 'tell-staff-of-contract-end';
const [siv, una, gone] = [await aStaffMember(db), await aStaffMember(db), await aStaffMember(db)];
const set = (staff: string, what: Partial<typeof staffMembers.$inferInsert>) =>
  db.operations.onPlatform((tx) => tx.db.update(staffMembers).set(what).where(eq(staffMembers.id, staff)));
await set(una.staff, { language: 'en' });
await set(gone.staff, { disabledAt: db.clock.now() });

async function toldOf({ name }: ACompany, { address }: typeof siv) {
  return (await world.mailsTo(address)).filter(({ subject }) => subject.includes(name));
}
async function handOut({ id }: ACompany): Promise<void> {
  for (const message of await world.messages(id, queue)) await tellStaffOfContractEnd(uses, message);
}

test('each of staff is mailed once of a company’s notice in their language, with ids alone on the queue and no person in the mail', async () => {
  const company = await aCompany(db);
  await askContractEnd(uses, company.people.hr, { endsOn: '2026-06-30' });
  const messages = await world.messages(company.id, queue);
  expect(messages.map(({ staff }) => staff).toSorted()).toEqual([siv.staff, una.staff].toSorted());
  for (const message of messages)
    expect(Object.keys(message).toSorted()).toEqual(['company', 'id', 'staff', 'version']);
  for (let time = 0; time < 2; time += 1)
    await Promise.all(messages.map((message) => tellStaffOfContractEnd(uses, message)));
  const [swedish, ...more] = await toldOf(company, siv);
  expect(more).toEqual([]);
  expect(swedish).toMatchObject({ subject: `${company.name} har sagt upp sitt avtal` });
  expect(swedish!.text).toContain('30 juni 2026');
  expect(swedish!.text).toContain(`/staff/companies/${company.id}`);
  const [english] = await toldOf(company, una);
  expect(english).toMatchObject({ subject: `${company.name} has given notice of its contract` });
  expect(english!.text).toContain('30 June 2026');
  expect(await toldOf(company, gone)).toEqual([]);
});

test('nobody is mailed of a notice that was taken back meanwhile, nor whoever has left', async () => {
  const [back, left] = [await aCompany(db), await aCompany(db)];
  await askContractEnd(uses, back.people.hr, {});
  await withdrawContractEnd(uses, back.people.hr);
  await handOut(back);
  expect([...(await toldOf(back, siv)), ...(await toldOf(back, una))]).toEqual([]);
  await askContractEnd(uses, left.people.hr, {});
  await set(una.staff, { disabledAt: db.clock.now() });
  await handOut(left);
  await set(una.staff, { disabledAt: null });
  expect(await toldOf(left, siv)).toHaveLength(1);
  expect(await toldOf(left, una)).toEqual([]);
});

test('what certainly did not leave is sent when its message comes again, and what may have left is not', async () => {
  const company = await aCompany(db);
  await askContractEnd(uses, company.people.hr, {});
  const [message] = await world.messages(company.id, queue);
  const mailer = (outcome: MailOutcome) => ({ send: async () => outcome });
  await expect(tellStaffOfContractEnd({ ...uses, mailer: mailer('not-sent') }, message!)).rejects.toThrow(MailNotSent);
  expect(await tellStaffOfContractEnd({ ...uses, mailer: mailer('uncertain') }, message!)).toBe('uncertain');
  expect(await tellStaffOfContractEnd(uses, message!)).toBe('repeated');
});
