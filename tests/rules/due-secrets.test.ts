import { expect, test } from 'vitest';
import { dueSecrets, type Watched } from '../../shared/platform/secrets/due-secrets.ts';

const now = new Date('2026-11-26T12:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const second = 1_000;
const before = (date: Date) => new Date(date.getTime() - second);
const secret = (madeAt: Date, expiresAt: Date | null = null): Watched => ({
  setting: 'MAIL_PASSWORD',
  kind: 'secret',
  age: { madeAt, expiresAt },
});

test.each<[string, Watched, { reason: string; days: number } | null]>([
  ['young, without an end', secret(days(-1)), null],
  ['ninety days old to the second', secret(days(-90)), null],
  ['a second short of ninety-one days', secret(new Date(days(-91).getTime() + second)), null],
  ['ninety-one days old', secret(days(-91)), { reason: 'too-old', days: 91 }],
  ['ends in fourteen days', secret(days(-1), days(14)), null],
  ['ends a second sooner', secret(days(-1), before(days(14))), { reason: 'expires-soon', days: 13 }],
  ['ends within a day', secret(days(-1), days(0.5)), { reason: 'expires-soon', days: 0 }],
  ['ends at this moment', secret(days(-1), now), { reason: 'expired', days: 0 }],
  ['ended three days ago', secret(days(-5), days(-3)), { reason: 'expired', days: 3 }],
  [
    'too old, and ends soon: the end is more pressing',
    secret(days(-120), days(2)),
    { reason: 'expires-soon', days: 2 },
  ],
  ['cannot be used', { setting: 'MAIL_PASSWORD', kind: 'key', age: null }, { reason: 'unusable', days: 0 }],
])('%s', (_, watched, due) => {
  expect(dueSecrets([watched], now)).toEqual(due ? [{ setting: 'MAIL_PASSWORD', ...due }] : []);
});

test('what is due is named, in the order given, and the rest is not', () => {
  const named = ['A', 'B', 'C'].map((setting, at) => ({ ...secret(days(at === 1 ? -1 : -100)), setting }));
  expect(dueSecrets(named, now).map(({ setting }) => setting)).toEqual(['A', 'C']);
});
