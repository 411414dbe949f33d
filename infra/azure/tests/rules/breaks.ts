import { types } from '../../policy/provider-types.ts';
import type { Resource } from '../../policy/resource.ts';
import { adding, set, without } from './change.ts';
import { goodStack } from './good-stack.ts';

/** A way to break a rule: what was changed, the stack after it, and a part of what the rule has to say. */
export type Break = Readonly<{ rule: string; change: string; stack: readonly Resource[]; says: string }>;

const change = (rule: string, name: string, path: string, value: unknown, says: string): Break => ({
  ...{ rule, change: `${name}.${path} = ${JSON.stringify(value) ?? 'missing'}`, says },
  stack: set(goodStack, name, path, value),
});
const gone = (rule: string, name: string, says: string): Break => ({
  ...{ rule, change: `without ${name}`, stack: without(goodStack, (one) => one.name === name), says },
});
const goneType = (rule: string, type: string, says: string): Break => ({
  ...{ rule, change: `without any ${type}`, stack: without(goodStack, (one) => one.type === type), says },
});
const added = (rule: string, type: string, says: string, properties: Record<string, unknown> = {}): Break => ({
  ...{ rule, change: `with a ${type}`, stack: adding(goodStack, type, properties), says },
});

const places: readonly Break[] = [
  ...['uksouth', 'norwayeast', 'switzerlandnorth', 'eastus'].map((region) =>
    change('azure-in-eu', 'files', 'location', region, 'choose a region'),
  ),
  change('azure-in-eu', 'vault', 'location', 'global', 'may not be in no region'),
  change('aws-in-eu', 'aws', 'region', 'eu-west-2', 'choose a region'),
  change('aws-in-eu', 'aws', 'region', undefined, 'set the region of the provider'),
  change('aws-in-eu', 'backup', 'region', 'us-east-1', 'choose a region'),
  added('aws-in-eu', 'aws:dynamodb/table:Table', 'say why, and add it'),
  added('nothing-everywhere', 'azure-native:cdn:Profile', 'use Application Gateway', { location: 'global' }),
  added('nothing-everywhere', 'azure-native:frontdoor:FrontDoor', 'use Application Gateway'),
  added('nothing-everywhere', 'azure-native:trafficmanager:Profile', 'use Application Gateway'),
  added('nothing-everywhere', 'azure-native:web:StaticSite', 'use a storage website'),
  added('two-clouds-alone', 'gcp:storage/bucket:Bucket', 'name it in policy/places.ts'),
  added('mail-in-europe', 'azure-native:communication:CommunicationService', "dataLocation to 'Europe'", {
    dataLocation: 'UnitedStates',
  }),
];

