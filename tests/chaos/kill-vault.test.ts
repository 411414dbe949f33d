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

test('with the vault gone, a host that has not read a company says so and writes nothing; one that has goes on; afterwards nothing is missing', async () => {
  const [known, other] = [await stack.company(), await stack.company()];
  const [here, there] = [await known.as('employee'), await other.as('employee')];
  const draft = (caller: typeof here, note: string) => caller.ask<{ id: string }>('POST', 'expenses', { note });
  const [ours, theirs] = [await draft(here, 'Vår anteckning'), await draft(there, 'Deras anteckning')];
  await stack.kill('functions-host');
  await stack.restart('functions-host');
  expect(await here.ask('GET', `expenses/${ours.id}`)).toMatchObject({ note: 'Vår anteckning' });

  await stack.vault.wish({ gone: true });
  expect(await here.ask('GET', `expenses/${ours.id}`)).toMatchObject({ note: 'Vår anteckning' });
  for (const [method, path, body] of [
    ['GET', `expenses/${theirs.id}`, undefined],
    ['PATCH', `expenses/${theirs.id}`, { note: 'Medan valvet är borta' }],
    ['POST', 'expenses', { note: 'Också borta' }],
  ] as const) {
    const answer = await there.call(method, path, { body });
    expect(answer, `${method} ${path}`).toMatchObject({ status: 503, json: { code: 'keys-away' } });
  }
  await stack.vault.wish({ gone: false });
  const shown = () => there.call('GET', `expenses/${theirs.id}`);
  await expect.poll(async () => (await shown()).status, { timeout: 60_000, interval: 500 }).toBe(200);
  expect((await shown()).json).toMatchObject({ note: 'Deras anteckning' });
  expect((await there.call('GET', 'expenses')).json).toMatchObject({ items: [{ id: theirs.id }] });
});
