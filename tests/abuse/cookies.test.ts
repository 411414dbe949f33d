import { expect, test } from 'vitest';
import { employees } from '../../infra/local/demo/company.ts';
import { Visitor } from '../../infra/local/demo/visitor.ts';
import { reachOf, type Act } from '../../shared/kernel/roles.ts';
import { allEndpoints, endpointsFor } from '../support/endpoints.ts';
import { completeSignIn, halfwaySignedIn } from '../support/halfway-signed-in.ts';
import { claimInReview } from '../support/send-claim.ts';
import { pathOf, validBody } from '../support/valid-body.ts';
import { wholeStack } from '../support/whole-stack.ts';
import { control } from '../support/control.ts';

control('cookies');

const stack = await wholeStack();
const company = await stack.company();
const claim = await claimInReview(await company.as('employee'), 'Kaka AB');
const ids = { expense: claim.id, receipt: claim.receipts[0]!.id, employee: company.people.employee.employee };

function expectStrict(line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim().toLowerCase());
  expect(pair).toMatch(/^__host-clvr_(session|signin|staff|staffsignin|bankid|device)_\d+=/);
  expect(attributes.toSorted()).toEqual(expect.arrayContaining(['httponly', 'path=/', 'samesite=strict', 'secure']));
  expect(attributes.some((one) => one.startsWith('domain='))).toBe(false);
}

// Every route thrice, one after the other.
const manyCalls = { timeout: 120_000 };
test('whatever a route sets is __Host-, HttpOnly, Secure and Strict, for anybody who asks', manyCalls, async () => {
  let seen = 0;
  for (const endpoint of await allEndpoints()) {
    for (const caller of [stack.nobody, await company.as('colleague'), await company.as('hr')]) {
      const answer = await caller.call(endpoint.method, pathOf(endpoint, ids), validBody(endpoint));
      for (const line of answer.headers.getSetCookie()) {
        expectStrict(line);
        seen += 1;
      }
    }
  }
  expect(seen).toBeGreaterThanOrEqual(3);
  const visitor = new Visitor(stack.origin);
  const done = await completeSignIn(visitor, (await halfwaySignedIn(visitor, employees[0]!.oid)).fields);
  const lines = done.headers.getSetCookie();
  expect(lines).toHaveLength(2);
  lines.forEach(expectStrict);
});

/** What these cannot be asked without. */
const narrowed: Readonly<Record<string, string>> = {
  'show-own-allowance': `?category=${company.wellness}&year=${company.year}`,
  'export-expenses': '?format=csv',
  'export-queue': '?format=csv',
};

test('what is about a person is kept by no cache, pictures and files included', async () => {
  const owner = await company.as('employee');
  for (const endpoint of (await endpointsFor('person')).filter(
    ({ act, method }) => act !== 'anyone' && method === 'GET',
  )) {
    const answer = await owner.call('GET', pathOf(endpoint, ids) + (narrowed[endpoint.name] ?? ''));
    expect([answer.status, answer.headers.get('cache-control')], endpoint.name).toEqual([
      endpoint.by === 'key'
        ? 401
        : endpoint.act !== 'signed-in' && reachOf(endpoint.act as Act, ['employee']) === 'none'
          ? 403
          : 200,
      'no-store',
    ]);
    const refused = await stack.nobody.call('GET', pathOf(endpoint, ids));
    expect(refused.headers.get('cache-control'), endpoint.name).toBe('no-store');
  }
  expect((await stack.nobody.call('GET', 'session')).headers.get('cache-control')).toBe('no-store');
});

test('an uploaded file comes back as what it is, sandboxed, and only to our own pages', async () => {
  const owner = await company.as('employee');
  for (const [path, type, disposition] of [
    [`receipts/${ids.receipt}/file`, 'application/pdf', /^attachment; filename="receipt\.pdf"$/],
    [`receipts/${ids.receipt}/pages/0`, 'image/jpeg', /^inline$/],
  ] as const) {
    const { headers } = await owner.call('GET', path);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toMatch(disposition);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  }
  for (const page of ['1', '-1', '0.5', 'x', '1e9', '00x', '%30'])
    expect([404, 200]).toContain((await owner.call('GET', `receipts/${ids.receipt}/pages/${page}`)).status);
  expect((await owner.call('GET', `receipts/${ids.receipt}/pages/99`)).status).toBe(404);
});
