import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { staff as demoStaff } from '../../infra/local/demo/staff.ts';
import { signInAs } from '../../infra/local/demo/sign-in-as.ts';
import { staffSessions } from '../../shared/people/staff/table.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { accessGrants } from '../../shared/protection/access/table.ts';
import type { GrantView } from '../../shared/protection/access/contract.ts';
import type { Scope } from '../../shared/kernel/roles.ts';
import type { Caller } from '../support/caller.ts';
import { endpointsFor } from '../support/endpoints.ts';
import { claimInReview } from '../support/send-claim.ts';
import { pathOf, validBody } from '../support/valid-body.ts';
import { wholeStack } from '../support/whole-stack.ts';
import { control } from '../support/control.ts';

control('access');

const stack = await wholeStack();
const [company, other] = [await stack.company(), await stack.company()];
const claim = await claimInReview(await company.as('employee'), 'Besökta AB');
const ids = {
  company: company.id,
  expense: claim.id,
  receipt: claim.receipts[0]!.id,
  employee: company.people.employee.employee,
};
const [ofPeople, ofStaff, visits] = [
  await endpointsFor('person'),
  await endpointsFor('staff'),
  await endpointsFor('visitor'),
];
const allScopes: Scope[] = ['people', 'claims', 'receipts'];

const ask = (caller: Caller, scopes = allScopes, hours = 1) =>
  caller.ask<GrantView>('POST', `staff/companies/${company.id}/access`, {
    reason: 'Felsöker en läsning som blev fel',
    scopes,
    hours,
  });
const changeGrant = (id: string, change: Partial<typeof accessGrants.$inferInsert>) =>
  stack.db.operations.inTenant(company.id, (tx) =>
    tx.db
      .update(accessGrants)
      .set(change)
      .where(and(eq(accessGrants.companyId, company.id), eq(accessGrants.id, id))),
  );
const visit = async (caller: Caller) =>
  Promise.all(visits.map(async (one) => (await caller.call('GET', pathOf(one, ids))).status));
/** What the routes of a visitor answer: the code of a refusal, or the status. */
const problems = async (caller: Caller) => {
  const answers = await Promise.all(visits.map((one) => caller.call('GET', pathOf(one, ids))));
  return [...new Set(answers.map(({ status, json }) => (json?.code as string | undefined) ?? status))];
};

test('there are routes of every kind, and what a visitor has is read and nothing else', () => {
  expect([ofPeople.length > 20, ofStaff.length > 8, visits.length]).toEqual([true, true, 5]);
  expect(visits.filter(({ method }) => method !== 'GET')).toEqual([]);
});

describe('a staff cookie at a company’s own routes is nobody', () => {
  test.each(ofPeople.map((one) => [one.name, one] as const))('%s', async (_, endpoint) => {
    const { caller } = await stack.staff();
    await ask(caller);
    const answer = await caller.call(endpoint.method, pathOf(endpoint, ids), validBody(endpoint, claim.version));
    if (endpoint.act === 'anyone') expect(answer.json?.person ?? null).toBeNull();
    else expect([answer.status, answer.json?.code]).toEqual([401, 'not-signed-in']);
  });
});

test('a company’s session, HR’s too, is nobody at the routes of staff and of visitors', async () => {
  for (const who of ['employee', 'hr'] as const) {
    const caller = await company.as(who);
    for (const endpoint of [...ofStaff, ...visits].filter(({ act }) => act !== 'anyone')) {
      const answer = await caller.call(endpoint.method, pathOf(endpoint, ids), validBody(endpoint));
      expect([answer.status, answer.json?.code], endpoint.name).toEqual([401, 'not-signed-in']);
    }
  }
  // Not even when the token is put into the other's cookie.
  const hr = await company.as('hr');
  const asStaff = { cookie: hr.cookie!.replace('clvr_session', 'clvr_staff') };
  expect((await hr.call('GET', 'staff/companies', { headers: asStaff })).status).toBe(401);
  const { caller } = await stack.staff();
  const asPerson = { cookie: caller.cookie!.replace('clvr_staff', 'clvr_session') };
  expect((await caller.call('GET', 'expenses', { headers: asPerson })).status).toBe(401);
});

test('without a grant a company answers like one that is not there, on every route of a visitor', async () => {
  const { caller } = await stack.staff();
  for (const endpoint of visits) {
    const there = await caller.call('GET', pathOf(endpoint, ids));
    const nowhere = await caller.call('GET', pathOf(endpoint, { ...ids, company: stack.db.randomness.id() }));
    const odd = await caller.call('GET', pathOf(endpoint, { ...ids, company: `${company.id}'--` }));
    for (const answer of [there, nowhere, odd]) expect(answer.status, endpoint.name).toBe(404);
    expect(there.text).toBe(nowhere.text);
  }
});

test('with a grant of every scope all of it is read, each recorded with the grant, and the answer is HR’s', async () => {
  const { caller, staff } = await stack.staff('Siv Personal');
  const grant = await ask(caller);
  expect(await visit(caller)).toEqual(visits.map(() => 200));
  const shown = (await caller.call('GET', `visits/${company.id}/expenses/${claim.id}`)).json;
  const hrs = await (await company.as('hr')).ask<typeof claim>('GET', `expenses/${claim.id}`);
  // What is the reader's own to do differs, and nothing else.
  const read = (view: typeof claim) => ({ ...view, may: [], approval: { ...view.approval, yours: null } });
  expect(read(shown)).toEqual(read(hrs));
  expect(shown.may).toEqual([]);
  const entries = await stack.db.app.inTenant(company.id, (tx) =>
    tx.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.actorId, staff.staff), eq(auditEntries.act, 'access.used'))),
  );
  expect(entries).toHaveLength(visits.length + 1);
  expect(entries.every(({ details }) => details['grant'] === grant.id)).toBe(true);
});

