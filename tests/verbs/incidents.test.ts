import { desc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Id } from '../../shared/kernel/ids.ts';
import { mails, notifications } from '../../shared/messages/notifications/table.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { platformAuditEntries } from '../../shared/platform/audit/platform-table.ts';
import { confirmClose } from '../../shared/trust/incidents/confirm-close.ts';
import { listCompanyIncidents } from '../../shared/trust/incidents/list-company-incidents.ts';
import { listIncidents } from '../../shared/trust/incidents/list-incidents.ts';
import { proposeClose } from '../../shared/trust/incidents/propose-close.ts';
import { reopenIncident } from '../../shared/trust/incidents/reopen-incident.ts';
import { tellCustomers } from '../../shared/trust/incidents/tell-customers.ts';
import { incidentNotices } from '../../shared/trust/incidents/table.ts';
import { withdrawClose } from '../../shared/trust/incidents/withdraw-close.ts';
import { aCompany } from '../support/a-company.ts';
import { incidentWorld } from '../support/an-incident.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { control } from '../support/control.ts';

control('incidents');

const world = await incidentWorld();
const { db, uses, siv, stig, iso, say, scope, show, open, aware, describe, risk, later } = world;
const [first, second, third] = [await aCompany(db), await aCompany(db, { spare: true }), await aCompany(db)];
const administrator = await db.client('administrator');

/** Everything that a breach at the cost of companies owes, but for telling them. */
async function nearlyDone(incident: Id, companies: Id[]): Promise<void> {
  await say(incident, aware());
  await say(incident, { kind: 'containment', at: iso(), words: { how: 'Länken togs bort.' } });
  await say(incident, describe({ what: 'En lista kom fel.', discovered: 'Mottagaren.' }, { startedAt: iso(5) }));
  await scope(incident, companies);
  await say(incident, risk('unlikely'));
  await say(incident, { kind: 'cyber', significant: false, words: { why: 'Liten.' } });
  await say(incident, describe({ measures: 'Kontroll.', cause: 'Fel mottagare.', lessons: 'Kontroll alltid.' }));
  await say(incident, {
    kind: 'customer-notice',
    words: { sv: 'Hej! En lista kom fel.', en: 'Hello! A list went astray.' },
  });
}

test('an incident is its timeline: sealed words, a record of every act, and a row for lists and clocks', async () => {
  const incident = await open(['controller', 'processor']);
  await say(incident, aware());
  const seen = await show(incident);
  expect(seen).toMatchObject({ title: 'Felriktad lista', state: 'confirmed', entries: 2, broken: [] });
  expect(seen.timeline[1]).toMatchObject({
    kind: 'awareness',
    by: 'Siv Personal',
    words: { why: 'Mottagaren visade filen.' },
  });
  const due = (hours: number) => new Date(db.clock.now().getTime() + hours * 3_600_000).toISOString();
  expect(seen.clocks).toEqual([
    { clock: 'customers', due: due(24), doneAt: null },
    { clock: 'authority', due: due(72), doneAt: null },
  ]);
  const list = await listIncidents(uses, siv);
  expect(list.items[0]).toMatchObject({
    id: incident,
    title: 'Felriktad lista',
    state: 'confirmed',
    clocks: seen.clocks,
  });
  const { rows } = await administrator.query<{ text: string }>(
    `select e::text || coalesce(encode(e.words, 'escape'), '') as text from incident_events e where incident_id = $1`,
    [incident],
  );
  expect(rows.length).toBe(2);
  for (const { text } of rows) expect(text).not.toMatch(/lista|Mottagaren/i);
  const entries = await db.operations.onPlatform((tx) =>
    tx.db.select().from(platformAuditEntries).where(eq(platformAuditEntries.subjectId, incident)),
  );
  expect(entries.map(({ act }) => act)).toEqual(['incident.opened', 'incident.recorded']);
});

