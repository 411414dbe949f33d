import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { employees } from '../../shared/people/employees/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import type { Caller } from '../support/caller.ts';
import { allEndpoints } from '../support/endpoints.ts';
import { pathOf, validBody } from '../support/valid-body.ts';
import { wholeStack } from '../support/whole-stack.ts';
import { kindOf } from './who-may/read-table.ts';

const stack = await wholeStack();
const company = await stack.company();
const routes = (await allEndpoints()).filter((endpoint) => endpoint.act !== 'anyone' && kindOf(endpoint) === 'person');
const someId = company.people.employee.employee;

/** Changes somebody's row beside the product, as HR or the company's directory does while they are signed in. */
const change = ({ company: of, employee }: Person, set: Partial<typeof employees.$inferInsert>) =>
  stack.db.operations.inTenant(of, (tx) =>
    tx.db
      .update(employees)
      .set(set)
      .where(and(eq(employees.companyId, of), eq(employees.id, employee))),
  );

const answerOf = async (caller: Caller, endpoint: (typeof routes)[number]) => {
  const path = pathOf(endpoint, { expense: someId, receipt: someId, employee: someId });
  const { status, json } = await caller.call(endpoint.method, path, validBody(endpoint));
  return { status, code: json?.code as string | undefined };
};

test.each([
  ['shut out', 'otherHr', { disabledAt: new Date() }],
  ['no longer employed', 'finance', { employedUntil: '2020-12-31' }],
] as const)('somebody who is %s is nobody from the next request on, on every route', async (_, who, set) => {
  const person = company.people[who];
  const callers = await Promise.all(routes.map(() => stack.caller(person)));
  const session = callers[0]!;
  expect((await session.call('GET', 'session')).json.person.id).toBe(person.employee);
  expect(await session.call('GET', 'expenses')).toMatchObject({ status: 200 });

  await change(person, set as Partial<typeof employees.$inferInsert>);

  expect((await session.call('GET', 'session')).json).toEqual({ person: null, company: null, may: [] });
  const got = await Promise.all(routes.map((route, place) => answerOf(callers[place]!, route)));
  expect(routes.map(({ name }, place) => ({ name, ...got[place] }))).toEqual(
    routes.map(({ name }) => ({ name, status: 401, code: 'not-signed-in' })),
  );
});

test('a role that is taken away is gone at the next request', async () => {
  const hr = await company.as('hr');
  expect((await hr.call('GET', 'employees')).status).toBe(200);
  await change(company.people.hr, { roles: ['employee'] });
  expect(await hr.call('GET', 'employees')).toMatchObject({ status: 403, json: { code: 'not-allowed' } });
  expect((await hr.call('GET', 'session')).json.may).not.toContain('employee.list');
});

test('who is shut out does not shut out anybody else', async () => {
  await change(company.people.colleague, { disabledAt: new Date() });
  expect((await (await company.as('employee')).call('GET', 'expenses')).status).toBe(200);
});
