import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { readConfiguration, readOwnClaude, secretNames, settings } from '../../shared/platform/configuration.ts';
import { control } from '../support/control.ts';

control('environments', 'secrets');

const sample = (
  JSON.parse(readFileSync(new URL('../../local.settings.sample.json', import.meta.url), 'utf8')) as {
    Values: Record<string, string>;
  }
).Values;
const names = Object.keys(settings.shape);
const deployed = {
  ...sample,
  CLVR_ROLE: 'production',
  PUBLIC_ORIGIN: 'https://benefits.example',
  SIGN_IN_AUTHORITY: 'https://login.microsoftonline.com/organizations/v2.0',
  MAIL_HOST: 'email-smtp.eu-north-1.amazonaws.com',
  SIGN_IN_SECOND_FACTOR: 'c1',
  STAFF_DIRECTORY: '2b8d6a44-7c1e-4f0a-9d33-5e1c0a7b5f02',
  KEY_VAULT_URL: 'https://clvr-benefits.vault.azure.net',
  KEY_VAULT_CA_FILE: 'system',
  MALWARE_SCAN: 'defender',
  BANKID_API: 'https://appapi2.bankid.com',
  BANKID_APP: 'bankid',
  S3_ENDPOINT: 'aws',
  S3_CA_FILE: 'system',
  ...Object.fromEntries(secretNames.map((name) => [name, `vault:${name.replaceAll('_', '-')}`])),
};
const messageOf = (environment: Record<string, string | undefined>): string => {
  try {
    readConfiguration(environment);
    return '';
  } catch (error) {
    return inspect(error, { depth: 9 });
  }
};

test('the sample is read into groups', () => {
  const configuration = readConfiguration(sample);
  expect(configuration.database.app).toMatchObject({ host: 'localhost', port: 5432, user: 'app' });
  expect(configuration.database.operations.user).toBe('operations');
  expect(configuration.cookieSuffix).toBe('_4280');
});

test.each(names)('%s that is missing or empty is named', (name) => {
  expect(messageOf({ ...sample, [name]: undefined })).toContain(name);
  expect(messageOf({ ...sample, [name]: '' })).toContain(name);
});

test('everything that is missing is named at once', () => {
  const message = messageOf({});
  expect(names.filter((name) => !message.includes(name))).toEqual([]);
});

test('no value stands in what is said of a wrong one', () => {
  for (const name of names) {
    const message = messageOf(
      Object.fromEntries(names.map((each) => [each, each === name ? undefined : `not-to-be-shown-${each}`])),
    );
    expect(message).toContain(name);
    expect(message).not.toContain('not-to-be-shown');
  }
});

test.each([
  ['CLVR_ROLE', 'test'],
  ['DATABASE_PORT', '0'],
  ['DATABASE_PORT', '65536'],
  ['DATABASE_PORT', '5432; drop'],
  ['MAIL_PORT', 'smtp'],
  ['KEY_VAULT_URL', 'http://localhost:4286'],
  ['KEY_VAULT_URL', 'https://localhost/other'],
  ['FIELD_KEY_NAME', '../secrets/x'],
  ['MANAGED_IDENTITY', 'anybody'],
  ['BANKID_API', 'http://localhost:4287'],
  ['BANKID_APP', 'bankid://'],
  ['CLAUDE_ROUTE', 'first-party'],
  ['CLAUDE_REGION', 'https://elsewhere.example'],
  ['CLAUDE_REGION', 'eu-north-1.elsewhere.example/'],
  ['CLAUDE_MODEL', 'another'],
  ['CLAUDE_ENDPOINT', 'azure'],
  ['S3_ENDPOINT', 'http://localhost:4289'],
  ['S3_REGION', 'us-east-1'],
  ['S3_REGION', 'eu-west-2'],
  ['S3_REGION', 'eu-central-2'],
  ['S3_ANCHORS_BUCKET', 'Anchors/x'],
  ['S3_ERASURE_LEDGER_BUCKET', sample['S3_ANCHORS_BUCKET']!],
  ['S3_BACKUP_BUCKET', sample['S3_ANCHORS_BUCKET']!],
  ['S3_BACKUP_BUCKET', sample['S3_ERASURE_LEDGER_BUCKET']!],
  ['AWS_TOKEN_AUDIENCE', 'https://vault.azure.net'],
  ['AWS_BACKUP_WRITER_ROLE', 'AKIAIOSFODNN7EXAMPLE'],
  ['AWS_BACKUP_READER_ROLE', sample['AWS_BACKUP_WRITER_ROLE']!],
  ['AWS_BACKUP_REMOVER_ROLE', sample['AWS_LOCKED_OBJECTS_ROLE']!],
  ['AWS_MODEL_ROLE', 'model'],
  ['AWS_MODEL_ROLE', sample['AWS_BACKUP_READER_ROLE']!],
  ['EGRESS_ALLOW', '127.0.0.1'],
  ['EGRESS_ALLOW', '127.0.0.1:*'],
  ['EGRESS_ALLOW', 'http://127.0.0.1:4290'],
  ['EGRESS_ALLOW', 'localhost:1, localhost:2'],
  ['DATABASE_POOL_SIZE', '0'],
  ['DATABASE_POOL_SIZE', '1000'],
  ['PUBLIC_ORIGIN', 'benefits.example'],
  ['PUBLIC_ORIGIN', 'https://benefits.example/'],
  ['PUBLIC_ORIGIN', 'https://user@benefits.example'],
  ['PUBLIC_ORIGIN', 'https://a b'],
  ['PUBLIC_ORIGIN', 'javascript:alert(1)'],
])('%s cannot be %s', (name, value) => {
  const message = messageOf({ ...sample, [name]: value });
  expect(message).toContain(name);
});

