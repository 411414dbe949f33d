import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { liedTo } from '../support/lied-to.ts';

const { signIn, account, employee, expectRefused } = await liedTo();

test('the same e-mail address with another object id is somebody else', async () => {
  expect(await signIn()).toBe(employee);
  const namesake = { ...account, oid: randomUUID() };
  await expectRefused(signIn({}, namesake), 'sign-in-unknown', 'sign-in-unknown');
  // Nor do the claims help that a directory fills with what it likes.
  const claims = { sub: account.oid, upn: account.email, unique_name: account.email, email_verified: true };
  await expectRefused(
    signIn({ claims: (honest) => ({ ...honest, ...claims }) }, namesake),
    'sign-in-unknown',
    'sign-in-unknown',
  );
});

test('nor is anybody of a directory that no company has registered, with the same address and the same object id', async () => {
  const elsewhere = { ...account, tid: randomUUID() };
  await expectRefused(signIn({}, elsewhere), 'directory-unknown', 'directory-unknown');
});
