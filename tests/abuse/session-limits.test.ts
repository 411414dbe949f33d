import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { employees } from '../../shared/people/employees/table.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { addDays, swedishDay } from '../../shared/kernel/plain-date.ts';
import type { Caller } from '../support/caller.ts';
import { readToken } from '../../shared/platform/opaque-token.ts';
import { changeSession, tokenOf } from '../support/change-session.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const status = async (caller: Caller) => (await caller.call('GET', 'expenses')).status;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

const changeEmployee = (who: keyof typeof company.people, change: { employedUntil?: string; roles?: Role[] }) =>
  stack.db.app.inTenant(company.id, (tx) =>
    tx.db
      .update(employees)
      .set(change as Partial<typeof employees.$inferInsert>)
      .where(and(eq(employees.companyId, company.id), eq(employees.id, company.people[who].employee))),
  );

test.each([
  ['employee', 119, 121],
  ['hr', 29, 31],
] as const)('an idle session of %s is good for %i minutes and not for %i', async (who, good, bad) => {
  const caller = await company.as(who);
  await changeSession(stack, caller, { seenAt: minutesAgo(good) });
  expect(await status(caller)).toBe(200);
  await changeSession(stack, caller, { seenAt: minutesAgo(bad) });
  expect(await status(caller)).toBe(401);
});

test('use keeps a session alive, but not beyond its end', async () => {
  const caller = await company.as('employee');
  await changeSession(stack, caller, { seenAt: minutesAgo(100) });
  expect(await status(caller)).toBe(200);
  await changeSession(stack, caller, { endsAt: minutesAgo(0) });
  expect(await status(caller)).toBe(401);
});

test('an ended session does not come back', async () => {
  const caller = await company.as('employee');
  expect((await caller.call('POST', 'session/end')).status).toBe(200);
  expect(await status(caller)).toBe(401);
  expect((await caller.call('POST', 'session/end')).status).toBe(401);
});

test('ending one session leaves the same person’s others alone', async () => {
  const [here, there] = [await company.as('employee'), await company.as('employee')];
  await here.call('POST', 'session/end');
  expect([await status(here), await status(there)]).toEqual([401, 200]);
});

test('who has left is out at once', async () => {
  const caller = await company.as('manager');
  expect(await status(caller)).toBe(200);
  await changeEmployee('manager', { employedUntil: addDays(swedishDay(new Date()), -1) });
  expect(await status(caller)).toBe(401);
});

test('a role that is taken away is gone at the next request', async () => {
  const caller = await company.as('otherHr');
  expect((await caller.call('GET', 'employees')).status).toBe(200);
  await changeEmployee('otherHr', { roles: ['employee'] });
  expect((await caller.call('GET', 'employees')).status).toBe(403);
});

test('a session that was ended from another browser is out at its next request', async () => {
  const [here, there] = [await company.as('employee'), await company.as('employee')];
  const { items } = await here.ask<{ items: { id: string; here: boolean }[] }>('GET', 'sessions');
  expect(items.filter((one) => one.here).map(({ id }) => id)).toEqual([readToken(tokenOf(here))!.id]);
  expect((await here.call('POST', `sessions/${readToken(tokenOf(there))!.id}/end`)).status).toBe(204);
  expect([await status(here), await status(there)]).toEqual([200, 401]);
  const another = await company.as('employee');
  expect((await here.call('POST', 'sessions/end-others')).status).toBe(200);
  expect([await status(here), await status(another)]).toEqual([200, 401]);
});
