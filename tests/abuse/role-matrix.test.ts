import { describe, expect, test } from 'vitest';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import { reachOf, type Role } from '../../shared/kernel/roles.ts';
import { allEndpoints } from '../support/endpoints.ts';
import { claimInReview } from '../support/send-claim.ts';
import { pathOf, validBody } from '../support/valid-body.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const [ours, theirs] = [await stack.company(), await stack.company()];
const claim = await claimInReview(await ours.as('employee'), 'Matris AB');
const made = await (
  await ours.as('hr')
).ask<{ key: { id: string } }>('POST', 'api-keys', {
  name: 'Matris',
  scopes: ['people.read'],
  days: 1,
});
const ids = {
  expense: claim.id,
  receipt: claim.receipts[0]!.id,
  employee: ours.people.employee.employee,
  key: made.key.id,
};
const endpoints = await allEndpoints();

/** Who asks, and whether the claim is theirs or their company's. */
const askers = [
  ['nobody', null, 'none'],
  ['the owner', ours.people.employee, 'owner'],
  ['a colleague', ours.people.colleague, 'company'],
  ['a manager', ours.people.manager, 'company'],
  ['finance', ours.people.finance, 'company'],
  ['salary', ours.people.salary, 'company'],
  ['HR', ours.people.hr, 'company'],
  ['HR of another company', theirs.people.hr, 'none'],
  ['an employee of another company', theirs.people.employee, 'none'],
] as const;

/** What the role table says of an asker at an endpoint: the status of the refusal, or that the verb is reached. */
function expected(endpoint: Endpoint, roles: readonly Role[] | null, near: 'owner' | 'company' | 'none') {
  if (endpoint.act === 'anyone') return 'reached';
  // A session is no key.
  if (roles === null || endpoint.by === 'key') return 401;
  if (endpoint.act === 'signed-in') return 'reached';
  const reach = reachOf(endpoint.act, roles);
  if (reach === 'none') return 403;
  if (!endpoint.path.includes('{')) return 'reached';
  return near === 'owner' || (near === 'company' && reach === 'company') ? 'reached' : 404;
}

const codes: Readonly<Record<number, string>> = { 401: 'not-signed-in', 403: 'not-allowed', 404: 'not-found' };

describe.each(askers)('%s', (_, person, near) => {
  test.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))('%s', async (_name, endpoint) => {
    // A session each: one of the endpoints ends it.
    const caller = person ? await stack.caller(person) : stack.nobody;
    const answer = await caller.call(endpoint.method, pathOf(endpoint, ids), validBody(endpoint, claim.version));
    const wanted = expected(endpoint, person?.roles ?? null, near);
    expect(answer.status).not.toBe(500);
    if (wanted === 'reached') expect([401, 403, 404]).not.toContain(answer.status);
    else {
      const code = wanted === 401 && endpoint.by === 'key' ? 'key-not-valid' : codes[wanted];
      expect([answer.status, answer.json?.code]).toEqual([wanted, code]);
    }
  });
});

test('the claim is as it was but for the one decision that HR took', async () => {
  const after = await (await ours.as('hr')).ask<typeof claim>('GET', `expenses/${claim.id}`);
  expect(after.timeline.slice(claim.timeline.length).map(({ by }) => by.name)).toEqual(['Hr Exempel']);
  expect(after.receipts).toEqual(claim.receipts);
});
