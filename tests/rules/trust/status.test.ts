import { expect, test } from 'vitest';
import { statusOf } from '../../../shared/trust/status.ts';

const kinds = { m: 'measured', c: 'configured', d: 'documented' } as const;
const answers = { y: true, n: false, u: 'unknown' } as const;

/** Evidence written as `my` (measured, yes), `cn` (configured, no), `du` (documented, unknown). */
const evidence = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map(([kind, answer]) => ({
      kind: kinds[kind as keyof typeof kinds],
      holds: answers[answer as keyof typeof answers],
    }));

test.each([
  ['my', true, 'in-place'],
  ['my cy dy', true, 'in-place'],
  ['my cu', true, 'partly'],
  ['my du', true, 'partly'],
  ['my dn', true, 'partly'],
  ['cy dn', true, 'partly'],
  ['my mn', true, 'failing'],
  ['my cn', true, 'failing'],
  ['mu cn', true, 'failing'],
  ['dn', true, 'failing'],
  ['dn mu', true, 'failing'],
  ['mu', true, 'not-checked'],
  ['mu cu du', true, 'not-checked'],
  ['', true, 'not-checked'],
  ['my', false, 'planned'],
  ['mn', false, 'planned'],
  ['', false, 'planned'],
] as const)('evidence “%s”, built %s, gives %s', (text, built, status) => {
  expect(statusOf(evidence(text), built)).toBe(status);
});