test.each([
  ['MAIL_HOST', 'smtp.elsewhere.example'],
  ['MAIL_HOST', 'email-smtp.us-east-1.amazonaws.com'],
  ['MAIL_HOST', 'email-smtp.eu-west-2.amazonaws.com'],
  ['MAIL_HOST', 'localhost'],
  ['SIGN_IN_AUTHORITY', 'https://login.microsoftonline.com.elsewhere.example/organizations/v2.0'],
  ['SIGN_IN_AUTHORITY', 'https://login.microsoftonline.us/organizations/v2.0'],
  ['CLAUDE_REGION', 'eu-west-2'],
  ['CLAUDE_PROFILE', 'us.anthropic.claude-haiku-5-5'],
  ['CLAUDE_PROFILE', 'global.anthropic.claude-haiku-5-5'],
  ['S3_REGION', 'eu-central-2'],
])('a deployment does not start where %s leads outside the EU: %s', (name, value) => {
  for (const role of ['development', 'staging', 'production']) {
    const message = messageOf({ ...deployed, CLVR_ROLE: role, [name]: value });
    expect(message).toContain(name);
    expect(message).not.toContain(value);
  }
});

test('what only one machine may have is refused anywhere else', () => {
  expect(messageOf(deployed)).toBe('');
  for (const role of ['development', 'staging', 'production']) {
    for (const [name, value] of [
      ['PUBLIC_ORIGIN', 'http://benefits.example'],
      ['SIGN_IN_AUTHORITY', 'http://login.example/organizations/v2.0'],
      ['KEY_VAULT_URL', 'https://localhost:4286'],
      ['KEY_VAULT_URL', 'https://clvr-benefits.vault.azure.net.elsewhere.example'],
      ['KEY_VAULT_URL', 'https://clvr-benefits.vault.azure.cn'],
      ['KEY_VAULT_URL', 'https://clvr-benefits.vault.azure.net:8443'],
      ['KEY_VAULT_CA_FILE', '.local/ca/ca.crt'],
      ...secretNames.map((secret) => [secret, 'file:.local/secrets/hidden-path'] as const),
      ['BANKID_API', 'https://localhost:4287'],
      ['BANKID_API', 'https://appapi2.bankid.com.elsewhere.example'],
      ['BANKID_API', 'https://appapi2.bankid.com:8443'],
      ['BANKID_APP', 'http://127.0.0.1:4288'],
      ['CLAUDE_ENDPOINT', 'http://127.0.0.1:4290'],
      ['CLAUDE_ENDPOINT', 'https://elsewhere.example'],
      ['AWS_MODEL_ROLE', 'none'],
      ['S3_ENDPOINT', 'https://localhost:4289'],
      ['S3_CA_FILE', '.local/ca/ca.crt'],
      ['EGRESS_ALLOW', '127.0.0.1:4290'],
      ['EGRESS_ALLOW', 'receiver.example:443'],
    ] as const) {
      const message = messageOf({ ...deployed, CLVR_ROLE: role, [name]: value });
      expect(message, `${role} ${name}`).toContain(name);
      expect(message).not.toContain('hidden-path');
    }
  }
});

