import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { entraProvider } from '../../shared/adapters/entra/entra-provider.ts';
import { completeSignIn } from '../../shared/people/identity/complete-sign-in.ts';
import { startSignIn } from '../../shared/people/identity/start-sign-in.ts';
import { liedTo } from '../support/lied-to.ts';
import { lyingProvider } from '../support/twins/lying-provider.ts';

const { uses, begin, complete, lying, account, employee, expectRefused } = await liedTo();
const theirs = await lyingProvider();

test('a code of another provider is no good at ours', async () => {
  const { url, ticket } = await begin();
  await expectRefused(complete(ticket, theirs.signIn(url, account)), 'OAUTH_RESPONSE_BODY_ERROR');
});

test('a code of ours, brought to another provider’s sign-in, is redeemed nowhere', async () => {
  const mixedUp = { ...uses, provider: entraProvider(theirs.settings) };
  const { url, ticket } = await startSignIn(mixedUp, null);
  const attempt = completeSignIn(mixedUp, ticket, lying.signIn(url, account)).then(({ kind }) => kind);
  await expectRefused(attempt, 'OAUTH_RESPONSE_BODY_ERROR');
});

test('another provider vouches for nobody of ours, also with our directory and our employee in its token', async () => {
  const mixedUp = { ...uses, provider: entraProvider(theirs.settings) };
  const { url, ticket } = await startSignIn(mixedUp, null);
  const attempt = completeSignIn(mixedUp, ticket, theirs.signIn(url, account)).then(({ kind }) => kind);
  await expectRefused(attempt, 'sign-in-unknown', 'sign-in-unknown');
  const honest = theirs.signIn((await begin()).url, account, {
    claims: (claims) => ({ ...claims, iss: lying.issuerOf(account.tid) }),
  });
  const again = await startSignIn(mixedUp, null);
  honest.set('state', new URL(again.url).searchParams.get('state')!);
  await expectRefused(
    completeSignIn(mixedUp, again.ticket, honest).then(({ kind }) => kind),
    'OAUTH_RESPONSE_BODY_ERROR',
  );
});

test('an answer that says it is of another directory than its token is refused; one that says the truth is taken', async () => {
  for (const [iss, reason] of [
    [lying.issuerOf(randomUUID()), 'TypeError'],
    [theirs.issuerOf(account.tid), 'OAUTH_INVALID_RESPONSE'],
    ['https://evil.example', 'OAUTH_INVALID_RESPONSE'],
  ] as const) {
    const { url, ticket } = await begin();
    const returned = lying.signIn(url, account);
    returned.set('iss', iss);
    await expectRefused(complete(ticket, returned), reason);
  }
  const { url, ticket } = await begin();
  const returned = lying.signIn(url, account);
  returned.set('iss', lying.issuerOf(account.tid));
  expect(await complete(ticket, returned)).toBe(employee);
});
