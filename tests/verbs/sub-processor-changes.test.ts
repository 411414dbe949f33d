import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { catalogue } from '../../functions/catalogue.ts';
import { subProcessorsOf } from '../../functions/sub-processors.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { addDays, swedishDay } from '../../shared/kernel/plain-date.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { answerObjection } from '../../shared/trust/vendors/changes/answer-objection.ts';
import { listChanges } from '../../shared/trust/vendors/changes/list-changes.ts';
import { listSubProcessorChanges } from '../../shared/trust/vendors/changes/list-sub-processor-changes.ts';
import { objectToChange } from '../../shared/trust/vendors/changes/object-to-change.ts';
import { proposeChange } from '../../shared/trust/vendors/changes/propose-change.ts';
import { sendNotice } from '../../shared/trust/vendors/changes/send-notice.ts';
import { subProcessorNotices, subProcessorObjections } from '../../shared/trust/vendors/changes/table.ts';
import { takeEffect } from '../../shared/trust/vendors/changes/take-effect.ts';
import { tellCompanyOfChanges } from '../../shared/trust/vendors/changes/tell-companies.ts';
import { withdrawChange } from '../../shared/trust/vendors/changes/withdraw-change.ts';
import { readVendorFacts } from '../../shared/trust/vendors/show-vendor-facts.ts';
import { listPublicSubProcessors } from '../../shared/trust/vendors/subscribers/list-public-sub-processors.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { anAnnouncement } from '../support/an-announcement.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { aChange } from '../support/valid-body.ts';
import { verbWorld } from '../support/verb-world.ts';
import { control } from '../support/control.ts';

control('agreements');

const world = await verbWorld();
const { db } = world;
const uses = { ...world.uses, operations: db.operations, subProcessors: subProcessorsOf(catalogue) };
const siv = await aStaffMember(db);
const today = () => swedishDay(db.clock.now());
const base = { ...aChange, categories: [...aChange.categories] };

/** Tells a company, hands its messages out, and gives the subjects of the mails that one of its people then has of a name. */
async function tell(company: ACompany): Promise<void> {
  await tellCompanyOfChanges(uses, company.id);
  for (const message of await world.messages(company.id, 'send-sub-processor-notice')) await sendNotice(uses, message);
}
async function subjectsTo(company: ACompany, who: 'hr' | 'otherHr' | 'employee', name: string): Promise<string[]> {
  const [row] = await db.app.inTenant(company.id, (tx) =>
    tx.db.select().from(employees).where(eq(employees.id, company.people[who].employee)),
  );
  return (await world.mailsTo(row!.workEmail)).map(({ subject }) => subject).filter((one) => one.includes(name));
}

test('a change is announced thirty days ahead or not at all, be the day on either side of a change of the clock', async () => {
  const was = db.clock.now();
  for (const at of ['2026-05-20T07:30:00Z', '2026-10-10T21:59:59Z', '2027-01-31T12:00:00Z']) {
    db.clock.set(at);
    await expectRefusal(proposeChange(uses, siv, { ...base, effectiveOn: addDays(today(), 29) }), 'notice-too-short');
    const made = await proposeChange(uses, siv, { ...base, effectiveOn: addDays(today(), 30) });
    expect(made).toMatchObject({ state: 'announced', announcedOn: today(), lead: 30, urgent: null });
    await withdrawChange(uses, siv, made.id);
  }
  db.clock.set(was);
});

const why = { sv: 'Leverantören lägger ner i morgon.', en: 'The vendor closes down tomorrow.' };
test('what is urgent comes sooner with a reason, and says so in public', async () => {
  const made = await proposeChange(uses, siv, {
    ...base,
    name: 'Brådskande AB',
    effectiveOn: addDays(today(), 2),
    urgent: why,
  });
  expect(made).toMatchObject({ lead: 2, urgent: why });
  const { coming } = await listPublicSubProcessors(uses);
  expect(coming.find(({ id }) => id === made.id)?.urgent).toEqual(why);
  const early = await proposeChange(uses, siv, { ...base, effectiveOn: addDays(today(), 30), urgent: why });
  expect(early.urgent).toBeNull();
  await expectRefusal(
    proposeChange(uses, siv, { ...base, effectiveOn: addDays(today(), -1), urgent: why }),
    'notice-too-short',
  );
  for (const { id } of [made, early]) await withdrawChange(uses, siv, id);
});

