import { expect, test } from 'vitest';
import { liedTo } from '../support/lied-to.ts';

const { signIn, employee, expectRefused } = await liedTo();
const now = () => Math.floor(Date.now() / 1000);

test('a token that has run out, or is not good yet, is refused; half a minute of clocks apart is let pass', async () => {
  expect(await signIn({ claims: (honest) => ({ ...honest, exp: now() - 15 }) })).toBe(employee);
  await expectRefused(
    signIn({ claims: (honest) => ({ ...honest, exp: now() - 60 }) }),
    'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  );
  await expectRefused(
    signIn({ claims: (honest) => ({ ...honest, nbf: now() + 60 }) }),
    'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  );
});

test('a token without an end is refused', async () => {
  await expectRefused(signIn({ claims: ({ exp: _exp, ...rest }) => rest }), 'OAUTH_INVALID_RESPONSE');
});
