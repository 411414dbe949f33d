import { row, type Broken } from './row.ts';

const account = 'storage:StorageAccount';

export const storageMutations: readonly Broken[] = [
  row('storage-takes-tokens', 'keys', account, 'files', 'allowSharedKeyAccess', true),
  row('storage-takes-tokens', 'anybody', account, 'files', 'allowBlobPublicAccess', true),
  row('storage-is-private', 'an address for everybody', account, 'host', 'publicNetworkAccess', 'Enabled'),
  row('storage-is-private', 'old TLS', account, 'files', 'minimumTlsVersion', 'TLS1_0'),
  row('storage-is-encrypted-twice', 'once', account, 'files', 'encryption.requireInfrastructureEncryption', false),
  row('storage-forgives', 'no versions', 'storage:BlobServiceProperties', 'files-blobs', 'isVersioningEnabled', false),
  row(
    'storage-forgives',
    'containers gone at once',
    'storage:BlobServiceProperties',
    'files-blobs',
    'containerDeleteRetentionPolicy.enabled',
    false,
  ),
  row('containers-are-closed', 'receipts for everybody', 'storage:BlobContainer', 'receipts', 'publicAccess', 'Blob'),
  row('queues-of-the-code', 'a queue too few', 'servicebus:Queue', 'scan-receipt', '*'),
  row('queues-of-the-code', 'one of another name', 'servicebus:Queue', 'notify', 'queueName', 'notifications'),
  row('queues-lose-nothing', 'what comes twice', 'servicebus:Queue', 'notify', 'requiresDuplicateDetection', false),
  row('queues-lose-nothing', 'what expires', 'servicebus:Queue', 'notify', 'deadLetteringOnMessageExpiration', false),
  row('queues-lose-nothing', 'another count of tries', 'servicebus:Queue', 'notify', 'maxDeliveryCount', 10),
  row('bus-is-private', 'keys', 'servicebus:Namespace', 'bus', 'disableLocalAuth', false),
  row(
    'vault-is-private',
    'an address for everybody',
    'keyvault:Vault',
    'vault',
    'properties.publicNetworkAccess',
    'enabled',
  ),
  row(
    'vault-is-private',
    'policies of its own',
    'keyvault:Vault',
    'vault',
    'properties.enableRbacAuthorization',
    false,
  ),
  row('vault-keeps', 'purges', 'keyvault:Vault', 'vault', 'properties.enablePurgeProtection', false),
  row('keys-rotate', 'a key for ever', 'keyvault:Key', 'field-key', 'properties.rotationPolicy', undefined),
  row(
    'keys-rotate',
    'once a year',
    'keyvault:Key',
    'field-key',
    'properties.rotationPolicy.lifetimeActions.0.trigger.timeAfterCreate',
    'P365D',
  ),
  row('keys-rotate', 'a key in software', 'keyvault:Key', 'field-key', 'properties.kty', 'RSA'),
];
