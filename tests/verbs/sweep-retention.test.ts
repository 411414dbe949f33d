import { randomInt } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { employees } from '../../shared/people/employees/table.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { yearHolder } from '../../shared/platform/encryption/holder.ts';
import { outbox } from '../../shared/platform/outbox/table.ts';
import { endHold } from '../../shared/protection/retention/end-hold.ts';
import { goesWith, swept } from '../../shared/protection/retention/lives.ts';
import { placeHold } from '../../shared/protection/retention/place-hold.ts';
import { retentionRuns } from '../../shared/protection/retention/table.ts';
import { sweepCompany } from '../../shared/protection/retention/sweep-company.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { aCompany } from '../support/a-company.ts';
import { end } from '../support/past-rows.ts';
import { sweepWorld } from '../support/sweep-world.ts';

const world = await sweepWorld();
const { db, administrator, lives, uses, held, oldCompany, sweep, would, counts, dangling } = world;
const day = 86_400_000;
const dayBefore = () => db.clock.set(new Date(end.getTime() - day));
const dayAfter = () => db.clock.set(new Date(end.getTime() + day));
const reason = 'Tvist om ett utlägg';
const own = lives.filter((life) => swept(life) && life.kind !== 'platform').map(({ name }) => name);
/** What the sweep writes down itself, and so is young. */
const records = ['audit_entries', 'audit_unsealed', 'retention_runs', 'outbox', 'erasures_due', 'legal_holds'];
const without = (all: Record<string, number>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));
const total = (all: Record<string, number>) => Object.values(all).reduce((sum, one) => sum + one, 0);
const evidenceOf = (company: Id) =>
  db.app.inTenant(company, (tx) => tx.db.select().from(retentionRuns).where(eq(retentionRuns.companyId, company)));
const sentTo = (company: Id, queue: 'erase-person' | 'remove-receipt-files') =>
  db.app.inTenant(company, (tx) =>
    tx.db
      .select({ body: outbox.body })
      .from(outbox)
      .where(and(eq(outbox.companyId, company), eq(outbox.queue, queue))),
  );

test('a day before its time nothing is taken, a day after everything, and what is left refers to what is there', async () => {
  const { company } = await oldCompany('paid', 'declined');
  const [foreign, before] = [await oldCompany('paid', 'declined'), await counts(company.id)];
  const theirs = await counts(foreign.company.id);
  dayBefore();
  expect(await sweep(company.id)).toEqual({});
  expect(without(await counts(company.id), records)).toEqual(without(before, records));

  dayAfter();
  const came = await sweep(company.id);
  expect(Object.keys(came).toSorted()).toEqual(own.toSorted());
  for (const [rule, [deleted, ofHeld, kept]] of Object.entries(came))
    expect([rule, deleted > 0, ofHeld, kept]).toEqual([rule, true, 0, 0]);
  expect(await dangling(company.id)).toEqual([]);
  expect(await would(company.id)).toEqual({});
  expect(await counts(foreign.company.id)).toEqual(theirs);
});

test('doing it again changes nothing', async () => {
  const { company } = await oldCompany('paid');
  dayAfter();
  await sweep(company.id);
  const before = await counts(company.id);
  expect(await sweep(company.id)).toEqual({});
  expect(without(await counts(company.id), records)).toEqual(without(before, records));
});

test('what a hold keeps stays whole, and goes when the hold has ended', async () => {
  const { company, people, sides } = await oldCompany('paid', 'declined');
  const hr = company.people.hr;
  const kept = (table: string, side: number) => {
    const { id } = sides[side]!.get(table)!;
    return administrator.query(`select from ${table} where id = $1`, [id]).then(({ rowCount }) => rowCount);
  };
  dayAfter();
  const hold = await placeHold(held, hr, { employee: people[0]!, reason });
  const predicted = await would(company.id);
  const came = await sweep(company.id);
  expect(came).toEqual(predicted);
  expect(came['expenses']).toEqual([0, 1, 0]);
  expect(came['expenses:never-approved']).toEqual([1, 0, 0]);
  expect(came['receipts']).toEqual([1, 1, 0]);
  for (const table of ['expenses', 'expense_events', 'receipts', 'evaluations', 'notifications'])
    expect([table, await kept(table, 0), await kept(table, 1)]).toEqual([table, 1, 0]);
  expect(await dangling(company.id)).toEqual([]);

  await endHold(held, hr, hold.id);
  const everybody = await placeHold(held, hr, { employee: null, reason });
  expect((await sweep(company.id))['expenses']).toEqual([0, 1, 0]);
  await endHold(held, hr, everybody.id);
  expect((await sweep(company.id))['expenses']).toEqual([1, 0, 0]);
  expect(await kept('receipts', 0)).toBe(0);
}, 120_000);

