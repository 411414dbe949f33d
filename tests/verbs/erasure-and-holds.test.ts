import { eq, sql, type SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { rescueClaims } from '../../shared/claims/evaluation/rescue-claims.ts';
import { plainDate, swedishDay } from '../../shared/kernel/plain-date.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { beginErasure } from '../../shared/protection/erasure/begin-erasure.ts';
import { contractEnds } from '../../shared/protection/end-of-contract/table.ts';
import { readDue } from '../../shared/protection/retention/people-store.ts';
import { heldPeople } from '../../shared/people/limits/index.ts';
import { placeHold } from '../../shared/protection/retention/place-hold.ts';
import { decideRightsRequest } from '../../shared/protection/rights/decide-rights-request.ts';
import { enterRightsRequest } from '../../shared/protection/rights/enter-rights-request.ts';
import { settleErasure } from '../../shared/protection/rights/settle-erasure.ts';
import type { RequestKind } from '../../shared/protection/rights/request-kind.ts';
import { notifications } from '../../shared/messages/notifications/table.ts';
import { asMachine, type Person } from '../../shared/platform/actor.ts';
import type { Message } from '../../shared/platform/outbox/message.ts';
import type { Database, Tx } from '../../shared/platform/tenant-transaction.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { approves, claimStory } from '../support/claim-story.ts';
import { erasureWorld } from '../support/erasure-world.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { payrollWorld } from '../support/payroll-world.ts';
import { rightsWorld } from '../support/rights-world.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, later, uses } = world;
const rights = rightsWorld(world);
const story = claimStory(world);
const payroll = payrollWorld(world);
const { toErase, erase } = await erasureWorld(world);
const reason = 'En tvist om ett utlägg.';

const leaves = (company: ACompany, { employee }: Person, day: string | null) =>
  db.app.inTenant(company.id, (tx) =>
    tx.db
      .update(employees)
      .set({ employedUntil: day === null ? null : plainDate(day) })
      .where(eq(employees.id, employee)),
  );
const due = (company: ACompany) =>
  db.operations.inTenant(company.id, async (tx) => readDue(tx, 'P1Y', await heldPeople(tx), 50));
const isErased = (company: ACompany, { employee }: Person) =>
  db.app.inTenant(company.id, async (tx) => {
    const [row] = await tx.db.select().from(employees).where(eq(employees.id, employee));
    return row!.erasedAt !== null;
  });
const begin = (message: Message<'erase-person'>) =>
  db.operations.inTenant(message.company, (tx) => beginErasure(tx, asMachine('eraser', message.company), message));
/** Until somebody waits for a lock that fits. */
const until = (tx: Tx, fits: SQL) =>
  expect
    .poll(async () => (await tx.db.execute(sql`select from pg_locks where not granted and ${fits}`)).rowCount, {
      timeout: 10_000,
    })
    .toBeGreaterThan(0);
const somebodyWaitsFor = (tx: Tx) => until(tx, sql`pg_backend_pid() = any(pg_blocking_pids(pid))`);
const request = (company: ACompany, kind: RequestKind) =>
  enterRightsRequest(uses, company.people.hr, {
    employee: company.people.colleague.employee,
    kind,
    receivedOn: swedishDay(db.clock.now()),
    words: 'Kom med brev.',
    sendTo: null,
    identityWay: 'in-person',
  });

test('a hold that comes after an erasure has begun is refused, and says so', async () => {
  const company = await aCompany(db);
  const { hr, employee, colleague } = company.people;
  await placeHold(uses, hr, { employee: colleague.employee, reason });
  const message = toErase(employee);
  await begin(message);
  await expectRefusal(placeHold(uses, hr, { employee: employee.employee, reason }), 'being-erased');
  expect(await erase(message)).toBe('done');
});

test('a claim that is being approved when the erasure comes is approved, and the erasure waits for its pay', async () => {
  const { id, people } = await aCompany(db);
  const { employee, hr, salary } = people;
  const { id: claim, version } = await story.inReview(employee);
  const coming = Promise.withResolvers<unknown>();
  const database: Database = {
    ...db.app,
    inTenant: (company, work, ...rest) =>
      db.app.inTenant(
        company,
        async (tx) => {
          const done = await work(tx);
          coming.resolve(Promise.allSettled([erase(toErase(employee))]));
          await somebodyWaitsFor(tx);
          // What is written of a decision refers to the person.
          await tx.db.execute(
            sql`select from employees where company_id = ${id} and id = ${employee.employee} for key share`,
          );
          return done;
        },
        ...rest,
      ),
  };
  const decided = await decideExpense({ ...uses, database }, hr, claim, {
    version,
    outcome: 'approve',
    covered: 100_00,
  });
  expect(decided).toMatchObject({ state: 'approved' });
  expect(await coming.promise).toEqual([{ status: 'fulfilled', value: 'held' }]);
  expect(await payroll.lockedRun(salary, '2026-05')).toMatchObject({ totals: { lines: 1 } });
  expect(await erase(toErase(employee))).toBe('done');
});

test('once an erasure has begun no claim is approved or paid: people are told, and machines pass it by', async () => {
  const company = await aCompany(db);
  const { employee, colleague, hr, salary } = company.people;
  const waiting = await story.inReview(employee);
  const sent = await story.submitted(employee, approves);
  const message = toErase(employee);
  await begin(message);
  later();
  const decision = { version: waiting.version, outcome: 'decline', comment: 'Nej.' } as const;
  await expectRefusal(decideExpense(uses, hr, waiting.id, decision), 'being-erased');
  const asked = (await world.messages(company.id, 'evaluate-expense')).find(({ expense }) => expense === sent.id);
  expect(await evaluateExpense(uses, asked!)).toBe('repeated');
  db.clock.set(new Date(db.clock.now().getTime() + 3_600_000).toISOString());
  expect(await rescueClaims(uses, company.id)).toBe(0);
  expect(await payroll.claim(company, sent.id)).toMatchObject({ state: 'submitted', version: sent.version });
  await payroll.approved(company, employee);
  await payroll.approved(company, colleague);
  expect(await payroll.lockedRun(salary, '2026-05')).toMatchObject({ totals: { lines: 1 } });
});

test('a hold that is being placed when the erasure comes is placed, and the erasure is held', async () => {
  const { id, people } = await aCompany(db);
  const { employee, hr } = people;
  // With a key of their own already: where one has to be made, the hold is begun anew.
  await story.uploaded(employee);
  let coming: Promise<unknown> | undefined;
  const seals: typeof uses.seals = {
    ...uses.seals,
    // By then whoever places it has the turn, and not yet what refers to the person.
    seal: async (...sealed) => {
      coming ??= Promise.allSettled([begin(toErase(employee))]);
      await db.app.inTenant(id, (tx) =>
        until(
          tx,
          sql`locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
        ),
      );
      return uses.seals.seal(...sealed);
    },
  };
  expect(await placeHold({ ...uses, seals }, hr, { employee: employee.employee, reason })).toMatchObject({ reason });
  expect(await coming).toEqual([{ status: 'fulfilled', value: 'held' }]);
});

test('whose pay a restriction keeps back waits for that to be lifted, and HR is told so', async () => {
  const { id, people } = await aCompany(db);
  const { employee, hr } = people;
  await story.approved(employee);
  await rights.granted(employee, hr, 'restriction');
  const { id: asked } = await rights.granted(employee, hr, 'erasure');
  expect(await erase(toErase(employee, { request: asked }))).toBe('held');
  const [message] = await world.messages(id, 'rights-request-carried-out');
  expect(message).toMatchObject({ request: asked, why: 'restricted' });
  expect(await settleErasure({ database: db.app }, message!)).toBe('held');
  const told = await db.app.inTenant(id, (tx) => tx.db.select({ kind: notifications.kind }).from(notifications));
  expect(told.map(({ kind }) => kind)).toContain('rights-unpaid-restricted');
});

test('a company that is closed pays nobody any more, and so nobody’s erasure waits for it', async () => {
  const company = await aCompany(db);
  const { employee } = company.people;
  await story.approved(employee);
  const end = { companyId: company.id, state: 'asked', figures: {} } as const;
  const days = {
    noticeOn: plainDate('2026-05-01'),
    endsOn: plainDate('2026-05-10'),
    deleteFrom: plainDate('2026-06-10'),
  };
  const askedBy = { askedBy: employee.employee, askedAt: db.clock.now() };
  const confirmedBy = { confirmedBy: employee.employee, confirmedAt: db.clock.now() };
  expect(await erase(toErase(employee))).toBe('held');
  await db.operations.inTenant(company.id, async (tx) => {
    const steps = [
      { state: 'confirmed', ...confirmedBy },
      { state: 'closed', closedAt: db.clock.now() },
    ] as const;
    await tx.db.insert(contractEnds).values({ ...end, ...days, ...askedBy });
    for (const step of steps) await tx.db.update(contractEnds).set(step).where(eq(contractEnds.companyId, company.id));
  });
  expect(await erase(toErase(employee))).toBe('done');
});

test('who has been erased is not asked for again, and whose data is restricted is not asked for at all', async () => {
  const company = await aCompany(db);
  const { hr, employee, colleague } = company.people;
  await rights.granted(colleague, hr, 'restriction');
  await leaves(company, employee, '2020-01-31');
  await leaves(company, colleague, '2020-01-31');
  expect(await due(company)).toEqual([employee.employee]);
  await erase(toErase(employee, { basis: 'retention' }));
  expect(await isErased(company, employee)).toBe(true);
  expect(await due(company)).toEqual([]);
});

test('for their age alone nobody is erased who works here again by then, or whose data is restricted', async () => {
  const company = await aCompany(db);
  const { hr, employee, colleague } = company.people;
  await rights.granted(colleague, hr, 'restriction');
  await leaves(company, colleague, '2020-01-31');
  for (const person of [employee, colleague]) {
    await erase(toErase(person, { basis: 'retention' }));
    expect(await isErased(company, person)).toBe(false);
  }
  // Their own request is another matter.
  await erase(toErase(colleague, { request: db.randomness.id() }));
  expect(await isErased(company, colleague)).toBe(true);
});

test('what one of HR wrote down, another decides, where it erases somebody', async () => {
  const company = await aCompany(db);
  const { hr, otherHr } = company.people;
  const { id, version } = await request(company, 'erasure');
  later();
  const granted = { version, outcome: 'granted', ground: null, answer: 'Ja.' } as const;
  await expectRefusal(decideRightsRequest(uses, hr, id, granted), 'entered-by-you');
  expect(await decideRightsRequest(uses, otherHr, id, granted)).toMatchObject({ outcome: 'granted' });
});

test('an erasure in part leaves what a law keeps, and no other part', async () => {
  const company = await aCompany(db);
  const { hr, employee } = company.people;
  const { id, version } = await rights.ask(employee, 'erasure');
  later();
  const decide = (ground: 'legal-claim' | 'still-needed' | 'law-keeps') =>
    decideRightsRequest(uses, hr, id, { version, outcome: 'partly', ground, answer: 'Delvis.' });
  await expectRefusal(decide('legal-claim'), 'input-invalid');
  await expectRefusal(decide('still-needed'), 'input-invalid');
  expect(await decide('law-keeps')).toMatchObject({ outcome: 'partly' });
});

test('a copy is not sent past the sign-in of somebody who has one', async () => {
  const company = await aCompany(db);
  const asked = {
    employee: company.people.colleague.employee,
    kind: 'access',
    receivedOn: swedishDay(db.clock.now()),
    words: 'Brev.',
    sendTo: 'x@annanstans.example',
    identityWay: 'in-person',
  } as const;
  await expectRefusal(enterRightsRequest(uses, company.people.hr, asked), 'input-invalid');
});
