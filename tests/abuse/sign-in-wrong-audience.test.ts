import { expect, test } from 'vitest';
import { liedTo } from '../support/lied-to.ts';

const { signIn, employee, lying, expectRefused } = await liedTo();

test('a token for another application is refused', async () => {
  expect(await signIn()).toBe(employee);
  const { clientId } = lying.settings;
  for (const aud of ['another', ['another', 'third'], `${clientId} `])
    await expectRefused(signIn({ claims: (honest) => ({ ...honest, aud }) }), 'OAUTH_JWT_CLAIM_COMPARISON_FAILED');
});

test('a token for several applications says that it was made for us', async () => {
  const { clientId } = lying.settings;
  const several = { aud: [clientId, 'another'], azp: 'another' };
  await expectRefused(signIn({ claims: (honest) => ({ ...honest, ...several }) }), 'OAUTH_JWT_CLAIM_COMPARISON_FAILED');
});