test.each([
  ['somebody outside the EEA without a basis', { inEea: false }],
  ['somebody new of whom nobody says where', { region: null }],
  ['a change of nobody', { kind: 'data' as const }],
  ['an urgency without words', { urgent: { sv: 'x', en: 'x' } }],
  ['data that there is not', { categories: ['user.shoe_size'] }],
  ['a place in one language', { region: { sv: 'Stockholm', en: '' } }],
  ['a basis in one language', { inEea: false, transferBasis: { sv: 'Standardavtalsklausuler', en: ' ' } }],
  ['nothing in English', { says: { sv: 'Tar emot kvittobilder.', en: '' } }],
  ['a day that is none', { effectiveOn: '2026-02-30' }],
])('%s is refused', async (_, odd) => {
  await expectRefusal(proposeChange(uses, siv, { ...base, effectiveOn: '2026-09-01', ...odd }), 'input-invalid');
});

test('a session that a break-glass code opened announces, withdraws and answers nothing', async () => {
  const glass = { ...siv, breakGlass: true };
  const refused = 'staff-second-factor-missing';
  const change = await anAnnouncement(db, siv);
  const company = await aCompany(db);
  await objectToChange(uses, company.people.hr, change.id, { words: 'Vi vill veta mer om det här.' });
  const [objection] = await db.app.inTenant(company.id, (tx) => tx.db.select().from(subProcessorObjections));
  const before = await listChanges(uses, siv);
  await expectRefusal(proposeChange(uses, glass, { ...base, effectiveOn: addDays(today(), 40) }), refused);
  await expectRefusal(withdrawChange(uses, glass, change.id), refused);
  const whose = { company: company.id, objection: objection!.id };
  await expectRefusal(answerObjection(uses, glass, whose, { answer: 'Vi har läst det och svarar.' }), refused);
  expect(await listChanges(uses, glass)).toEqual(before);
  await withdrawChange(uses, siv, change.id);
});

