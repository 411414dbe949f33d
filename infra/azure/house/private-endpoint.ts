import * as network from '@pulumi/azure-native/network/index.js';
import type * as pulumi from '@pulumi/pulumi';
import { nameOf, within, type Place } from './place.ts';

/** Gives a resource an address inside the network, and the names under which it is found there. */
export function privateEndpoint(
  place: Place,
  name: string,
  to: Readonly<{
    resource: pulumi.Input<string>;
    /** Which part of the resource: `blob`, `vault`, `sites` … */
    part: string;
    subnet: pulumi.Input<string>;
    zones: readonly pulumi.Input<string>[];
  }>,
): network.PrivateEndpoint {
  const endpoint = new network.PrivateEndpoint(`${name}-endpoint`, {
    ...within(place),
    privateEndpointName: nameOf(place.stack, `${name}-endpoint`),
    subnet: { id: to.subnet },
    privateLinkServiceConnections: [{ name, privateLinkServiceId: to.resource, groupIds: [to.part] }],
  });
  new network.PrivateDnsZoneGroup(`${name}-endpoint-names`, {
    resourceGroupName: place.group,
    privateEndpointName: endpoint.name,
    privateDnsZoneGroupName: 'default',
    privateDnsZoneConfigs: to.zones.map((zone, at) => ({ name: `zone-${at}`, privateDnsZoneId: zone })),
  });
  return endpoint;
}
