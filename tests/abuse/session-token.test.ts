import { expect, test } from 'vitest';
import { Caller } from '../support/caller.ts';
import { tokenOf } from '../support/change-session.ts';
import { sessionCookie, wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const [ours, theirs] = [await stack.company(), await stack.company()];
const caller = await ours.as('employee');
const colleague = await ours.as('colleague');
const stranger = await theirs.as('hr');
const name = sessionCookie(stack.origin);
const [, company = '', id = ''] = tokenOf(caller).split('_');
const otherSecret = tokenOf(colleague).split('_').slice(3).join('_');
// A secret may have the sign in it that parts it from what stands before it, and begin with it.
const ownSecret = tokenOf(caller).split('_').slice(3).join('_');
const [, strangerCompany = '', strangerId = ''] = tokenOf(stranger).split('_');

const signedIn = async (cookie: string) =>
  (await new Caller(stack.origin, cookie).call('GET', 'session')).json?.person ?? null;

test('the token as it was given out is good', async () => {
  expect(ownSecret.length).toBeGreaterThan(0);
  expect(await signedIn(`${name}=${tokenOf(caller)}`)).toMatchObject({ id: ours.people.employee.employee });
});

test.each([
  [
    'with a changed last letter',
    `clvr_${company}_${id}_${ownSecret.slice(0, -2)}${ownSecret.endsWith('AA') ? 'BB' : 'AA'}`,
  ],
  ['with a colleague’s secret', `clvr_${company}_${id}_${otherSecret}`],
  ['that names another company', `clvr_${strangerCompany}_${id}_${ownSecret}`],
  ['that names another company’s session', `clvr_${company}_${strangerId}_${ownSecret}`],
  ['that names a stranger’s session and company', `clvr_${strangerCompany}_${strangerId}_${ownSecret}`],
  ['without its secret', `clvr_${company}_${id}_`],
  ['with the hash in place of the secret', `clvr_${company}_${id}_${'0'.repeat(43)}`],
  ['in capitals', `clvr_${company}_${id}_${ownSecret}`.toUpperCase()],
  ['with a tail', `clvr_${company}_${id}_${ownSecret}x`],
  ['that is empty', ''],
  ['that is no percent-encoding', '%E0%A4%A'],
  ['with a NUL', `clvr_${company}_${id}_%00`],
  ['with SQL in it', `clvr_${company}_' or 1=1--_${ownSecret}`],
])('a token %s is nobody’s', async (_, token) => {
  expect(await signedIn(`${name}=${token}`)).toBeNull();
  const list = await new Caller(stack.origin, `${name}=${token}`).call('GET', 'expenses');
  expect(list).toMatchObject({ status: 401, json: { code: 'not-signed-in' } });
});

test('a session comes from its cookie alone', async () => {
  const token = tokenOf(caller);
  for (const [path, headers] of [
    [`expenses?session=${token}`, {}],
    ['expenses', { authorization: `Bearer ${token}` }],
    ['expenses', { 'x-session': token }],
    ['expenses', { cookie: `clvr_session=${token}` }],
  ] as const) {
    const answer = await stack.nobody.call('GET', path, { headers });
    expect(answer.status).toBe(401);
  }
});
