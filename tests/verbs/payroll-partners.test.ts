import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { KeyScope } from '../../shared/kernel/key-scopes.ts';
import { findKey } from '../../shared/people/api-keys/find-key.ts';
import { makeApiKey } from '../../shared/people/api-keys/make-api-key.ts';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import { acknowledgeRun } from '../../shared/payroll/partners/acknowledge-run.ts';
import { confirmPayment } from '../../shared/payroll/partners/confirm-payment.ts';
import { listPartnerEmployees } from '../../shared/payroll/partners/list-partner-employees.ts';
import { listPartnerLines } from '../../shared/payroll/partners/list-partner-lines.ts';
import { listPartnerRuns } from '../../shared/payroll/partners/list-partner-runs.ts';
import { rejectPayment } from '../../shared/payroll/partners/reject-payment.ts';
import { showPartnerRun } from '../../shared/payroll/partners/show-partner-run.ts';
import type { KeyActor } from '../../shared/platform/actor.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { payrollWorld } from '../support/payroll-world.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses, later } = world;
const { approved, lockedRun, open, claim, lines, numbered } = payrollWorld(world);

async function aKey(company: Awaited<ReturnType<typeof aCompany>>, ...scopes: KeyScope[]): Promise<KeyActor> {
  const { token } = await makeApiKey(uses, company.people.hr, { name: 'Lön', scopes, days: 90 });
  return (await findKey(uses, token.reveal()))!;
}

/** A company with a locked run of some claims, and a key that may read and confirm. */
async function withRun(claims = 3) {
  const company = await aCompany(db);
  const { employee, colleague, salary } = company.people;
  const owners = Array.from({ length: claims }, (_, at) => (at % 2 === 0 ? employee : colleague));
  const ids: string[] = [];
  for (const [at, owner] of owners.entries()) ids.push(await approved(company, owner, { covered: 100_00 + at }));
  const { id: run } = await lockedRun(salary, '2026-05');
  const key = await aKey(company, 'payroll.read', 'payroll.confirm');
  const made = await lines(company, run);
  return { company, run, key, claims: ids, lines: made.map(({ id, expenseId }) => ({ id, claim: expenseId! })) };
}
const ours = await withRun();
const theirs = await withRun();

test('what is locked is listed, the latest first and a page at a time', async () => {
  const { company, key, run } = await withRun();
  const { salary, employee } = company.people;
  await approved(company, employee);
  const next = await lockedRun(salary, '2026-06');
  const first = await listPartnerRuns(uses, key, { limit: '1' });
  expect(first.items.map(({ id, month, state }) => [id, month, state])).toEqual([[next.id, '2026-06', 'locked']]);
  const second = await listPartnerRuns(uses, key, { limit: '1', cursor: first.next! });
  expect(second).toMatchObject({ items: [{ id: run, number: 1, lines: 3, people: 2, total: 300_03 }], next: null });
  expect((await listPartnerRuns(uses, key, {})).items).toHaveLength(2);
  await acknowledgeRun(uses, key, run);
  expect((await listPartnerRuns(uses, key, { state: 'locked' })).items.map(({ id }) => id)).toEqual([next.id]);
});

test('a month that is open is nothing yet', async () => {
  const company = await aCompany(db);
  const opened = await open(company.people.salary, '2026-05');
  const key = await aKey(company, 'payroll.read', 'payroll.confirm');
  expect(await listPartnerRuns(uses, key, {})).toEqual({ items: [], next: null });
  for (const call of [showPartnerRun, acknowledgeRun] as const)
    await expectRefusal(call(uses, key, opened.id), 'not-found');
  await expectRefusal(listPartnerLines(uses, key, opened.id, {}), 'not-found');
  await expectRefusal(listPartnerEmployees(uses, key, opened.id, {}), 'not-found');
});