test('BankID’s test service, where anybody can be anybody, is refused in production alone', () => {
  const trying = { ...deployed, BANKID_API: 'https://appapi2.test.bankid.com' };
  expect(messageOf(trying)).toContain('BANKID_API');
  expect(readConfiguration({ ...trying, CLVR_ROLE: 'staging' }).bankid).toMatchObject({ policies: 'test', app: null });
  expect(readConfiguration(deployed).bankid.policies).toBe('production');
});

test('webhooks leave for exact pairs of host and port beside the Internet, on one machine', () => {
  expect(readConfiguration(sample).egressAllow).toEqual([]);
  const allowing = { ...sample, EGRESS_ALLOW: 'localhost:4291,127.0.0.1:4292' };
  expect(readConfiguration(allowing).egressAllow).toEqual(['localhost:4291', '127.0.0.1:4292']);
});

test('Claude is off, or on Bedrock; a key of one’s own is for commands alone', () => {
  expect(readConfiguration(sample).claude).toEqual({ route: 'off' });
  const on = { ...deployed, CLAUDE_ROUTE: 'bedrock' };
  expect(readConfiguration(on).claude).toMatchObject({
    region: 'eu-north-1',
    endpoint: null,
    model: 'claude-haiku-5-5',
    role: sample['AWS_MODEL_ROLE'],
  });
  expect(readConfiguration({ ...on, CLAUDE_PROFILE: 'in-region' }).claude).toMatchObject({ profile: null });
  expect(() => readOwnClaude({ ...on, ANTHROPIC_API_KEY: '' })).toThrow('ANTHROPIC_API_KEY');
  const own = readOwnClaude({ ANTHROPIC_API_KEY: 'hidden-key' });
  expect(own).toMatchObject({ route: 'first-party', endpoint: null });
  expect(inspect(own, { depth: 9, showHidden: true })).not.toContain('hidden-key');
});

test('cookie names carry the port on one machine only', () => {
  expect(readConfiguration(deployed).cookieSuffix).toBe('');
  expect(readConfiguration({ ...sample, PUBLIC_ORIGIN: 'http://localhost' }).cookieSuffix).toBe('_80');
});

test.each(['local', 'development', 'staging', 'production'])(
  'in the role %s a secret that stands in its setting stops the start, named and not shown',
  (role) => {
    const base = role === 'local' ? sample : { ...deployed, CLVR_ROLE: role };
    for (const name of secretNames)
      for (const value of [
        'hidden-password',
        'Vault:hidden',
        'vault:hidden_name',
        'vault:',
        'file:',
        ' vault:hidden',
      ]) {
        const message = messageOf({ ...base, [name]: value });
        expect(message, `${name}=${value}`).toContain(name);
        expect(message).not.toContain('hidden');
      }
    const all = messageOf({ ...base, ...Object.fromEntries(secretNames.map((name) => [name, 'hidden'])) });
    expect(secretNames.filter((name) => !all.includes(name))).toEqual([]);
  },
);

test('a secret is the place where it is', () => {
  const { mail, signIn } = readConfiguration(sample);
  expect(signIn.clientSecret).toEqual({ setting: 'SIGN_IN_CLIENT_SECRET', from: 'vault', at: 'sign-in-client-secret' });
  expect(mail.password).toEqual({ setting: 'MAIL_PASSWORD', from: 'file', at: '.local/secrets/MAIL_PASSWORD' });
});

test('the vault is entered with the identity of the app, or one that is named', () => {
  expect(readConfiguration(deployed).keyVault).toEqual({
    url: 'https://clvr-benefits.vault.azure.net',
    caFile: null,
    identity: null,
    keyName: 'field-key',
  });
  const identity = '01234567-89ab-4def-8123-456789abcdef';
  expect(readConfiguration({ ...deployed, MANAGED_IDENTITY: identity }).keyVault).toMatchObject({ identity });
});
