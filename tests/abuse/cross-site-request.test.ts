import { expect, test } from 'vitest';
import { allEndpoints, endpointsFor } from '../support/endpoints.ts';
import { claimInReview } from '../support/send-claim.ts';
import { pathOf, validBody } from '../support/valid-body.ts';
import { photograph, photographAtRest } from '../support/photograph.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const owner = await company.as('employee');
const hr = await company.as('hr');
const claim = await claimInReview(owner, 'Annan Webbplats AB');
const ids = { expense: claim.id, receipt: claim.receipts[0]!.id, employee: company.people.employee.employee };
const changing = (await endpointsFor('person')).filter(({ method, act }) => method !== 'GET' && act !== 'anyone');

const forged: readonly [string, Record<string, string | null>][] = [
  ['without our header', { 'x-requested-with': null }],
  ['with another value in our header', { 'x-requested-with': 'XMLHttpRequest' }],
  ['from another site', { 'sec-fetch-site': 'cross-site' }],
  ['from another origin of this site', { 'sec-fetch-site': 'same-site' }],
  ['typed by the user', { 'sec-fetch-site': 'none' }],
  ['with a foreign Origin', { origin: 'https://evil.example' }],
  ['with an opaque Origin', { origin: 'null' }],
  ['with the Origin of another port', { origin: 'http://localhost:1' }],
  ['as a form', { 'content-type': 'text/plain', 'x-requested-with': null, origin: 'https://evil.example' }],
];

const atRest = await photographAtRest(stack, company.id);

test.each(changing.map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s is refused from elsewhere and changes nothing',
  async (_, endpoint) => {
    for (const caller of [owner, hr]) {
      for (const [how, headers] of forged) {
        const body = validBody(endpoint, claim.version);
        const answer = await caller.call(endpoint.method, pathOf(endpoint, ids), { ...body, headers });
        expect(answer, how).toMatchObject({ status: 403, json: { code: 'cross-site' } });
      }
    }
    expect(await photograph(stack, company.id)).toEqual(atRest);
  },
);

test('no route lets another site read answers or ask in advance', async () => {
  for (const endpoint of await allEndpoints()) {
    const origin = 'https://evil.example';
    const preflight = await owner.call('OPTIONS', pathOf(endpoint, ids), {
      headers: { origin, 'access-control-request-method': endpoint.method, 'x-requested-with': null },
    });
    const names = [...preflight.headers.keys()].filter((name) => name.startsWith('access-control-'));
    expect(names, endpoint.name).toEqual([]);
    expect(preflight.headers.get('cross-origin-resource-policy'), endpoint.name).toBe('same-origin');
  }
});