test('it takes effect on its day by itself, once, and a withdrawn one never does', async () => {
  const was = db.clock.now();
  const [stays, goes] = [await anAnnouncement(db, siv, { days: 30 }), await anAnnouncement(db, siv, { days: 30 })];
  const both = await Promise.allSettled([withdrawChange(uses, siv, goes.id), withdrawChange(uses, siv, goes.id)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  db.clock.set('2026-06-18T21:59:59Z');
  expect(await takeEffect(uses)).toBe(0);
  db.clock.set('2026-06-18T22:00:00Z');
  expect(await takeEffect(uses)).toBe(1);
  expect(await takeEffect(uses)).toBe(0);
  await expectRefusal(withdrawChange(uses, siv, stays.id), 'change-settled');
  const { past, coming } = await listPublicSubProcessors(uses);
  const state = (id: Id) => [...past, ...coming].find((one) => one.id === id)?.state;
  expect([state(stays.id), state(goes.id)]).toEqual(['in-force', 'withdrawn']);
  db.clock.set(was);
});

test('each of a company’s HR is mailed once of each notice: announced, a week before, and when it is withdrawn', async () => {
  const was = db.clock.now();
  const company = await aCompany(db);
  const name = `Bolag ${company.id.slice(-6)}`;
  const change = await anAnnouncement(db, siv, { name, days: 40 });
  for (let time = 0; time < 3; time += 1) await Promise.all([tell(company), tell(company)]);
  expect(await subjectsTo(company, 'hr', name)).toEqual([
    `${name}: en ändring bland CLVR:s underbiträden från den 29 juni 2026`,
  ]);
  expect(await subjectsTo(company, 'otherHr', name)).toHaveLength(1);
  expect(await subjectsTo(company, 'employee', name)).toEqual([]);
  db.clock.set('2026-06-21T12:00:00Z');
  await tell(company);
  expect(await subjectsTo(company, 'hr', name)).toHaveLength(1);
  db.clock.set('2026-06-22T12:00:00Z');
  for (let time = 0; time < 2; time += 1) await tell(company);
  expect((await subjectsTo(company, 'hr', name)).toSorted()[0]).toMatch(/^Bolag/);
  expect(await subjectsTo(company, 'hr', name)).toHaveLength(2);
  await withdrawChange(uses, siv, change.id);
  for (let time = 0; time < 2; time += 1) await tell(company);
  expect((await subjectsTo(company, 'hr', name)).filter((one) => one.includes('tillbakadragen'))).toHaveLength(1);
  expect(await subjectsTo(company, 'hr', name)).toHaveLength(3);
  const late = await aCompany(db);
  await tell(late);
  expect((await subjectsTo(late, 'hr', name)).filter((one) => one.includes('tillbakadragen'))).toEqual([]);
  db.clock.set(was);
});

test('a company in which nobody can be told is said to be one', async () => {
  const company = await aCompany(db);
  await db.app.inTenant(company.id, (tx) => tx.db.update(employees).set({ disabledAt: tx.now }));
  const change = await anAnnouncement(db, siv);
  world.logged.length = 0;
  expect(await tellCompanyOfChanges(uses, company.id)).toBe(0);
  expect(world.logged).toContain('vendors.nobody-to-tell');
  await withdrawChange(uses, siv, change.id);
});

test('the lead of the last notice is measured by when its last mail left', async () => {
  const was = db.clock.now();
  const company = await aCompany(db);
  db.clock.set('2026-05-25T10:00:00Z');
  const change = await anAnnouncement(db, siv, { days: 31 });
  await tellCompanyOfChanges(uses, company.id);
  const ofLast = async () => (await readVendorFacts(db.operations)).lastNotice;
  expect(await ofLast()).toMatchObject({ announced: 31, mailed: null, promised: 30 });
  const [first, ...rest] = await world.messages(company.id, 'send-sub-processor-notice');
  await sendNotice(uses, first!);
  db.clock.set('2026-05-28T10:00:00Z');
  for (const message of rest) await sendNotice(uses, message);
  expect(await ofLast()).toMatchObject({ announced: 31, mailed: 28, waiting: 0 });
  await withdrawChange(uses, siv, change.id);
  db.clock.set(was);
});

const words = 'Vi vill inte att kvitton lämnar Sverige.';
test('a company objects in words that only it and staff read, once for each of HR, and reads the answer', async () => {
  const [ours, theirs] = [await aCompany(db), await aCompany(db)];
  const change = await anAnnouncement(db, siv);
  await objectToChange(uses, ours.people.hr, change.id, { words });
  await expectRefusal(objectToChange(uses, ours.people.hr, change.id, { words }), 'objection-made');
  await expectRefusal(objectToChange(uses, ours.people.employee, change.id, { words }), 'not-allowed');
  await expectRefusal(objectToChange(uses, ours.people.hr, db.randomness.id(), { words }), 'not-found');
  await expectRefusal(objectToChange(uses, ours.people.otherHr, change.id, { words: 'Nej.' }), 'input-invalid');
  const seenBy = async (who: ACompany['people']['hr']) =>
    (await listSubProcessorChanges(uses, who)).items.find(({ id }) => id === change.id)!;
  expect(await seenBy(ours.people.hr)).toMatchObject({
    mayObject: false,
    objections: [{ words, own: true, answer: null }],
  });
  expect(await seenBy(ours.people.otherHr)).toMatchObject({ mayObject: true, objections: [{ words, own: false }] });
  expect(await seenBy(theirs.people.hr)).toMatchObject({ mayObject: true, objections: [] });

  const ofStaff = async () => (await listChanges(uses, siv)).items.find((one) => one.change.id === change.id)!;
  const [objection] = (await ofStaff()).objections;
  expect(objection).toMatchObject({ words, company: { id: ours.id, name: ours.name }, answer: null });
  const at = { company: ours.id, objection: objection!.id };
  const answer = 'De stannar i Sverige: regionen är Stockholm.';
  await expectRefusal(answerObjection(uses, siv, { ...at, company: theirs.id }, { answer }), 'not-found');
  const both = await Promise.allSettled([
    answerObjection(uses, siv, at, { answer }),
    answerObjection(uses, siv, at, { answer }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await seenBy(ours.people.otherHr)).objections).toMatchObject([{ answer }]);

  const [row] = await db.app.inTenant(ours.id, (tx) => tx.db.select().from(subProcessorObjections));
  for (const bytes of [row!.words, row!.answer])
    expect(Buffer.from(bytes as Buffer).toString('utf8')).not.toContain('Sverige');
  const entries = await db.app.inTenant(ours.id, (tx) => tx.db.select().from(auditEntries));
  expect(JSON.stringify(entries)).not.toContain('Sverige');
  const told = ['sub-processor.told', 'sub-processor.told'];
  expect(entries.map(({ act }) => act).toSorted()).toEqual([
    'sub-processor.answered',
    'sub-processor.objected',
    ...told,
  ]);
  await withdrawChange(uses, siv, change.id);
  await expectRefusal(objectToChange(uses, theirs.people.hr, change.id, { words }), 'change-settled');
});

test('a company reads neither another’s objections nor its notices from the tables, whatever it asks', async () => {
  const [ours, theirs] = [await aCompany(db), await aCompany(db)];
  const change = await anAnnouncement(db, siv);
  await objectToChange(uses, theirs.people.hr, change.id, { words });
  await tellCompanyOfChanges(uses, theirs.id);
  const seen = await db.app.inTenant(ours.id, async (tx) => [
    await tx.db.select().from(subProcessorObjections).where(eq(subProcessorObjections.companyId, theirs.id)),
    await tx.db.select().from(subProcessorNotices).where(eq(subProcessorNotices.companyId, theirs.id)),
  ]);
  expect(seen).toEqual([[], []]);
  await withdrawChange(uses, siv, change.id);
});