test('another company’s claim is not there for a visitor of this one', async () => {
  const { caller } = await stack.staff();
  await ask(caller);
  const theirs = await claimInReview(await other.as('employee'), 'Andras AB');
  for (const path of [`expenses/${theirs.id}`, `receipts/${theirs.receipts[0]!.id}/file`])
    expect((await caller.call('GET', `visits/${company.id}/${path}`)).status).toBe(404);
  expect((await caller.call('GET', `visits/${other.id}/expenses/${theirs.id}`)).status).toBe(404);
});

test.each([
  ['people', ['visit-list-employees']],
  ['claims', ['visit-list-queue', 'visit-show-expense']],
  ['receipts', ['visit-show-receipt-page', 'visit-download-receipt']],
] as const)('the scope %s opens its own, and the rest is refused', async (scope, opens) => {
  const { caller } = await stack.staff();
  await ask(caller, [scope]);
  for (const endpoint of visits) {
    const answer = await caller.call('GET', pathOf(endpoint, ids));
    if ((opens as readonly string[]).includes(endpoint.name)) expect(answer.status, endpoint.name).toBe(200);
    else expect([answer.status, answer.json?.code], endpoint.name).toEqual([403, 'not-allowed']);
  }
});

test('a grant that has run out, was ended by HR or was left is over at the next request', async () => {
  const { caller } = await stack.staff();
  const first = await ask(caller);
  const past = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  await changeGrant(first.id, { startsAt: past(2), endsAt: past(1) });
  expect(await problems(caller)).toEqual(['access-over']);
  const second = await ask(caller);
  expect(new Set(await visit(caller))).toEqual(new Set([200]));
  expect((await (await company.as('hr')).call('POST', `access/${second.id}/end`)).status).toBe(204);
  expect(await problems(caller)).toEqual(['access-over']);
  await ask(caller);
  expect((await caller.call('POST', `staff/companies/${company.id}/access/end`)).status).toBe(204);
  expect(await problems(caller)).toEqual(['access-over']);
});

test('one’s grant is no colleague’s, and none of another company’s', async () => {
  const [one, colleague] = [await stack.staff(), await stack.staff()];
  await ask(one.caller);
  expect(new Set(await visit(colleague.caller))).toEqual(new Set([404]));
  expect((await one.caller.call('GET', `visits/${other.id}/queue`)).status).toBe(404);
});

test('nothing of a company is changed by way of a visit', async () => {
  const { caller } = await stack.staff();
  await ask(caller);
  for (const endpoint of ofPeople.filter(({ method }) => method !== 'GET')) {
    const path = `visits/${company.id}/${pathOf(endpoint, ids)}`;
    const answer = await caller.call(endpoint.method, path, validBody(endpoint, claim.version));
    expect([404, 405], endpoint.name).toContain(answer.status);
  }
  const after = await (await company.as('hr')).ask<typeof claim>('GET', `expenses/${claim.id}`);
  expect([after.version, after.state]).toEqual([claim.version, claim.state]);
});

test('HR ends only its own company’s grants, and nobody else ends any', async () => {
  const { caller } = await stack.staff();
  const { id } = await ask(caller);
  expect((await (await other.as('hr')).call('POST', `access/${id}/end`)).status).toBe(404);
  expect((await (await company.as('employee')).call('POST', `access/${id}/end`)).status).toBe(403);
  expect((await caller.call('POST', `access/${id}/end`)).status).toBe(401);
  expect((await caller.call('GET', `visits/${company.id}/queue`)).status).toBe(200);
});

test('what staff change takes our own page', async () => {
  const { caller } = await stack.staff();
  for (const endpoint of ofStaff.filter(({ method, name }) => method !== 'GET' && name !== 'complete-staff-sign-in')) {
    const headers = { 'x-requested-with': null, origin: 'https://evil.example' };
    const answer = await caller.call(endpoint.method, pathOf(endpoint, ids), { ...validBody(endpoint), headers });
    expect([answer.status, answer.json?.code], endpoint.name).toEqual([403, 'cross-site']);
  }
});

test('staff sign in at the platform’s own directory with a second factor, and not without', async () => {
  const visitor = await signInAs(stack.origin, demoStaff[0]!.oid, { way: '/api/staff/signin' });
  const session = await visitor.api<{ staff: { name: string } }>('GET', 'staff/session');
  expect(session.staff.name).toBe('Signe Falk');
  await expect(signInAs(stack.origin, demoStaff[1]!.oid, { way: '/api/staff/signin' })).rejects.toThrow(
    'staff-second-factor-missing',
  );
  await visitor.api('POST', 'staff/session/end');
  expect(await visitor.api('GET', 'staff/session')).toMatchObject({ staff: null, may: [] });
});

test('an employee of a company is not offered at the platform’s directory, nor staff at the company’s', async () => {
  await expect(signInAs(stack.origin, demoStaff[0]!.oid)).rejects.toThrow();
});

test('a session of staff is idle after a quarter of an hour', async () => {
  const { caller, staff } = await stack.staff();
  const seen = (minutes: number) =>
    stack.db.operations.onPlatform((tx) =>
      tx.db
        .update(staffSessions)
        .set({ seenAt: new Date(Date.now() - minutes * 60_000) })
        .where(eq(staffSessions.id, staff.session)),
    );
  await seen(14);
  expect((await caller.call('GET', 'staff/companies')).status).toBe(200);
  await seen(16);
  expect((await caller.call('GET', 'staff/companies')).status).toBe(401);
});
