import type {
  BlobContainerArgs,
  BlobServicePropertiesArgs,
  StorageAccountArgs,
} from '@pulumi/azure-native/storage/index.js';
import { types } from './provider-types.ts';
import { refersTo } from './refers-to.ts';
import { ruleOf, unless, type Rule } from './rule.ts';

const noKeys = ruleOf<StorageAccountArgs>(
  'storage-no-keys',
  'Nobody has a key to a storage account: identities alone come in',
  types.storageAccount,
  ({ allowSharedKeyAccess, defaultToOAuthAuthentication, isLocalUserEnabled, isSftpEnabled }) => [
    unless(allowSharedKeyAccess === false, 'set allowSharedKeyAccess to false'),
    unless(defaultToOAuthAuthentication === true, 'set defaultToOAuthAuthentication to true'),
    unless(isLocalUserEnabled === false, 'set isLocalUserEnabled to false'),
    unless(isSftpEnabled !== true, 'remove isSftpEnabled: it comes in with passwords'),
  ],
);

const tls = ruleOf<StorageAccountArgs>(
  'storage-over-tls',
  'Storage is reached over TLS 1.2 or later alone',
  types.storageAccount,
  ({ minimumTlsVersion, enableHttpsTrafficOnly }) => [
    unless(minimumTlsVersion === 'TLS1_2' || minimumTlsVersion === 'TLS1_3', "set minimumTlsVersion to 'TLS1_2'"),
    unless(enableHttpsTrafficOnly === true, 'set enableHttpsTrafficOnly to true'),
  ],
);

const encrypted = ruleOf<StorageAccountArgs>(
  'storage-encrypted',
  'Files are encrypted where they lie, and once more below',
  types.storageAccount,
  ({ encryption }) => [
    unless(
      encryption?.requireInfrastructureEncryption === true,
      'set encryption.requireInfrastructureEncryption to true: it cannot be later',
    ),
    unless(encryption?.services?.blob?.enabled !== false, 'remove encryption.services.blob.enabled: false'),
  ],
);

const named = ruleOf<StorageAccountArgs>(
  'storage-nobody-unnamed',
  'No file is given to who has not signed in, or to another directory',
  types.storageAccount,
  ({ allowBlobPublicAccess, allowCrossTenantReplication, allowedCopyScope }) => [
    unless(allowBlobPublicAccess === false, 'set allowBlobPublicAccess to false'),
    unless(allowCrossTenantReplication === false, 'set allowCrossTenantReplication to false'),
    unless(
      allowedCopyScope === 'AAD' || allowedCopyScope === 'PrivateLink',
      "set allowedCopyScope to 'PrivateLink' or 'AAD'",
    ),
  ],
);

const containers = ruleOf<BlobContainerArgs>(
  'containers-closed',
  'No container is open',
  types.container,
  ({ publicAccess }) => [unless(publicAccess === undefined || publicAccess === 'None', "set publicAccess to 'None'")],
);

const fewestDays = 7;

/** The one account that keeps nothing of what is removed: files that were not looked at yet, and copies of keys, whose removal erases. */
const keepsNothing = 'passing-blobs';

const kept = ruleOf<BlobServicePropertiesArgs>(
  'storage-recoverable',
  'What is deleted or written over can be had back for a week',
  types.blobService,
  ({ isVersioningEnabled, deleteRetentionPolicy: files, containerDeleteRetentionPolicy: whole }, { name }) => [
    unless(name === keepsNothing || isVersioningEnabled === true, 'set isVersioningEnabled to true'),
    unless(
      name === keepsNothing || (files?.enabled === true && (files.days ?? 0) >= fewestDays),
      `enable deleteRetentionPolicy for ${fewestDays} days or more`,
    ),
    unless(
      name === keepsNothing || (whole?.enabled === true && (whole.days ?? 0) >= fewestDays),
      `enable containerDeleteRetentionPolicy for ${fewestDays} days or more`,
    ),
  ],
);

const gone = ruleOf<BlobServicePropertiesArgs>(
  'storage-passing-keeps-nothing',
  'What is removed from where things only pass through is gone at once',
  types.blobService,
  ({ isVersioningEnabled, deleteRetentionPolicy: files, containerDeleteRetentionPolicy: whole }, { name }) => [
    unless(name !== keepsNothing || isVersioningEnabled !== true, 'set isVersioningEnabled to false'),
    unless(name !== keepsNothing || files?.enabled !== true, 'disable deleteRetentionPolicy'),
    unless(name !== keepsNothing || whole?.enabled !== true, 'disable containerDeleteRetentionPolicy'),
  ],
);

const beside = (name: string, holds: string, type: string, says: string): Rule => ({
  name,
  holds,
  ofStack: (resources) =>
    resources
      .filter((one) => one.type === types.storageAccount)
      .filter(
        (account) => !resources.some((one) => one.type === type && refersTo(one.properties['accountName'], account)),
      )
      .map((account) => ({ resource: account.name, says })),
});

const eachRecoverable = beside(
  'storage-each-recoverable',
  'Each storage account says what becomes of what is deleted',
  types.blobService,
  'add BlobServiceProperties with versioning and soft delete',
);
/** Versions and deleted files are kept, so that something has to end them: data must not outlive its retention. */
const eachEnds = beside(
  'storage-each-ends',
  'Each storage account has a lifecycle that ends former versions',
  types.lifecycle,
  'add a ManagementPolicy that deletes former versions',
);

export const storageRules: readonly Rule[] = [
  ...[noKeys, tls, encrypted, named, containers, kept, gone],
  ...[eachRecoverable, eachEnds],
];
