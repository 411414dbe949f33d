import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { beforeEach, expect, test } from 'vitest';
import { ensureKey } from '../../infra/local/stack/prepare-vault.ts';
import { openKeyVault } from '../../shared/adapters/key-vault/open-key-vault.ts';
import { KeyRefused, KeyVaultAway, type KeyVault } from '../../shared/platform/encryption/key-vault.ts';
import { ownVault } from '../support/own-vault.ts';
import { vaultSettings } from '../support/shared-vault.ts';
import { testClock } from '../support/test-clock.ts';

const vault = await ownVault();
const { script } = vault;
const { keys } = vault.clients;
const clock = testClock();
const dataKey = randomBytes(32);

/** A process that has asked nothing yet, on a key that only its test uses. */
async function opened(name: string, options: { patience?: number } = {}): Promise<KeyVault> {
  await ensureKey(keys, name);
  return openKeyVault(vaultSettings(vault.ready, name), { clock, ...options });
}
const failure = async (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('it should have been refused'),
    (error: unknown) => error as KeyVaultAway | KeyRefused,
  );

beforeEach(async () => {
  await script.wish({ gone: false, identityGone: false, slowMs: 0, slowEmptyMs: 0, throttle: null, denied: [] });
  await script.forgetCounts();
});

test('what is wrapped by the newest version is unwrapped by the version that wrapped', async () => {
  const one = await opened('wraps');
  const first = await one.wrap(dataKey);
  expect(first.by).toMatch(new RegExp(`^${vault.ready.url}/keys/wraps/[0-9a-f]{32}$`));
  expect(first.wrapped.includes(dataKey)).toBe(false);
  const rotated = await one.rotate();
  const second = await one.wrap(dataKey);
  expect(second.by).toBe(rotated);
  expect(rotated).not.toBe(first.by);
  for (const { by, wrapped } of [first, second]) expect(await one.unwrap(by, wrapped)).toEqual(dataKey);
  expect((await one.versions()).map(({ id }) => id)).toEqual([rotated, first.by]);
  await expect(one.wrap(randomBytes(16))).rejects.toThrow('32 bytes');
});

test('versions say when they were made and end, newest first, however quickly they followed each other', async () => {
  const one = await opened('versions');
  const made = [(await one.wrap(dataKey)).by, await one.rotate(), await one.rotate()].reverse();
  const versions = await one.versions();
  expect(versions.map(({ id }) => id)).toEqual(made);
  const [newest] = versions;
  expect(newest).toMatchObject({ enabled: true });
  expect(newest!.expiresAt!.getTime() - newest!.createdAt.getTime()).toBe(120 * 86_400_000);
});

test('the newest version is remembered for a minute', async () => {
  const one = await opened('remembered');
  const { by } = await one.wrap(dataKey);
  await keys.rotateKey('remembered');
  await script.forgetCounts();
  expect((await one.wrap(dataKey)).by).toBe(by);
  expect(await script.counts()).toEqual({ 'keys/wrapKey': 1 });
  clock.advance(60_001);
  expect((await one.wrap(dataKey)).by).not.toBe(by);
});

test('a disabled version neither wraps nor unwraps until it is enabled again; an expired one still unwraps', async () => {
  const one = await opened('disabled');
  const { by, wrapped } = await one.wrap(dataKey);
  await one.disable(by);
  expect(await failure(one.unwrap(by, wrapped))).toMatchObject({ name: 'KeyRefused', code: 'KeyDisabled' });
  expect(await failure(one.wrap(dataKey))).toMatchObject({ name: 'KeyRefused', code: 'KeyDisabled' });
  expect((await one.versions())[0]).toMatchObject({ id: by, enabled: false });
  const next = await one.rotate();
  expect((await one.wrap(dataKey)).by).toBe(next);

  const version = by.split('/').at(-1)!;
  await keys.updateKeyProperties('disabled', version, { enabled: true, expiresOn: new Date(Date.now() - 60_000) });
  // A process that has asked nothing yet: its client would read the key first, and judge by itself.
  expect(await (await opened('disabled')).unwrap(by, wrapped)).toEqual(dataKey);
});

test('a version that was replaced and disabled while it was remembered wraps nothing more: the next one does', async () => {
  const one = await opened('replaced');
  const { by } = await one.wrap(dataKey);
  const { id } = await keys.rotateKey('replaced');
  await keys.updateKeyProperties('replaced', by.split('/').at(-1)!, { enabled: false });
  expect((await one.wrap(dataKey)).by).toBe(id);
});

test('what is missing or spoilt is refused for good', async () => {
  const one = await opened('spoilt');
  const { by, wrapped } = await one.wrap(dataKey);
  const missing = by.replace(/[0-9a-f]{32}$/, '0'.repeat(32));
  expect(await failure(one.unwrap(missing, wrapped))).toMatchObject({ name: 'KeyRefused', code: 'KeyNotFound' });
  const spoilt = Buffer.from(wrapped);
  spoilt[100]! ^= 1;
  expect(await failure(one.unwrap(by, spoilt))).toMatchObject({ name: 'KeyRefused', code: 'BadParameter' });
  const none = openKeyVault(vaultSettings(vault.ready, 'never-made'), { clock });
  expect(await failure(none.wrap(dataKey))).toMatchObject({ name: 'KeyRefused', code: 'KeyNotFound' });
});

