import { randomBytes } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { ManagedIdentityCredential } from '@azure/identity';
import { CryptographyClient, KeyClient, type KeyVaultKey } from '@azure/keyvault-keys';
import { SecretClient } from '@azure/keyvault-secrets';
import { expect, test, vi } from 'vitest';
import { ensureKey, ensureSecret, localCredential } from '../../infra/local/stack/prepare-vault.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { ownVault } from '../support/own-vault.ts';

const vault = await ownVault();
const { ready, script } = vault;
const { keys, secrets } = vault.clients;
const dataKey = randomBytes(32);
const tlsOptions = { ca: readFileSync(ready.caFile, 'utf8') };
const options = { tlsOptions, disableChallengeResourceVerification: true };
const impatient = { ...options, retryOptions: { maxRetries: 0 } };

vi.stubEnv('IDENTITY_ENDPOINT', ready.identityEndpoint);
vi.stubEnv('IDENTITY_HEADER', ready.identityHeader);

/** As the SDK uses it where it may not read the key: nothing is judged before the vault is asked. */
const crypto = ({ id, name, properties }: KeyVaultKey) =>
  new CryptographyClient(
    { id: id!, name, key: { kid: id! }, properties: { ...properties, expiresOn: undefined as never, enabled: true } },
    localCredential(ready),
    impatient,
  );
const wrap = async (key: KeyVaultKey) => (await crypto(key).wrapKey('RSA-OAEP-256', dataKey)).result;
const unwrap = async (key: KeyVaultKey, wrapped: Uint8Array) =>
  Buffer.from((await crypto(key).unwrapKey('RSA-OAEP-256', wrapped)).result);
