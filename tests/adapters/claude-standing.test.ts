import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test, vi } from 'vitest';
import { handleShowHealth } from '../../functions/http/show-health.ts';
import { createCapabilities, type Capabilities } from '../../functions/runtime.ts';
import { managedIdentity } from '../../shared/adapters/entra/managed-identity.ts';
import { offReasons } from '../../shared/claims/model-calls/standing.ts';
import { readConfiguration } from '../../shared/platform/configuration.ts';
import { resolveSecrets } from '../../shared/platform/secrets/resolve-secrets.ts';
import { aStandIn } from '../support/claude.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { ownBackupStore } from '../support/own-backup-store.ts';
import { someSecrets } from '../support/secret-file.ts';

const standIn = await aStandIn();
const db = await freshDatabase();
const store = await ownBackupStore();
const sample = JSON.parse(readFileSync(new URL('../../local.settings.sample.json', import.meta.url), 'utf8')) as {
  Values: Record<string, string>;
};
const fieldKey = join(inject('state'), `standing-${randomBytes(4).toString('hex')}`);
writeFileSync(fieldKey, randomBytes(32).toString('base64'), { mode: 0o600 });
const opened: Capabilities[] = [];
afterAll(() => Promise.all(opened.map((one) => one.close())));

const noVault = { read: () => Promise.reject(new Error('no secret of this file is in a vault')) };

/** A process of the product as its settings make it, and what it has logged. */
async function startedWith(claude: Record<string, string>) {
  const logged: [code: string, fields: unknown][] = [];
  const settings = { ...sample.Values, ...someSecrets(), ...db.environment(), FIELD_KEY_FILE: fieldKey, ...claude };
  const configuration = await resolveSecrets(readConfiguration(settings), noVault, managedIdentity);
  const uses = createCapabilities(configuration, (code, fields) => void logged.push([code, fields]));
  opened.push(uses);
  const asked = { query: {}, params: {} } as unknown as Parameters<typeof handleShowHealth>[1];
  return { logged, health: async () => (await handleShowHealth(uses, asked)) as unknown };
}

const bedrock = {
  CLAUDE_ROUTE: 'bedrock',
  CLAUDE_ENDPOINT: standIn.origin,
  AWS_MODEL_ROLE: 'none',
};
// Where Amazon's client finds keys on a machine that has no role.
vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'not-a-key');
const slowly = { timeout: 20_000 };

test.each([
  ['a region outside the EU', { CLAUDE_REGION: 'us-east-1' }, ['eu-north-1'], 'region-outside-eu'],
  ['a profile that leads outside the EU', {}, ['eu-north-1', 'us-east-1'], 'destination-outside-eu'],
  ['a profile that nobody knows', {}, null, 'profile-unknown'],
] as const)(
  '%s is said at the start, before any question, in the log and in words where health is asked',
  async (_what, claude, regions, reason) => {
    standIn.destinations.regions = regions;
    const { logged, health } = await startedWith({ ...bedrock, ...claude });
    await expect.poll(() => logged, slowly).toEqual([['model.switched-off', { reason }]]);
    expect(await health()).toMatchObject({ ok: true, model: { on: false, why: offReasons[reason] } });
    expect(standIn.asked.filter(({ method }) => method === 'POST')).toEqual([]);
  },
);

test('a profile inside the EU is said to be on', async () => {
  const { logged, health } = await startedWith(bedrock);
  await expect.poll(() => logged, slowly).toEqual([['model.switched-on', {}]]);
  expect(await health()).toMatchObject({ ok: true, model: { on: true, why: null } });
});

test('a deployment without a model says so where health is asked, and logs nothing', async () => {
  const { logged, health } = await startedWith({ CLAUDE_ROUTE: 'off' });
  expect(await health()).toMatchObject({ ok: true, model: { on: false, why: offReasons['switched-off'] } });
  expect(logged).toEqual([]);
});

test('a role that AWS does not give is said, by a code in the log and in words where health is asked', async () => {
  const { endpoint, region, caFile, identity, audience } = store.settings;
  const { logged, health } = await startedWith({
    ...bedrock,
    ...{ S3_ENDPOINT: endpoint, S3_REGION: region, S3_CA_FILE: caFile },
    ...{ MANAGED_IDENTITY: identity!, AWS_TOKEN_AUDIENCE: audience },
    AWS_MODEL_ROLE: 'arn:aws:iam::000000000000:role/not-there',
  });
  await expect.poll(() => logged, slowly).toEqual([['model.switched-off', { reason: 'role-refused' }]]);
  expect(await health()).toMatchObject({ ok: true, model: { on: false, why: offReasons['role-refused'] } });
  // Keys that the environment has by chance are not taken in its place.
  expect(standIn.asked).toEqual([]);
});
