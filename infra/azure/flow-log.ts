import * as network from '@pulumi/azure-native/network/index.js';
import { nameOf, type Place } from './house/place.ts';
import type { Identities } from './identities.ts';
import type { Network } from './network.ts';
import type { Storage } from './storage.ts';

type From = Readonly<{ network: Network; storage: Storage; identities: Identities }>;

/** Every flow of the network, kept for ninety days and searchable beside the other logs. The watcher is Azure's own, one in each region. */
export function makeFlowLog({ stack, workspace }: Place, { network: inside, storage, identities }: From): void {
  new network.FlowLog('flow-log', {
    resourceGroupName: 'NetworkWatcherRG',
    networkWatcherName: `NetworkWatcher_${stack.region}`,
    flowLogName: nameOf(stack, 'flows'),
    location: stack.region,
    tags: stack.tags,
    enabled: true,
    targetResourceId: inside.whole.id,
    storageId: storage.host.id,
    format: { type: 'JSON', version: 2 },
    retentionPolicy: { enabled: true, days: 90 },
    identity: { type: 'UserAssigned', userAssignedIdentities: [identities.flowLog.id] },
    flowAnalyticsConfiguration: {
      networkWatcherFlowAnalyticsConfiguration: {
        enabled: true,
        trafficAnalyticsInterval: 10,
        workspaceResourceId: workspace,
        workspaceRegion: stack.region,
      },
    },
  });
}
