import { expect, test } from 'vitest';
import { employees } from '../../infra/local/demo/company.ts';
import { Visitor } from '../../infra/local/demo/visitor.ts';
import { safeReturn } from '../../shared/people/identity/sign-in-ticket.ts';
import { completeSignIn, halfwaySignedIn } from '../support/halfway-signed-in.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();

const elsewhere = [
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '///evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '@evil.example',
  '.evil.example',
  '/%0d%0aset-cookie:x=y',
  '/x\r\nset-cookie: x=y',
  '/x#@evil.example',
  '/x:y@evil.example',
  'evil.example',
  ' //evil.example',
  '/ｘ',
  '',
];

test.each(elsewhere)('%j sends nobody anywhere else', (wanted) => {
  const to = new URL(safeReturn(wanted), stack.origin);
  expect(to.origin).toBe(stack.origin);
  expect(safeReturn(wanted)).not.toMatch(/[\r\n\t\\]/);
});

test('a path of ours is where one lands after signing in; anything else is the start page', async () => {
  for (const [wanted, lands] of [
    ['/claims/new?from=mail', '/claims/new?from=mail'],
    ['//evil.example', '/'],
    ['https://evil.example/claims', '/'],
  ] as const) {
    const visitor = new Visitor(stack.origin);
    const start = `/api/signin/start?return=${encodeURIComponent(wanted)}`;
    const { fields } = await halfwaySignedIn(visitor, employees[0]!.oid, start);
    const done = await completeSignIn(visitor, fields);
    expect(done.headers.get('location')).toBe(lands);
  }
});

test('the callback page writes what came back as text, and posts to us alone', async () => {
  const markup = '"><script>alert(1)</script><form action="https://evil.example">';
  const answer = await stack.nobody.call(
    'GET',
    `signin/callback?state=${encodeURIComponent(markup)}&x=${encodeURIComponent(markup)}`,
  );
  expect(answer.text).not.toContain('<script>alert');
  expect(answer.text).not.toContain('evil.example">');
  expect(answer.text.match(/<form /g)).toHaveLength(1);
  expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/);
  expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
  // Nothing of the address, which has the code in it, goes to another site. None at all would leave the form without its origin.
  expect(answer.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
});
