import { expect, test } from 'vitest';
import type { Watched } from '../../shared/platform/secrets/due-secrets.ts';
import { KeyVaultAway } from '../../shared/platform/encryption/key-vault.ts';
import { listWatchedSecrets } from '../../shared/trust/secrets/list-watched-secrets.ts';
import type { Staff } from '../../shared/platform/actor.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { testClock } from '../support/test-clock.ts';
import { control } from '../support/control.ts';

control('rotation');

const siv = {
  kind: 'staff',
  company: null,
  staff: 's',
  session: 's',
  breakGlass: false,
  language: 'sv',
} as unknown as Staff;
const clock = testClock('2026-05-20T12:00:00Z');
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const all: Watched[] = [
  { setting: 'DATABASE_APP_PASSWORD', kind: 'secret', age: { madeAt: at('2026-05-01'), expiresAt: null } },
  {
    setting: 'BANKID_CLIENT_CERTIFICATE',
    kind: 'secret',
    age: { madeAt: at('2026-04-01'), expiresAt: at('2026-05-30') },
  },
  { setting: 'MAIL_PASSWORD', kind: 'secret', age: { madeAt: at('2026-02-01'), expiresAt: null } },
  { setting: 'SIGN_IN_CLIENT_SECRET', kind: 'secret', age: { madeAt: at('2026-03-01'), expiresAt: at('2026-05-19') } },
  { setting: 'SERVICE_BUS', kind: 'secret', age: null },
  { setting: 'FIELD_KEY_NAME', kind: 'key', age: { madeAt: at('2026-05-19'), expiresAt: at('2026-09-16') } },
];

test('what is due stands first, each with its age, its end and when it has to be replaced', async () => {
  const { items, mostDays } = await listWatchedSecrets({ secrets: { ages: () => Promise.resolve(all) }, clock }, siv);
  expect(mostDays).toBe(90);
  expect(items.map(({ setting, kind, state, age, dueAt }) => [setting, kind, state, age, dueAt?.slice(0, 10)])).toEqual(
    [
      ['SERVICE_BUS', 'secret', 'unusable', null, undefined],
      ['MAIL_PASSWORD', 'secret', 'too-old', 108, '2026-05-02'],
      ['SIGN_IN_CLIENT_SECRET', 'secret', 'expired', 80, '2026-05-19'],
      ['BANKID_CLIENT_CERTIFICATE', 'certificate', 'expires-soon', 49, '2026-05-30'],
      ['DATABASE_APP_PASSWORD', 'secret', 'fine', 19, '2026-07-30'],
      ['FIELD_KEY_NAME', 'key', 'fine', 1, '2026-08-17'],
    ],
  );
});

test('a secret that is used in several places is one', async () => {
  const secrets = { ages: () => Promise.resolve([...all, all[0]!]) };
  expect((await listWatchedSecrets({ secrets, clock }, siv)).items).toHaveLength(all.length);
});

test('where the vault does not say, nothing is said to be fine', async () => {
  const secrets = { ages: () => Promise.reject(new KeyVaultAway('unreachable')) };
  await expectRefusal(listWatchedSecrets({ secrets, clock }, siv), 'keys-away');
});
