import { expect, test } from 'vitest';
import { securityContact } from '../../shared/platform/security-contact.ts';
import { sharedPeer } from '../support/shared-peer.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const year = 365 * 24 * 60 * 60 * 1000;

/** The fields of a security.txt, by name (RFC 9116 §2.3: a name, a colon and a space, one a line). */
const fieldsOf = (text: string) =>
  new Map(
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/: (.*)/) as [string, string]),
  );

test('security.txt is where it is looked for, and says whom to tell', async () => {
  const answer = await fetch(`${stack.origin}/.well-known/security.txt`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = await answer.text();
  expect(text).toMatch(/^([A-Z][A-Za-z-]+: \S.*\n)+$/);
  const fields = fieldsOf(text);
  expect([...fields.keys()]).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical', 'Policy']);
  expect(fields.get('Contact')).toMatch(/^mailto:\S+@\S+$/);
  expect(fields.get('Preferred-Languages')).toBe('sv, en');
  expect(fields.get('Canonical')).toBe(`${stack.origin}/.well-known/security.txt`);
  const left = Date.parse(fields.get('Expires')!) - Date.now();
  expect(left).toBeGreaterThan(90 * 24 * 60 * 60 * 1000);
  expect(left).toBeLessThan(year);
  await sharedPeer('web');
  // What it calls its policies are pages that are there: how to report, and what is promised (a field may come twice, RFC 9116 §2.3).
  const policies = [...text.matchAll(/^Policy: (.+)$/gm)].map(([, page]) => page!);
  expect(policies).toEqual(['/report-a-weakness', '/trust'].map((path) => `${stack.origin}${path}`));
  for (const policy of policies) expect((await fetch(policy)).headers.get('content-type')).toContain('text/html');
});

test('it never runs out, whenever it is asked for', () => {
  for (const day of ['2026-02-28', '2028-02-29', '2030-12-31', '2099-06-15']) {
    const now = new Date(`${day}T23:59:59Z`);
    const left = Date.parse(fieldsOf(securityContact('https://app.example', now)).get('Expires')!) - now.getTime();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(year);
  }
});