test('the lines of a run come in their order, each once, and add up to what the run says', async () => {
  const { key, run } = ours;
  const seen: number[] = [];
  let sum = 0;
  let cursor: string | undefined;
  do {
    const page = await listPartnerLines(uses, key, run, { limit: '2', ...(cursor === undefined ? {} : { cursor }) });
    seen.push(...page.items.map(({ number }) => number));
    for (const { amount } of page.items) sum += amount;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  const { total, lines: many } = await showPartnerRun(uses, key, run);
  expect([seen, sum, many]).toEqual([[1, 2, 3], total, 3]);
  expect((await listPartnerLines(uses, key, run, { state: 'confirmed' })).items).toEqual([]);
});

test('a cursor or a limit that is none is refused, and another company’s cursor leads nowhere', async () => {
  const { key, run } = ours;
  for (const query of [{ cursor: 'x' }, { limit: '0' }, { limit: '1e3' }, { state: 'open' }] as Record<
    string,
    string
  >[]) {
    await expectRefusal(listPartnerRuns(uses, key, query), 'input-invalid');
    await expectRefusal(listPartnerLines(uses, key, run, query), 'input-invalid');
  }
  expect(await listPartnerRuns(uses, key, { cursor: theirs.run })).toEqual({ items: [], next: null });
  const foreign = { cursor: theirs.lines[0]!.id };
  expect(await listPartnerLines(uses, key, run, foreign)).toEqual({ items: [], next: null });
});

test('another company’s run and lines are not there', async () => {
  const { key, run } = ours;
  await expectRefusal(showPartnerRun(uses, key, theirs.run), 'not-found');
  await expectRefusal(listPartnerLines(uses, key, theirs.run, {}), 'not-found');
  await expectRefusal(listPartnerEmployees(uses, key, theirs.run, {}), 'not-found');
  await expectRefusal(acknowledgeRun(uses, key, theirs.run), 'not-found');
  await expectRefusal(confirmPayment(uses, key, theirs.run, {}), 'not-found');
  await expectRefusal(confirmPayment(uses, key, run, { lines: [theirs.lines[0]!.id] }), 'not-found');
  await expectRefusal(rejectPayment(uses, key, run, theirs.lines[0]!.id, { reason: 'x' }), 'not-found');
  expect((await lines(theirs.company)).every(({ state }) => state === 'waiting')).toBe(true);
});

test('each scope opens what it is for, and nothing else', async () => {
  const { company, run, lines: of } = ours;
  const reads = await aKey(company, 'payroll.read');
  const confirms = await aKey(company, 'payroll.confirm');
  const people = await aKey(company, 'people.read', 'people.personnummer');
  const readings = (key: KeyActor) => [
    () => listPartnerRuns(uses, key, {}),
    () => showPartnerRun(uses, key, run),
    () => listPartnerLines(uses, key, run, {}),
    () => listPartnerEmployees(uses, key, run, {}),
  ];
  const sayings = (key: KeyActor) => [
    () => acknowledgeRun(uses, key, run),
    () => confirmPayment(uses, key, run, {}),
    () => rejectPayment(uses, key, run, of[0]!.id, { reason: 'x' }),
  ];
  for (const call of [...readings(confirms), ...sayings(reads), ...readings(people), ...sayings(people)])
    await expectRefusal(call(), 'scope-missing');
  for (const call of readings(reads)) await call();
});

test('a run’s people are those in it and no others; their personnummer takes a scope of its own, and each reading is recorded', async () => {
  const { company, run, key } = await withRun();
  const { hr, employee, colleague } = company.people;
  const details = { version: 0, personnummer: '19821101-2391', email: null, phone: null, bankAccount: null };
  await changePrivateDetails(uses, hr, employee.employee, details);
  const plain = await listPartnerEmployees(uses, key, run, {});
  expect(plain.items.map(({ id }) => id).toSorted()).toEqual([employee.employee, colleague.employee].toSorted());
  expect(JSON.stringify(plain)).not.toMatch(/personnummer|2391/);
  await expectRefusal(listPartnerEmployees(uses, key, run, { personnummer: 'true' }), 'scope-missing');
  later();
  const trusted = await aKey(company, 'payroll.read', 'people.personnummer');
  const first = await listPartnerEmployees(uses, trusted, run, { personnummer: 'true', limit: '1' });
  const rest = await listPartnerEmployees(uses, trusted, run, { personnummer: 'true', cursor: first.next! });
  const numbers = [...first.items, ...rest.items].map(({ id, personnummer }) => [id, personnummer]);
  expect(new Map(numbers as [string, string | null][])).toEqual(
    new Map([
      [employee.employee, '198211012391'],
      [colleague.employee, null],
    ]),
  );
  const entries = await db.app.inTenant(company.id, (tx) =>
    tx.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.companyId, company.id), eq(auditEntries.act, 'payroll-people.read')))
      .orderBy(auditEntries.at),
  );
  expect(entries.map(({ actorId, subjectId, details: said }) => [actorId, subjectId, said])).toEqual([
    [key.key, run, { count: 2, personnummer: false }],
    [trusted.key, run, { count: 1, personnummer: true }],
    [trusted.key, run, { count: 1, personnummer: true }],
  ]);
});

