import * as network from '@pulumi/azure-native/network/index.js';
import type * as pulumi from '@pulumi/pulumi';
import type { Rule } from '../network-rules.ts';
import { nameOf, within, type Place } from './place.ts';
import { watched } from './watched.ts';

/** A subnet with a wall of its own: there is none without rules, and none through which a machine has an address on the Internet. */
export function subnet(
  place: Place,
  name: string,
  what: Readonly<{
    network: pulumi.Input<string>;
    prefix: string;
    rules: readonly Rule[];
    delegatedTo?: string;
    nat?: pulumi.Input<string>;
    services?: readonly string[];
    after?: pulumi.Resource;
  }>,
): network.Subnet {
  const wall = new network.NetworkSecurityGroup(`${name}-wall`, {
    ...within(place),
    networkSecurityGroupName: nameOf(place.stack, `${name}-wall`),
    securityRules: [...what.rules],
  });
  watched(place, `${name}-wall`, wall.id, { metrics: null });
  return new network.Subnet(
    `${name}-subnet`,
    {
      resourceGroupName: place.group,
      virtualNetworkName: what.network,
      subnetName: name,
      addressPrefix: what.prefix,
      defaultOutboundAccess: false,
      networkSecurityGroup: { id: wall.id },
      privateEndpointNetworkPolicies: 'Enabled',
      ...(what.delegatedTo === undefined ? {} : { delegations: [{ name, serviceName: what.delegatedTo }] }),
      ...(what.nat === undefined ? {} : { natGateway: { id: what.nat } }),
      ...(what.services === undefined ? {} : { serviceEndpoints: what.services.map((service) => ({ service })) }),
    },
    // Azure changes one subnet of a network at a time.
    what.after === undefined ? {} : { dependsOn: what.after },
  );
}
