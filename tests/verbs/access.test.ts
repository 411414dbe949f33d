import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { askAccess } from '../../shared/protection/access/ask-access.ts';
import { endAccess } from '../../shared/protection/access/end-access.ts';
import { findVisitor } from '../../shared/protection/access/find-visitor.ts';
import { leaveCompany } from '../../shared/protection/access/leave-company.ts';
import { listAccess } from '../../shared/protection/access/list-access.ts';
import { showCompanyAccess } from '../../shared/protection/access/show-company-access.ts';
import { accessGrants } from '../../shared/protection/access/table.ts';
import { recordVisit } from '../../shared/protection/visits/record-visit.ts';
import { listNotifications } from '../../shared/messages/notifications/list-notifications.ts';
import { sendMail } from '../../shared/messages/notifications/send-mail.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { platformAuditEntries } from '../../shared/platform/audit/platform-table.ts';
import { aCompany } from '../support/a-company.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const uses = { ...world.uses, operations: db.operations };
const reason = 'Ärende 4711: ett kvitto lästes fel för en medarbetare';
const wish = { reason, scopes: ['claims' as const], hours: 2 };

const platformActs = async (subject: Id) =>
  (
    await db.operations.onPlatform((tx) =>
      tx.db.select().from(platformAuditEntries).where(eq(platformAuditEntries.subjectId, subject)),
    )
  ).map(({ act }) => act);

test('staff with a reason get access for hours, and HR is told in the same breath, in the app and by mail', async () => {
  const [company, siv] = [await aCompany(db), await aStaffMember(db)];
  let grant = '';
  const recorded = await recordedBy(db.app, company.id, async () => {
    const made = await askAccess(uses, siv, company.id, wish);
    expect(made).toMatchObject({ staff: 'Siv Personal', reason, scopes: ['claims'], live: true, endedBy: null });
    expect(Date.parse(made.endsAt) - Date.parse(made.startsAt)).toBe(2 * 3_600_000);
    grant = made.id;
  });
  expect(recorded).toEqual({
    audit: ['access.granted', 'notification.delivered', 'notification.delivered'],
    events: [],
    outbox: ['send-mail', 'send-mail'],
  });
  expect(await platformActs(grant)).toEqual(['access.granted']);
  const { items, unread } = await listNotifications(uses, company.people.hr);
  expect(items).toMatchObject([{ kind: 'access-granted', expenseId: null, about: null }]);
  expect(unread).toBe(1);
  expect((await listNotifications(uses, company.people.employee)).items).toEqual([]);
  for (const message of await world.messages(company.id, 'send-mail')) await sendMail(uses, message);
  const [hr] = await db.app.inTenant(company.id, (tx) =>
    tx.db.select().from(employees).where(eq(employees.id, company.people.hr.employee)),
  );
  const [mail] = await world.mailsTo(hr!.workEmail);
  expect(mail?.text).toContain('/access');
  expect(mail?.text).not.toContain('4711');
  expect(mail?.text).not.toContain('Siv');
});

test('the reason is sealed, and neither log repeats it', async () => {
  const [company, siv] = [await aCompany(db), await aStaffMember(db)];
  const { id } = await askAccess(uses, siv, company.id, wish);
  const [row] = await db.app.inTenant(company.id, (tx) => tx.db.select().from(accessGrants));
  expect(Buffer.from(row!.reason as Buffer).toString('utf8')).not.toContain('4711');
  const entries = await db.app.inTenant(company.id, (tx) => tx.db.select().from(auditEntries));
  const platform = await db.operations.onPlatform((tx) => tx.db.select().from(platformAuditEntries));
  const all = JSON.stringify([entries, platform]);
  for (const word of ['4711', 'Siv', siv.address]) expect(all).not.toContain(word);
  expect(entries.find(({ subjectId }) => subjectId === id)).toMatchObject({ actorKind: 'staff', actorId: siv.staff });
});

test.each([
  ['a reason that says nothing', { ...wish, reason: 'support' }],
  ['no scope', { ...wish, scopes: [] }],
  ['a scope that there is not', { ...wish, scopes: ['payroll'] as never }],
  ['nine hours', { ...wish, hours: 9 }],
  ['no time', { ...wish, hours: 0 }],
  ['half an hour', { ...wish, hours: 0.5 }],
])('%s is refused', async (_, input) => {
  const [company, siv] = [await aCompany(db), await aStaffMember(db)];
  await expectRefusal(askAccess(uses, siv, company.id, input), 'input-invalid');
});

test('a company that is not there has nothing to open', async () => {
  const siv = await aStaffMember(db);
  const nowhere = db.randomness.id();
  await expectRefusal(askAccess(uses, siv, nowhere, wish), 'not-found');
  await expectRefusal(showCompanyAccess(uses, siv, nowhere), 'not-found');
  await expectRefusal(findVisitor(uses, siv, nowhere), 'not-found');
});