const newKey = (name: string) =>
  keys.createRsaKey(name, { keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'], tags: { for: 'a test' } });
const hour = 3_600_000;

test('a key of 3072 bits wraps and unwraps; its private part is never shown', async () => {
  const made = await newKey('wrapping');
  expect(made).toMatchObject({ name: 'wrapping', keyType: 'RSA', keyOperations: ['wrapKey', 'unwrapKey'] });
  expect(made.properties).toMatchObject({ enabled: true, tags: { for: 'a test' }, recoveryLevel: 'Recoverable' });
  expect(made.key?.n?.length).toBe(384);
  expect(made.key?.d).toBeUndefined();
  const wrapped = await wrap(made);
  expect(wrapped.length).toBe(384);
  expect(await unwrap(made, wrapped)).toEqual(dataKey);
  // The client as most use it: it reads the key first, and judges by what it read.
  const usual = keys.getCryptographyClient('wrapping');
  const again = await usual.wrapKey('RSA-OAEP-256', dataKey);
  expect(Buffer.from((await usual.unwrapKey('RSA-OAEP-256', again.result)).result)).toEqual(dataKey);
});

test('a rotation makes a version that wraps, and the old one unwraps what it wrapped', async () => {
  await ensureKey(keys, 'rotated');
  const [first, wrapped] = await keys.getKey('rotated').then(async (key) => [key, await wrap(key)] as const);
  const second = await keys.rotateKey('rotated');
  expect(second.id).not.toBe(first.id);
  expect((await keys.getKey('rotated')).id).toBe(second.id);
  expect(await unwrap(first, wrapped)).toEqual(dataKey);
  await expect(unwrap(second, wrapped)).rejects.toMatchObject({ statusCode: 400, code: 'BadParameter' });
  const listed: string[] = [];
  for await (const { id } of keys.listPropertiesOfKeyVersions('rotated')) listed.push(id!);
  expect(listed).toEqual([second.id, first.id]);
  const days = (second.properties.expiresOn!.getTime() - second.properties.createdOn!.getTime()) / (24 * hour);
  expect(days).toBe(120);
});

test('the rotation policy is kept, and a wrong one refused', async () => {
  await ensureKey(keys, 'rotated');
  expect(await keys.getKeyRotationPolicy('rotated')).toMatchObject({
    expiresIn: 'P120D',
    lifetimeActions: [
      { action: 'Rotate', timeAfterCreate: 'P90D' },
      { action: 'Notify', timeBeforeExpiry: 'P14D' },
    ],
  });
  for (const timeAfterCreate of ['P6D', '90 days', 'P'])
    await expect(
      keys.updateKeyRotationPolicy('rotated', { lifetimeActions: [{ action: 'Rotate', timeAfterCreate }] }),
    ).rejects.toMatchObject({ statusCode: 400 });
  expect((await keys.getKeyRotationPolicy('rotated')).expiresIn).toBe('P120D');
});

test('a disabled version does neither, and can be enabled again; an expired one unwraps only', async () => {
  const made = await newKey('disabled');
  const wrapped = await wrap(made);
  const { version } = made.properties;
  await keys.updateKeyProperties('disabled', version!, { enabled: false });
  const refused = { statusCode: 403, code: 'Forbidden', details: { error: { innerError: { code: 'KeyDisabled' } } } };
  await expect(wrap(made)).rejects.toMatchObject(refused);
  await expect(unwrap(made, wrapped)).rejects.toMatchObject(refused);
  await keys.updateKeyProperties('disabled', version!, { enabled: true, expiresOn: new Date(Date.now() - hour) });
  await expect(wrap(made)).rejects.toMatchObject({ statusCode: 403 });
  expect(await unwrap(made, wrapped)).toEqual(dataKey);
});

test('what is missing, malformed or not granted is refused as Key Vault refuses it', async () => {
  await expect(keys.getKey('nowhere')).rejects.toMatchObject({ statusCode: 404, code: 'KeyNotFound' });
  await expect(secrets.getSecret('nowhere')).rejects.toMatchObject({ statusCode: 404, code: 'SecretNotFound' });
  await expect(keys.getKey('not_a_name')).rejects.toMatchObject({ statusCode: 400, code: 'BadParameter' });
  const made = await keys.createRsaKey('only-wraps', { keySize: 3072, keyOps: ['wrapKey'] });
  const wrapped = await wrap(made);
  await expect(unwrap(made, wrapped)).rejects.toMatchObject({ statusCode: 403 });
  await expect(keys.createRsaKey('odd', { keySize: 1000 })).rejects.toMatchObject({ statusCode: 400 });
  await script.wish({ denied: ['keys/wrapKey'] });
  await expect(wrap(made)).rejects.toMatchObject({
    details: { error: { code: 'Forbidden', innerError: { code: 'ForbiddenByRbac' } } },
  });
  await script.wish({ denied: [] });
});

test('a deleted key can be recovered, and keeps its name meanwhile', async () => {
  const wrapped = await wrap(await newKey('deleted'));
  await (await keys.beginDeleteKey('deleted', { intervalInMs: 10 })).pollUntilDone();
  await expect(keys.getKey('deleted')).rejects.toMatchObject({ statusCode: 404 });
  expect((await keys.getDeletedKey('deleted')).properties.scheduledPurgeDate).toBeInstanceOf(Date);
  await expect(newKey('deleted')).rejects.toMatchObject({ statusCode: 409, code: 'Conflict' });
  await expect(keys.purgeDeletedKey('deleted')).rejects.toMatchObject({ statusCode: 403 });
  await (await keys.beginRecoverDeletedKey('deleted', { intervalInMs: 10 })).pollUntilDone();
  expect(await unwrap(await keys.getKey('deleted'), wrapped)).toEqual(dataKey);
});

test('secrets have versions, an expiry, and a list without values, over several pages', async () => {
  const first = await secrets.setSecret('mail-password', 'one', { contentType: 'text/plain' });
  const expiresOn = new Date(Math.floor(Date.now() / 1000) * 1000 + hour);
  const second = await secrets.setSecret('mail-password', 'två', { expiresOn });
  expect((await secrets.getSecret('mail-password')).value).toBe('två');
  expect((await secrets.getSecret('mail-password', { version: first.properties.version! })).value).toBe('one');
  const { properties } = await secrets.getSecret('MAIL-password');
  expect(properties).toMatchObject({ version: second.properties.version, expiresOn });
  await Promise.all(Array.from({ length: 30 }, (_, at) => secrets.setSecret(`many-${at}`, 'x')));
  const listed: string[] = [];
  for await (const one of secrets.listPropertiesOfSecrets()) listed.push(one.name);
  expect(listed.filter((name) => name.startsWith('many-')).length).toBe(30);
  await secrets.updateSecretProperties('mail-password', second.properties.version!, { enabled: false });
  await expect(secrets.getSecret('mail-password')).rejects.toMatchObject({ statusCode: 403, code: 'Forbidden' });
  await (await secrets.beginDeleteSecret('many-0', { intervalInMs: 10 })).pollUntilDone();
  await expect(secrets.getSecret('many-0')).rejects.toMatchObject({ statusCode: 404 });
  await (await secrets.beginRecoverDeletedSecret('many-0', { intervalInMs: 10 })).pollUntilDone();
  expect((await secrets.getSecret('many-0')).value).toBe('x');
});

test('a secret that is there already keeps its age', async () => {
  await ensureSecret(secrets, 'kept', new Secret('same'));
  const { version } = (await secrets.getSecret('kept')).properties;
  await ensureSecret(secrets, 'kept', new Secret('same'));
  expect((await secrets.getSecret('kept')).properties.version).toBe(version);
  await ensureSecret(secrets, 'kept', new Secret('another'));
  expect((await secrets.getSecret('kept')).value).toBe('another');
});

test('Microsoft’s own credential is given a token by the identity endpoint, and nobody without the header is', async () => {
  const client = new SecretClient(ready.url, new ManagedIdentityCredential(), options);
  expect((await client.getSecret('kept')).value).toBe('another');
  const ask = (headers: Record<string, string>, query = 'api-version=2019-08-01&resource=https://vault.azure.net') =>
    fetch(`${ready.identityEndpoint}?${query}`, { headers }).then(({ status }) => status);
  const header = { 'x-identity-header': ready.identityHeader };
  expect(await ask(header)).toBe(200);
  expect(await ask({})).toBe(401);
  expect(await ask({ 'x-identity-header': `${ready.identityHeader}x` })).toBe(401);
  expect(await ask(header, 'api-version=2017-09-01&resource=https://vault.azure.net')).toBe(400);
  expect(await ask(header, 'api-version=2019-08-01&resource=https://storage.azure.com')).toBe(400);
  expect(await ask(header, 'api-version=2019-08-01&resource=https://vault.azure.net&client_id=another')).toBe(400);
});

/** Asks the vault without a client. */
const bare = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; challenge: string; body: string }>((resolve, reject) => {
    const asked = request(`${ready.url}${path}`, { ...tlsOptions, headers }, (response) => {
      let body = '';
      response.on('data', (text) => (body += text));
      const challenge = response.headers['www-authenticate'] ?? '';
      response.on('end', () => resolve({ status: response.statusCode!, challenge, body }));
    });
    asked.on('error', reject).end();
  });

test('without a good token everything is refused, with the challenge that the clients expect', async () => {
  const expired = { aud: 'https://vault.azure.net', exp: 1 };
  const forged = `${Buffer.from(JSON.stringify({ ...expired, exp: 9e9 })).toString('base64url')}.AAAA`;
  for (const headers of [{}, { authorization: 'Bearer nonsense' }, { authorization: `Bearer ${forged}` }]) {
    const { status, challenge, body } = await bare('/secrets/kept?api-version=7.5', headers);
    expect(status).toBe(401);
    expect(challenge).toMatch(/^Bearer authorization="https:\/\/.+", resource="https:\/\/vault\.azure\.net"$/);
    expect(body).toContain('"code":"Unauthorized"');
    expect(body).not.toContain('another');
  }
  await expect(new KeyClient(ready.url, localCredential(ready), impatient).getKey('wrapping')).resolves.toBeDefined();
  await expect(new KeyClient(ready.url, localCredential(ready)).getKey('wrapping')).rejects.toThrow(
    /certificate|issuer/,
  );
});

test('a token ends when it says so', async () => {
  const other = await ownVault({ tokenSeconds: 1 });
  const credential = localCredential(other.ready);
  const token = await credential.getToken('');
  const tokenHeader = { authorization: `Bearer ${token?.token}` };
  const ask = () =>
    new Promise<number>((resolve) => {
      const ca = readFileSync(other.ready.caFile, 'utf8');
      request(`${other.ready.url}/secrets?api-version=7.5`, { ca, headers: tokenHeader }, (response) => {
        response.resume();
        resolve(response.statusCode!);
      }).end();
    });
  expect(await ask()).toBe(200);
  await expect.poll(ask, { timeout: 5_000 }).toBe(401);
});

test('a script makes it gone, slow or too busy, and counts what was asked', async () => {
  const client = new SecretClient(ready.url, localCredential(ready), impatient);
  await client.getSecret('kept');
  await script.forgetCounts();
  await client.getSecret('kept');
  expect(await script.counts()).toEqual({ 'secrets/get': 1 });
  await script.wish({ gone: true });
  await expect(client.getSecret('kept')).rejects.toMatchObject({ code: 'ECONNRESET' });
  await script.wish({ gone: false, slowMs: 300 });
  const began = performance.now();
  await client.getSecret('kept');
  expect(performance.now() - began).toBeGreaterThan(290);
  await script.wish({ slowMs: 0, throttle: { forMs: 60_000, retryAfterSeconds: 7 } });
  const busy = await client.getSecret('kept').catch((error: unknown) => error);
  expect(busy).toMatchObject({ statusCode: 429, code: 'Throttled' });
  await script.wish({ throttle: null });
  await client.getSecret('kept');
  const closed = await fetch(ready.controlEndpoint, { headers: { 'x-control-secret': 'a guess' } });
  expect(closed.status).toBe(404);
});

test('a key whose policy says so is rotated by itself', async () => {
  await ensureKey(keys, 'overdue');
  await ensureKey(keys, 'young');
  const first = await keys.getKey('overdue');
  const file = join(vault.directory, 'keys', 'overdue.json');
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { versions: { attributes: { created: number } }[] };
  kept.versions[0]!.attributes.created -= 91 * 86_400;
  writeFileSync(file, JSON.stringify(kept));
  await vault.restart();
  const newest = async () => (await keys.getKey('overdue')).id;
  await expect.poll(newest, { timeout: 10_000 }).not.toBe(first.id);
  const listed: string[] = [];
  for await (const { id } of keys.listPropertiesOfKeyVersions('young')) listed.push(id!);
  expect(listed.length).toBe(1);
});

test('what it answered survives kill -9, in files only their user can read', async () => {
  const wrapped = await wrap(await keys.getKey('wrapping'));
  const token = await localCredential(ready).getToken('');
  await vault.restart();
  expect(await unwrap(await keys.getKey('wrapping'), wrapped)).toEqual(dataKey);
  expect((await secrets.getSecret('kept')).value).toBe('another');
  const { status } = await bare('/secrets?api-version=7.5', { authorization: `Bearer ${token!.token}` });
  expect(status).toBe(200);
  const files = globSync('**/*.json', { cwd: vault.directory }).map((file) => join(vault.directory, file));
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
});