test('what the books need stays for its years, whatever else is past its time', async () => {
  const { company } = await oldCompany('paid', 'declined');
  dayBefore();
  const books = lives.filter(({ retention }) => retention.law === 'bookkeeping').map(({ table }) => table);
  expect(books).toEqual(expect.arrayContaining(['expenses', 'allowances', 'payroll_runs', 'payroll_corrections']));
  // Everything that the books do not need is made as old as can be.
  const before = await counts(company.id);
  await administrator.query(`update expenses set changed_at = '2020-01-01' where company_id = $1`, [company.id]);
  await administrator.query(`update notifications set at = '2020-01-01' where company_id = $1`, [company.id]);
  const came = await sweep(company.id);
  expect(came['expenses:never-approved']).toEqual([1, 0, 0]);
  const after = await counts(company.id);
  expect(after['expenses']).toBe(before['expenses']! - 1);
  for (const table of ['payroll_runs', 'payroll_corrections', 'leaver_deductions'])
    expect([table, after[table]]).toEqual([table, before[table]]);
  expect(await dangling(company.id)).toEqual([]);
});

test('a claim that a later line of a run refers to stays whole until the line goes', async () => {
  const { company } = await oldCompany('paid');
  await administrator.query(`update payroll_runs set month = '2027-01-01' where company_id = $1`, [company.id]);
  dayAfter();
  const came = await sweep(company.id);
  expect(came['expenses']).toEqual([0, 0, 1]);
  expect(came['receipts']).toEqual([0, 0, 1]);
  db.clock.set(new Date(end.getTime() + 366 * day));
  expect((await sweep(company.id))['expenses']).toEqual([1, 0, 0]);
});

test('the dry run counts what the sweep then does, with ids', async () => {
  const { company, people } = await oldCompany('paid', 'declined', 'declined');
  await placeHold(held, company.people.hr, { employee: people[2]!, reason });
  dayAfter();
  const predicted = await would(company.id);
  const before = await counts(company.id);
  expect(await would(company.id)).toEqual(predicted);
  expect(await counts(company.id)).toEqual(before);
  expect(await sweep(company.id)).toEqual(predicted);
  expect(total(before)).toBeGreaterThan(100);
});

test('a sweep that ends in the middle of a table is gone on with, and its evidence is closed', async () => {
  const { company } = await oldCompany('paid', 'declined');
  dayAfter();
  let left = randomInt(10, 40);
  const broken = {
    ...uses,
    operations: {
      ...db.operations,
      inTenant: ((...given: Parameters<typeof db.operations.inTenant>) => {
        left -= 1;
        if (left === 0) return Promise.reject(new Error('the process ended'));
        return db.operations.inTenant(...given);
      }) as typeof db.operations.inTenant,
    },
  };
  await expect(sweepCompany(broken, company.id, { goesOn: () => true })).rejects.toThrow('the process ended');
  expect(await dangling(company.id)).toEqual([]);
  await sweep(company.id);
  expect(await would(company.id)).toEqual({});
  const evidence = await evidenceOf(company.id);
  expect(evidence.filter(({ finishedAt }) => finishedAt === null)).toEqual([]);
  // What the two runs took together is all there was, each row once.
  const taken = evidence.filter(({ rule }) => rule === 'expense_events').reduce((sum, one) => sum + one.deleted, 0);
  expect(taken).toBe(2);
});

test('every rule and run leaves a row of evidence and an entry in the log, without a person', async () => {
  const { company, people } = await oldCompany('paid');
  dayAfter();
  const came = await sweep(company.id);
  const evidence = await evidenceOf(company.id);
  expect(new Set(evidence.map(({ runId }) => runId)).size).toBe(1);
  const rules = evidence.filter(({ rule }) => rule !== 'all');
  for (const { rule, matched, deleted, held: ofHeld, kept, catalogue } of rules) {
    expect([rule, [deleted, ofHeld, kept]]).toEqual([rule, came[rule]]);
    expect([matched, catalogue]).toEqual([deleted + ofHeld + kept, expect.stringMatching(/^[0-9a-f]{16}$/)]);
  }
  const logged = (
    await db.app.inTenant(company.id, (tx) =>
      tx.db.select().from(auditEntries).where(eq(auditEntries.act, 'retention.swept')),
    )
  ).filter(({ companyId }) => companyId === company.id);
  expect(new Set(logged.map(({ details }) => details['rule']))).toEqual(new Set(evidence.map(({ rule }) => rule)));
  expect(logged).toHaveLength(evidence.length);
  expect(JSON.stringify([logged, evidence])).not.toContain(people[0]);
});

