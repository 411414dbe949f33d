import type { ServerArgs } from '@pulumi/azure-native/dbforpostgresql/index.js';
import type { VaultArgs } from '@pulumi/azure-native/keyvault/index.js';
import type { PrivateEndpointArgs, PublicIPAddressArgs } from '@pulumi/azure-native/network/index.js';
import type { NamespaceArgs } from '@pulumi/azure-native/servicebus/index.js';
import type { StorageAccountArgs } from '@pulumi/azure-native/storage/index.js';
import type { WebAppArgs } from '@pulumi/azure-native/web/index.js';
import { types } from './provider-types.ts';
import { ruleOf, those, unless, type Rule } from './rule.ts';

const isOff = (access: unknown): boolean => typeof access === 'string' && access.toLowerCase() === 'disabled';
const switchOff = "set publicNetworkAccess to 'Disabled' and reach it by its private endpoint";

const storage = ruleOf<StorageAccountArgs>(
  'storage-not-public',
  'No storage account has an address on the Internet',
  types.storageAccount,
  ({ publicNetworkAccess, networkRuleSet }) => [
    unless(isOff(publicNetworkAccess), switchOff),
    unless(
      networkRuleSet?.defaultAction === 'Deny' && (networkRuleSet.ipRules ?? []).length === 0,
      "set networkRuleSet.defaultAction to 'Deny', without ipRules",
    ),
  ],
);

const vault = ruleOf<VaultArgs>(
  'vault-not-public',
  'No key vault has an address on the Internet',
  types.vault,
  ({ properties }) => [
    unless(isOff(properties?.publicNetworkAccess), switchOff),
    unless(
      properties?.networkAcls?.defaultAction === 'Deny' && (properties.networkAcls.ipRules ?? []).length === 0,
      "set networkAcls.defaultAction to 'Deny', without ipRules",
    ),
    unless(
      properties?.networkAcls?.bypass === 'None',
      "set networkAcls.bypass to 'None': no service of Azure comes in by another way",
    ),
  ],
);

const bus = ruleOf<NamespaceArgs>(
  'bus-not-public',
  'No queue has an address on the Internet',
  types.busNamespace,
  ({ sku, publicNetworkAccess }) => [
    unless(sku?.name === 'Premium', 'take the Premium tier: the others cannot leave the Internet'),
    unless(isOff(publicNetworkAccess), switchOff),
  ],
);

const database = ruleOf<ServerArgs>(
  'postgres-not-public',
  'The database is in the network, and has no address on the Internet',
  types.postgres,
  ({ network }) => [
    unless(
      typeof network?.delegatedSubnetResourceId === 'string',
      'give it a subnet: network.delegatedSubnetResourceId',
    ),
    unless(
      typeof network?.privateDnsZoneArmResourceId === 'string',
      'give it a private zone: network.privateDnsZoneArmResourceId',
    ),
    unless(network?.publicNetworkAccess === undefined || isOff(network.publicNetworkAccess), switchOff),
  ],
);

/** A rule from 0.0.0.0 to 0.0.0.0 is “allow Azure services”: everybody’s at Azure. */
const noFirewall: Rule = {
  name: 'postgres-no-firewall-rules',
  holds: 'No address outside, and no service of Azure, is let in to the database',
  ofResource: ({ type }) =>
    type === types.postgresFirewall ? ['remove it: the database is reached from its network alone'] : [],
};

const apps = ruleOf<WebAppArgs>(
  'functions-not-public',
  'Functions are reached through the gateway, and send through the network',
  types.webApp,
  ({ publicNetworkAccess, virtualNetworkSubnetId, outboundVnetRouting }) => [
    unless(isOff(publicNetworkAccess), switchOff),
    unless(typeof virtualNetworkSubnetId === 'string', 'put it into the network: virtualNetworkSubnetId'),
    unless(
      outboundVnetRouting?.allTraffic === true,
      'set outboundVnetRouting.allTraffic: what it sends passes the network',
    ),
  ],
);

/** What each kind of resource is asked for by a private endpoint. */
const sought: Readonly<Record<string, string>> = {
  [types.storageAccount]: 'blob',
  [types.vault]: 'vault',
  [types.busNamespace]: 'namespace',
  [types.webApp]: 'sites',
};
const endpoints: Rule = {
  name: 'private-endpoints',
  holds: 'Each storage account, vault, queue namespace and app has a private endpoint',
  ofStack(resources) {
    const groups = those<PrivateEndpointArgs>(resources, types.privateEndpoint).flatMap(({ asked }) =>
      (asked.privateLinkServiceConnections ?? []).flatMap(({ groupIds }) => groupIds ?? []),
    );
    return Object.entries(sought).flatMap(([type, group]) => {
      const wanted = resources.filter((one) => one.type === type);
      const there = groups.filter((one) => one === group).length;
      return there >= wanted.length
        ? []
        : [
            {
              resource: type,
              says: `${wanted.length} need a private endpoint (${group}) and ${there} have one: add it`,
            },
          ];
    });
  },
};

const addresses: Rule = {
  name: 'public-addresses-counted',
  holds: 'The gateway and what sends out have a public address, and nothing else',
  ofStack(resources) {
    const all = those<PublicIPAddressArgs>(resources, types.publicAddress);
    const doors = resources.filter(({ type }) => type === types.gateway || type === types.nat).length;
    return [
      ...(all.length > doors
        ? [
            {
              resource: types.publicAddress,
              says: `${all.length} public addresses for ${doors} doors: remove what is neither gateway nor NAT`,
            },
          ]
        : []),
      ...all
        .filter(({ asked }) => asked.sku?.name !== 'Standard' || asked.publicIPAllocationMethod !== 'Static')
        .map(({ name }) => ({
          resource: name,
          says: 'take a Standard address that is Static: others are open by default',
        })),
    ];
  },
};

export const publicNetworkRules: readonly Rule[] = [
  ...[storage, vault, bus, database, noFirewall, apps],
  ...[endpoints, addresses],
];