test('HR of each reached company is told once, by the notice that a person approved; nobody else is', async () => {
  const incident = await open();
  await say(incident, aware());
  await expectRefusal(tellCustomers(uses, siv, incident), 'notice-not-approved');
  await say(incident, { kind: 'customer-notice', words: { sv: 'Hej!', en: 'Hello!' } });
  await expectRefusal(tellCustomers(uses, siv, incident), 'nothing-reached');
  await scope(incident, [first.id, second.id]);
  expect(await tellCustomers(uses, siv, incident)).toEqual({ told: 2, withoutHr: [] });
  await expectRefusal(tellCustomers(uses, siv, incident), 'nothing-reached');
  for (const company of [first, second, third]) {
    const told = await db.app.inTenant(company.id, (tx) =>
      tx.db
        .select({ employee: notifications.employeeId, mail: mails.state })
        .from(notifications)
        .innerJoin(mails, eq(mails.notificationId, notifications.id))
        .where(eq(notifications.incidentId, incident)),
    );
    const { hr, otherHr } = company.people;
    const reached = company === third ? [] : [hr.employee, otherHr.employee];
    expect(told.map(({ employee }) => employee).toSorted()).toEqual(reached.toSorted());
    const items = (await listCompanyIncidents({ database: db.app }, hr)).items.filter(({ id }) => id === incident);
    expect(items.map(({ text }) => text)).toEqual(company === third ? [] : [{ sv: 'Hej!', en: 'Hello!' }]);
  }
  await expectRefusal(listCompanyIncidents({ database: db.app }, first.people.employee), 'not-allowed');
  const { reach, duties } = await show(incident);
  expect(reach!.companies.every(({ toldAt }) => toldAt === db.clock.now().toISOString())).toBe(true);
  expect(duties.find(({ name }) => name === 'customers')!.metAt).not.toBeNull();
});

test('stopped between two companies, the same verb goes on and tells nobody twice', async () => {
  const incident = await open();
  await say(incident, aware());
  await scope(incident, [first.id, second.id]);
  await say(incident, { kind: 'customer-notice', words: { sv: 'Hej!', en: 'Hello!' } });
  let left = 1;
  const stops = {
    ...db.operations,
    inTenant: ((company: Id, work: never, mode: never) => {
      if (left === 0) return Promise.reject(new Error('stopped'));
      left -= 1;
      return db.operations.inTenant(company, work, mode);
    }) as typeof db.operations.inTenant,
  };
  await expect(tellCustomers({ ...uses, operations: stops }, siv, incident)).rejects.toThrow('stopped');
  expect((await show(incident)).reach!.companies.map(({ toldAt }) => toldAt)).toEqual([null, null]);
  expect(await tellCustomers(uses, siv, incident)).toEqual({ told: 2, withoutHr: [] });
  for (const company of [first, second]) {
    const rows = await db.app.inTenant(company.id, (tx) =>
      tx.db.select().from(notifications).where(eq(notifications.incidentId, incident)),
    );
    expect(rows.length).toBe(2);
  }
});

test('a company without anybody in HR is named, and told by hand', async () => {
  const lonely = await aCompany(db);
  await db.app.inTenant(lonely.id, (tx) => tx.db.update(employees).set({ roles: [] }));
  const incident = await open();
  await say(incident, aware());
  await scope(incident, [lonely.id]);
  await say(incident, { kind: 'customer-notice', words: { sv: 'Hej!', en: 'Hello!' } });
  expect(await tellCustomers(uses, siv, incident)).toEqual({ told: 0, withoutHr: [lonely.id] });
  const told = { kind: 'customer-told', at: iso(), words: { how: 'Ringde ägaren.' } };
  await expectRefusal(say(incident, { ...told, company: third.id }), 'not-found');
  await say(incident, { ...told, company: lonely.id });
  expect((await show(incident)).duties.find(({ name }) => name === 'customers')!.metAt).toBe(iso());
});

