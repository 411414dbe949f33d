import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { placeOf } from '../../shared/adapters/blob/container-place.ts';
import { readConfiguration } from '../../shared/platform/configuration.ts';
import { connectPool } from '../../shared/platform/connect.ts';
import { ByIdentity } from '../../shared/platform/secrets/by-identity.ts';
import { lookAtSecrets } from '../../shared/platform/secrets/look-at-secrets.ts';
import { resolveSecrets } from '../../shared/platform/secrets/resolve-secrets.ts';
import { placesIn } from '../../shared/platform/secrets/secret-place.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { someSecrets } from '../support/secret-file.ts';

const { Values: sample } = JSON.parse(
  readFileSync(new URL('../../local.settings.sample.json', import.meta.url), 'utf8'),
) as { Values: Record<string, string> };
const identity = '2b8d6a44-7c1e-4f0a-9d33-5e1c0a7b5f02';
const settings = {
  ...sample,
  ...someSecrets(),
  DATABASE_APP_PASSWORD: `identity:${identity}`,
  BLOB_CONNECTION: 'identity:clvrprodfiles.blob.core.windows.net',
  SERVICE_BUS: 'identity:clvr-prod-bus.servicebus.windows.net',
};
const vault = { read: () => Promise.reject(new Error('nobody should ask')) };

/** Identities that give what the test says, and keep who was asked and what for. */
function identities(token = 'a-token') {
  const asked: [who: string | null, scope: string | string[]][] = [];
  const identityOf = (who: string | null) => ({
    async getToken(scope: string | string[]) {
      asked.push([who, scope]);
      return { token, expiresOnTimestamp: 0 };
    },
  });
  return { asked, identityOf };
}

const db = await freshDatabase();
const quiet = () => undefined;

test('a role signs in to the database with a token, which is asked for anew for each connection', async () => {
  const { password, ...server } = db.settings('app');
  const { asked, identityOf } = identities(password.reveal());
  const pool = connectPool({ ...server, password: new ByIdentity(identity, identityOf(identity)) }, quiet);
  try {
    const two = await Promise.all([pool.connect(), pool.connect()]);
    expect((await two[0].query('select current_user as name')).rows).toEqual([{ name: 'app' }]);
    for (const one of two) one.release();
  } finally {
    await pool.end();
  }
  const scope = 'https://ossrdbms-aad.database.windows.net/.default';
  expect(asked).toEqual([
    [identity, scope],
    [identity, scope],
  ]);
});

test('a token of somebody else is refused', async () => {
  const { identityOf } = identities('of somebody else');
  const pool = connectPool({ ...db.settings('app'), password: new ByIdentity(identity, identityOf(identity)) }, quiet);
  await expect(pool.query('select 1')).rejects.toMatchObject({ code: '28P01' });
  await pool.end();
});

test('the database is entered as the identity of a role, storage and messages as the process’s own', async () => {
  const { asked, identityOf } = identities();
  const own = { ...settings, MANAGED_IDENTITY: '11111111-7c1e-4f0a-9d33-5e1c0a7b5f02' };
  const { database, blob, serviceBus } = await resolveSecrets(readConfiguration(own), vault, identityOf);
  const kept = [database.app.password, blob.connection, serviceBus.connection].map((one) => one as ByIdentity);
  for (const one of kept) await one.tokens.getToken('for something');
  expect(asked.map(([who]) => who)).toEqual([identity, own.MANAGED_IDENTITY, own.MANAGED_IDENTITY]);
  expect(kept.map(({ at }) => at)).toEqual([
    identity,
    'clvrprodfiles.blob.core.windows.net',
    'clvr-prod-bus.servicebus.windows.net',
  ]);
  expect(() => kept[0]?.reveal()).toThrow('there is no secret here');
  expect(inspect(kept[0])).toBe('[secret]');
});

test('what is no secret has no age', async () => {
  const keyVault = { versions: () => Promise.resolve([]) };
  const looked = await lookAtSecrets({
    secretPlaces: placesIn(readConfiguration(settings)),
    vaultSecrets: { age: () => Promise.reject(new Error('nobody should ask')) },
    keyVault,
  });
  expect(looked.map(({ setting }) => setting)).not.toContain('BLOB_CONNECTION');
  expect(looked.map(({ setting }) => setting)).toContain('MAIL_PASSWORD');
});

test.each([
  ['a secret that no identity replaces', { MAIL_PASSWORD: `identity:${identity}` }],
  ['a host that is not Azure’s', { BLOB_CONNECTION: 'identity:clvr.blob.example' }],
  ['a host that only begins like Azure’s', { SERVICE_BUS: 'identity:clvr-bus.servicebus.windows.net.example' }],
  ['a container in an account that is not Azure’s', { INCOMING_CONTAINER: 'clvr.blob.example/incoming' }],
  ['a way out of the account', { KEY_COPIES_CONTAINER: 'clvrprodpassing.blob.core.windows.net/../key-copies' }],
  ['a name in place of an identity', { DATABASE_APP_PASSWORD: 'identity:app' }],
])('%s is refused', (_, changes) => {
  const [name = ''] = Object.keys(changes);
  expect(() => readConfiguration({ ...settings, ...changes })).toThrow(name);
});

test('a container may lie in another account, which the same identity opens, and no connection string', () => {
  const beside = 'clvrprodpassing.blob.core.windows.net/key-copies';
  const { keyCopies } = readConfiguration({ ...settings, KEY_COPIES_CONTAINER: beside });
  expect(keyCopies.container).toBe(beside);
  const at = 'clvrprodfiles.blob.core.windows.net';
  expect(placeOf(beside, at)).toEqual({ host: 'clvrprodpassing.blob.core.windows.net', name: 'key-copies' });
  expect(placeOf('receipts', at)).toEqual({ host: at, name: 'receipts' });
  expect(placeOf('receipts', null)).toEqual({ host: null, name: 'receipts' });
  expect(() => placeOf(beside, null)).toThrow('by no connection string');
});
