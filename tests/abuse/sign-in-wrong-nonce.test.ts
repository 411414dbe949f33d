import { expect, test } from 'vitest';
import { liedTo } from '../support/lied-to.ts';

const { signIn, employee, expectRefused } = await liedTo();

test('a token with another nonce, or none, is refused', async () => {
  expect(await signIn()).toBe(employee);
  const other = signIn({ claims: (honest) => ({ ...honest, nonce: 'x'.repeat(43) }) });
  await expectRefused(other, 'OAUTH_JWT_CLAIM_COMPARISON_FAILED');
  const none = signIn({ claims: ({ nonce: _nonce, ...rest }) => rest });
  await expectRefused(none, 'OAUTH_INVALID_RESPONSE');
});
