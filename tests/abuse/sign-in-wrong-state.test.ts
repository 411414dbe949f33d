import { expect, test } from 'vitest';
import { liedTo } from '../support/lied-to.ts';

const { begin, complete, lying, account, employee, expectRefused } = await liedTo();

test.each([
  ['another', (returned: URLSearchParams) => returned.set('state', 'x'.repeat(43))],
  ['none', (returned: URLSearchParams) => returned.delete('state')],
  ['two', (returned: URLSearchParams) => returned.append('state', 'x'.repeat(43))],
])('an answer with %s state is refused', async (_, tamper) => {
  const { url, ticket } = await begin();
  const returned = lying.signIn(url, account);
  const changed = new URLSearchParams(returned);
  tamper(changed);
  await expectRefused(complete(ticket, changed), 'OAUTH_INVALID_RESPONSE');
  // The code was not spent on it: the answer as it was is good.
  expect(await complete(ticket, returned)).toBe(employee);
});
