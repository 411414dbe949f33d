import { expect, test } from 'vitest';
import { ownStack } from '../support/own-stack.ts';

const stack = await ownStack('kill-vault');
const health = async () => {
  const response = await fetch(`${stack.hostOrigin}/api/health`);
  return { status: response.status, code: ((await response.json()) as { code?: string }).code };
};
const away = { status: 503, code: 'service-away' };

test('a host that starts while the vault is away says so, and works as soon as the vault is back', async () => {
  await stack.kill('functions-host');
  await stack.kill('key-vault');
  await stack.restart('functions-host');
  expect(await health()).toEqual(away);
  expect(stack.linesWith('settings.secrets-away')).toBeGreaterThan(0);
  await stack.restart('key-vault');
  await expect.poll(async () => (await health()).status, { timeout: 20_000, interval: 200 }).toBe(200);
});

test('a vault that asks to be left alone is left alone, however many ask', async () => {
  await stack.kill('functions-host');
  await stack.vault.wish({ throttle: { forMs: 60_000, retryAfterSeconds: 3 } });
  await stack.vault.forgetCounts();
  await stack.restart('functions-host');
  expect(await Promise.all(Array.from({ length: 10 }, health))).toEqual(Array.from({ length: 10 }, () => away));
  expect(await health()).toEqual(away);
  expect((await stack.vault.counts())['secrets/get']).toBe(1);
  await stack.vault.wish({ throttle: null });
  expect(await health()).toEqual(away);
  await expect.poll(async () => (await health()).status, { timeout: 20_000, interval: 200 }).toBe(200);
  expect((await stack.vault.counts())['secrets/get']).toBe(2);
});

test('a vault that ends while the product runs stops nothing that was started', async () => {
  expect((await health()).status).toBe(200);
  await stack.kill('key-vault');
  expect((await health()).status).toBe(200);
  await stack.restart('key-vault');
});
