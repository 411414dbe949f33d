import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { completeSignIn } from '../../shared/people/identity/complete-sign-in.ts';
import { identities } from '../../shared/people/identity/table.ts';
import { liedTo } from '../support/lied-to.ts';
import { control } from '../support/control.ts';

control('mfa');

const { db, uses, lying, ours, account, begin, complete, signIn, expectRefused } = await liedTo();
const { hr } = ours.people;
const hrAccount = { ...account, oid: randomUUID() };
await db.operations.inTenant(ours.id, (tx) =>
  tx.db.insert(identities).values({
    issuer: lying.issuerOf(account.tid),
    subject: hrAccount.oid,
    companyId: ours.id,
    employeeId: hr.employee,
  }),
);

/** What looks like a second factor and is not the one that was asked for. */
const looks = [
  { amr: ['pwd', 'mfa'] },
  { amr: ['mfa'], acr: '1' },
  { acr: 'c1' },
  { acrs: 'c1' },
  { acrs: ['c2', 'c10', 'C1'] },
  { acrs: { c1: true } },
  { xms_cc: ['c1'], wids: ['c1'] },
];

test.each(looks)('%o is no second factor', async (claimed) => {
  const lie = { claims: (honest: object) => ({ ...honest, ...claimed }) };
  expect(await signIn(lie, hrAccount)).toBe('second-factor');
});

test('the second time the context is asked for by name, and only it will do', async () => {
  const { url, ticket } = await begin();
  const step = await completeSignIn(uses, ticket, lying.signIn(url, hrAccount));
  if (step.kind !== 'second-factor') throw new Error('HR was let in with one factor');
  const asked = new URL(step.url).searchParams;
  expect(JSON.parse(asked.get('claims')!)).toEqual({ id_token: { acrs: { essential: true, value: 'c1' } } });
  expect([asked.get('login_hint'), asked.get('prompt')]).toEqual([hrAccount.email, null]);
  for (const claimed of looks) {
    const lie = { claims: (honest: object) => ({ ...honest, ...claimed }) };
    await expectRefused(
      complete(step.ticket, lying.signIn(step.url, hrAccount, lie)),
      'second-factor-missing',
      'second-factor-missing',
    );
  }
  const confirmed = { claims: (honest: object) => ({ ...honest, acrs: ['c1'] }) };
  expect(await complete(step.ticket, lying.signIn(step.url, hrAccount, confirmed))).toBe(hr.employee);
});
