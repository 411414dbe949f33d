import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Id } from '../../shared/kernel/ids.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { sendNotice } from '../../shared/trust/vendors/changes/send-notice.ts';
import { tellCompanyOfChanges } from '../../shared/trust/vendors/changes/tell-companies.ts';
import { withdrawChange } from '../../shared/trust/vendors/changes/withdraw-change.ts';
import { atomFeed } from '../../shared/trust/vendors/subscribers/feed.ts';
import { listPublicSubProcessors } from '../../shared/trust/vendors/subscribers/list-public-sub-processors.ts';
import { showFeed } from '../../shared/trust/vendors/subscribers/show-feed.ts';
import { catalogue } from '../../functions/catalogue.ts';
import { subProcessorsOf } from '../../functions/sub-processors.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { anAnnouncement } from '../support/an-announcement.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { verbWorld } from '../support/verb-world.ts';
import { control } from '../support/control.ts';

control('agreements');

/* Who reads a notice of a change, and in which language. */

const world = await verbWorld();
const { db } = world;
const uses = { ...world.uses, operations: db.operations, subProcessors: subProcessorsOf(catalogue) };
const siv = await aStaffMember(db);

/** Tells a company and hands its messages out. */
async function tell(company: ACompany): Promise<void> {
  await tellCompanyOfChanges(uses, company.id);
  for (const message of await world.messages(company.id, 'send-sub-processor-notice')) await sendNotice(uses, message);
}
async function subjectsTo(company: ACompany, who: 'hr' | 'otherHr', name: string): Promise<string[]> {
  const [row] = await db.app.inTenant(company.id, (tx) =>
    tx.db.select().from(employees).where(eq(employees.id, company.people[who].employee)),
  );
  return (await world.mailsTo(row!.workEmail)).map(({ subject }) => subject).filter((one) => one.includes(name));
}

test('where the data will be, and why it may go there, is told to each in their own language', async () => {
  const company = await aCompany(db);
  const name = `Amerikanska ${company.id.slice(-6)}`;
  const [hr, otherHr] = [company.people.hr.employee, company.people.otherHr.employee];
  await db.app.inTenant(company.id, async (tx) => {
    await tx.db.update(employees).set({ language: 'sv' }).where(eq(employees.id, hr));
    await tx.db.update(employees).set({ language: 'en' }).where(eq(employees.id, otherHr));
  });
  const place = {
    region: { sv: 'Förenta staterna', en: 'the United States' },
    ...{ inEea: false, transferBasis: { sv: 'standardavtalsklausuler', en: 'standard contractual clauses' } },
  };
  const change = await anAnnouncement(db, siv, { name, ...place });
  expect(change).toMatchObject(place);
  expect((await listPublicSubProcessors(uses)).coming.find(({ id }) => id === change.id)).toMatchObject(place);
  await tell(company);
  const bodyTo = async (who: Id) => {
    const [row] = await db.app.inTenant(company.id, (tx) =>
      tx.db.select().from(employees).where(eq(employees.id, who)),
    );
    return (await world.mailsTo(row!.workEmail)).find(({ subject }) => subject.includes(name))!.text;
  };
  const [swedish, english] = [await bodyTo(hr), await bodyTo(otherHr)];
  expect(swedish).toContain('Förenta staterna');
  expect(swedish).toContain('standardavtalsklausuler');
  expect(swedish).not.toContain('United States');
  expect(english).toContain('the United States');
  expect(english).toContain('standard contractual clauses');
  expect(english).not.toContain('Förenta');
  const feed = (language: 'sv' | 'en') =>
    showFeed(uses).then((all) => atomFeed(all, { publicOrigin: 'https://clvr.example', language }));
  expect(await feed('sv')).toContain('standardavtalsklausuler');
  expect(await feed('en')).toContain('the United States');
  expect(await feed('en')).not.toContain('Förenta');
  await withdrawChange(uses, siv, change.id);
});

test('a notice is for who is of HR when it leaves: from others it is withheld, and prepared anew when they are back', async () => {
  const company = await aCompany(db);
  const name = `Sent ${company.id.slice(-6)}`;
  const change = await anAnnouncement(db, siv, { name });
  await tellCompanyOfChanges(uses, company.id);
  const [hr, otherHr] = [company.people.hr.employee, company.people.otherHr.employee];
  const set = (who: Id, what: Partial<typeof employees.$inferInsert>) =>
    db.app.inTenant(company.id, (tx) => tx.db.update(employees).set(what).where(eq(employees.id, who)));
  await set(hr, { disabledAt: db.clock.now() });
  await set(otherHr, { roles: ['employee'] });
  const messages = await world.messages(company.id, 'send-sub-processor-notice');
  const became = [];
  for (const message of messages) became.push(await sendNotice(uses, message));
  expect(new Set(became)).toEqual(new Set(['withheld']));
  for (const message of messages) expect(await sendNotice(uses, message)).toBe('repeated');
  expect(await subjectsTo(company, 'hr', name)).toEqual([]);
  expect(await subjectsTo(company, 'otherHr', name)).toEqual([]);
  const entries = await db.app.inTenant(company.id, (tx) => tx.db.select().from(auditEntries));
  expect(entries.filter(({ act }) => act === 'mail.withheld')).toHaveLength(messages.length);

  await set(hr, { disabledAt: null });
  await tell(company);
  expect(await subjectsTo(company, 'hr', name)).toHaveLength(1);
  await withdrawChange(uses, siv, change.id);
  await set(otherHr, { roles: ['hr'] });
  await tell(company);
  // What they never were told of is not withdrawn before them.
  expect(await subjectsTo(company, 'otherHr', name)).toEqual([]);
  expect(await subjectsTo(company, 'hr', name)).toHaveLength(2);
});
