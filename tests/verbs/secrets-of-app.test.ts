import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { createCapabilities } from '../../functions/runtime.ts';
import { managedIdentity } from '../../shared/adapters/entra/managed-identity.ts';
import { readConfiguration, secretNames } from '../../shared/platform/configuration.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { resolveSecrets } from '../../shared/platform/secrets/resolve-secrets.ts';
import { SecretOfAnotherApp, secretsOfApp, watchesSecret } from '../../shared/platform/secrets/secrets-of-app.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const { Values: sample } = JSON.parse(
  readFileSync(new URL('../../local.settings.sample.json', import.meta.url), 'utf8'),
) as { Values: Record<string, string> };
const db = await freshDatabase();
const fieldKey = join(inject('state'), `secrets-of-app-${randomBytes(4).toString('hex')}`);
writeFileSync(fieldKey, randomBytes(32).toString('base64'), { mode: 0o600 });
const apps = ['web', 'worker', 'operations'] as const;

/** The configuration of an app whose every secret is in a vault, and what it read of it. */
async function started(app: (typeof apps)[number] | 'all') {
  const inVault = Object.fromEntries(secretNames.map((name) => [name, `vault:${name.replaceAll('_', '-')}`]));
  const settings = {
    ...{ ...sample, ...db.environment(), ...inVault, FIELD_KEY_FILE: fieldKey, CLVR_APP: app },
    ...{ POSTHOG_HOST: 'http://127.0.0.1:9', CLOSE_API: 'http://127.0.0.1:9/api/v1' },
  };
  const read: string[] = [];
  const vault = {
    async read(name: string) {
      read.push(name.replaceAll('-', '_'));
      return new Secret(name.startsWith('BLOB') ? 'UseDevelopmentStorage=true' : 'Endpoint=sb://127.0.0.1;x');
    },
  };
  return { read, configuration: await resolveSecrets(readConfiguration(settings), vault, managedIdentity) };
}

test.each(apps)('the app %s reads the secrets it uses and no other', async (app) => {
  const { read } = await started(app);
  expect([...new Set(read)].toSorted()).toEqual([...secretsOfApp[app]].toSorted());
});

test('the gateway’s app comes to no copy and to no sales contact, the others to no sign-in', async () => {
  const [web, worker, operations] = await Promise.all(apps.map(async (app) => (await started(app)).read));
  for (const name of ['DATABASE_BACKUP_PASSWORD', 'DATABASE_DRILL_PASSWORD', 'CLOSE_API_KEY']) {
    expect(web).not.toContain(name);
    expect(worker).not.toContain(name);
  }
  for (const name of ['SIGN_IN_CLIENT_SECRET', 'BANKID_CLIENT_CERTIFICATE', 'BANKID_CLIENT_KEY']) {
    expect(operations).not.toContain(name);
    expect(worker).not.toContain(name);
  }
});

test('one process with every trigger reads every secret, and each is some app’s', async () => {
  expect([...new Set((await started('all')).read)].toSorted()).toEqual([...secretNames].toSorted());
  const some = new Set<string>(apps.flatMap((app) => secretsOfApp[app]));
  expect(secretNames.filter((name) => !some.has(name))).toEqual([]);
});

test('the secret of another app cannot be used by mistake, and its setting is named', async () => {
  const { configuration } = await started('worker');
  const { clientSecret } = configuration.signIn;
  expect(clientSecret).toBeInstanceOf(SecretOfAnotherApp);
  expect(() => clientSecret.reveal()).toThrow('SIGN_IN_CLIENT_SECRET is a secret of another app');
  expect(JSON.stringify(clientSecret)).toBe(JSON.stringify(new Secret('x')));
});

test.each(apps)('the app %s starts without the secrets of the others', async (app) => {
  const { configuration } = await started(app);
  const password = db.settings('app').password;
  const database = { ...configuration.database, app: { ...configuration.database.app, password } };
  const uses = createCapabilities({ ...configuration, database }, () => undefined);
  try {
    expect(await uses.database.once(async () => 'answers')).toBe('answers');
  } finally {
    await uses.close();
  }
});

test('the app with the timers looks how old every secret is, and the others at their own', () => {
  expect(secretNames.filter((name) => !watchesSecret('operations', name))).toEqual([]);
  expect(secretNames.filter((name) => watchesSecret('worker', name))).toHaveLength(secretsOfApp.worker.length);
});
