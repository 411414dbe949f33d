import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import { showPrivateDetails } from '../../shared/people/employees/show-private-details.ts';
import { employeePrivate } from '../../shared/people/employees/table.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy, recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const { db, uses } = await verbWorld();
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { hr, otherHr, employee, colleague, manager, finance } = ours.people;
const whole = {
  personnummer: '821101-2391',
  email: ' Alva@Hemma.EXAMPLE ',
  phone: '070-174 06 05',
  bankAccount: { clearing: '8327-9', number: '36 001 234' },
};
const read = {
  personnummer: '19821101-2391',
  email: 'Alva@hemma.example',
  phone: '+46701740605',
  bankAccount: { clearing: '83279', number: '36001234' },
};
const nothing = { personnummer: null, email: null, phone: null, bankAccount: null };
const rowOf = async (id: string) =>
  (
    await db.app.inTenant(ours.id, (tx) =>
      tx.db.select().from(employeePrivate).where(eq(employeePrivate.employeeId, id)),
    )
  )[0];

test('what HR sets is what HR sees, and both are recorded without a word of it', async () => {
  const empty = await showPrivateDetails(uses, hr, employee.employee);
  expect(empty).toMatchObject({ ...nothing, version: 0, changedAt: null, employee: { name: 'Employee Exempel' } });
  const changed = await recordedBy(db.app, ours.id, async () => {
    expect(await changePrivateDetails(uses, hr, employee.employee, { version: 0, ...whole })).toMatchObject({
      ...read,
      version: 1,
    });
  });
  expect(changed).toEqual({ audit: ['employee.details-changed'], events: [], outbox: ['link-bankid'] });
  const looked = await recordedBy(db.app, ours.id, async () => {
    expect(await showPrivateDetails(uses, otherHr, employee.employee)).toMatchObject({ ...read, version: 1 });
  });
  expect(looked).toEqual({ audit: ['employee.details-read'], events: [], outbox: [] });
  const entries = await db.app.inTenant(ours.id, (tx) => tx.db.select().from(auditEntries));
  const ofChange = entries.find(({ act }) => act === 'employee.details-changed')!;
  expect(ofChange).toMatchObject({ subjectId: employee.employee, actorId: hr.employee });
  expect(ofChange.details).toEqual({ fields: ['personnummer', 'email', 'phone', 'bankAccount'] });
  const recorded = JSON.stringify(entries.map((entry) => entry.canonical.toString('utf8')));
  for (const text of ['8211012391', 'hemma', '1740605', '36001234']) expect(recorded).not.toContain(text);
});

test('one detail is changed and the others keep their bytes; sent again, nothing is written', async () => {
  const before = (await rowOf(employee.employee))!;
  const change = { version: 1, ...whole, phone: '+47 22 00 00 00' };
  expect(await changePrivateDetails(uses, hr, employee.employee, change)).toMatchObject({
    ...read,
    phone: '+4722000000',
    version: 2,
  });
  const after = (await rowOf(employee.employee))!;
  expect(after).toMatchObject({
    personnummer: before.personnummer,
    personnummerIndex: before.personnummerIndex,
    privateEmail: before.privateEmail,
    bankAccount: before.bankAccount,
  });
  expect(after.privatePhone).not.toEqual(before.privatePhone);
  const recorded = await recordedBy(db.app, ours.id, async () => {
    expect(await changePrivateDetails(uses, hr, employee.employee, { ...change, version: 2 })).toMatchObject({
      version: 2,
    });
  });
  expect(recorded).toEqual({ audit: [], events: [], outbox: [] });
});

/** The database for two who have both seen the same before either writes. */
function forTwo() {
  let [waiting, go] = [2, () => {}];
  const bothHaveSeen = new Promise<void>((resolve) => (go = resolve));
  const inTenant: typeof db.app.inTenant = async (company, work, mode) => {
    const done = await db.app.inTenant(company, work, mode);
    if (mode === 'look' && (waiting -= 1) === 0) go();
    if (mode === 'look') await bothHaveSeen;
    return done;
  };
  return { ...uses, database: { ...db.app, inTenant } };
}