test('it closes with every duty met, and by two', async () => {
  const incident = await open();
  await nearlyDone(incident, [first.id]);
  const refused = await proposeClose(uses, siv, incident).catch((thrown: unknown) => thrown);
  expect(refused).toMatchObject({ code: 'duties-open', faults: [{ code: 'customers' }] });
  await expectRefusal(confirmClose(uses, stig, incident), 'incident-not-in-this-state');
  await tellCustomers(uses, siv, incident);
  await proposeClose(uses, siv, incident);
  await expectRefusal(confirmClose(uses, siv, incident), 'own-close');
  await withdrawClose(uses, stig, incident);
  await expectRefusal(confirmClose(uses, stig, incident), 'incident-not-in-this-state');
  await proposeClose(uses, siv, incident);
  await say(incident, { kind: 'note', evidence: ['ab'.repeat(32)], words: { text: 'Logg sparad.' } });
  await expectRefusal(confirmClose(uses, stig, incident), 'incident-not-in-this-state');
  await proposeClose(uses, siv, incident);
  await confirmClose(uses, stig, incident);
  expect(await show(incident)).toMatchObject({
    state: 'closed',
    proposedBy: 'Siv Personal',
    closedBy: 'Stig Personal',
    broken: [],
  });
  await expectRefusal(say(incident, risk('high')), 'incident-not-in-this-state');
  await reopenIncident(uses, stig, incident, { why: 'Ännu en lista.' });
  expect(await show(incident)).toMatchObject({ state: 'confirmed', closedBy: null });
});

test('after 72 hours it takes the reason for the delay', async () => {
  const incident = await open(['controller']);
  await nearlyDone(incident, [first.id]);
  await say(incident, risk('risk'));
  await expectRefusal(
    say(incident, { kind: 'notification-decision', notify: false, words: { why: 'Nej.' } }),
    'risk-asks-for-notice',
  );
  await say(incident, { kind: 'notification-decision', notify: true, words: { why: 'Risk.' } });
  later(73);
  await say(incident, { kind: 'notified', at: iso(), words: { reference: 'IMY-2026-1' } });
  const refused = await proposeClose(uses, siv, incident).catch((thrown: unknown) => thrown);
  expect(refused).toMatchObject({ code: 'duties-open', faults: [{ code: 'authority-delay' }] });
  await say(incident, { kind: 'delay', clock: 'authority', words: { reason: 'Omfattningen var oklar.' } });
  await proposeClose(uses, siv, incident);
});

test('a decision not to notify takes a risk that was judged unlikely', async () => {
  const incident = await open(['controller']);
  await say(incident, aware());
  const not = { kind: 'notification-decision', notify: false, words: { why: 'Nej.' } };
  await expectRefusal(say(incident, not), 'risk-asks-for-notice');
  await say(incident, risk('unlikely'));
  await say(incident, not);
  expect((await show(incident)).clocks[0]!.doneAt).toBe(iso());
});

test.each([
  ['a time to come', () => ({ kind: 'containment', at: iso(-1), words: { how: 'Snart.' } })],
  ['a time before the first signal', () => ({ kind: 'notified', at: iso(9), words: { reference: 'X' } })],
  ['no answer about the subjects', () => ({ kind: 'subjects', toldAt: null, ground: null, words: { how: 'Nja.' } })],
  ['two of them', () => ({ kind: 'subjects', toldAt: iso(), ground: 'disproportionate', words: { how: 'Nja.' } })],
])('%s is refused', async (_, entry) => {
  const incident = await open();
  await expectRefusal(say(incident, entry()), 'input-invalid');
});

test('a break-glass session opens, contains and takes notes; it decides and closes nothing', async () => {
  const glass = { ...siv, breakGlass: true };
  const incident = await open(['controller'], glass);
  await say(incident, aware(), glass);
  await say(incident, { kind: 'containment', at: iso(), words: { how: 'Stängt.' } }, glass);
  await expectRefusal(say(incident, risk('unlikely'), glass), 'second-factor-needed');
  await expectRefusal(tellCustomers(uses, glass, incident), 'second-factor-needed');
  await nearlyDone(incident, [first.id]);
  await say(incident, { kind: 'notification-decision', notify: false, words: { why: 'Osannolik.' } });
  await expectRefusal(proposeClose(uses, glass, incident), 'second-factor-needed');
  await proposeClose(uses, stig, incident);
  await expectRefusal(confirmClose(uses, glass, incident), 'second-factor-needed');
});

test('each company keeps its own record that it was told', async () => {
  const [last] = await db.app.inTenant(first.id, (tx) =>
    tx.db.select().from(incidentNotices).orderBy(desc(incidentNotices.sentAt)).limit(1),
  );
  const { rows } = await administrator.query(
    `select 1 from audit_entries where company_id = $1 and act = 'incident.customers-told' and subject_id = $2`,
    [first.id, last!.incidentId],
  );
  expect(rows.length).toBe(1);
});
