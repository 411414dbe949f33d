import { expect, test } from 'vitest';
import { employees } from '../../infra/local/demo/company.ts';
import { signInAs } from '../../infra/local/demo/sign-in-as.ts';
import { ApiRefusal, Visitor } from '../../infra/local/demo/visitor.ts';
import type { SessionView } from '../../shared/people/identity/contract.ts';
import { Caller } from '../support/caller.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const [alva, hanna] = [employees[0]!, employees[1]!];

test('nobody is signed in to begin with, and that is an answer', async () => {
  const session = await stack.nobody.call('GET', 'session');
  expect(session).toMatchObject({ status: 200, json: { person: null, company: null, may: [] } });
});

test.each([
  ['an employee', alva, false],
  ['HR', hanna, true],
])('%s signs in through the identity provider', async (_, { oid, name, email, employee, roles }, decides) => {
  const visitor = await signInAs(stack.origin, oid);
  const session = await visitor.api<SessionView>('GET', 'session');
  expect(session.person).toEqual({ id: employee, name, email, roles, language: session.person?.language });
  expect(session.may.includes('employee.add')).toBe(decides);
  expect(session.may.includes('employee.list')).toBe(decides);
});

test('signing out ends the session for good and says where to leave the provider', async () => {
  const visitor = await signInAs(stack.origin, alva.oid);
  const ended = await visitor.api<{ signOutUrl: string }>('POST', 'session/end');
  const end = new URL(ended.signOutUrl);
  expect(end.origin + end.pathname).toBe(`${stack.openidOrigin}/${alva.tid}/oauth2/v2.0/logout`);
  // So that the provider neither asks who is to go nor lets the browser end up elsewhere; an address is not told.
  expect(end.searchParams.get('logout_hint')).toMatch(/^O\../);
  expect(end.searchParams.get('post_logout_redirect_uri')).toBe(`${stack.origin}/`);
  expect(end.href).not.toContain(encodeURIComponent(alva.email));
  const after = await visitor.api<SessionView>('GET', 'session');
  expect(after.person).toBeNull();
  await expect(visitor.api('GET', 'expenses')).rejects.toThrow(ApiRefusal);
});

test('cookies carry the port, so that copies side by side do not sign each other out', async () => {
  const { port } = new URL(stack.origin);
  const start = await new Visitor(stack.origin).ask('/api/signin/start');
  const [ticket = ''] = start.headers.getSetCookie();
  expect(ticket).toMatch(new RegExp(`^__Host-clvr_signin_${port}=`));

  // What another copy on localhost has set comes along too; it is neither taken for ours nor removed.
  const company = await stack.company();
  const ours = await company.as('employee');
  const foreign = `__Host-clvr_session_${Number(port) + 1}=clvr_of_another_copy`;
  const both = await ours.call('GET', 'session', { headers: { cookie: `${foreign}; ${ours.cookie}` } });
  expect(both.json.person.id).toBe(company.people.employee.employee);
  const renamed = ours.cookie!.replace(`_${port}=`, `_${Number(port) + 1}=`);
  expect((await ours.call('GET', 'session', { headers: { cookie: renamed } })).json.person).toBeNull();
  const out = await ours.call('POST', 'session/end', { headers: { cookie: `${foreign}; ${ours.cookie}` } });
  expect(out.headers.getSetCookie().map((line) => line.split('=')[0])).toEqual([`__Host-clvr_session_${port}`]);
});

test('signing in again in the same browser ends the session that it held', async () => {
  const visitor = await signInAs(stack.origin, alva.oid);
  const cookie = visitor.cookiesFor('localhost').find((one) => one.startsWith('__Host-clvr_session'))!;
  const before = new Caller(stack.origin, cookie);
  expect((await before.call('GET', 'expenses')).status).toBe(200);
  await signInAs(stack.origin, alva.oid, { visitor });
  expect((await before.call('GET', 'expenses')).status).toBe(401);
  expect((await visitor.api<SessionView>('GET', 'session')).person?.name).toBe(alva.name);
});
