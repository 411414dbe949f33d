import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, inject, test, vi } from 'vitest';
import { connectionsAtMost, connectionsOfInstance, appOf } from '../../infra/azure/stacks/connections.ts';
import { appNames, differences, stackNames, type AppName } from '../../infra/azure/stacks/differences.ts';
import { createCapabilities } from '../../functions/runtime.ts';
import { managedIdentity } from '../../shared/adapters/entra/managed-identity.ts';
import { readConfiguration } from '../../shared/platform/configuration.ts';
import { connectionsOfLeased } from '../../shared/platform/pool-sizes.ts';
import { resolveSecrets } from '../../shared/platform/secrets/resolve-secrets.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { someSecrets } from '../support/secret-file.ts';

const { Values: sample } = JSON.parse(
  readFileSync(new URL('../../local.settings.sample.json', import.meta.url), 'utf8'),
) as { Values: Record<string, string> };
const db = await freshDatabase();
const fieldKey = join(inject('state'), `pools-${randomBytes(4).toString('hex')}`);
writeFileSync(fieldKey, randomBytes(32).toString('base64'), { mode: 0o600 });
const noVault = { read: () => Promise.reject(new Error('no secret of this file is in a vault')) };

/** The pools that a process of an app really has, each with the connections that its driver lets it open. */
async function poolsOf(app: AppName, poolSize: number): Promise<number[]> {
  const settings = { ...sample, ...someSecrets(), ...db.environment(), FIELD_KEY_FILE: fieldKey, CLVR_APP: app };
  const read = readConfiguration({ ...settings, DATABASE_POOL_SIZE: String(poolSize) });
  const configuration = await resolveSecrets(read, noVault, managedIdentity);
  const { Pool } = pg;
  const made: pg.Pool[] = [];
  vi.spyOn(pg, 'Pool').mockImplementation(function (options) {
    const pool = new Pool(options);
    made.push(pool);
    return pool;
  });
  await createCapabilities(configuration, () => undefined).close();
  vi.restoreAllMocks();
  return made.map((pool) => pool.options.max);
}

const sum = (all: readonly number[]): number => all.reduce((before, one) => before + one, 0);

test.each(appNames)('an instance of %s has the pools that were counted for it', async (app) => {
  for (const poolSize of [1, 4]) {
    const pools = await poolsOf(app, poolSize);
    expect(pools).toHaveLength(3);
    expect(sum(pools)).toBe(connectionsOfInstance(poolSize));
  }
});

test.each(stackNames)('in %s every instance with all its connections fits into the database', async (name) => {
  const { sites, apps, poolSize, database } = differences[name];
  const opened: Partial<Record<AppName, number>> = {};
  // One after the other: the pools that are made are counted for one app at a time.
  for (const app of appNames) opened[app] = sum(await poolsOf(app, poolSize));
  const ofSites = sum(sites.map((site) => apps[appOf(site)].instances * opened[appOf(site)]!));
  const most = ofSites + sum(Object.values(connectionsOfLeased));
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(database.connections);
  expect(most).toBeLessThan(connectionsAtMost(differences[name]));
});