const everybody = { access: 'Allow', direction: 'Inbound', protocol: 'Tcp', priority: 110 };
const network: readonly Break[] = [
  change('storage-not-public', 'files', 'publicNetworkAccess', 'Enabled', 'private endpoint'),
  change('storage-not-public', 'files', 'networkRuleSet.defaultAction', 'Allow', "to 'Deny'"),
  change('vault-not-public', 'vault', 'properties.publicNetworkAccess', 'enabled', 'private endpoint'),
  change('vault-not-public', 'vault', 'properties.networkAcls.bypass', 'AzureServices', "bypass to 'None'"),
  change('vault-not-public', 'vault', 'properties.networkAcls.ipRules', [{ value: '1.2.3.4' }], 'without ipRules'),
  change('bus-not-public', 'bus', 'publicNetworkAccess', 'Enabled', 'private endpoint'),
  change('bus-not-public', 'bus', 'sku', { name: 'Standard', tier: 'Standard' }, 'Premium tier'),
  change('postgres-not-public', 'db', 'network.delegatedSubnetResourceId', undefined, 'give it a subnet'),
  change('postgres-not-public', 'db', 'network.privateDnsZoneArmResourceId', undefined, 'private zone'),
  change('postgres-not-public', 'db', 'network.publicNetworkAccess', 'Enabled', 'private endpoint'),
  added('postgres-no-firewall-rules', types.postgresFirewall, 'remove it', { startIpAddress: '0.0.0.0' }),
  change('functions-not-public', 'web', 'publicNetworkAccess', 'Enabled', 'private endpoint'),
  change('functions-not-public', 'web', 'virtualNetworkSubnetId', undefined, 'into the network'),
  change('functions-not-public', 'web', 'outboundVnetRouting', undefined, 'allTraffic'),
  change(
    'private-endpoints',
    'pe',
    'privateLinkServiceConnections.0.groupIds',
    ['table'],
    'need a private endpoint (blob)',
  ),
  gone('private-endpoints', 'pe', 'add it'),
  {
    ...{ rule: 'public-addresses-counted', change: 'without gateway and NAT', says: 'remove what is neither' },
    stack: without(goodStack, ({ type }) => type === types.gateway || type === types.nat),
  },
  change('public-addresses-counted', 'ip', 'sku.name', 'Basic', 'Standard address'),
  change(
    'database-port-closed',
    'nsg-database',
    'securityRules.0.sourceAddressPrefix',
    'Internet',
    'open to everybody',
  ),
  change(
    'database-port-closed',
    'nsg-database',
    'securityRules.0.sourceAddressPrefix',
    '0.0.0.0/0',
    'open to everybody',
  ),
  change(
    'database-port-closed',
    'nsg-database',
    'securityRules.0.sourceAddressPrefix',
    '83.1.2.3',
    'open to everybody',
  ),
  change('database-port-closed', 'nsg-database', 'securityRules.2.access', 'Allow', 'open to everybody'),
  added('database-port-closed', types.securityRule, 'open to everybody', {
    ...everybody,
    sourceAddressPrefix: '*',
    destinationPortRange: '5000-6000',
  }),
  change('database-port-denied', 'nsg-database', 'securityRules.1.access', 'Allow', 'denies 5432 from Internet'),
  ...['22', '3389', '*', '1433', '8080-8090'].map((port) =>
    change(
      'internet-to-the-web-alone',
      'nsg-edge',
      'securityRules.0.destinationPortRanges',
      [port],
      'open to everybody',
    ),
  ),
  change('subnets-guarded', 'functions', 'networkSecurityGroup', undefined, 'give it a security group'),
  change('subnets-guarded', 'functions', 'defaultOutboundAccess', undefined, 'goes through NAT'),
  change('subnets-guarded', 'functions', 'privateEndpointNetworkPolicies', 'Disabled', 'not asked for endpoints'),
];

