import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { endHold } from '../../shared/protection/retention/end-hold.ts';
import { mostOpen } from '../../shared/protection/retention/hold.ts';
import { beforeHold, heldPeople, isHeld } from '../../shared/people/limits/index.ts';
import { listHolds } from '../../shared/protection/retention/list-holds.ts';
import { placeHold } from '../../shared/protection/retention/place-hold.ts';
import { legalHolds } from '../../shared/people/limits/table.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const reason = 'Tvist om uppsägningen, mål T 4711-26';

const held = (company: string) => db.app.inTenant(company, heldPeople, 'look');

test('HR holds a person, and their data is held until it ends the hold', async () => {
  const company = await aCompany(db);
  const { hr, otherHr, employee, colleague } = company.people;
  expect(await held(company.id)).toEqual(new Set());
  let id = '';
  const placed = await recordedBy(db.app, company.id, async () => {
    const hold = await placeHold(uses, hr, { employee: employee.employee, reason });
    expect(hold).toMatchObject({
      employee: { id: employee.employee, name: 'Employee Exempel' },
      reason,
      endedAt: null,
    });
    id = hold.id;
  });
  expect(placed).toEqual({ audit: ['legal-hold.placed'], events: [], outbox: [] });
  expect(await held(company.id)).toEqual(new Set([employee.employee]));
  const is = (one: typeof employee) => db.app.inTenant(company.id, (tx) => isHeld(tx, one.employee));
  expect([await is(employee), await is(colleague)]).toEqual([true, false]);

  world.later();
  const ended = await recordedBy(db.app, company.id, () => endHold(uses, otherHr, id));
  expect(ended.audit).toEqual(['legal-hold.ended']);
  expect(await held(company.id)).toEqual(new Set());
  expect(await is(employee)).toBe(false);
  await expectRefusal(endHold(uses, hr, id), 'not-found');
  const { items } = await listHolds(uses, hr);
  expect(items).toMatchObject([{ id, reason, placedBy: { id: hr.employee }, endedBy: { id: otherHr.employee } }]);
});

test('a hold of the whole company holds everybody, also beside one of a person', async () => {
  const company = await aCompany(db);
  const { hr, employee, colleague } = company.people;
  await placeHold(uses, hr, { employee: employee.employee, reason });
  const whole = await placeHold(uses, hr, { employee: null, reason });
  expect(whole.employee).toBeNull();
  expect(await held(company.id)).toBe('everybody');
  expect(await db.app.inTenant(company.id, (tx) => isHeld(tx, colleague.employee))).toBe(true);
  await endHold(uses, hr, whole.id);
  expect(await held(company.id)).toEqual(new Set([employee.employee]));
});

test('who of HR is held themselves reads no reason and does not end it; a hold of everybody is about nobody alone', async () => {
  const company = await aCompany(db);
  const { hr, otherHr } = company.people;
  const mine = await placeHold(uses, otherHr, { employee: hr.employee, reason });
  await placeHold(uses, otherHr, { employee: null, reason: 'Skatteverkets granskning' });
  const seenBy = async (person: typeof hr) =>
    (await listHolds(uses, person)).items
      .map(({ reason: why, own, mayEnd }) => [why, own, mayEnd] as const)
      .toSorted(([one], [other]) => String(one).localeCompare(String(other)));
  expect(await seenBy(hr)).toEqual([
    [null, true, false],
    ['Skatteverkets granskning', false, true],
  ]);
  expect(await seenBy(otherHr)).toEqual([
    ['Skatteverkets granskning', false, true],
    [reason, false, true],
  ]);
  await expectRefusal(endHold(uses, hr, mine.id), 'own-hold');
  expect(await held(company.id)).toBe('everybody');
  await endHold(uses, otherHr, mine.id);
  await expectRefusal(endHold(uses, hr, mine.id), 'not-found');
  // Nor is it shown afterwards; and a hold that has ended is not ended again.
  expect((await listHolds(uses, hr)).items.find(({ id }) => id === mine.id)).toMatchObject({
    reason: null,
    mayEnd: false,
  });
  expect((await listHolds(uses, otherHr)).items.find(({ id }) => id === mine.id)).toMatchObject({
    reason,
    mayEnd: false,
  });
});

test('open holds are listed before those that have ended', async () => {
  const company = await aCompany(db);
  const { hr, employee } = company.people;
  const first = await placeHold(uses, hr, { employee: employee.employee, reason });
  world.later();
  const second = await placeHold(uses, hr, { employee: null, reason: 'Skatteverkets granskning' });
  await endHold(uses, hr, second.id);
  expect((await listHolds(uses, hr)).items.map(({ id }) => id)).toEqual([first.id, second.id]);
});

