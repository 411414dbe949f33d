import { expect, test } from 'vitest';
import { classes, tables } from '../../shared/database/schema.ts';
import { livesOf } from '../../shared/protection/retention/lives.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import { commentOnExpense } from '../../shared/claims/expenses/comment-on-expense.ts';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import { chooseFinancialYear } from '../../shared/protection/retention/choose-financial-year.ts';
import { eq } from 'drizzle-orm';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { showReceiptFile } from '../../shared/claims/receipts/show-receipt-page.ts';
import { deliver } from '../../shared/messages/notifications/deliver.ts';
import { forgottenHolders } from '../../shared/platform/encryption/data-keys/table.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { listPayrollLines } from '../../shared/payroll/runs/list-payroll-lines.ts';
import { employees } from '../../shared/people/employees/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { enqueue } from '../../shared/platform/outbox/enqueue.ts';
import type { Message } from '../../shared/platform/outbox/message.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { erasePerson } from '../../shared/protection/erasure/erase-person.ts';
import { ledgerKey, readLedgerHead } from '../../shared/protection/erasure/ledger-object.ts';
import { erasures } from '../../shared/protection/erasure/table.ts';
import type { ErasureUses } from '../../shared/protection/erasure/uses.ts';
import { placeHold } from '../../shared/protection/retention/place-hold.ts';
import { endHold } from '../../shared/protection/retention/end-hold.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { payrollWorld } from '../support/payroll-world.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { erasureWorld } from '../support/erasure-world.ts';
import { photographRows } from '../support/photograph-rows.ts';
import { expectLedgerToAddUp } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const payroll = payrollWorld(world);
const { uses: erasing, toErase, erase } = await erasureWorld(world);

const erasureOf = async ({ company, employee }: Person) =>
  (await db.app.inTenant(company, (tx) => tx.db.select().from(erasures).where(eq(erasures.employeeId, employee))))[0];
const actsOf = async (company: string): Promise<string[]> =>
  (
    await db.app.inTenant(company, (tx) =>
      tx.db.select({ act: auditEntries.act }).from(auditEntries).orderBy(auditEntries.at, auditEntries.id),
    )
  )
    .map(({ act }) => act)
    .filter((act) => act.startsWith('erasure.'));
const forgotten = (company: string) => db.keys.inTenant(company, (tx) => tx.db.select().from(forgottenHolders));

const endEmployment = ({ company, employee }: Person) =>
  db.app.inTenant(company, (tx) =>
    tx.db
      .update(employees)
      .set({ employedUntil: plainDate('2020-01-01') })
      .where(eq(employees.id, employee)),
  );

/** Something that dies at the first use of it, and is well from then on. */
const dying = <Part extends object>(part: Part, method: keyof Part): Part => {
  let dead = false;
  return new Proxy(part, {
    get(target, name, receiver) {
      const held: unknown = Reflect.get(target, name, receiver);
      if (name !== method || dead) return held;
      return () => {
        dead = true;
        throw new Error('killed');
      };
    },
  });
};

/** Where a worker can die: before a step, and after it, before anybody knows. */
const deaths: Readonly<Record<string, (uses: ErasureUses) => ErasureUses>> = {
  'before the ledger is written': (all) => ({ ...all, erasureLedger: dying(all.erasureLedger, 'putOnce') }),
  'after the ledger, before its answer': (all) => ({
    ...all,
    erasureLedger: {
      ...all.erasureLedger,
      async putOnce(...given) {
        await all.erasureLedger.putOnce(...given);
        throw new Error('killed');
      },
    },
  }),
  'in the middle of the transaction': (all) => ({
    ...all,
    erasing: [...all.erasing.slice(0, 30), { done: 'deleted', table: 'nothing', where: 'true' }],
  }),
  'before the key goes': (all) => ({ ...all, keyDatabase: dying(all.keyDatabase, 'inTenant') }),
  'before the copy of the key goes': (all) => ({ ...all, copies: dying(all.copies, 'remove') }),
};

