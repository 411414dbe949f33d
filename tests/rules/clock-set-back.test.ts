import { createSecretKey, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { uuidV7 } from '../../shared/kernel/ids.ts';
import { standingOf } from '../../shared/platform/encryption/company-keys/held-company-keys.ts';
import { heldDataKeys, holdDataKeys } from '../../shared/platform/encryption/data-keys/held-data-keys.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { keptForAWhile } from '../../shared/platform/encryption/kept-for-a-while.ts';
import { KeyVaultAway } from '../../shared/platform/encryption/key-vault.ts';
import { vaultPause } from '../../shared/platform/encryption/vault-pause.ts';

/* A clock that is set back by an hour must not make a key usable for an hour longer, nor a pause an hour longer. */
const hour = 3_600_000;
const set = 10 * hour;

test('a company’s keys that were confirmed in time to come are not held for confirmed', () => {
  const held = { keys: [], confirmedAt: set, readAt: set };
  expect(standingOf(held, set + 1)).toBe('seals');
  // Two instances’ clocks, or one that is being adjusted, differ by a little.
  expect(standingOf(held, set - 1_000)).toBe('seals');
  expect(standingOf(held, set - hour)).toBe('spent');
});

test('a data key is held for a minute by either clock', () => {
  const [company, person] = [uuidV7(set, randomBytes(10)), uuidV7(set, randomBytes(10))];
  const keys = holdDataKeys();
  const key = { id: randomBytes(16), version: 1, key: createSecretKey(randomBytes(32)) };
  keys.hold(company, key, set, personHolder(person));
  const find = (now: number) => [keys.newest(company, personHolder(person), now), keys.named(company, key.id, 1, now)];
  expect(find(set + heldDataKeys.forMs - 1)).not.toContain(null);
  expect(find(set - 1_000)).not.toContain(null);
  expect(find(set - hour)).toEqual([null, null]);
});

test('what is kept for a while is not kept for longer', () => {
  const kept = keptForAWhile<string>({ most: 2, forMs: 60_000 });
  kept.set('name', 'value', set);
  expect(kept.get('name', set - hour)).toBeNull();
});

test('a pause does not outlast what it was begun for', async () => {
  let now = set;
  const pause = vaultPause({ now: () => now, random: () => 0.5 });
  const away = () => Promise.reject(new KeyVaultAway('gone'));
  await expect(pause.ask(away)).rejects.toMatchObject({ code: 'gone' });
  expect(() => pause.check()).toThrow(KeyVaultAway);
  now = set - hour;
  expect(await pause.ask(() => Promise.resolve('there'))).toBe('there');
});