const stored: readonly Break[] = [
  change('storage-no-keys', 'files', 'allowSharedKeyAccess', undefined, 'allowSharedKeyAccess to false'),
  change('storage-no-keys', 'files', 'isLocalUserEnabled', true, 'isLocalUserEnabled'),
  change('storage-no-keys', 'files', 'defaultToOAuthAuthentication', undefined, 'defaultToOAuthAuthentication'),
  change('storage-over-tls', 'files', 'minimumTlsVersion', 'TLS1_0', 'TLS1_2'),
  change('storage-over-tls', 'files', 'enableHttpsTrafficOnly', false, 'enableHttpsTrafficOnly'),
  change('storage-encrypted', 'files', 'encryption', undefined, 'cannot be later'),
  change('storage-nobody-unnamed', 'files', 'allowBlobPublicAccess', true, 'allowBlobPublicAccess to false'),
  change('storage-nobody-unnamed', 'files', 'allowCrossTenantReplication', undefined, 'allowCrossTenantReplication'),
  change('containers-closed', 'receipts', 'publicAccess', 'Blob', "publicAccess to 'None'"),
  change('storage-recoverable', 'files-service', 'isVersioningEnabled', false, 'isVersioningEnabled'),
  change('storage-recoverable', 'files-service', 'deleteRetentionPolicy.days', 6, '7 days or more'),
  change('storage-recoverable', 'files-service', 'containerDeleteRetentionPolicy', undefined, '7 days or more'),
  change('storage-passing-keeps-nothing', 'passing-blobs', 'isVersioningEnabled', true, 'isVersioningEnabled to false'),
  change(
    'storage-passing-keeps-nothing',
    'passing-blobs',
    'deleteRetentionPolicy.enabled',
    true,
    'deleteRetentionPolicy',
  ),
  change(
    'storage-passing-keeps-nothing',
    'passing-blobs',
    'containerDeleteRetentionPolicy.enabled',
    true,
    'containerDeleteRetentionPolicy',
  ),
  change('storage-each-recoverable', 'files-service', 'accountName', 'another', 'add BlobServiceProperties'),
  gone('storage-each-ends', 'files-ends', 'add a ManagementPolicy'),
  change('vault-recoverable', 'vault', 'properties.enablePurgeProtection', false, 'enablePurgeProtection'),
  change('vault-recoverable', 'vault', 'properties.softDeleteRetentionInDays', 7, 'to 90'),
  change('vault-by-roles', 'vault', 'properties.enableRbacAuthorization', false, 'enableRbacAuthorization'),
  change('vault-by-roles', 'vault', 'properties.accessPolicies', [{ objectId: 'o' }], 'assign roles'),
  change('vault-keys-rotate', 'field-key', 'properties.rotationPolicy', undefined, 'lifetimeAction'),
  change(
    'vault-keys-rotate',
    'field-key',
    'properties.rotationPolicy.lifetimeActions.0.action.type',
    'notify',
    'lifetimeAction',
  ),
  change('vault-secrets-end', 'mail-password', 'properties.attributes', {}, 'expires'),
  change('vault-secrets-not-in-code', 'mail-password', 'properties.value', 'hunter2', 'leave the value out'),
  change('postgres-no-passwords', 'db', 'authConfig.passwordAuth', 'Enabled', 'passwordAuth'),
  change('postgres-no-passwords', 'db', 'administratorLoginPassword', 'x', 'remove administratorLoginPassword'),
  change('postgres-version', 'db', 'version', '15', 'set version to one of'),
  change('postgres-recoverable', 'db', 'backup.backupRetentionDays', 3, '7 or more'),
  change('postgres-in-two-zones', 'db', 'highAvailability', undefined, 'ZoneRedundant'),
  ...(
    [
      ...[
        ['require_secure_transport', 'off'],
        ['ssl_min_protocol_version', 'TLSv1.2'],
        ['password_encryption', 'md5'],
      ],
      ...[
        ['log_connections', 'off'],
        ['log_disconnections', 'off'],
        ['log_checkpoints', 'off'],
      ],
      ...[
        ['connection_throttle.enable', 'off'],
        ['logfiles.retention_days', '3'],
        ['azure.extensions', 'postgis'],
      ],
      ...[
        ['shared_preload_libraries', ''],
        ['pgaudit.log', 'none'],
      ],
    ] as const
  ).map(([name = '', value]) => change('postgres-settings', `db-${name}`, 'value', value, `${name} is ${value ?? ''}`)),
  gone('postgres-settings', 'db-log_connections', 'log_connections is not set'),
  change('bus-no-keys', 'bus', 'disableLocalAuth', undefined, 'disableLocalAuth'),
  added('bus-no-key-rules', types.busRule, 'assign a role'),
  change('bus-over-tls', 'bus', 'minimumTlsVersion', '1.0', '1.2'),
  change('queues-lose-nothing', 'scan', 'requiresDuplicateDetection', undefined, 'requiresDuplicateDetection'),
  change('queues-lose-nothing', 'scan', 'deadLetteringOnMessageExpiration', false, 'deadLetteringOnMessageExpiration'),
  change('queues-lose-nothing', 'scan', 'maxDeliveryCount', 2000, 'maxDeliveryCount'),
];

export { change, gone, goneType, added };
export const breaksOfPlacesAndData: readonly Break[] = [...places, ...network, ...stored];