test.each(Object.keys(deaths))(
  'a worker that dies %s leaves what the next delivery ends, with the same result',
  async (when) => {
    const { id, people } = await aCompany(db);
    const { employee, hr } = people;
    const approved = await story.approved(employee);
    await payroll.lockedRun(people.salary, '2026-05');
    await story.inReview(employee);
    const request = db.randomness.id();
    const message = toErase(employee, { request });
    await expect(erasePerson(deaths[when]!(erasing), message)).rejects.toThrow();
    expect((await erasureOf(employee))?.finishedAt).toBeNull();
    expect(await erase(message)).toBe('done');
    expect(await erase(message)).toBe('done');
    expect(await actsOf(id)).toEqual(['erasure.begun', 'erasure.done', 'erasure.finished']);
    expect(await forgotten(id)).toMatchObject([{ holder: employee.employee, copyGoneAt: expect.any(Date) }]);
    expect(await world.messages(id, 'rights-request-carried-out')).toMatchObject([{ request, erasure: message.id }]);
    expect((await showReceiptFile(uses, hr, approved.receipts[0]!.id)).bytes.length).toBeGreaterThan(500);
    const head = readLedgerHead(
      Buffer.from((await erasing.erasureLedger.readOldest(ledgerKey(id, message.id)))!).toString('utf8'),
    );
    expect(head).toMatchObject({ employee: employee.employee, keptExpenses: [approved.id], keptUntil: '2033-12-31' });
    await expectLedgerToAddUp(db.app, id);
  },
);

test('the books of a year that begins in May are kept a year longer, and the evidence and the claim say so', async () => {
  const { people } = await aCompany(db);
  const { employee, hr, salary } = people;
  await chooseFinancialYear({ ...uses, lives: livesOf(Object.values(tables), classes) }, hr, { firstMonth: 5 });
  const approved = await story.approved(employee);
  await payroll.lockedRun(salary, '2026-05');
  expect(await erase(toErase(employee))).toBe('done');
  expect((await erasureOf(employee))?.keptUntil).toBe('2034-12-31');
  const kept = await showExpense(uses, hr, approved.id);
  expect(kept.keptUntil).toBe('2034-12-31');
  // It is a voucher and no claim of anybody's any more: it is not taken back, and nobody is behind it to be told anything.
  await expectRefusal(revertExpense(uses, hr, kept.id, { version: kept.version, reason: 'fel' }), 'person-erased');
  await expectRefusal(commentOnExpense(uses, hr, kept.id, { comment: 'fel' }), 'person-erased');
});

test('nothing is erased before the ledger has it, and the person is shut out from the beginning', async () => {
  const { people } = await aCompany(db);
  const { employee } = people;
  await story.declined(employee);
  const before = await photographRows(db);
  await expect(erasePerson(deaths['before the ledger is written']!(erasing), toErase(employee))).rejects.toThrow(
    'killed',
  );
  const after = await photographRows(db);
  for (const table of ['expenses', 'receipts', 'receipt_readings', 'employee_private'])
    expect(after[table]).toEqual(before[table]);
  const row = after['employees']!.get(`${employee.company}/${employee.employee}`);
  expect(row).toMatchObject({ disabled_at: expect.any(String), erased_at: null });
});

test('where somebody else’s object stands in the ledger, nothing is erased and it is said', async () => {
  const { id, people } = await aCompany(db);
  const { employee } = people;
  await story.declined(employee);
  const message = toErase(employee);
  const until = new Date(Date.now() + 3_600_000);
  const theirs = '-- erasure {}\nselect 1;\n';
  await erasing.erasureLedger.putOnce(ledgerKey(id, message.id), Buffer.from(theirs), until);
  const before = await photographRows(db);
  await expect(erase(message)).rejects.toMatchObject({ name: 'LedgerObjectForeign', code: 'ledger-object-foreign' });
  const after = await photographRows(db);
  for (const table of ['expenses', 'receipts', 'employee_private']) expect(after[table]).toEqual(before[table]);
  expect(await forgotten(id)).toEqual([]);
});

test('a claim that is not decided when it begins is decided by nobody after', async () => {
  const { people } = await aCompany(db);
  const { employee, hr } = people;
  const waiting = await story.inReview(employee);
  await expect(erasePerson(deaths['before the ledger is written']!(erasing), toErase(employee))).rejects.toThrow(
    'killed',
  );
  const decision = { version: waiting.version, outcome: 'approve' } as const;
  await expectRefusal(decideExpense(uses, hr, waiting.id, decision), 'being-erased');
});

