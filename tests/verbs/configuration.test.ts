import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { readConfiguration, readOwnClaude, settings } from '../../shared/platform/configuration.ts';

const sample = (
  JSON.parse(readFileSync(new URL('../../local.settings.sample.json', import.meta.url), 'utf8')) as {
    Values: Record<string, string>;
  }
).Values;
const names = Object.keys(settings.shape);
const secrets = [
  'DATABASE_APP_PASSWORD',
  'DATABASE_OPERATIONS_PASSWORD',
  'BLOB_CONNECTION',
  'SERVICE_BUS',
  'SIGN_IN_CLIENT_SECRET',
  'MAIL_PASSWORD',
];
const deployed = {
  ...sample,
  CLVR_ROLE: 'production',
  PUBLIC_ORIGIN: 'https://benefits.example',
  SIGN_IN_AUTHORITY: 'https://login.example/organizations/v2.0',
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
  ['CLAUDE_ROUTE', 'first-party'],
  ['CLAUDE_REGION', 'https://elsewhere.example'],
  ['CLAUDE_REGION', 'eu-north-1.elsewhere.example/'],
  ['CLAUDE_MODEL', 'another'],
  ['CLAUDE_ENDPOINT', 'azure'],
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

test('what only one machine may have is refused anywhere else', () => {
  expect(messageOf(deployed)).toBe('');
  for (const role of ['development', 'staging', 'production']) {
    for (const [name, value] of [
      ['PUBLIC_ORIGIN', 'http://benefits.example'],
      ['SIGN_IN_AUTHORITY', 'http://login.example/organizations/v2.0'],
      ['SERVICE_BUS', 'Endpoint=sb://127.0.0.1;SharedAccessKey=x;UseDevelopmentEmulator=true'],
      ['BLOB_CONNECTION', 'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=x'],
      ['BLOB_CONNECTION', 'UseDevelopmentStorage=true'],
      ['CLAUDE_ENDPOINT', 'http://127.0.0.1:4290'],
      ['CLAUDE_ENDPOINT', 'https://elsewhere.example'],
    ] as const) {
      const message = messageOf({ ...deployed, CLVR_ROLE: role, [name]: value });
      expect(message, `${role} ${name}`).toContain(name);
      expect(message).not.toContain('SharedAccessKey=x');
    }
  }
});

test('Claude is off, or on Bedrock; a key of one’s own is for commands alone', () => {
  expect(readConfiguration(sample).claude).toEqual({ route: 'off' });
  const on = { ...deployed, CLAUDE_ROUTE: 'bedrock' };
  expect(readConfiguration(on).claude).toMatchObject({
    region: 'eu-north-1',
    endpoint: null,
    model: 'claude-haiku-5-5',
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

test('a configuration that is printed shows no secret', () => {
  const hidden = Object.fromEntries(secrets.map((name) => [name, `hidden-${name}`]));
  const configuration = readConfiguration({ ...sample, ...hidden });
  for (const shown of [inspect(configuration, { depth: 9, showHidden: true }), JSON.stringify(configuration)])
    expect(shown).not.toContain('hidden-');
});
