import { queueNames } from '../../../../shared/platform/outbox/message.ts';
import { mostDeliveries } from '../../../../shared/platform/outbox/most-deliveries.ts';
import { connectionsAtMost } from '../../stacks/connections.ts';
import { all, at, each, listAt, missing, textAt, type Promised } from './promise.ts';

const setting =
  (name: string, value: string): Promised['brokenBy'] =>
  (resources) => {
    const found = all(resources, 'dbforpostgresql:Configuration').find(
      ({ properties }) => properties['configurationName'] === name,
    );
    return found?.properties['value'] === value
      ? []
      : [`${name} is ${String(found?.properties['value'])}, not ${value}`];
  };
const settings =
  (values: Readonly<Record<string, string>>): Promised['brokenBy'] =>
  (resources, stack) =>
    Object.entries(values).flatMap(([name, value]) => setting(name, value)(resources, stack));

export const dataPromises: Readonly<Record<string, Promised>> = {
  'database-is-private': {
    says: 'the database has no address on the Internet, and a subnet and a name of its own',
    brokenBy: (resources, stack) => [
      ...each('dbforpostgresql:Server', { 'network.publicNetworkAccess': 'Disabled' })(resources, stack),
      ...all(resources, 'dbforpostgresql:Server').flatMap(({ properties }) =>
        ['network.delegatedSubnetResourceId', 'network.privateDnsZoneArmResourceId'].filter(
          (path) => !at(properties, path),
        ),
      ),
    ],
  },
  'database-takes-tokens': {
    says: 'the database takes tokens of the directory and no password, and a group administers it',
    brokenBy: (resources, stack) => [
      ...each('dbforpostgresql:Server', {
        'authConfig.activeDirectoryAuth': 'Enabled',
        'authConfig.passwordAuth': 'Disabled',
        administratorLogin: undefined,
        administratorLoginPassword: undefined,
      })(resources, stack),
      ...each('dbforpostgresql:AdministratorsMicrosoftEntra', { principalType: 'Group' })(resources, stack),
    ],
  },
  'database-tls': {
    says: 'the database speaks TLS 1.3 alone',
    brokenBy: settings({ require_secure_transport: 'on', ssl_min_protocol_version: 'TLSv1.3' }),
  },
  'database-says-who-came': {
    says: 'the database logs who came, who was refused and who changed rights, and nothing that people wrote',
    brokenBy: settings({
      log_connections: 'on',
      log_disconnections: 'on',
      log_checkpoints: 'on',
      'connection_throttle.enable': 'on',
      'logfiles.retention_days': '7',
      shared_preload_libraries: 'pgaudit',
      'pgaudit.log': 'role,ddl',
      'pgaudit.log_parameter': 'off',
      log_statement: 'none',
      log_min_duration_statement: '-1',
    }),
  },
  'database-survives-a-zone': {
    says: 'a standby in another zone takes over where the stack has one, and Azure keeps its own copies for days',
    brokenBy: (resources, stack) =>
      each('dbforpostgresql:Server', {
        'highAvailability.mode': stack.database.standby ? 'ZoneRedundant' : 'Disabled',
        'backup.backupRetentionDays': stack.database.backupDays,
      })(resources, stack).concat(stack.database.backupDays < 7 ? ['fewer than seven days'] : []),
  },
  'two-databases': {
    says: 'the keys of people have a database of their own',
    brokenBy: (resources) =>
      missing(
        ['benefits', 'benefits_keys'],
        all(resources, 'dbforpostgresql:Database').map(({ properties }) => textAt(properties, 'databaseName')),
      ),
  },
  'connections-suffice': {
    says: 'all instances together open no more connections than the database takes',
    brokenBy: (resources, stack) => {
      const most = connectionsAtMost(stack);
      const taken = all(resources, 'dbforpostgresql:Configuration').find(
        ({ properties }) => properties['configurationName'] === 'max_connections',
      )?.properties['value'];
      const sites = all(resources, 'web:WebApp');
      const more = sites.filter(({ name, properties }) => {
        const app = name.startsWith('web') ? 'web' : (name as 'worker' | 'operations');
        const told = at(properties, 'functionAppConfig.scaleAndConcurrency.maximumInstanceCount');
        return Number(told) > stack.apps[app].instances;
      });
      return [
        ...(Number(taken) >= most ? [] : [`${most} at most, and ${String(taken)} taken`]),
        ...more.map(({ name }) => `${name} may grow larger than was counted`),
        ...(sites.length === stack.sites.length ? [] : [`${sites.length} sites`]),
      ];
    },
  },
  'storage-takes-tokens': {
    says: 'storage takes tokens of the directory alone: no keys, no shared signatures, no local users, nobody unknown',
    brokenBy: each(
      'storage:StorageAccount',
      {
        allowSharedKeyAccess: false,
        allowBlobPublicAccess: false,
        allowCrossTenantReplication: false,
        isLocalUserEnabled: false,
        isSftpEnabled: false,
        defaultToOAuthAuthentication: true,
        'sasPolicy.expirationAction': 'Block',
      },
      2,
    ),
  },
  'storage-is-private': {
    says: 'storage is reached from inside alone, over TLS',
    brokenBy: each('storage:StorageAccount', {
      publicNetworkAccess: 'Disabled',
      'networkRuleSet.defaultAction': 'Deny',
      enableHttpsTrafficOnly: true,
      minimumTlsVersion: 'TLS1_2',
    }),
  },
  'storage-is-encrypted-twice': {
    says: 'storage is encrypted, and its disks too',
    brokenBy: each('storage:StorageAccount', { 'encryption.requireInfrastructureEncryption': true }),
  },
  'storage-forgives': {
    says: 'what was deleted or written over by mistake can be fetched back for days, and is gone after them',
    brokenBy: (resources, stack) => [
      ...each(
        'storage:BlobServiceProperties',
        {
          isVersioningEnabled: true,
          'deleteRetentionPolicy.enabled': true,
          'containerDeleteRetentionPolicy.enabled': true,
        },
        2,
      )(
        resources.filter(({ name }) => name !== 'passing-blobs'),
        stack,
      ),
      ...each('storage:ManagementPolicy', { 'policy.rules.0.enabled': true }, 3)(resources, stack),
    ],
  },
  'storage-forgets': {
    says: 'a file that waits to be looked at, and a copy of a key, is gone when it is removed, and the first after a day at the latest',
    brokenBy: (resources, stack) => {
      const passing = resources.filter(({ name }) => name.startsWith('passing-'));
      const inPassing = all(resources, 'storage:BlobContainer').filter(({ properties }) =>
        ['incoming', 'key-copies'].includes(textAt(properties, 'containerName')),
      );
      return [
        ...each('storage:BlobServiceProperties', {
          isVersioningEnabled: false,
          'deleteRetentionPolicy.enabled': false,
          'containerDeleteRetentionPolicy.enabled': false,
        })(passing, stack),
        ...each('storage:ManagementPolicy', {
          'policy.rules.1.definition.filters.prefixMatch': ['incoming/'],
          'policy.rules.1.definition.actions.baseBlob.delete.daysAfterModificationGreaterThan': 1,
        })(passing, stack),
        ...(inPassing.length === 2 ? [] : ['a container is missing']),
        ...inPassing
          .filter(({ properties }) => !textAt(properties, 'accountName').includes('passing'))
          .map(({ name }) => `${name} is in another account`),
      ];
    },
  },
  'containers-are-closed': {
    says: 'no container is read by anybody without a right',
    brokenBy: each('storage:BlobContainer', { publicAccess: 'None' }, 5),
  },
  'queues-of-the-code': {
    says: 'there is a queue for each kind of message in the code, and no other',
    brokenBy: (resources) => {
      const names = all(resources, 'servicebus:Queue').map(({ properties }) => textAt(properties, 'queueName'));
      return [...missing(queueNames, names), ...missing(names, queueNames)];
    },
  },
  'queues-lose-nothing': {
    says: 'a queue drops what comes twice, tries as often as the code expects, and keeps what nobody could handle',
    brokenBy: each('servicebus:Queue', {
      requiresDuplicateDetection: true,
      duplicateDetectionHistoryTimeWindow: 'P1D',
      lockDuration: 'PT5M',
      maxDeliveryCount: mostDeliveries,
      deadLetteringOnMessageExpiration: true,
    }),
  },
  'bus-is-private': {
    says: 'the broker takes tokens alone, over TLS, from inside',
    brokenBy: each('servicebus:Namespace', {
      disableLocalAuth: true,
      minimumTlsVersion: '1.2',
      publicNetworkAccess: 'Disabled',
      'sku.tier': 'Premium',
    }),
  },
  'vault-is-private': {
    says: 'the vault is reached from inside alone, by nobody’s leave but a right’s',
    brokenBy: each('keyvault:Vault', {
      'properties.publicNetworkAccess': 'disabled',
      'properties.networkAcls.defaultAction': 'Deny',
      'properties.networkAcls.bypass': 'None',
      'properties.enableRbacAuthorization': true,
      'properties.accessPolicies': undefined,
    }),
  },
  'vault-keeps': {
    says: 'nobody deletes a key or a secret for good before ninety days have passed',
    brokenBy: each('keyvault:Vault', {
      'properties.enablePurgeProtection': true,
      'properties.enableSoftDelete': true,
      'properties.softDeleteRetentionInDays': 90,
    }),
  },
  'keys-rotate': {
    says: 'every key replaces itself every ninety days, has an end, and leaves the hardware never',
    brokenBy: (resources, stack) => [
      ...each('keyvault:Key', {
        'properties.kty': 'RSA-HSM',
        'properties.keySize': 3072,
        'properties.attributes.exportable': false,
        'properties.rotationPolicy.attributes.expiryTime': 'P2Y',
      })(resources, stack),
      ...all(resources, 'keyvault:Key').flatMap(({ name, properties }) =>
        listAt(properties, 'properties.rotationPolicy.lifetimeActions').some(
          (one) => at(one, 'action.type') === 'rotate' && at(one, 'trigger.timeAfterCreate') === 'P90D',
        )
          ? []
          : [`${name} does not rotate`],
      ),
    ],
  },
};
