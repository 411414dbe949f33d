import * as storage from '@pulumi/azure-native/storage/index.js';
import type * as pulumi from '@pulumi/pulumi';
import { within, worldNameOf, type Place } from './place.ts';
import { locked } from './lock.ts';
import { privateEndpoint } from './private-endpoint.ts';
import { watched } from './watched.ts';

/** The services of an account that are reached: each has an endpoint of its own. */
export type Part = 'blob' | 'queue' | 'table' | 'web';

type What = Readonly<{
  parts: Readonly<Partial<Record<Part, pulumi.Input<string>>>>;
  subnet: pulumi.Input<string>;
  /** Days in which what was deleted by mistake can be fetched back; 0 where what is removed has to be gone at once. */
  undeleteDays: number;
  /** Days after which a file goes by itself, by the container that it is in. */
  passing?: Readonly<Record<string, number>>;
}>;

/**
 * A storage account that only identities open, and only from inside: no keys, no shared signatures, no anonymous reading, and versions of
 * everything where something can be fetched back. Whoever needs another one has to write another function than this.
 */
export function privateStorage(place: Place, name: string, { parts, subnet, undeleteDays, passing = {} }: What) {
  const { stack, group } = place;
  const account = new storage.StorageAccount(
    name,
    {
      ...within(place),
      sku: { name: stack.storageSku },
      accountName: worldNameOf(stack, name).replaceAll('-', ''),
      kind: 'StorageV2',
      accessTier: 'Hot',
      allowBlobPublicAccess: false,
      allowSharedKeyAccess: false,
      allowCrossTenantReplication: false,
      allowedCopyScope: 'AAD',
      defaultToOAuthAuthentication: true,
      enableHttpsTrafficOnly: true,
      minimumTlsVersion: 'TLS1_2',
      isLocalUserEnabled: false,
      isSftpEnabled: false,
      publicNetworkAccess: 'Disabled',
      // Azure's own logs of flows and its look for malware come in by an identity, and past the endpoints.
      networkRuleSet: { defaultAction: 'Deny', bypass: 'AzureServices' },
      sasPolicy: { expirationAction: 'Block', sasExpirationPeriod: '0.01:00:00' },
      encryption: {
        keySource: 'Microsoft.Storage',
        requireInfrastructureEncryption: true,
        services: { blob: { enabled: true, keyType: 'Account' }, file: { enabled: true, keyType: 'Account' } },
      },
    },
    { protect: stack.locked },
  );
  locked(stack, name, account.id);
  const blobs = new storage.BlobServiceProperties(`${name}-blobs`, {
    resourceGroupName: group,
    accountName: account.name,
    blobServicesName: 'default',
    isVersioningEnabled: undeleteDays > 0,
    changeFeed: { enabled: true, retentionInDays: 90 },
    deleteRetentionPolicy: undeletes(undeleteDays),
    containerDeleteRetentionPolicy: undeletes(undeleteDays),
  });
  new storage.ManagementPolicy(`${name}-lifecycle`, {
    resourceGroupName: group,
    accountName: account.name,
    managementPolicyName: 'default',
    policy: { rules: [forgetVersions(undeleteDays), ...Object.entries(passing).map(forgetIn)] },
  });
  for (const part of ['blob', 'queue', 'table', 'file'])
    watched(place, `${name}-${part}`, serviceOf(account.id, part), { metrics: 'Transaction' });
  for (const [part, zone] of Object.entries(parts))
    privateEndpoint(place, `${name}-${part}`, { resource: account.id, part, subnet, zones: [zone] });
  return { account, blobs };
}

const serviceOf = (account: pulumi.Output<string>, part: string) =>
  account.apply((id) => `${id}/${part}Services/default`);

const undeletes = (days: number) => (days > 0 ? { enabled: true, days } : { enabled: false });

/** What lies somewhere only until it was looked at goes, whether somebody has looked or not. */
const forgetIn = ([container, days]: readonly [string, number]) => ({
  name: `forget-${container}`,
  type: 'Lifecycle',
  enabled: true,
  definition: {
    filters: { blobTypes: ['blockBlob'], prefixMatch: [`${container}/`] },
    actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: days } } },
  },
});

/** What somebody deleted is to be gone: an older version is kept as long as a mistake can be taken back, and no longer. */
const forgetVersions = (days: number) => ({
  name: 'forget-versions',
  type: 'Lifecycle',
  enabled: true,
  definition: {
    filters: { blobTypes: ['blockBlob'] },
    actions: {
      version: { delete: { daysAfterCreationGreaterThan: days } },
      snapshot: { delete: { daysAfterCreationGreaterThan: days } },
    },
  },
});