test('of two editors the second is told, whichever version they began with', async () => {
  const id = finance.employee;
  const both = (version: number) => {
    const shared = forTwo();
    return Promise.allSettled([
      changePrivateDetails(shared, hr, id, { ...nothing, version, email: `a${version}@hemma.example` }),
      changePrivateDetails(shared, otherHr, id, { ...nothing, version, email: `b${version}@hemma.example` }),
    ]);
  };
  for (const version of [0, 1]) {
    const outcomes = await both(version);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'changed-meanwhile' },
    });
    expect((await rowOf(id))!.version).toBe(version + 1);
  }
  await expectRefusal(changePrivateDetails(uses, hr, id, { ...nothing, version: 1 }), 'changed-meanwhile');
  await expectRefusal(changePrivateDetails(uses, hr, id, { ...nothing, version: 0 }), 'changed-meanwhile');
});

test('a number is one employee’s alone in a company, until it is taken from that one', async () => {
  const taken = { ...nothing, version: 0, personnummer: '198211012391' };
  const refused = changePrivateDetails(uses, hr, colleague.employee, taken);
  await expect(refused).rejects.toMatchObject({ code: 'personnummer-taken', faults: [] });
  expect(await rowOf(colleague.employee)).toBeUndefined();
  await changePrivateDetails(uses, hr, employee.employee, { ...nothing, version: 2 });
  expect(await rowOf(employee.employee)).toMatchObject({ personnummer: null, personnummerIndex: null });
  await changePrivateDetails(uses, hr, colleague.employee, taken);
  const own = theirs.people;
  await changePrivateDetails(uses, own.hr, own.employee.employee, taken);
});

test('each thing that is not right is told at its place, in both languages, and nothing is written', async () => {
  const wrong = {
    version: 3,
    personnummer: '19821101-2392',
    email: 'alva',
    phone: '112',
    bankAccount: { clearing: '', number: '3600123' },
  };
  const before = await recordsOf(db.app, ours.id);
  const thrown = (await changePrivateDetails(uses, hr, employee.employee, wrong).catch((cause: unknown) => cause)) as {
    code: string;
    faults: { pointer: string; text: { sv: string; en: string } }[];
  };
  expect(thrown.code).toBe('input-invalid');
  expect(thrown.faults.map(({ pointer }) => pointer)).toEqual(['/personnummer', '/email', '/phone', '/bankAccount']);
  for (const { text } of thrown.faults) expect(text.sv).not.toBe(text.en);
  for (const typed of ['1101-2392', 'alva', '112', '3600123']) expect(JSON.stringify(thrown)).not.toContain(typed);
  expect(await recordsOf(db.app, ours.id)).toEqual(before);
});

test('nobody but HR sees or changes them, and another company’s employee is not there', async () => {
  const before = [await recordsOf(db.app, ours.id), await recordsOf(db.app, theirs.id)];
  const id = employee.employee;
  for (const person of [employee, colleague, manager, finance]) {
    await expectRefusal(showPrivateDetails(uses, person, id), 'not-allowed');
    await expectRefusal(changePrivateDetails(uses, person, id, { version: 3, ...whole }), 'not-allowed');
  }
  for (const absent of [theirs.people.employee.employee, db.randomness.id()]) {
    await expectRefusal(showPrivateDetails(uses, hr, absent), 'not-found');
    await expectRefusal(changePrivateDetails(uses, hr, absent, { version: 0, ...whole }), 'not-found');
  }
  expect([await recordsOf(db.app, ours.id), await recordsOf(db.app, theirs.id)]).toEqual(before);
});

test('a detail that was carried to another employee does not open', async () => {
  const [from, to] = [colleague.employee, manager.employee];
  const administrator = await db.client('administrator');
  await administrator.query(
    `insert into employee_private (company_id, employee_id, version, personnummer, personnummer_index, changed_at)
     select company_id, $2, 1, personnummer, substring(sha256(personnummer_index) for 16), now()
     from employee_private where employee_id = $1`,
    [from, to],
  );
  expect(await showPrivateDetails(uses, hr, to)).toMatchObject({ personnummer: null });
});