test('who is held is not erased: an entry says so, and whoever asked is told', async () => {
  const { id, people } = await aCompany(db);
  const { employee, hr } = people;
  await story.declined(employee);
  const hold = await placeHold(uses, hr, { employee: employee.employee, reason: 'tvist om avslag' });
  const before = await photographRows(db);
  const request = db.randomness.id();
  const message = toErase(employee, { request });
  expect(await erase(message)).toBe('held');
  expect(await erase(message)).toBe('held');
  const after = await photographRows(db);
  for (const table of Object.keys(before))
    if (!['audit_entries', 'audit_unsealed', 'outbox', 'inbox'].includes(table))
      expect(after[table]).toEqual(before[table]);
  expect(await actsOf(id)).toEqual(['erasure.held']);
  expect(await world.messages(id, 'rights-request-carried-out')).toMatchObject([
    { request, erasure: null, held: true },
  ]);
  // With the hold over, a new message does it.
  await endHold(uses, hr, hold.id);
  expect(await erase(toErase(employee))).toBe('done');
});

test('who is still to be paid is not erased, by request or by age: HR is told, and afterwards the line has their name', async () => {
  const { id, people } = await aCompany(db);
  const { employee, hr } = people;
  const { name } = (await photographRows(db))['employees']!.get(`${id}/${employee.employee}`)!;
  const approved = await story.approved(employee);
  const before = await photographRows(db);
  const request = db.randomness.id();
  expect(await erase(toErase(employee, { request }))).toBe('held');
  await endEmployment(employee);
  expect(await erase(toErase(employee, { basis: 'retention' }))).toBe('held');
  const after = await photographRows(db);
  expect(after['expenses']).toEqual(before['expenses']);
  const entries = await db.app.inTenant(id, (tx) =>
    tx.db.select().from(auditEntries).orderBy(auditEntries.at, auditEntries.id),
  );
  expect(entries.filter(({ act }) => act === 'erasure.held').map(({ details }) => details)).toMatchObject([
    { why: 'unpaid', basis: 'request' },
    { why: 'unpaid', basis: 'retention' },
  ]);
  expect(await world.messages(id, 'rights-request-carried-out')).toMatchObject([
    { request, held: true, why: 'unpaid' },
  ]);

  const run = await payroll.lockedRun(people.salary, '2026-05');
  expect(await erase(toErase(employee, { request }))).toBe('done');
  const [line] = (await listPayrollLines(uses, hr, run.id, {})).items;
  expect(line).toMatchObject({ employee: { name }, amount: approved.covered });
  expect(await payroll.lockedRun(people.salary, '2026-06')).toMatchObject({ totals: { lines: 0 } });
});

test('a second request for somebody who is erased is answered with the erasure there was, and the first says nothing twice', async () => {
  const { id, people } = await aCompany(db);
  const [first, second] = [db.randomness.id(), db.randomness.id()];
  const message = toErase(people.employee, { request: first });
  await erase(message);
  await erase(toErase(people.employee, { request: second }));
  const told = await world.messages(id, 'rights-request-carried-out');
  expect(told.map(({ request, erasure }) => [request, erasure])).toEqual([
    [first, message.id],
    [second, message.id],
  ]);
});

test('whoever was never there is nobody to erase', async () => {
  const { id } = await aCompany(db);
  expect(await erase(toErase({ company: id, employee: db.randomness.id() }))).toBe('unknown');
});

test('what happens to a voucher later is told to nobody in the person’s place', async () => {
  const { id, people } = await aCompany(db);
  const { employee } = people;
  await story.approved(employee);
  await payroll.lockedRun(people.salary, '2026-05');
  const notes: Message<'notify'>[] = await world.messages(id, 'notify');
  await erase(toErase(employee));
  await db.app.inTenant(id, async (tx) => {
    for (const { event } of notes) await enqueue(tx, 'notify', { event });
  });
  for (const message of await world.messages(id, 'notify')) await deliver(uses, message);
  const rows = await photographRows(db);
  const told = [...rows['notifications']!.values()].filter((row) => row['employee_id'] === employee.employee);
  expect(told).toEqual([]);
});
