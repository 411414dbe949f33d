import { expect, test } from 'vitest';
import { liedTo } from '../support/lied-to.ts';

const { begin, complete, lying, account, employee, expectRefused } = await liedTo();

test('a code is good once', async () => {
  const { url, ticket } = await begin();
  const returned = lying.signIn(url, account);
  expect(await complete(ticket, returned)).toBe(employee);
  await expectRefused(complete(ticket, returned), 'OAUTH_RESPONSE_BODY_ERROR');
});

test('a code of another attempt is no good with this one: the verifier and the nonce are another’s', async () => {
  const [stolen, mine] = [await begin(), await begin()];
  const code = lying.signIn(stolen.url, account).get('code')!;
  const returned = lying.signIn(mine.url, account);
  returned.set('code', code);
  await expectRefused(complete(mine.ticket, returned), 'OAUTH_RESPONSE_BODY_ERROR');
});
