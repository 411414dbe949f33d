import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { liedTo } from '../support/lied-to.ts';

const { signIn, employee, lying, account, expectRefused } = await liedTo();
const elsewhere = randomUUID();
const mismatch = 'OAUTH_JWT_CLAIM_COMPARISON_FAILED';

test('a token’s issuer is that of its own directory, letter by letter', async () => {
  expect(await signIn()).toBe(employee);
  const own = lying.issuerOf(account.tid);
  for (const iss of [
    lying.issuerOf(elsewhere),
    `${own}/`,
    own.replace('/v2.0', ''),
    own.replace(account.tid, account.tid.toUpperCase()),
    own.replace(account.tid, '{tenantid}'),
    own.replace(account.tid, 'organizations'),
    'https://evil.example/v2.0',
  ])
    await expectRefused(signIn({ claims: (honest) => ({ ...honest, iss }) }), mismatch);
});

test('a token that names our employee’s directory and is another’s is refused', async () => {
  const foreign = { tid: elsewhere, oid: account.oid };
  await expectRefused(signIn({ claims: (honest) => ({ ...honest, tid: account.tid }) }, foreign), mismatch);
});

test('what is no directory’s id is put into no issuer', async () => {
  for (const tid of ['', 'organizations', '../x', `${account.tid}/x`, `${account.tid}\n`, 7, null, [account.tid]]) {
    const iss = lying.issuerOf(String(tid));
    await expectRefused(signIn({ claims: (honest) => ({ ...honest, tid, iss }) }), 'TypeError');
  }
});
