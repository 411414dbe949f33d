import { expect, test } from 'vitest';
import { liedTo } from '../support/lied-to.ts';

const { signIn, employee, expectRefused } = await liedTo();

test('a token signed with the client’s secret in place of the provider’s key is refused', async () => {
  expect(await signIn()).toBe(employee);
  await expectRefused(signIn({ signedBy: 'the client secret' }), 'OAUTH_INVALID_RESPONSE');
});

test('a token signed with a key that the provider does not publish is refused, whatever name the key is given', async () => {
  await expectRefused(signIn({ signedBy: 'another key' }), 'OAUTH_INVALID_RESPONSE');
});
