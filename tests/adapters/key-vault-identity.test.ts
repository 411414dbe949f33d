import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { ensureKey } from '../../infra/local/stack/prepare-vault.ts';
import { openKeyVault } from '../../shared/adapters/key-vault/open-key-vault.ts';
import { openVaultSecrets } from '../../shared/adapters/key-vault/vault-secrets.ts';
import { ownVault } from '../support/own-vault.ts';
import { vaultSettings } from '../support/shared-vault.ts';

// A file of its own: the SDK remembers a token for as long as the process lives, and these tests begin without one.
const vault = await ownVault();
await ensureKey(vault.clients.keys, 'guarded');
const settings = vaultSettings(vault.ready, 'guarded');
const away = { name: 'KeyVaultAway', retryAfterMs: null };

test('while nobody gives tokens the vault is away, after two tries; nothing is sent to it meanwhile', async () => {
  await vault.script.wish({ identityGone: true });
  await vault.script.forgetCounts();
  await expect(openKeyVault(settings).wrap(randomBytes(32))).rejects.toMatchObject(away);
  const { challenge, 'identity/dropped': dropped, ...others } = await vault.script.counts();
  expect({ challenge, dropped, others }).toEqual({ challenge: 1, dropped: 2, others: {} });
});

test('an identity that the machine does not have is given no token', async () => {
  await vault.script.wish({ identityGone: false });
  const identity = '01234567-89ab-4def-8123-456789abcdef';
  const one = openVaultSecrets({ ...settings, identity });
  await expect(one.read('some')).rejects.toMatchObject(away);
});

test('as soon as tokens are given it works, with one token for both clients', async () => {
  await vault.script.forgetCounts();
  const key = randomBytes(32);
  const one = openKeyVault(settings);
  const { by, wrapped } = await one.wrap(key);
  expect(await one.unwrap(by, wrapped)).toEqual(key);
  await expect(openVaultSecrets(settings).read('nowhere')).rejects.toMatchObject({
    name: 'KeyRefused',
    code: 'SecretNotFound',
  });
  expect((await vault.script.counts())['identity/token']).toBe(1);
});
