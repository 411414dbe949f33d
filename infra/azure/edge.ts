import * as network from '@pulumi/azure-native/network/index.js';
import * as pulumi from '@pulumi/pulumi';
import { nameOf, within, type Place } from './house/place.ts';
import { watched } from './house/watched.ts';
import { makeFirewall } from './edge-firewall.ts';
import { backends, listeners, partsOf } from './edge-parts.ts';
import type { Identities } from './identities.ts';
import { publicAddress, type Network } from './network.ts';
import type { Storage } from './storage.ts';
import type { Vault } from './vault.ts';

type From = Readonly<{ network: Network; identities: Identities; storage: Storage; vault: Vault }>;

/**
 * The one way in: a gateway in the region, with the pages and the API under one origin. Nothing of it stands anywhere else in the world,
 * as a content network would.
 */
export function makeEdge(place: Place, { network: inside, identities, storage, vault }: From) {
  const { stack } = place;
  const address = publicAddress(place, 'edge');
  const firewall = makeFirewall(place);
  const webHost = storage.host.primaryEndpoints.apply(({ web }) => new URL(web).hostname);
  const parts = pulumi.all([place.group, webHost]).apply(([group, host]) => {
    const part = partsOf(stack, group);
    return { ...backends(stack, part, host), ...listeners(stack, part) };
  });
  const gateway = new network.ApplicationGateway('gateway', {
    ...within(place),
    applicationGatewayName: nameOf(stack, 'gateway'),
    sku: { name: 'WAF_v2', tier: 'WAF_v2' },
    autoscaleConfiguration: { minCapacity: stack.gateway.least, maxCapacity: stack.gateway.most },
    zones: [...stack.zones],
    enableHttp2: true,
    firewallPolicy: { id: firewall.id },
    forceFirewallPolicyAssociation: true,
    identity: { type: 'UserAssigned', userAssignedIdentities: [identities.gateway.id] },
    sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20220101S' },
    sslCertificates: [{ name: 'origin', keyVaultSecretId: `${vault.url}/secrets/${stack.account.certificate}` }],
    gatewayIPConfigurations: [{ name: 'inside', subnet: { id: inside.gateway } }],
    frontendIPConfigurations: [{ name: 'public', publicIPAddress: { id: address.id } }],
    backendAddressPools: parts.backendAddressPools,
    backendHttpSettingsCollection: parts.backendHttpSettingsCollection,
    probes: parts.probes,
    rewriteRuleSets: parts.rewriteRuleSets,
    urlPathMaps: parts.urlPathMaps,
    frontendPorts: parts.frontendPorts,
    httpListeners: parts.httpListeners,
    redirectConfigurations: parts.redirectConfigurations,
    requestRoutingRules: parts.requestRoutingRules,
  });
  watched(place, 'gateway', gateway.id);
  return { gateway, address: address.ipAddress };
}