test('an employee number is the one that stood on the run when it was locked', async () => {
  const company = await aCompany(db);
  const { employee, salary } = company.people;
  await numbered(company, employee, '1042', 'Utveckling');
  await approved(company, employee);
  const { id } = await lockedRun(salary, '2026-05');
  const key = await aKey(company, 'payroll.read');
  const [line] = (await listPartnerLines(uses, key, id, {})).items;
  expect(line).toMatchObject({ employee: { number: '1042' }, department: 'Utveckling', currency: 'SEK' });
  expect((await listPartnerEmployees(uses, key, id, {})).items).toMatchObject([{ number: '1042' }]);
});

test('a run is acknowledged once, by the key', async () => {
  const { company, run, key } = await withRun();
  const acknowledge = () => acknowledgeRun(uses, key, run);
  const recorded = await recordedBy(db.app, company.id, acknowledge);
  expect(recorded.audit).toEqual(['payroll-run.exported']);
  expect(await showPartnerRun(uses, key, run)).toMatchObject({ state: 'exported' });
  const again = await recordedBy(db.app, company.id, async () => {
    expect(await acknowledge()).toEqual({ id: run, state: 'exported', waiting: 3, confirmed: 0, rejected: 0 });
  });
  expect(again.audit).toEqual([]);
});

test('lines that were paid make their claims paid; the run is over with the last one, and stays so', async () => {
  const { company, run, key, lines: of } = await withRun();
  later();
  const some = await confirmPayment(uses, key, run, { lines: [of[0]!.id] });
  expect(some).toEqual({ id: run, state: 'exported', waiting: 2, confirmed: 1, rejected: 0 });
  expect([(await claim(company, of[0]!.claim)).state, (await claim(company, of[1]!.claim)).state]).toEqual([
    'paid',
    'in_payroll',
  ]);
  const rest = await confirmPayment(uses, key, run, {});
  expect(rest).toEqual({ id: run, state: 'confirmed', waiting: 0, confirmed: 3, rejected: 0 });
  for (const { claim: id } of of) expect((await claim(company, id)).state).toBe('paid');
  const again = await recordedBy(db.app, company.id, async () => {
    expect(await confirmPayment(uses, key, run, {})).toEqual(rest);
    expect(await confirmPayment(uses, key, run, { lines: [of[0]!.id] })).toEqual(rest);
  });
  expect(again).toEqual({ audit: [], events: [], outbox: [] });
  await expectRefusal(rejectPayment(uses, key, run, of[0]!.id, { reason: 'Finns inte' }), 'line-answered');
});

test('a line that cannot be paid sends its claim back with the reason, and stays rejected', async () => {
  const { company, run, key, lines: of } = await withRun();
  const reason = 'Anställningsnumret finns inte hos oss.';
  const reject = () => rejectPayment(uses, key, run, of[0]!.id, { reason });
  const recorded = await recordedBy(db.app, company.id, reject);
  expect(recorded.events).toEqual(['expense.payroll-rejected']);
  expect(recorded.audit).toContain('payroll-run.line-rejected');
  expect((await claim(company, of[0]!.claim)).state).toBe('in_review');
  const again = await recordedBy(db.app, company.id, async () => {
    expect(await reject()).toMatchObject({ waiting: 2, rejected: 1 });
  });
  expect(again).toEqual({ audit: [], events: [], outbox: [] });
  await expectRefusal(confirmPayment(uses, key, run, { lines: [of[0]!.id] }), 'line-answered');
  expect(await confirmPayment(uses, key, run, {})).toMatchObject({ state: 'confirmed', confirmed: 2, rejected: 1 });
  for (const bad of ['', '   ', 'x'.repeat(501)])
    await expectRefusal(rejectPayment(uses, key, run, of[1]!.id, { reason: bad }), 'input-invalid');
});

test('of sixteen who confirm at once one does: each claim is paid once', async () => {
  const { company, run, key } = await withRun(5);
  const recorded = await recordedBy(db.app, company.id, async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => confirmPayment(uses, key, run, {})));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  });
  expect(recorded.events).toEqual(Array(5).fill('expense.paid'));
  expect(recorded.audit.filter((act) => act === 'payroll-run.confirmed')).toHaveLength(1);
});