test('the reason is sealed, and no log repeats it', async () => {
  const company = await aCompany(db);
  const { hr, employee } = company.people;
  for (const who of [employee.employee, null]) await placeHold(uses, hr, { employee: who, reason });
  const [rows, entries] = await db.app.inTenant(company.id, async (tx) => [
    await tx.db.select().from(legalHolds).where(eq(legalHolds.companyId, company.id)),
    await tx.db.select().from(auditEntries).where(eq(auditEntries.companyId, company.id)),
  ]);
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(Buffer.from(row.reason as Buffer).toString('utf8')).not.toContain('4711');
  expect(JSON.stringify(entries)).not.toContain('4711');
});

test('who is not HR, or of another company, neither places, ends nor reads', async () => {
  const [company, other] = [await aCompany(db), await aCompany(db)];
  const { hr, employee, manager, finance, salary } = company.people;
  const hold = await placeHold(uses, hr, { employee: employee.employee, reason });
  for (const person of [employee, manager, finance, salary]) {
    await expectRefusal(placeHold(uses, person, { employee: null, reason }), 'not-allowed');
    await expectRefusal(endHold(uses, person, hold.id), 'not-allowed');
    await expectRefusal(listHolds(uses, person), 'not-allowed');
  }
  await expectRefusal(endHold(uses, other.people.hr, hold.id), 'not-found');
  await expectRefusal(placeHold(uses, other.people.hr, { employee: employee.employee, reason }), 'not-found');
  await expectRefusal(placeHold(uses, hr, { employee: db.randomness.id(), reason }), 'not-found');
  await expectRefusal(placeHold(uses, hr, { employee: null, reason: 'tvist' }), 'input-invalid');
  expect(await held(other.id)).toEqual(new Set());
  expect((await listHolds(uses, other.people.hr)).items).toEqual([]);
});

test('there is an end to how many are open', async () => {
  const company = await aCompany(db);
  const { hr } = company.people;
  const { id } = await placeHold(uses, hr, { employee: null, reason });
  const migrator = await db.client('administrator');
  await migrator.query(
    `insert into legal_holds select company_id, gen_random_uuid(), employee_id, reason, placed_by, placed_at
     from legal_holds, generate_series(2, $2) where id = $1`,
    [id, mostOpen],
  );
  await expectRefusal(placeHold(uses, hr, { employee: null, reason }), 'too-many-holds');
  await endHold(uses, hr, id);
  await placeHold(uses, hr, { employee: null, reason });
});

test('a hold waits for what is being deleted, and what would be deleted waits for the hold', async () => {
  const company = await aCompany(db);
  const { employee } = company.people;
  const order: string[] = [];
  let deleting!: () => void;
  const begun = new Promise<void>((resolve) => (deleting = resolve));
  let goOn!: () => void;
  const released = new Promise<void>((resolve) => (goOn = resolve));
  const deletion = db.operations.inTenant(company.id, async (tx) => {
    expect(await isHeld(tx, employee.employee)).toBe(false);
    deleting();
    await released;
    order.push('deleted');
  });
  await begun;
  const placing = async () => {
    await placeHold(uses, company.people.hr, { employee: employee.employee, reason });
    order.push('held');
  };
  const hold = placing();
  // Nobody takes turns by chance: the hold is seen waiting for the lock before the deletion goes on.
  const watch = await db.client('administrator');
  await expect
    .poll(async () => (await watch.query(`select from pg_locks where locktype = 'advisory' and not granted`)).rowCount)
    .toBe(1);
  goOn();
  await Promise.all([deletion, hold]);
  expect(order).toEqual(['deleted', 'held']);
  expect(await held(company.id)).toEqual(new Set([employee.employee]));
  // Two deletions do not wait for each other.
  await db.operations.inTenant(company.id, async (tx) => {
    await heldPeople(tx);
    await db.operations.inTenant(company.id, heldPeople);
  });
  await db.app.inTenant(company.id, beforeHold);
});

test('the app can place and end a hold, and neither change nor delete one', async () => {
  const company = await aCompany(db);
  const { hr, employee } = company.people;
  const { id } = await placeHold(uses, hr, { employee: employee.employee, reason });
  const app = await db.client('app');
  const tries = [
    `update legal_holds set employee_id = null where id = '${id}'`,
    `update legal_holds set placed_at = now() where id = '${id}'`,
    `update legal_holds set reason = '' where id = '${id}'`,
    `delete from legal_holds`,
  ];
  for (const sql of tries) {
    await app.query('begin');
    await app.query(`select set_config('app.company_id', $1, true)`, [company.id]);
    await expect(app.query(sql), sql).rejects.toThrow(/permission denied/);
    await app.query('rollback');
  }
});
