import { expect, test } from 'vitest';
import sample from '../../../local.settings.sample.json' with { type: 'json' };
import { Provider } from '@pulumi/aws/provider.js';
import { checkedProfile, requireInEu } from '../aws-model.ts';
import { guidOf } from '../house/allow.ts';
import { databaseNames } from '../database.ts';
import { liveSite } from '../edge-parts.ts';
import { connectionsAtMost, connectionsOfInstance } from '../stacks/connections.ts';
import { readAccount } from '../stacks/account.ts';
import { differences, stackNames } from '../stacks/differences.ts';
import { stackOf } from '../stacks/stack.ts';
import { accountOf, told } from './collect.ts';
import { theStack } from './stacks.ts';

test('what a deployment is told is refused by the names of the keys, without a value', () => {
  const wrong = { ...told, subscription: 'the-secret-one', origin: 'http://app.clvrbenefits.example' };
  const read = () => readAccount({ get: (key: string) => (wrong as Record<string, string>)[key] } as never);
  expect(read).toThrow('pulumi config is missing or not valid: subscription, origin');
  expect(() => readAccount({ get: () => undefined } as never)).toThrow('awsAccount');
});

test('there are three stacks', () => {
  expect(() => stackOf('demo', accountOf())).toThrow('the stacks are development, staging, production');
});

test('connections are counted for every instance of every site, both colours too', () => {
  expect(connectionsOfInstance(4)).toBe(10);
  const apps = {
    web: { memory: 512, instances: 3, warm: 0 },
    worker: { memory: 512, instances: 2, warm: 0 },
    operations: { memory: 512, instances: 1, warm: 0 },
  } as const;
  const one = { apps, poolSize: 1, sites: ['web-blue', 'worker', 'operations'] } as const;
  expect(connectionsAtMost(one)).toBe(25 + 2 * (2 + 5) + 3 * 4 + 2 * 4 + 4);
  expect(connectionsAtMost({ ...one, sites: ['web-green', ...one.sites] })).toBe(connectionsAtMost(one) + 12);
});

test.each(stackNames)('in %s all instances together stay under what the database takes', (name) => {
  expect(connectionsAtMost(differences[name])).toBeLessThanOrEqual(differences[name].database.connections);
});

test.each([
  ['a bigger pool', { poolSize: 8 }],
  ['more instances', { apps: { ...differences.production.apps, worker: { memory: 4096, instances: 200, warm: 1 } } }],
] as const)('%s than the database has connections for is seen', (_, change) => {
  const { production } = differences;
  expect(connectionsAtMost({ ...production, ...change })).toBeGreaterThan(production.database.connections);
});

test('the live colour is one that there is', () => {
  expect(liveSite(stackOf('production', accountOf({ live: 'green' })))).toBe('web-green');
  expect(() => liveSite(stackOf('development', accountOf({ live: 'green' })))).toThrow('there is no web-green');
});

test('a model’s profile that leads out of the EU stops the deployment, by where it leads and not by its name', async () => {
  const to = (...regions: string[]) =>
    regions.map((region) => ({ modelArn: `arn:aws:bedrock:${region}::foundation-model/anthropic.claude` }));
  expect(() => requireInEu(to('eu-north-1', 'eu-west-2', 'us-east-1'))).toThrow('out of the EU: eu-west-2, us-east-1');
  expect(() => requireInEu([])).toThrow('leads nowhere');
  const provider = new Provider('looks', { region: 'eu-north-1' });
  const found = checkedProfile(stackOf('production', accountOf({ claude: 'bedrock' })), provider);
  const arn = await new Promise((resolve) => {
    found.apply(resolve);
  });
  expect(arn).toContain('inference-profile/eu.anthropic');
});

test('a right has the same name in every deployment, and another in every stack', () => {
  expect(guidOf('production/web-files')).toBe(guidOf('production/web-files'));
  expect(guidOf('production/web-files')).not.toBe(guidOf('staging/web-files'));
});

test('databases have the names that one machine gives them', () => {
  expect(databaseNames).toEqual({ product: sample.Values.DATABASE_NAME, keys: sample.Values.KEY_DATABASE_NAME });
});

test('production differs from staging by sizes, a name and what belongs to the whole directory, and by no kind of resource else', () => {
  const kinds = (name: 'staging' | 'production') => new Set(theStack(name).resources.map(({ type }) => type));
  const [staging, production] = [kinds('staging'), kinds('production')];
  expect([...production].filter((type) => !staging.has(type))).toEqual(['azure-native:aadiam:DiagnosticSetting']);
  expect([...staging].filter((type) => !production.has(type))).toEqual([]);
});

test('what a deployment prints holds no secret', () => {
  const shown = JSON.stringify(theStack('production').outputs);
  expect(shown).toContain('clvr-prod-database-a1b2c3.postgres.database.azure.com');
  expect(shown).not.toMatch(/key=|password|sig=|connectionstring/i);
});
