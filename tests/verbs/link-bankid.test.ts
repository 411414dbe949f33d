import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { endSessionsOf } from '../../shared/people/identity/end-sessions-of.ts';
import { findSession } from '../../shared/people/identity/find-session.ts';
import { identities } from '../../shared/people/identity/table.ts';
import { startSession } from '../../shared/people/identity/start-session.ts';
import { bankidIssuer } from '../../shared/people/bankid/bankid-issuer.ts';
import { bankidSubject } from '../../shared/people/bankid/bankid-subject.ts';
import { findEmployers } from '../../shared/people/bankid/find-employers.ts';
import { linkBankid } from '../../shared/people/bankid/link-bankid.ts';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { asMachine } from '../../shared/platform/actor.ts';
import { forgetHolder } from '../../shared/platform/encryption/data-keys/forget-holder.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const uses = { ...world.uses, operations: db.operations };
const [ours, theirs] = [await aCompany(db, { name: 'Bolag B' }), await aCompany(db, { name: 'Bolag A' })];
const { hr, employee, colleague } = ours.people;
const [first, second] = ['198211012391', '199012102381'];

const nothing = { email: null, phone: null, bankAccount: null };
const enter = (personnummer: string | null, version: number, who = employee, by = hr) =>
  changePrivateDetails(uses, by, who.employee, { ...nothing, version, personnummer });
/** Handles what the last change sent, as the queue does. */
async function handle(company = ours, who = employee) {
  const sent = await world.messages(company.id, 'link-bankid');
  expect(sent.at(-1)).toMatchObject({ employee: who.employee });
  return linkBankid(uses, sent.at(-1)!);
}
const employersOf = async (number: string) =>
  (await findEmployers(uses, await bankidSubject(uses, number))).map(({ name, employee: id }) => [name, id]);
const begin = async (issuer: string) =>
  (
    await startSession(uses, {
      company: ours.id,
      employee: employee.employee,
      issuer,
      providerSession: null,
      secondFactor: true,
    })
  ).reveal();

test('a number that HR enters, changes and removes is what BankID finds, and nothing of it is in the identities', async () => {
  const entered = await recordedBy(db.app, ours.id, () => enter(first, 0));
  expect(entered.outbox).toEqual(['link-bankid']);
  expect(await employersOf(first)).toEqual([]);
  const linked = await recordedBy(db.app, ours.id, async () => expect(await handle()).toBe('linked'));
  expect(linked.audit).toEqual(['bankid.linked']);
  expect(await employersOf(first)).toEqual([['Bolag B', employee.employee]]);
  const rows = await db.app.onPlatform((tx) =>
    tx.db.select().from(identities).where(eq(identities.issuer, bankidIssuer)),
  );
  expect(rows).toEqual([
    {
      issuer: 'bankid',
      subject: expect.stringMatching(/^[\w-]{43}$/),
      companyId: ours.id,
      employeeId: employee.employee,
    },
  ]);

  await enter(second, 1);
  const changed = await recordedBy(db.app, ours.id, async () => expect(await handle()).toBe('linked'));
  expect(changed.audit).toEqual(['bankid.unlinked', 'bankid.linked']);
  expect([await employersOf(first), await employersOf(second)]).toEqual([[], [['Bolag B', employee.employee]]]);

  await enter(null, 2);
  expect(await handle()).toBe('unlinked');
  expect(await employersOf(second)).toEqual([]);
});

test('handled again, or late, it says the same', async () => {
  await enter(first, 3);
  expect(await handle()).toBe('linked');
  const again = await recordedBy(db.app, ours.id, async () => expect(await handle()).toBe('same'));
  expect(again.audit).toEqual([]);
  await enter(second, 4);
  const messages = await world.messages(ours.id, 'link-bankid');
  expect(await linkBankid(uses, messages[0]!)).toBe('linked');
  expect(await employersOf(second)).toHaveLength(1);
});

test('another detail than the number sends nothing', async () => {
  const recorded = await recordedBy(db.app, ours.id, () =>
    changePrivateDetails(uses, hr, employee.employee, {
      ...nothing,
      version: 5,
      personnummer: second,
      email: 'ny@hemma.example',
    }),
  );
  expect(recorded.outbox).toEqual([]);
});

