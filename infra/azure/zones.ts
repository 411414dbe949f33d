import * as dns from '@pulumi/azure-native/privatedns/index.js';
import type { Place } from './house/place.ts';
import type { Network } from './network.ts';

/** The names that are found inside the network. `web` is that of a storage account's static website, which has a zone of its own. */
export const zoneNames = {
  database: 'clvr.private.postgres.database.azure.com',
  vault: 'privatelink.vaultcore.azure.net',
  blob: 'privatelink.blob.core.windows.net',
  queue: 'privatelink.queue.core.windows.net',
  table: 'privatelink.table.core.windows.net',
  web: 'privatelink.web.core.windows.net',
  messaging: 'privatelink.servicebus.windows.net',
  sites: 'privatelink.azurewebsites.net',
  monitor: 'privatelink.monitor.azure.com',
  monitorQueries: 'privatelink.oms.opinsights.azure.com',
  monitorIntake: 'privatelink.ods.opinsights.azure.com',
  monitorAgents: 'privatelink.agentsvc.azure-automation.net',
} as const;
export type ZoneName = keyof typeof zoneNames;

/** A zone for each, linked to the network. A zone is a record of Azure's own control plane: it has no region to choose, and holds no data of ours. */
export function makeZones({ stack, group }: Place, { whole }: Pick<Network, 'whole'>) {
  const make = ([name, zone]: [string, string]) => {
    const made = new dns.PrivateZone(`${name}-zone`, {
      resourceGroupName: group,
      privateZoneName: zone,
      location: 'global',
      tags: stack.tags,
    });
    const link = new dns.VirtualNetworkLink(`${name}-zone-link`, {
      resourceGroupName: group,
      privateZoneName: made.name,
      virtualNetworkLinkName: 'network',
      location: 'global',
      registrationEnabled: false,
      virtualNetwork: { id: whole.id },
      tags: stack.tags,
    });
    return [name, { id: made.id, link }] as const;
  };
  return Object.fromEntries(Object.entries(zoneNames).map(make)) as Record<
    ZoneName,
    Readonly<{ id: typeof whole.id; link: dns.VirtualNetworkLink }>
  >;
}

export type Zones = ReturnType<typeof makeZones>;
