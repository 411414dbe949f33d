import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { readConfiguration } from '../../shared/platform/configuration.ts';
import { KeyRefused, KeyVaultAway } from '../../shared/platform/encryption/key-vault.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { resolveSecrets } from '../../shared/platform/secrets/resolve-secrets.ts';
import { isOwnersAlone } from '../../shared/platform/secrets/secret-file.ts';
import type { SettingsRefused } from '../../shared/platform/settings-refused.ts';
import { secretFile, someSecrets } from '../support/secret-file.ts';

const sample = (
  JSON.parse(readFileSync(new URL('../../local.settings.sample.json', import.meta.url), 'utf8')) as {
    Values: Record<string, string>;
  }
).Values;
const local = { ...sample, ...someSecrets() };
const inVault = (value: string | Error) => ({
  async read(name: string) {
    if (value instanceof Error) throw value;
    return new Secret(`${value} of ${name}`);
  },
});
const nobody = () => ({ getToken: () => Promise.reject(new Error('nobody should ask for a token')) });
const noVault = inVault(new Error('nobody should ask'));
const failure = (settings: Record<string, string>, vault = noVault) =>
  resolveSecrets(readConfiguration(settings), vault, nobody).then(
    () => expect.fail('it should have been refused'),
    (error: unknown) => error as Error,
  );

test('each secret is read where it is, and hidden when printed', async () => {
  const settings = { ...local, MAIL_PASSWORD: secretFile('hidden in a file\n'), BLOB_CONNECTION: 'vault:blobs' };
  const configuration = await resolveSecrets(readConfiguration(settings), inVault('hidden'), nobody);
  expect(configuration.mail.password.reveal()).toBe('hidden in a file');
  expect(configuration.blob.connection.reveal()).toBe('hidden of blobs');
  expect(configuration.database.app.password.reveal()).toBe('unused DATABASE_APP_PASSWORD');
  expect(configuration.mail.host).toBe(sample['MAIL_HOST']);
  expect(configuration.claude).toEqual({ route: 'off' });
  for (const shown of [inspect(configuration, { depth: 9, showHidden: true }), JSON.stringify(configuration)])
    expect(shown).not.toMatch(/hidden|unused/);
});

test.each([
  ['readable by the group', () => secretFile('hidden', 0o640), 'readable-by-others'],
  ['readable by everybody', () => secretFile('hidden', 0o604), 'readable-by-others'],
  ['missing', () => `${secretFile('hidden')}x`, 'missing'],
  ['empty', () => secretFile('\n'), 'empty'],
  ['a folder', () => `file:${import.meta.dirname}`, 'not-a-file'],
])('a file that is %s is refused, by its setting and without its path or content', async (_, make, code) => {
  const setting = make();
  const error = await failure({ ...local, MAIL_PASSWORD: setting });
  expect(error).toMatchObject({
    message: 'secrets that cannot be read: MAIL_PASSWORD',
    refused: [{ setting: 'MAIL_PASSWORD', reason: code }],
  });
  expect(inspect(error, { depth: 9 })).not.toContain('hidden');
});

test('Windows keeps permissions elsewhere', () => {
  expect(isOwnersAlone(0o100666, 'win32')).toBe(true);
  expect(isOwnersAlone(0o100666, 'linux')).toBe(false);
  expect(isOwnersAlone(0o100620, 'linux')).toBe(false);
  expect(isOwnersAlone(0o100600, 'linux')).toBe(true);
});

test('every setting whose secret cannot be read is named at once', async () => {
  const settings = { ...local, MAIL_PASSWORD: 'vault:mail', SIGN_IN_CLIENT_SECRET: 'vault:sign-in' };
  const error = await failure(settings, inVault(new KeyRefused('SecretNotFound')));
  expect((error as SettingsRefused).refused).toEqual([
    { setting: 'SIGN_IN_CLIENT_SECRET', reason: 'SecretNotFound' },
    { setting: 'MAIL_PASSWORD', reason: 'SecretNotFound' },
  ]);
});

test('a vault that is away is not taken for a secret that is missing', async () => {
  const error = await failure({ ...local, MAIL_PASSWORD: 'vault:mail' }, inVault(new KeyVaultAway('throttled', 9_000)));
  expect(error).toBeInstanceOf(KeyVaultAway);
  expect(error).toMatchObject({ retryAfterMs: 9_000 });
});

test('a connection to a peer on one machine is refused in the secrets of any other role, wherever it was read', async () => {
  const deployed = {
    ...sample,
    CLVR_ROLE: 'production',
    PUBLIC_ORIGIN: 'https://benefits.example',
    SIGN_IN_AUTHORITY: 'https://login.microsoftonline.com/organizations/v2.0',
    MAIL_HOST: 'email-smtp.eu-north-1.amazonaws.com',
    SIGN_IN_SECOND_FACTOR: 'c1',
    STAFF_DIRECTORY: '2b8d6a44-7c1e-4f0a-9d33-5e1c0a7b5f02',
    KEY_VAULT_URL: 'https://clvr.vault.azure.net',
    KEY_VAULT_CA_FILE: 'system',
    MALWARE_SCAN: 'defender',
    BANKID_API: 'https://appapi2.bankid.com',
    BANKID_APP: 'bankid',
    S3_ENDPOINT: 'aws',
    S3_CA_FILE: 'system',
    ...Object.fromEntries(Object.keys(someSecrets()).map((name) => [name, `vault:${name.replaceAll('_', '-')}`])),
  };
  const holding = (value: string) => ({ read: async () => new Secret(value) });
  const good = holding('Endpoint=sb://clvr.servicebus.windows.net/;SharedAccessKey=x');
  expect((await resolveSecrets(readConfiguration(deployed), good, nobody)).role).toBe('production');
  for (const [value, name] of [
    ['Endpoint=sb://127.0.0.1;SharedAccessKey=x;UseDevelopmentEmulator=true', 'SERVICE_BUS'],
    ['DefaultEndpointsProtocol=http;AccountName=a;AccountKey=x', 'BLOB_CONNECTION'],
    ['UseDevelopmentStorage=true', 'BLOB_CONNECTION'],
  ] as const) {
    const { message } = await failure(deployed, holding(value));
    expect(message).toBe(`settings for one machine alone outside the local role: ${name}`);
  }
});