test('a number that changes between the look and the write is left to the next delivery', async () => {
  const overtaken = {
    ...uses,
    operations: {
      ...db.operations,
      inTenant: (async (company, work, mode) => {
        const done = await db.operations.inTenant(company, work, mode);
        if (mode === 'look') await enter(first, 6);
        return done;
      }) as typeof db.operations.inTenant,
    },
  };
  const message = { company: ours.id, employee: employee.employee };
  await expectRefusal(linkBankid(overtaken, message), 'changed-meanwhile');
  expect(await linkBankid(uses, message)).toBe('linked');
  expect(await employersOf(first)).toHaveLength(1);
});

test('with the number go the sessions that began by it, and no others', async () => {
  const [byBankid, byWork] = [await begin(bankidIssuer), await begin('https://login.example/tenant/v2.0')];
  await enter(second, 7);
  expect(await findSession(uses, byBankid)).not.toBeNull();
  await handle();
  expect(await findSession(uses, byBankid)).toBeNull();
  expect(await findSession(uses, byWork)).not.toBeNull();
  const ended = await db.app.inTenant(ours.id, (tx) =>
    endSessionsOf(tx, asMachine('sign-in', ours.id), employee.employee),
  );
  expect(ended).toBe(1);
});

test('who is known to several companies is offered those where the employment holds, by name', async () => {
  await enter(second, 0, theirs.people.employee, theirs.people.hr);
  await handle(theirs, theirs.people.employee);
  expect(await employersOf(second)).toEqual([
    ['Bolag A', theirs.people.employee.employee],
    ['Bolag B', employee.employee],
  ]);
  const change = (set: Partial<typeof employees.$inferInsert>) =>
    db.app.inTenant(ours.id, (tx) =>
      tx.db
        .update(employees)
        .set(set)
        .where(and(eq(employees.companyId, ours.id), eq(employees.id, employee.employee))),
    );
  await change({ employedUntil: plainDate('2026-05-19') });
  expect((await employersOf(second)).map(([name]) => name)).toEqual(['Bolag A']);
  await change({ employedUntil: null, disabledAt: db.clock.now() });
  expect((await employersOf(second)).map(([name]) => name)).toEqual(['Bolag A']);
  await change({ disabledAt: null });
});

test('the app may not write the link', async () => {
  const app = await db.client('app');
  await expect(app.query(`delete from identities where issuer = 'bankid'`)).rejects.toMatchObject({ code: '42501' });
  await expect(app.query(`update identities set subject = 'x'`)).rejects.toMatchObject({ code: '42501' });
});

test('nobody who was forgotten is found by a number', async () => {
  await enter('200012012399', 0, colleague);
  await handle(ours, colleague);
  expect(await employersOf('200012012399')).toHaveLength(1);
  const dropping = { keyDatabase: uses.keyDatabase, copies: uses.copies, dataKeys: uses.keys.dataKeys };
  await forgetHolder(dropping, ours.id, personHolder(colleague.employee));
  expect(await handle(ours, colleague)).toBe('unlinked');
  expect(await employersOf('200012012399')).toEqual([]);
});

test('two numbers that were the wrong way round are put right, whichever message comes first', async () => {
  const [one, other] = [await aCompany(db), ['195907872385', '191212121212'] as const];
  const [left, right] = [one.people.employee, one.people.colleague];
  const put = async (who: typeof left, number: string | null, version: number) =>
    enter(number, version, who, one.people.hr);
  const told = (who: typeof left) => linkBankid(uses, { company: one.id, employee: who.employee });
  await put(left, other[0], 0);
  await put(right, other[1], 0);
  await told(left);
  await told(right);
  // All three changes are made before the first of their messages is handled.
  await put(left, null, 1);
  await put(right, other[0], 1);
  await put(left, other[1], 2);
  const recorded = await recordedBy(db.app, one.id, async () => {
    expect(await told(right)).toBe('linked');
    expect(await employersOf(other[0])).toMatchObject([[expect.any(String), right.employee]]);
    expect(await told(left)).toBe('linked');
  });
  expect(await employersOf(other[1])).toMatchObject([[expect.any(String), left.employee]]);
  expect(recorded.audit).toEqual(['bankid.unlinked', 'bankid.unlinked', 'bankid.linked', 'bankid.linked']);
});