test('one grant at a time, also of two that are asked for at once; a new one once it is over', async () => {
  const [company, siv, other] = [await aCompany(db), await aStaffMember(db), await aStaffMember(db)];
  const both = await Promise.allSettled([
    askAccess(uses, siv, company.id, wish),
    askAccess(uses, siv, company.id, { ...wish, scopes: ['people'] }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expectRefusal(askAccess(uses, siv, company.id, wish), 'access-open-already');
  await askAccess(uses, other, company.id, wish);
  world.later(2 * 3600);
  expect((await askAccess(uses, siv, company.id, wish)).live).toBe(true);
  const { live, former } = await showCompanyAccess(uses, siv, company.id);
  expect(live).not.toBeNull();
  expect(former).toMatchObject([{ live: false, endedBy: 'time' }]);
});

test('with a live grant staff are a visitor, and not a moment longer', async () => {
  const [company, siv, other] = [await aCompany(db), await aStaffMember(db), await aStaffMember(db)];
  await expectRefusal(findVisitor(uses, siv, company.id), 'not-found');
  const { id } = await askAccess(uses, siv, company.id, wish);
  const visitor = await findVisitor(uses, siv, company.id);
  expect(visitor).toEqual({
    kind: 'visitor',
    company: company.id,
    staff: siv.staff,
    grant: id,
    scopes: ['claims'],
    language: 'sv',
  });
  await expectRefusal(findVisitor(uses, other, company.id), 'not-found');
  world.later(2 * 3600 - 1);
  await recordVisit(uses, visitor, 'queue.read', { kind: 'company', id: company.id });
  world.later(1);
  await expectRefusal(findVisitor(uses, siv, company.id), 'access-over');
  await expectRefusal(recordVisit(uses, visitor, 'queue.read', { kind: 'company', id: company.id }), 'access-over');
});

test('HR ends an access at once, and only HR of that company', async () => {
  const [company, other, siv] = [await aCompany(db), await aCompany(db), await aStaffMember(db)];
  const { id } = await askAccess(uses, siv, company.id, wish);
  const visitor = await findVisitor(uses, siv, company.id);
  for (const person of [company.people.employee, company.people.manager, company.people.finance])
    await expectRefusal(endAccess(uses, person, id), 'not-allowed');
  await expectRefusal(endAccess(uses, other.people.hr, id), 'not-found');
  const recorded = await recordedBy(db.app, company.id, () => endAccess(uses, company.people.hr, id));
  expect(recorded.audit).toEqual(['access.ended']);
  await expectRefusal(findVisitor(uses, siv, company.id), 'access-over');
  await expectRefusal(recordVisit(uses, visitor, 'queue.read', { kind: 'company', id: company.id }), 'access-over');
  await expectRefusal(endAccess(uses, company.people.hr, id), 'not-found');
  const { items } = await listAccess(uses, company.people.hr);
  expect(items).toMatchObject([{ live: false, endedBy: 'hr' }]);
});

test('staff leave of themselves, recorded on both sides', async () => {
  const [company, siv] = [await aCompany(db), await aStaffMember(db)];
  await expectRefusal(leaveCompany(uses, siv, company.id), 'not-found');
  const { id } = await askAccess(uses, siv, company.id, wish);
  const recorded = await recordedBy(db.app, company.id, () => leaveCompany(uses, siv, company.id));
  expect(recorded.audit).toEqual(['access.ended']);
  expect(await platformActs(id)).toEqual(['access.granted', 'access.ended']);
  await expectRefusal(findVisitor(uses, siv, company.id), 'access-over');
});

test('a scope opens its own acts, every reading is recorded with the grant, and HR sees what was opened and how often', async () => {
  const [company, siv] = [await aCompany(db), await aStaffMember(db)];
  const { id } = await askAccess(uses, siv, company.id, wish);
  const visitor = await findVisitor(uses, siv, company.id);
  const expense = { kind: 'expense', id: db.randomness.id() } as const;
  await recordVisit(uses, visitor, 'queue.read', { kind: 'company', id: company.id });
  world.later();
  await recordVisit(uses, visitor, 'expense.read', expense);
  world.later();
  await recordVisit(uses, visitor, 'expense.read', expense);
  for (const act of [
    'employee.list',
    'receipt.read',
    'employee.read-details',
    'expense.decide',
    'keys.read',
  ] as const) {
    const refused = recordedBy(db.app, company.id, () =>
      expectRefusal(recordVisit(uses, visitor, act, { kind: 'company', id: company.id }), 'not-allowed'),
    );
    expect((await refused).audit).toEqual([]);
  }
  const [entry] = await db.app.inTenant(company.id, (tx) =>
    tx.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.act, 'access.used'), eq(auditEntries.subjectId, expense.id))),
  );
  expect(entry).toMatchObject({ actorKind: 'staff', actorId: siv.staff, details: { act: 'expense.read', grant: id } });
  const { items } = await listAccess(uses, company.people.hr);
  expect(items[0]?.opened.map(({ act, subject, times }) => [act, subject.kind, times])).toEqual([
    ['expense.read', 'expense', 2],
    ['queue.read', 'company', 1],
  ]);
  await expectRefusal(listAccess(uses, company.people.employee), 'not-allowed');
});

test('the app can end a grant and do nothing else to one', async () => {
  const [company, siv] = [await aCompany(db), await aStaffMember(db)];
  const { id } = await askAccess(uses, siv, company.id, wish);
  const app = await db.client('app');
  const tries = [
    `update access_grants set ends_at = ends_at + interval '1 hour' where id = '${id}'`,
    `update access_grants set scope = array['people'] where id = '${id}'`,
    `insert into access_grants select company_id, gen_random_uuid(), staff_id, staff_name, reason, scope, starts_at, ends_at from access_grants`,
    `delete from access_grants`,
    `select * from staff_members`,
    `select * from staff_sessions`,
    `select * from break_glass_codes`,
    `insert into platform_audit_entries select * from platform_audit_entries`,
  ];
  for (const sql of tries) {
    await app.query('begin');
    await app.query(`select set_config('app.company_id', $1, true)`, [company.id]);
    await expect(app.query(sql), sql).rejects.toThrow(/permission denied/);
    await app.query('rollback');
  }
});
