import { expect, test } from 'vitest';
import { liedTo } from '../support/lied-to.ts';

const { signIn, employee, expectRefused } = await liedTo();

test('a token that nobody has signed is refused', async () => {
  expect(await signIn()).toBe(employee);
  await expectRefused(signIn({ signedBy: 'nothing' }), 'OAUTH_INVALID_RESPONSE');
});
