import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signInSecretName } from '../../infra/local/stack/local-secrets.ts';
import { localVaultClients } from '../../infra/local/stack/prepare-vault.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const { secrets } = await localVaultClients(stack.keyVault);
const day = 86_400_000;

const look = () => stack.startJob('watch-secrets');
const lines = () => readFileSync(stack.logFile, 'utf8').replaceAll('\\"', '"');
const done = () =>
  lines()
    .split('"code":"timer.done"')
    .filter((part) => part.includes('"job":"watch-secrets"')).length;
const health = async () => (await stack.nobody.call('GET', 'health')).json as { ok: boolean; secrets: unknown };

/** Starts the job by hand and waits until it has ended once more. */
async function lookAndWait(): Promise<void> {
  const before = done();
  await look();
  await expect.poll(done, { timeout: 20_000 }).toBeGreaterThan(before);
}

test('no secret stands in the settings of a process', () => {
  const shown = JSON.stringify(stack.settings);
  const hidden = [...Object.values(stack.passwords), ...Object.values(stack.connections)];
  expect(hidden.filter((secret) => shown.includes(secret))).toEqual([]);
  expect(stack.settings['SIGN_IN_CLIENT_SECRET']).toMatch(/^vault:/);
});

test('a secret that is about to end is in the log by its setting, and health says so until it is replaced', async () => {
  await lookAndWait();
  expect(await health()).toMatchObject({ ok: true, secrets: { on: true, why: null } });

  const { value, properties } = await secrets.getSecret(signInSecretName);
  await secrets.updateSecretProperties(signInSecretName, properties.version!, {
    expiresOn: new Date(Date.now() + 9.5 * day),
  });
  const file = join(stack.directory, 'secrets', 'MAIL_PASSWORD');
  const { atime, mtime } = statSync(file);
  const old = new Date(Date.now() - 100 * day);
  utimesSync(file, old, old);
  try {
    await lookAndWait();
    expect(lines()).toContain('"setting":"SIGN_IN_CLIENT_SECRET","reason":"expires-soon","days":9');
    expect(lines()).toContain('"setting":"MAIL_PASSWORD","reason":"too-old","days":100');
    expect(lines()).not.toContain(value);
    expect(await health()).toMatchObject({
      ok: true,
      secrets: { on: false, why: { en: expect.stringContaining('replaced'), sv: expect.stringContaining('bytas') } },
    });
  } finally {
    utimesSync(file, atime, mtime);
    await secrets.setSecret(signInSecretName, value!);
  }
  await lookAndWait();
  expect(await health()).toMatchObject({ secrets: { on: true } });
});
