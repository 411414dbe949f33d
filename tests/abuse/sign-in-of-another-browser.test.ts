import { expect, test } from 'vitest';
import { employees } from '../../infra/local/demo/company.ts';
import { Visitor } from '../../infra/local/demo/visitor.ts';
import { tokenOf } from '../support/change-session.ts';
import { Caller } from '../support/caller.ts';
import { completeSignIn, halfwaySignedIn } from '../support/halfway-signed-in.ts';
import { sessionCookie, wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const attacker = employees[2]!;

const halfway = async (visitor: Visitor, oid = attacker.oid) => (await halfwaySignedIn(visitor, oid)).fields;

const personOf = async (visitor: Visitor) =>
  ((await (await visitor.ask('/api/session')).json()) as { person: { id: string } | null }).person;

async function expectRefused(visitor: Visitor, answer: Response): Promise<void> {
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toMatch(/^\/sign-in\?problem=(sign-in-failed|cross-site)$/);
  expect(answer.headers.getSetCookie().join()).not.toContain('clvr_session');
  expect(await personOf(visitor)).toBeNull();
}

test('the way through is good where it is not tampered with', async () => {
  const visitor = new Visitor(stack.origin);
  expect((await completeSignIn(visitor, await halfway(visitor))).headers.get('location')).toBe('/');
  expect((await personOf(visitor))?.id).toBe(attacker.employee);
});

test('a callback opened in another browser signs nobody in', async () => {
  const fields = await halfway(new Visitor(stack.origin));
  const victim = new Visitor(stack.origin);
  await expectRefused(victim, await completeSignIn(victim, fields));

  // Also not where the victim is halfway through a sign-in of their own.
  const busy = new Visitor(stack.origin);
  await halfway(busy, employees[4]!.oid);
  await expectRefused(busy, await completeSignIn(busy, fields));
});

test('a code is good once, even with the ticket that it came with', async () => {
  const { fields, ticket } = await halfwaySignedIn(new Visitor(stack.origin), attacker.oid);
  const browser = new Caller(stack.origin, ticket);
  const body = fields.toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const [first, second] = [
    await browser.call('POST', 'signin/complete', { body, headers }),
    await browser.call('POST', 'signin/complete', { body, headers }),
  ];
  expect(first.headers.get('location')).toBe('/');
  expect(second.headers.get('location')).toBe('/sign-in?problem=sign-in-failed');
  expect(second.headers.getSetCookie().join()).not.toContain('clvr_session');
});

test.each([
  ['another state', (fields: URLSearchParams) => fields.set('state', 'x'.repeat(43))],
  ['no state', (fields: URLSearchParams) => fields.delete('state')],
  ['another code', (fields: URLSearchParams) => fields.set('code', 'x'.repeat(43))],
  ['no code', (fields: URLSearchParams) => fields.delete('code')],
  ['another issuer', (fields: URLSearchParams) => fields.set('iss', 'https://evil.example')],
  ['two states', (fields: URLSearchParams) => fields.append('state', 'x'.repeat(43))],
])('%s signs nobody in', async (_, tamper) => {
  const visitor = new Visitor(stack.origin);
  const fields = await halfway(visitor);
  tamper(fields);
  await expectRefused(visitor, await completeSignIn(visitor, fields));
});

test('the states of two sign-ins in one browser cannot be swapped', async () => {
  const visitor = new Visitor(stack.origin);
  const first = await halfway(visitor);
  const second = await halfway(visitor);
  second.set('code', first.get('code') ?? '');
  await expectRefused(visitor, await completeSignIn(visitor, second));
});

test('another site cannot post the form, with the victim’s cookies or without', async () => {
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    const visitor = new Visitor(stack.origin);
    const fields = await halfway(visitor);
    await expectRefused(visitor, await completeSignIn(visitor, fields, headers));
  }
});

test('a session that was planted before is neither taken over nor kept', async () => {
  const { fields, ticket } = await halfwaySignedIn(new Visitor(stack.origin), attacker.oid);
  const planted = tokenOf(await (await stack.company()).as('employee'));
  const name = sessionCookie(stack.origin);
  const browser = new Caller(stack.origin, `${name}=${planted}; ${ticket}`);
  const body = fields.toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await browser.call('POST', 'signin/complete', { body, headers });
  const given = answer.headers.getSetCookie().find((line) => line.startsWith(`${name}=`)) ?? '';
  expect(given).toMatch(/^[^=]+=clvr_/);
  expect(given).not.toContain(planted);
  const session = await new Caller(stack.origin, given.split(';')[0]).call('GET', 'session');
  expect(session.json.person.id).toBe(attacker.employee);
});
