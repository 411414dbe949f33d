import * as storage from '@pulumi/azure-native/storage/index.js';
import type { Place } from './house/place.ts';
import { privateStorage } from './house/private-storage.ts';
import type { Network } from './network.ts';
import type { SiteName } from './stacks/differences.ts';
import type { Zones } from './zones.ts';

/**
 * Containers of what people hand in, of what has just come and has not been looked at for malware, and of the copies of keys that
 * erasure deletes.
 */
export const fileContainers = { files: 'receipts', incoming: 'incoming', keyCopies: 'key-copies' } as const;

/** The container that a site's packages are put into. */
export const releasesOf = (site: SiteName): string => `releases-${site}`;

/**
 * Three accounts: one for what people hand in, one for what has to be gone as soon as it is removed, and one for what runs. Whoever deploys
 * has nothing to do in the first two.
 */
export function makeStorage(place: Place, network: Network, zones: Zones) {
  const files = privateStorage(place, 'files', {
    parts: { blob: zones.blob.id },
    subnet: network.endpoints,
    undeleteDays: 7,
  });
  // Files as they came, plain, until they were looked at; and copies of keys, whose removal is what erases.
  const passing = privateStorage(place, 'passing', {
    parts: { blob: zones.blob.id },
    subnet: network.endpoints,
    undeleteDays: 0,
    passing: { [fileContainers.incoming]: 1 },
  });
  const host = privateStorage(place, 'host', {
    parts: { blob: zones.blob.id, queue: zones.queue.id, table: zones.table.id, web: zones.web.id },
    subnet: network.endpoints,
    undeleteDays: 14,
  });
  const container = (account: storage.StorageAccount, containerName: string) =>
    new storage.BlobContainer(containerName, {
      resourceGroupName: place.group,
      accountName: account.name,
      containerName,
      publicAccess: 'None',
    });
  const web = new storage.StorageAccountStaticWebsite('web', {
    resourceGroupName: place.group,
    accountName: host.account.name,
    indexDocument: 'index.html',
  });
  return {
    files: files.account,
    passing: passing.account,
    host: host.account,
    web,
    containers: {
      files: container(files.account, fileContainers.files).id,
      incoming: container(passing.account, fileContainers.incoming).id,
      keyCopies: container(passing.account, fileContainers.keyCopies).id,
    },
    releases: place.stack.sites.map((site) => container(host.account, releasesOf(site))),
  };
}

export type Storage = ReturnType<typeof makeStorage>;