test('the files of a receipt go by the message that removes them, from the same transaction', async () => {
  const { company, sides } = await oldCompany('paid', 'declined');
  dayAfter();
  await sweep(company.id);
  const sent = await sentTo(company.id, 'remove-receipt-files');
  const receipts = sides.map((rows) => rows.get('receipts')!['id'] as Id);
  expect(new Set(sent.map(({ body }) => (body as { receipt: Id }).receipt))).toEqual(new Set(receipts));
  expect(sent).toHaveLength(2);
});

test('the key of a year goes when the law no longer asks for the year, and not while anybody is held', async () => {
  const { company } = await oldCompany('paid');
  const place = { company: company.id, table: 'receipts', column: 'file_key_year', row: db.randomness.id() };
  const [old, young] = [
    await world.seals.seal('gammalt', place, yearHolder(2026)),
    await world.seals.seal('nytt', place, yearHolder(2027)),
  ];
  const hold = await placeHold(held, company.people.hr, { employee: company.people.employee.employee, reason });
  dayAfter();
  await sweep(company.id);
  expect(await world.seals.open(old, place)).toBe('gammalt');
  await endHold(held, company.people.hr, hold.id);
  await sweep(company.id);
  await expect(world.seals.open(old, place)).rejects.toMatchObject({ name: 'KeyForgotten' });
  expect(await world.seals.open(young, place)).toBe('nytt');
});

test('who left more than a year ago is to be erased, once, and not while held', async () => {
  const company = await aCompany(db);
  const { employee, colleague, manager, hr } = company.people;
  db.clock.set('2030-06-01T08:00:00Z');
  const left = (person: typeof employee, on: string) =>
    db.app.inTenant(company.id, (tx) =>
      tx.db
        .update(employees)
        .set({ employedUntil: plainDate(on) })
        .where(eq(employees.id, person.employee)),
    );
  await left(employee, '2029-05-31');
  await left(colleague, '2029-06-01');
  await left(manager, '2028-01-01');
  const hold = await placeHold(held, hr, { employee: manager.employee, reason });
  const asked = async () =>
    (await sentTo(company.id, 'erase-person')).map(({ body }) => (body as { employee: string }).employee);
  expect((await would(company.id))['employees']).toEqual([1, 1, 0]);
  expect((await sweep(company.id))['employees']).toEqual([1, 1, 0]);
  expect(await asked()).toEqual([employee.employee]);
  const [{ body }] = (await sentTo(company.id, 'erase-person')) as [{ body: object }];
  expect(body).toMatchObject({ version: 1, company: company.id, request: null, basis: 'retention' });

  await sweep(company.id);
  expect(await asked()).toEqual([employee.employee]);
  await endHold(held, hr, hold.id);
  db.clock.advance(day);
  await sweep(company.id);
  expect((await asked()).toSorted()).toEqual([employee.employee, colleague.employee, manager.employee].toSorted());
  // Nothing came of it for a week: it is asked for again, and erasing twice is erasing once.
  db.clock.advance(8 * day);
  await sweep(company.id);
  expect(await asked()).toHaveLength(6);
});

test('nobody but the sweep deletes what is in the books, and it alone by saying so', async () => {
  const { company, sides } = await oldCompany('paid');
  const operations = await db.client('operations');
  for (const table of ['allowance_entries', 'payroll_corrections', 'payroll_lines', 'payroll_runs']) {
    const { id } = sides[0]!.get(table)!;
    await operations.query('begin');
    await operations.query(`select set_config('app.company_id', $1, true)`, [company.id]);
    await expect(operations.query(`delete from ${table} where id = $1`, [id])).rejects.toThrow(/append-only/);
    await operations.query('rollback');
  }
});

test('every rule that goes with another finds it', () => {
  for (const life of lives)
    for (const name of goesWith(life))
      expect(
        lives.some((other) => other.name === name || other.table === name),
        `${life.name}: ${name}`,
      ).toBe(true);
});