test('an id of another vault or another key is refused before anybody is asked', async () => {
  const one = await opened('own');
  const { by, wrapped } = await one.wrap(dataKey);
  await script.forgetCounts();
  const others = [
    by.replace('localhost', 'elsewhere.vault.azure.net'),
    by.replace('/own/', '/another/'),
    by.replace('/own/', '/own/../another/'),
    by.replace('https:', 'http:'),
    by.replace('https://', 'https://somebody@'),
    by.replace(/\/[0-9a-f]{32}$/, ''),
    `${by}/more`,
    `${by}?version=1`,
    'nonsense',
    '',
  ];
  for (const other of others) {
    expect(await failure(one.unwrap(other, wrapped)), other).toMatchObject({ code: 'another-key' });
    expect(await failure(one.disable(other)), other).toBeInstanceOf(KeyRefused);
  }
  expect(await script.counts()).toEqual({});
  // A local vault may have moved to another port: it is the same vault.
  expect(await one.unwrap(by.replace(/:\d+\//, ':1/'), wrapped)).toEqual(dataKey);
});

test('gone, it is away after two tries', async () => {
  const one = await opened('gone');
  const { by, wrapped } = await one.wrap(dataKey);
  await script.wish({ gone: true });
  for (const work of [
    () => one.unwrap(by, wrapped),
    () => one.wrap(dataKey),
    () => one.versions(),
    () => one.rotate(),
  ]) {
    await script.forgetCounts();
    const error = await failure(work());
    expect(error).toBeInstanceOf(KeyVaultAway);
    expect(error).toMatchObject({ retryAfterMs: null });
    expect((await script.counts())['dropped']).toBe(2);
  }
  await script.wish({ gone: false });
  expect(await one.unwrap(by, wrapped)).toEqual(dataKey);
});

test('too busy, it is asked once and says how long to leave it alone', async () => {
  const one = await opened('busy');
  const { by, wrapped } = await one.wrap(dataKey);
  await script.wish({ throttle: { forMs: 60_000, retryAfterSeconds: 17 } });
  await script.forgetCounts();
  const began = performance.now();
  expect(await failure(one.unwrap(by, wrapped))).toMatchObject({ name: 'KeyVaultAway', retryAfterMs: 17_000 });
  expect(performance.now() - began).toBeLessThan(2_000);
  expect((await script.counts())['keys/unwrapKey']).toBe(1);
});

test('slow, it is away when patience ends, whichever part of it is slow', async () => {
  const one = await opened('slow', { patience: 400 });
  const { by, wrapped } = await openKeyVault(vaultSettings(vault.ready, 'slow'), { clock }).wrap(dataKey);
  await script.wish({ slowMs: 5_000 });
  const began = performance.now();
  expect(await failure(one.unwrap(by, wrapped))).toMatchObject({ name: 'KeyVaultAway', code: 'timeout' });
  expect(performance.now() - began).toBeLessThan(2_000);
});

test('a role that is missing is not the end: the same succeeds when it has been granted', async () => {
  const one = await opened('denied');
  const { by, wrapped } = await one.wrap(dataKey);
  await script.wish({ denied: ['keys/unwrapKey'] });
  expect(await failure(one.unwrap(by, wrapped))).toMatchObject({ name: 'KeyVaultAway', code: 'ForbiddenByRbac' });
  await script.wish({ denied: [] });
  expect(await one.unwrap(by, wrapped)).toEqual(dataKey);
});

test('many at once by a process that has asked nothing yet each get their own', async () => {
  const { by } = await (await opened('crowd')).wrap(dataKey);
  const many = await opened('crowd');
  // The first request of a client is the one that comes without its body: the others must not overtake it.
  await script.wish({ slowEmptyMs: 300 });
  const all = Array.from({ length: 20 }, () => randomBytes(32));
  const wrapped = await Promise.all(all.map((key) => many.wrap(key)));
  expect(new Set(wrapped.map((one) => one.by))).toEqual(new Set([by]));
  const fresh = await opened('crowd');
  expect(await Promise.all(wrapped.map((one) => fresh.unwrap(one.by, one.wrapped)))).toEqual(all);
});

test('after a restart of the vault everything goes on', async () => {
  const one = await opened('restarted');
  const { by, wrapped } = await one.wrap(dataKey);
  await vault.restart();
  expect(await one.unwrap(by, wrapped)).toEqual(dataKey);
});

test('no error shows what was to be wrapped, or what was', async () => {
  const one = await opened('silent');
  const { by, wrapped } = await one.wrap(dataKey);
  const errors: unknown[] = [];
  await script.wish({ denied: ['keys/wrapKey', 'keys/unwrapKey'] });
  errors.push(await failure(one.wrap(dataKey)), await failure(one.unwrap(by, wrapped)));
  await script.wish({ denied: [], gone: true });
  errors.push(await failure(one.wrap(dataKey)));
  await script.wish({ gone: false });
  await one.disable(by);
  errors.push(await failure(one.wrap(dataKey)), await failure(one.unwrap(by, wrapped)));
  // The client's own error has the request in it: it is not passed on, not even as a cause.
  for (const error of errors)
    for (const name of Object.getOwnPropertyNames(error))
      expect(['name', 'message', 'stack', 'code', 'retryAfterMs']).toContain(name);
  const shown = inspect(errors, { depth: 12, showHidden: true }) + JSON.stringify(errors);
  for (const bytes of [dataKey, wrapped])
    for (const form of ['base64', 'base64url', 'hex'] as const) expect(shown).not.toContain(bytes.toString(form));
});
