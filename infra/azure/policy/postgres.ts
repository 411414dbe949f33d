import type { ConfigurationArgs, ServerArgs } from '@pulumi/azure-native/dbforpostgresql/index.js';
import { types } from './provider-types.ts';
import { refersTo } from './refers-to.ts';
import { isTrial, ruleOf, those, unless, type Rule } from './rule.ts';

const identities = ruleOf<ServerArgs>(
  'postgres-no-passwords',
  'The database lets identities in, and no password',
  types.postgres,
  ({ authConfig, administratorLoginPassword }) => [
    unless(authConfig?.activeDirectoryAuth === 'Enabled', "set authConfig.activeDirectoryAuth to 'Enabled'"),
    unless(authConfig?.passwordAuth === 'Disabled', "set authConfig.passwordAuth to 'Disabled'"),
    unless(administratorLoginPassword === undefined, 'remove administratorLoginPassword'),
  ],
);

/** What of Azure’s versions is cared for, and lets a role read past row security for backups. */
const versions = new Set(['17', '18']);

const cared = ruleOf<ServerArgs>(
  'postgres-version',
  'PostgreSQL is of a version that is cared for',
  types.postgres,
  ({ version }) => [
    unless(typeof version === 'string' && versions.has(version), `set version to one of ${[...versions].join(', ')}`),
  ],
);

const recoverable = ruleOf<ServerArgs>(
  'postgres-recoverable',
  'The database can be put back to any moment of the last week or more',
  types.postgres,
  ({ backup }) => [unless((backup?.backupRetentionDays ?? 0) >= 7, 'set backup.backupRetentionDays to 7 or more')],
);

const twoZones = ruleOf<ServerArgs>(
  'postgres-in-two-zones',
  'The database stands in two zones wherever it is more than a trial',
  types.postgres,
  ({ highAvailability }, server) => [
    unless(
      isTrial(server) || highAvailability?.mode === 'ZoneRedundant',
      "set highAvailability.mode to 'ZoneRedundant'",
    ),
  ],
);

/** Each setting of the server with what it must say (CIS PostgreSQL items, moved out of Foundations 6 and still wanted). */
export const wantedSettings: Readonly<Record<string, (value: string) => boolean>> = {
  require_secure_transport: (value) => /^on$/i.test(value),
  ssl_min_protocol_version: (value) => value === 'TLSv1.3',
  password_encryption: (value) => value === 'scram-sha-256',
  log_connections: (value) => /^(on|all)$/i.test(value),
  log_disconnections: (value) => /^on$/i.test(value),
  log_checkpoints: (value) => /^on$/i.test(value),
  'connection_throttle.enable': (value) => /^on$/i.test(value),
  'logfiles.retention_days': (value) => Number(value) > 3,
  'azure.extensions': (value) => /pgaudit/i.test(value),
  shared_preload_libraries: (value) => /pgaudit/i.test(value),
  'pgaudit.log': (value) => /ddl/i.test(value) && /role/i.test(value),
};

/** The name of a setting: as it was asked for, or as Azure answers. */
const settingName = ({ configurationName, name }: Readonly<Record<string, unknown>>): unknown =>
  configurationName ?? name;

const settings: Rule = {
  name: 'postgres-settings',
  holds: 'Each database server encrypts, logs who comes and goes, and writes what is changed of rights',
  ofStack(resources) {
    const all = those<ConfigurationArgs>(resources, types.postgresSetting);
    return resources
      .filter(({ type }) => type === types.postgres)
      .flatMap((server) =>
        Object.entries(wantedSettings).flatMap(([wanted, isRight]) => {
          const found = all.find((one) => settingName(one.asked) === wanted && refersTo(one.asked.serverName, server));
          if (found && typeof found.asked.value === 'string' && isRight(found.asked.value)) return [];
          const says = found ? `${wanted} is ${String(found.asked.value)}` : `${wanted} is not set`;
          return [{ resource: server.name, says: `${says}: set it as policy/postgres.ts wants it` }];
        }),
      );
  },
};

export const postgresRules: readonly Rule[] = [identities, cared, recoverable, twoZones, settings];
